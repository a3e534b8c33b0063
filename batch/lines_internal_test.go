package batch

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"blindspot/assess"
)

// linesOf returns the lines that blocks hold, and checks their numbers.
func linesOf(t *testing.T, r *lineReader) ([]string, error) {
	t.Helper()
	var all []string
	var block []byte
	for number := 1; ; {
		var err error
		if block, err = r.next(block); err != nil {
			if err == io.EOF {
				err = nil
			}
			return all, err
		}
		if r.line != number {
			t.Fatalf("the block begins with line %d, want %d", r.line, number)
		}
		for line := range bytes.Lines(block) {
			all = append(all, string(bytes.TrimSuffix(line, []byte("\n"))))
		}
		number += bytes.Count(block, []byte("\n"))
	}
}

func TestLinesComeWholeHoweverTheyAreRead(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var want []string
	for range 300 {
		want = append(want, strings.Repeat("x", random.IntN(20)*random.IntN(20)*random.IntN(100)))
	}
	want = append(want, "the last")
	for _, text := range []string{strings.Join(want, "\n"), strings.Join(want, "\n") + "\n", "\ufeff" + strings.Join(want, "\n")} {
		for name, in := range map[string]io.Reader{
			"at once": strings.NewReader(text), "by halves": iotest.HalfReader(strings.NewReader(text)),
			"with the end": iotest.DataErrReader(strings.NewReader(text)),
		} {
			got, err := linesOf(t, newLineReader(in))
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%s: got %d lines and %v, want %d", name, len(got), err, len(want))
			}
		}
	}
}

func TestLinesThatAreTooLongAreCutAndTheNextOnesRead(t *testing.T) {
	long := strings.Repeat("x", 3*assess.MaxFile)
	got, err := linesOf(t, newLineReader(strings.NewReader("first\n"+long+"\nnext\n"+long)))
	if err != nil || len(got) != 4 || got[0] != "first" || got[2] != "next" {
		t.Fatalf("got %d lines and %v", len(got), err)
	}
	for _, i := range []int{1, 3} {
		if len(got[i]) <= assess.MaxFile || strings.Trim(got[i], "x") != "" {
			t.Errorf("line %d has %d bytes, want more than an answers object can have", i+1, len(got[i]))
		}
	}
}

func TestLinesBreakOffWithTheStream(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("first\nsecond\nthi"), iotest.ErrReader(broken))
	reader := newLineReader(in)
	got, err := linesOf(t, reader)
	if !slices.Equal(got, []string{"first", "second"}) || !errors.Is(err, broken) || reader.line != 3 {
		t.Errorf("got %q and %v at line %d, want the two whole lines", got, err, reader.line)
	}
}

// TestLinesGoOnAtAnOffset ends and begins again after every block.
func TestLinesGoOnAtAnOffset(t *testing.T) {
	text := "\ufeffone\n\n" + strings.Repeat("y", 2*assess.MaxFile) + "\nthree\nfour\n" + strings.Repeat("z", blockSize) + "\nlast"
	var got []string
	at, line := int64(0), 1
	for {
		reader := newLineReader(iotest.HalfReader(strings.NewReader(text)))
		if at > 0 {
			if err := reader.skip(at, line); err != nil {
				t.Fatal(err)
			}
		}
		block, err := reader.next(nil)
		if err == io.EOF {
			break
		}
		for line := range bytes.Lines(block) {
			got = append(got, string(line[:min(len(line), 5)]))
		}
		at, line = reader.offset+reader.size, reader.line+reader.pending
	}
	want := []string{"one\n", "\n", "yyyyy", "three", "four\n", "zzzzz", "last"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzLines holds the lines of any text, read in pieces of any size, against those that
// package bytes finds.
func FuzzLines(f *testing.F) {
	f.Add([]byte("one\ntwo\r\n\nlast"), 3)
	f.Add([]byte("\ufeff\n"), 1)
	f.Add([]byte(""), 1)
	f.Fuzz(func(t *testing.T, text []byte, size int) {
		size = max(size%100, 1)
		got, err := linesOf(t, newLineReader(pieces{bytes.NewReader(text), size}))
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for line := range bytes.Lines(text) {
			want = append(want, string(bytes.TrimSuffix(line, []byte("\n"))))
		}
		if len(want) > 0 {
			want[0] = strings.TrimPrefix(want[0], "\ufeff")
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// pieces gives a stream in pieces of a size.
type pieces struct {
	in   io.Reader
	size int
}

func (p pieces) Read(data []byte) (int, error) { return p.in.Read(data[:min(p.size, len(data))]) }
