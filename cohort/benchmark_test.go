package cohort_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"blindspot/cohort"
)

// regions makes several cohorts up, and returns their benchmarks and all their entries.
func regions(t testing.TB, seed uint64, times int) (parts []cohort.Benchmark, all []cohort.Entry) {
	t.Helper()
	scorer := written(t, small)
	made := newRandom(scorer, seed)
	for range 2 + made.IntN(5) {
		var entries []cohort.Entry
		for _, e := range made.entries(1+made.IntN(80/times), words("sector", 4), words("size", 3)) {
			entries = append(entries, slices.Repeat([]cohort.Entry{e}, times)...)
		}
		parts = append(parts, counted(scorer, []string{"sector", "size"}, entries).Benchmark())
		all = append(all, entries...)
	}
	return parts, all
}

func merged(t testing.TB, parts ...cohort.Benchmark) cohort.Benchmark {
	t.Helper()
	b, err := cohort.MergeBenchmarks(parts...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// mergedByTree merges the benchmarks in a random tree.
func mergedByTree(t testing.TB, r *rand.Rand, parts []cohort.Benchmark) cohort.Benchmark {
	t.Helper()
	if len(parts) == 1 {
		return parts[0]
	}
	at := 1 + r.IntN(len(parts)-1)
	left, right := mergedByTree(t, r, parts[:at]), mergedByTree(t, r, parts[at:])
	if r.IntN(2) == 0 {
		left, right = right, left
	}
	return merged(t, left, right)
}

func TestBenchmarksMergeInAnyOrderAndAnyTree(t *testing.T) {
	for seed := range uint64(30) {
		parts, _ := regions(t, seed, 1)
		r := rand.New(rand.NewPCG(seed, 1))
		want := merged(t, parts...).Format()
		before := parts[0].Format()
		for range 5 {
			r.Shuffle(len(parts)-1, func(i, j int) { parts[1+i], parts[1+j] = parts[1+j], parts[1+i] })
			if got := mergedByTree(t, r, parts).Format(); !bytes.Equal(got, want) {
				t.Fatalf("seed %d: another benchmark by another way:\n%s\nwant\n%s", seed, got, want)
			}
		}
		if !bytes.Equal(parts[0].Format(), before) {
			t.Errorf("seed %d: merging changes what is merged", seed)
		}
	}
}

// TestMergedBenchmarksAreThatOfAllCompanies where nothing had to be withheld: every
// company is there five times.
func TestMergedBenchmarksAreThatOfAllCompanies(t *testing.T) {
	for seed := range uint64(20) {
		parts, all := regions(t, seed, cohort.Least)
		want := counted(written(t, small), []string{"sector", "size"}, all).Benchmark()
		got := merged(t, parts...)
		if got.Overall.Withheld > 0 || len(got.Groups) == 0 {
			t.Fatalf("seed %d: the cohorts do not fit the test", seed)
		}
		got.Sources, want.Sources = nil, nil
		if !bytes.Equal(got.Format(), want.Format()) {
			t.Errorf("seed %d: merged\n%s\nwant\n%s", seed, got.Format(), want.Format())
		}
	}
}

// TestSumsOfTheWholeAddUpWhateverIsWithheld, as far as each part tells of the score.
func TestSumsOfTheWholeAddUpWhateverIsWithheld(t *testing.T) {
	withheld := int64(0)
	for seed := range uint64(30) {
		parts, all := regions(t, seed, 1)
		if slices.ContainsFunc(parts, func(b cohort.Benchmark) bool { return b.Overall.Companies == 0 }) {
			continue
		}
		want := counted(written(t, small), nil, all).Benchmark()
		got := merged(t, parts...)
		withheld += got.Overall.Withheld
		if got.Companies != want.Companies || got.From != want.From || got.To != want.To || sums(got.Overall) != sums(want.Overall) {
			t.Errorf("seed %d: merged %d companies with %+v, want %d with %+v", seed, got.Companies, got.Overall, want.Companies, want.Overall)
		}
		if got.Overall.Mean() != want.Overall.Mean() || got.Overall.Deviation() != want.Overall.Deviation() {
			t.Errorf("seed %d: another mean or deviation", seed)
		}
	}
	if withheld == 0 {
		t.Error("nothing was withheld; the cohorts do not fit the test")
	}
}

func sums(b cohort.Bins) [3]int64 { return [3]int64{b.Companies, b.Sum, b.Squares} }

func TestCompaniesAreNotCountedTwice(t *testing.T) {
	parts, _ := regions(t, 4, 1)
	if len(parts) < 4 {
		t.Fatal("the cohorts do not fit the test")
	}
	for _, test := range []struct {
		name string
		all  []cohort.Benchmark
		a, b int
	}{
		{"the same file twice", []cohort.Benchmark{parts[0], parts[1], parts[0]}, 0, 2},
		{"a part of what was merged", []cohort.Benchmark{merged(t, parts[0], parts[1]), parts[2], parts[1]}, 0, 2},
		{"a part in common", []cohort.Benchmark{parts[3], merged(t, parts[0], parts[1]), merged(t, parts[1], parts[2])}, 1, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := cohort.MergeBenchmarks(test.all...)
			var refused *cohort.MergeError
			if !errors.As(err, &refused) || !refused.Twice || refused.A != test.a || refused.B != test.b {
				t.Errorf("the error is %#v", err)
			}
		})
	}
}

func TestBenchmarksOfDifferentQuestionnairesAreNotMerged(t *testing.T) {
	core, quick := cohort.New(builtin(t, "core"), nil).Benchmark(), cohort.New(builtin(t, "quick"), nil).Benchmark()
	newer, other := core, core
	newer.Questionnaire.Version++
	other.Questionnaire.Digest = quick.Questionnaire.Digest
	for _, b := range []cohort.Benchmark{quick, newer, other} {
		_, err := cohort.MergeBenchmarks(core, b)
		var refused *cohort.MergeError
		if !errors.As(err, &refused) || refused.Twice || refused.Of[0] != core.Questionnaire || refused.Of[1] != b.Questionnaire {
			t.Errorf("the error is %#v", err)
		}
	}
}

// TestMoreCompaniesThanAFileHoldsAreNotMerged: the sum would be a file that cannot be read.
func TestMoreCompaniesThanAFileHoldsAreNotMerged(t *testing.T) {
	part := func(source string, companies int64) cohort.Benchmark {
		b := cohort.New(builtin(t, "quick"), nil).Benchmark()
		b.Sources, b.Companies = []string{source}, companies
		return b
	}
	most := []cohort.Benchmark{part("a", 400_000_000), part("b", 599_999_990), part("c", 10)}
	if b := merged(t, most...); b.Companies != 1_000_000_000 {
		t.Errorf("%d companies were merged", b.Companies)
	}
	if _, err := cohort.MergeBenchmarks(append(most, part("d", 5))...); !errors.Is(err, cohort.ErrTooManyCompanies) {
		t.Errorf("the error is %v", err)
	}
}

func TestABenchmarkOfFewIsEmpty(t *testing.T) {
	scorer := builtin(t, "quick")
	keys := []string{"sector"}
	made := newRandom(scorer, 1)
	empty := cohort.New(scorer, keys).Benchmark()
	few := counted(scorer, keys, made.entries(cohort.Least-1, words("sector", 1))).Benchmark()
	if !bytes.Equal(few.Format(), empty.Format()) {
		t.Errorf("a benchmark of four companies tells\n%s", few.Format())
	}
	more := counted(scorer, keys, made.entries(30, words("sector", 1))).Benchmark()
	if got := merged(t, few, more, empty); !bytes.Equal(got.Format(), more.Format()) {
		t.Error("adding nothing changes a benchmark")
	}
}

// TestBenchmarkOfTenCompanies was counted by hand. Of the overall scores, 2 at 31 and 3
// at 38 are in one bin; 4 are in the bin of 50, which is withheld and takes the next
// smallest, that of 30, with it.
func TestBenchmarkOfTenCompanies(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i, score := range []float64{31.25, 31.25, 38, 38, 38, 50, 50, 50.5, 59.99, 70, 70, 70, 70, 70, 70} {
		c.Add(answeredSmall(scorer, i, score))
	}
	b := c.Benchmark()
	want := cohort.Bins{
		Companies: 15,
		Sum:       2*3125 + 3*3800 + 2*5000 + 5050 + 5999 + 6*7000,
		Squares:   2*3125*3125 + 3*3800*3800 + 2*5000*5000 + 5050*5050 + 5999*5999 + 6*7000*7000,
		Tens:      [10]int64{7: 6},
		Withheld:  9,
	}
	if b.Overall != want {
		t.Errorf("overall is %+v, want %+v", b.Overall, want)
	}
	near(t, "the mean", b.Overall.Mean().Value, 806.99/15)
}
