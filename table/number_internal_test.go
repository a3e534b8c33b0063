package table

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"blindspot/assess"
)

func TestNumbersAreRoundedToSixDecimals(t *testing.T) {
	tests := []struct {
		value float64
		want  string // empty for none
	}{
		{0, "0"},
		{math.Copysign(0, -1), "0"},
		{-0.0000004, "0"},
		{0.0000005, "0.000001"},
		{-0.0000005, "-0.000001"},
		{0.1, "0.1"},
		{0.1 + 0.2, "0.3"},
		{100, "100"},
		{99.9999994, "99.999999"},
		{99.9999995, "100"},
		{200.0 / 3, "66.666667"},
		{-15.25, "-15.25"},
		{5.000001, "5.000001"},
		{12.050600, "12.0506"},
		{18.4921875, "18.492188"},
		{math.Nextafter(18.4921875, 0), "18.492188"}, // as sums of fractions come out
		{-math.Nextafter(18.4921875, 0), "-18.492188"},
		{-0.0000004994, "0"},
		{999.9999994, "999.999999"},
		{999.9999995, "1000"},
		{-999.9999995, "-1000"},
		{1000.000001, "1000.000001"},
		{123456.25, "123456.25"},
		{999999.999999, "999999.999999"},
		{math.Nextafter(1e6, 0), "1000000"},
		{1e6, ""},
		{-1e300, ""},
		{math.Inf(1), ""},
		{math.NaN(), ""},
	}
	for _, test := range tests {
		n, known := millionths(assess.Known(test.value))
		got := ""
		if known {
			got = string(appendMillionths(nil, n))
		}
		if got != test.want {
			t.Errorf("%v is written as %q, want %q", test.value, got, test.want)
		}
	}
	if _, known := millionths(assess.Figure{Value: 3}); known {
		t.Error("an unknown figure has a number")
	}
}

// TestNumbersAreSettledFirst holds the rounding against that of whoever compares figures.
func TestNumbersAreSettledFirst(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		value := float64(random.Int64N(1e8)) / float64(1+random.IntN(1000)) // often halfway, or next to it
		for _, figure := range []assess.Figure{assess.Known(value), assess.Known(-value), assess.Known(math.Nextafter(value, 0))} {
			billionths, half := figure.Billionths(), int64(500)
			if billionths < 0 {
				half = -half
			}
			n, known := millionths(figure)
			if want := (billionths + half) / 1000; known && n != want || known != (math.Abs(figure.Value) < 1e6) {
				t.Fatalf("%v has %d millionths (%v), want %d", figure.Value, n, known, want)
			}
		}
	}
}

func TestWholeNumbers(t *testing.T) {
	for n := range uint64(2000) {
		for room := range 8 { // behind what is there, with more and less room than is written at once
			before := append(make([]byte, 0, 1+room), ',')
			if got, want := string(appendWhole(before, n)), ","+strconv.FormatUint(n, 10); got != want {
				t.Fatalf("%d is written as %q, want %q", n, got, want)
			}
		}
	}
}

// TestNumbersAreThoseOfStrconv also proves that what stands in the text formats reads
// back as exactly the number that Parquet holds.
func TestNumbersAreThoseOfStrconv(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		n := random.Int64N(1e15) >> random.IntN(50)
		if random.IntN(2) == 0 {
			n = -n
		}
		if random.IntN(4) == 0 {
			n = n / 10_000 * 10_000
		}
		if got, want := string(appendMillionths(nil, n)), strconv.FormatFloat(float64(n)/million, 'f', -1, 64); got != want {
			t.Fatalf("%d millionths are written as %s, want %s", n, got, want)
		}
	}
}

func BenchmarkAppendMillionths(b *testing.B) {
	dst := make([]byte, 0, 32)
	for b.Loop() {
		dst = appendMillionths(dst[:0], 66_666_667)
	}
}
