package cohort_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

// marshal returns the counts as bytes, which are equal for equal counts.
func marshal(t testing.TB, c *cohort.Counts) []byte {
	t.Helper()
	data, err := c.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tree counts the entries apart, in parts of random sizes, and merges them in a random tree.
func tree(r *rand.Rand, scorer *assess.Scorer, keys []string, entries []cohort.Entry) *cohort.Counts {
	if len(entries) < 2 || r.IntN(8) == 0 {
		return counted(scorer, keys, entries)
	}
	at := r.IntN(len(entries) + 1)
	left, right := tree(r, scorer, keys, entries[:at]), tree(r, scorer, keys, entries[at:])
	if r.IntN(2) == 0 {
		left, right = right, left
	}
	left.Merge(right)
	return left
}

func TestAnyOrderAndAnyTreeGivesTheSameCounts(t *testing.T) {
	for _, id := range []string{"core", "project"} { // the second has verdicts
		scorer := builtin(t, id)
		for seed := range uint64(6) {
			made := newRandom(scorer, seed)
			keys := []string{"sector", "size", "name"}
			entries := made.entries(30*int(seed*seed), words("sector", 5), words("size", 98+int(seed)), words("name", 400))
			want := counted(scorer, keys, entries)
			for range 5 {
				made.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
				got := tree(made.Rand, scorer, keys, entries)
				if !bytes.Equal(marshal(t, got), marshal(t, want)) {
					t.Fatalf("%s, seed %d: other counts by another way", id, seed)
				}
				if !reflect.DeepEqual(got.Statistics(), want.Statistics()) {
					t.Fatalf("%s, seed %d: other statistics by another way", id, seed)
				}
			}
		}
	}
}

// words returns that many values of a label.
func words(label string, n int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("%s %d", label, i)
	}
	return all
}

func TestMergeLeavesTheOtherAsItIs(t *testing.T) {
	scorer := builtin(t, "quick")
	made := newRandom(scorer, 3)
	keys := []string{"sector"}
	a, b := counted(scorer, keys, nil), counted(scorer, keys, made.entries(40, words("sector", 3)))
	before := marshal(t, b)
	a.Merge(b)
	for _, e := range made.entries(40, words("sector", 3)) {
		a.Add(e)
	}
	if !bytes.Equal(marshal(t, b), before) {
		t.Error("counting on changes counts that were merged")
	}
}

// TestALabelWithTooManyValues makes no groups, whichever of the counts had how many.
func TestALabelWithTooManyValues(t *testing.T) {
	scorer := builtin(t, "quick")
	made := newRandom(scorer, 5)
	value := func(i int) cohort.Entry {
		e := made.entry()
		e.Values = []string{fmt.Sprint(i)}
		return e
	}
	const fits = cohort.MaxValues
	for _, test := range []struct {
		name        string
		left, right int // values, those of the right from shared on
		shared      int
		tooMany     bool
	}{
		{"as many as there can be", fits, 0, 0, false},
		{"one more", fits + 1, 0, 0, true},
		{"the same in both", fits, fits, 0, false},
		{"as many together", 60, fits - 60, 60, false},
		{"one more together", 60, fits - 59, 60, true},
		{"too many in the other one", 0, fits + 1, 0, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			left, right := cohort.New(scorer, []string{"name"}), cohort.New(scorer, []string{"name"})
			for i := range test.left {
				left.Add(value(i))
			}
			for i := range test.right {
				right.Add(value(test.shared + i))
			}
			left.Merge(right)
			if got := left.Statistics().Keys[0].TooMany; got != test.tooMany {
				t.Errorf("too many: %v, want %v", got, test.tooMany)
			}
		})
	}
}
