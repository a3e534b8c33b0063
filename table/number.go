package table

import (
	"math"
	"strconv"

	"blindspot/assess"
)

const million = 1_000_000

// millionths returns a figure rounded to six decimals, as a whole number of millionths:
// from there on there is nothing left to round, and all formats hold the same value.
// Below 10⁹ those are exact; what is beyond that, or no number, is no figure of ours.
func millionths(f assess.Figure) (n int64, known bool) {
	if !f.Known || !(math.Abs(f.Value) < 1e9) {
		return 0, false
	}
	return round(f.Value * million), true
}

// round is [math.Round] for what fits an int64, without a branch: the difference to the
// whole number before x is exact, and twice of it is 1 or more where x goes up.
func round(x float64) int64 {
	n := int64(x)
	return n + int64(2*(x-float64(n)))
}

// appendMillionths writes n millionths as a decimal number, without zeros at its end.
// It runs for most cells of every row, and is several times faster than strconv.
func appendMillionths(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	whole, rest := uint64(n)/million, uint32(uint64(n)%million)
	dst = strconv.AppendUint(dst, whole, 10)
	if rest == 0 {
		return dst
	}
	high, middle, low := rest/10_000*2, rest/100%100*2, rest%100*2
	dst = append(dst, '.', pairs[high], pairs[high+1], pairs[middle], pairs[middle+1], pairs[low], pairs[low+1])
	end := len(dst)
	for dst[end-1] == '0' {
		end--
	}
	return dst[:end]
}

// pairs are the numbers from 0 to 99 with two digits each.
const pairs = "00010203040506070809" +
	"10111213141516171819" +
	"20212223242526272829" +
	"30313233343536373839" +
	"40414243444546474849" +
	"50515253545556575859" +
	"60616263646566676869" +
	"70717273747576777879" +
	"80818283848586878889" +
	"90919293949596979899"
