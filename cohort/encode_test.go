package cohort_test

import (
	"bytes"
	"crypto/sha256"
	"strings"
	"testing"

	"blindspot/cohort"
)

func TestCountsAreReadAsTheyWereWritten(t *testing.T) {
	for _, id := range []string{"core", "project", "use-cases"} {
		scorer := builtin(t, id)
		keys := []string{"sector", "name"}
		made := newRandom(scorer, 7)
		for _, n := range []int{0, 1, 300} {
			c := counted(scorer, keys, made.entries(n, words("Größe \xff", 4), words("name", 400)))
			data := marshal(t, c)
			read := cohort.New(scorer, keys)
			if err := read.UnmarshalBinary(data); err != nil {
				t.Fatalf("%s, %d companies: %v", id, n, err)
			}
			more := made.entry(words("sector", 4), words("name", 400))
			c.Add(more)
			read.Add(more)
			if !bytes.Equal(marshal(t, read), marshal(t, c)) {
				t.Errorf("%s, %d companies: counting goes on differently", id, n)
			}
		}
	}
}

func TestDamagedCountsAreRefused(t *testing.T) {
	scorer := builtin(t, "quick")
	keys := []string{"sector"}
	c := counted(scorer, keys, newRandom(scorer, 7).entries(50, words("sector", 3)))
	data := marshal(t, c)
	for at := range data {
		damaged := bytes.Clone(data)
		damaged[at] ^= 1
		if c.UnmarshalBinary(damaged) == nil {
			t.Fatalf("a bit that is wrong in byte %d is not noticed", at)
		}
		if c.UnmarshalBinary(data[:at]) == nil {
			t.Fatalf("counts cut to %d bytes are read", at)
		}
	}
	if c.UnmarshalBinary(append(bytes.Clone(data), 0)) == nil {
		t.Error("what follows the end is not noticed")
	}
	if !bytes.Equal(marshal(t, c), data) {
		t.Error("a failed reading changes the counts")
	}
}

func TestCountsOfAnotherCohortAreRefused(t *testing.T) {
	core := builtin(t, "core")
	data := marshal(t, cohort.New(core, []string{"sector"}))
	for want, c := range map[string]*cohort.Counts{
		`are of questionnaire "core", version`: cohort.New(builtin(t, "quick"), []string{"sector"}),
		`by ["sector"], and not by ["size"]`:   cohort.New(core, []string{"size"}),
		`by ["sector"], and not by no label`:   cohort.New(core, nil),
	} {
		if err := c.UnmarshalBinary(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, want one with %q", err, want)
		}
	}
}

// FuzzUnmarshal reads anything, with a checksum that fits.
func FuzzUnmarshal(f *testing.F) {
	scorer := written(f, small)
	keys := []string{"sector"}
	made := newRandom(scorer, 9)
	for _, n := range []int{0, 1, 30} {
		data := marshal(f, counted(scorer, keys, made.entries(n, words("sector", 2))))
		f.Add(data[:len(data)-sha256.Size])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		sum := sha256.Sum256(body)
		data := append(bytes.Clone(body), sum[:]...)
		c := cohort.New(scorer, keys)
		if c.UnmarshalBinary(data) != nil {
			return
		}
		if !bytes.Equal(marshal(t, c), data) {
			t.Error("counts that were read are written differently")
		}
		c.Statistics()
		c.Merge(c)
		c.Add(made.entry(words("sector", 2)))
	})
}
