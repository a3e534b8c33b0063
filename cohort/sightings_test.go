package cohort_test

import (
	"fmt"
	"reflect"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

// ordinary counts companies of which none stands out: with the scores 45, 47 ... 55, the
// quartiles are 47 and 53 of 24, and the median is 50. Far is 3 · 6 / 1.35 = 13.33.
func ordinary(scorer *assess.Scorer, n int) *cohort.Counts {
	c := cohort.New(scorer, nil)
	for i := range n {
		c.Add(answeredSmall(scorer, i, []float64{45, 47, 49, 50, 53, 55}[i%6]))
	}
	return c
}

func outliers(c *cohort.Counts) []string {
	var all []string
	for _, o := range c.Statistics().Outliers {
		all = append(all, fmt.Sprintf("%s %s %.4g %d", o.Reason, o.Source, o.Figure, o.Section))
	}
	return all
}

func TestOutliers(t *testing.T) {
	scorer := written(t, small)
	for _, test := range []struct {
		name   string
		change func(*cohort.Entry)
		want   []string
	}{
		{"a score that is far below", func(e *cohort.Entry) { e.Figures.Overall.Score.Value = 34.5 }, []string{"lowest-score x.yaml 34.5 -1"}},
		{"a score that is not far enough below", func(e *cohort.Entry) { e.Figures.Overall.Score.Value = 35.7 }, nil},
		{"a score that is far above", func(e *cohort.Entry) { e.Figures.Overall.Score.Value = 64.25 }, []string{"highest-score x.yaml 64.25 -1"}},
		{"a score that is not far enough above", func(e *cohort.Entry) { e.Figures.Overall.Score.Value = 62.2 }, nil},
		{"a wide gap", func(e *cohort.Entry) { e.Figures.Sections[1].Gap = assess.Known(40) }, []string{"largest-gap x.yaml 40 1"}},
		{"a gap that is not that wide", func(e *cohort.Entry) { e.Figures.Sections[1].Gap = assess.Known(39.9) }, nil},
		{"the wider of two gaps", func(e *cohort.Entry) {
			e.Figures.Sections[0].Gap, e.Figures.Sections[1].Gap = assess.Known(41), assess.Known(52.5)
		}, []string{"largest-gap x.yaml 52.5 1"}},
		{"an underestimation", func(e *cohort.Entry) { e.Figures.Sections[0].Gap = assess.Known(-60) }, nil},
		{"one contradiction", func(e *cohort.Entry) { e.Figures.Contradictions = []int{0} }, nil},
		{"hardly answered", func(e *cohort.Entry) { e.Figures.Coverage = assess.Coverage{Visible: 5, Answered: 2, Open: 3} }, []string{"hardly-answered x.yaml 0.4 -1"}},
		{"half answered", func(e *cohort.Entry) { e.Figures.Coverage = assess.Coverage{Visible: 4, Unknown: 2, Open: 2} }, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := ordinary(scorer, 24)
			e := answeredSmall(scorer, 0, 50)
			e.Source = "x.yaml"
			test.change(&e)
			c.Add(e)
			if got := outliers(c); !reflect.DeepEqual(got, test.want) {
				t.Errorf("outliers are %q, want %q", got, test.want)
			}
		})
	}
}

func TestOutliersByManyAnswers(t *testing.T) {
	scorer := builtin(t, "core")
	alike := func(points ...float64) func(*cohort.Entry) {
		return func(e *cohort.Entry) {
			for i, p := range points {
				e.Figures.Questions[2*i].Points = assess.Known(p)
			}
		}
	}
	for _, test := range []struct {
		name   string
		change func(*cohort.Entry)
		want   []string
	}{
		{"all of ten alike", alike(3, 3, 3, 3, 3, 3, 3, 3, 3, 3), []string{"all-alike x.yaml 1 -1"}},
		{"all of nine alike", alike(3, 3, 3, 3, 3, 3, 3, 3, 3), nil},
		{"one of ten differs", alike(3, 3, 3, 3, 0, 3, 3, 3, 3, 3), []string{"all-alike x.yaml 0.9 -1"}},
		{"the first of ten differs", alike(1, 3, 3, 3, 3, 3, 3, 3, 3, 3), []string{"all-alike x.yaml 0.9 -1"}},
		{"two of ten differ", alike(3, 3, 3, 3, 0, 3, 3, 3, 1, 3), nil},
		{"every second differs", alike(3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0), nil},
		{"three contradictions", func(e *cohort.Entry) { e.Figures.Contradictions = []int{0, 3, 4} }, []string{"contradictory x.yaml 3 -1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := cohort.New(scorer, nil)
			e := cohort.Entry{Source: "x.yaml", Figures: scorer.NewFigures()}
			test.change(&e)
			c.Add(e)
			for i := range 20 {
				other := cohort.Entry{Source: fmt.Sprint(i), Figures: scorer.NewFigures()}
				other.Figures.Overall.Score = assess.Known(50)
				c.Add(other)
			}
			if got := outliers(c); !reflect.DeepEqual(got, test.want) {
				t.Errorf("outliers are %q, want %q", got, test.want)
			}
		})
	}
}

func TestOutliersNeedTwentyCompanies(t *testing.T) {
	scorer := written(t, small)
	for n, want := range map[int]int{18: 0, 19: 1} {
		c := ordinary(scorer, n)
		c.Add(answeredSmall(scorer, 99, 5))
		if got := outliers(c); len(got) != want {
			t.Errorf("among %d companies outliers are %q", n+1, got)
		}
	}
}

// TestAmongEqualsNothingStandsOutByLittle: where the quartiles are one, far is 10.
func TestAmongEqualsNothingStandsOutByLittle(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i := range 24 {
		c.Add(answeredSmall(scorer, i, 50))
	}
	c.Add(answeredSmall(scorer, 90, 40.5))
	c.Add(answeredSmall(scorer, 91, 39.5))
	if got := outliers(c); !reflect.DeepEqual(got, []string{"lowest-score 091.yaml 39.5 -1"}) {
		t.Errorf("outliers are %q", got)
	}
}

func TestOutliersAreTheFirstTen(t *testing.T) {
	scorer := written(t, small)
	c := ordinary(scorer, 24)
	for i := range 14 {
		e := answeredSmall(scorer, 900+(i*5)%14, 50) // in no order
		e.Figures.Sections[0].Gap = assess.Known(50)
		c.Add(e)
	}
	got := outliers(c)
	if len(got) != 10 || got[0] != "largest-gap 900.yaml 50 0" || got[9] != "largest-gap 909.yaml 50 0" {
		t.Errorf("outliers are %q", got)
	}
}
