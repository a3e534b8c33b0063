package cohort_test

import (
	"bytes"
	"fmt"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

// TestCountingManyIsCountingEach compares counts of many companies with those of each
// company alone, merged: recent sums are full after 63.
func TestCountingManyIsCountingEach(t *testing.T) {
	keys := []string{"sector", "name"}
	for _, id := range []string{"core", "project", "use-cases"} {
		scorer := builtin(t, id)
		made := newRandom(scorer, 21)
		for name, entry := range map[string]func() cohort.Entry{
			"any companies":       func() cohort.Entry { return made.entry(words("sector", 2), words("name", 400)) },
			"the largest figures": func() cohort.Entry { return largest(made) },
			"companies with gaps": func() cohort.Entry { return lacking(made) },
		} {
			for _, n := range []int{1, 62, 63, 64, 126, 127, 200} {
				many, each := cohort.New(scorer, keys), cohort.New(scorer, keys)
				for range n {
					e := entry()
					many.Add(e)
					each.Merge(counted(scorer, keys, []cohort.Entry{e}))
				}
				if !bytes.Equal(marshal(t, many), marshal(t, each)) {
					t.Errorf("%s, %s: %d are counted differently", id, name, n)
				}
			}
		}
	}
}

// largest makes a company up of which every figure is as large as it can be.
func largest(made *random) cohort.Entry {
	e := made.entry(words("sector", 1), words("name", 1))
	f := e.Figures
	f.Overall.Score = assess.Known(100)
	for i := range f.Sections {
		f.Sections[i].Score, f.Sections[i].Gap = assess.Known(100), assess.Known(100)
	}
	for i := range f.Questions {
		f.Questions[i] = assess.QuestionFigures{Visible: true, Form: assess.FormStates, Points: assess.Known(4)}
	}
	for i := range f.Spots {
		f.Spots[i] = assess.SpotFigures{Exposure: assess.Known(100), Unawareness: assess.Known(1), Attention: assess.Known(100), Status: assess.SpotShown, Rank: 1}
	}
	return e
}

// lacking makes a company up that has points of few questions, and few blind spots that
// can be judged.
func lacking(made *random) cohort.Entry {
	e := made.entry(words("sector", 2), words("name", 400))
	for i := range e.Figures.Questions {
		if made.chance(0.7) {
			e.Figures.Questions[i].Points = assess.Figure{}
		}
	}
	for i := range e.Figures.Spots {
		if made.chance(0.7) {
			e.Figures.Spots[i].Status = assess.SpotUndetermined
		}
	}
	return e
}

// TestCountingGoesOnAfterReading: what was read is not counted again.
func TestCountingGoesOnAfterReading(t *testing.T) {
	scorer := builtin(t, "core")
	keys := []string{"sector"}
	entries := newRandom(scorer, 22).entries(150, words("sector", 3))
	c := cohort.New(scorer, keys)
	for i, e := range entries {
		c.Add(e)
		switch i % 7 {
		case 0:
			c.Statistics()
		case 2:
			c.Benchmark()
		case 5:
			marshal(t, c)
		}
	}
	if !bytes.Equal(marshal(t, c), marshal(t, counted(scorer, keys, entries))) {
		t.Error("reading changes the counts")
	}
}

// justAround returns figures around a bound, among them those that only rounding to nine
// decimals brings there.
func justAround(bound float64) []float64 {
	var all []float64
	for _, off := range []float64{0, 1e-14, 4e-10, 6e-10, 1e-3} {
		all = append(all, bound+off, bound-off)
	}
	return all
}

func TestGapsArePerceivedAsInResults(t *testing.T) {
	scorer := written(t, small)
	for _, gap := range append(append(justAround(15), justAround(-15)...), 0, 100, -100) {
		c := cohort.New(scorer, nil)
		for i := range cohort.Least {
			e := answeredSmall(scorer, i, 50)
			e.Figures.Sections[0].Gap = assess.Known(gap)
			c.Add(e)
		}
		counted := c.Statistics().Gaps[0]
		got := assess.NotCompared
		for perception, n := range map[assess.Perception]int{
			assess.Overestimated:  counted.Overestimated,
			assess.Realistic:      counted.Realistic,
			assess.Underestimated: counted.Underestimated,
		} {
			if n == cohort.Least {
				got = perception
			}
		}
		if want := (assess.SectionResult{Gap: assess.Known(gap)}).Perception(); got != want {
			t.Errorf("a gap of %v is %q, want %q", gap, got, want)
		}
	}
}

func TestScoresAreRoundedDownAsInReports(t *testing.T) {
	scorer := written(t, small)
	for _, score := range append(append(justAround(70), justAround(99)...), 0, 0.4, 100) {
		t.Run(fmt.Sprint(score), func(t *testing.T) {
			c := cohort.New(scorer, nil)
			for i := range cohort.Least {
				c.Add(answeredSmall(scorer, i, score))
			}
			if got, want := c.Statistics().Overall.Median, float64(assess.Known(score).Whole()); got != want {
				t.Errorf("the score is counted as %v, want %v", got, want)
			}
		})
	}
}
