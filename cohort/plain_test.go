package cohort_test

import (
	"fmt"
	"math"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"

	"gonum.org/v1/gonum/stat"
)

// TestStatisticsArePlainStatistics compares what the counts come to with what a library
// makes of the companies themselves, one by one.
func TestStatisticsArePlainStatistics(t *testing.T) {
	scorer := builtin(t, "core")
	entries := newRandom(scorer, 21).entries(400)
	s := counted(scorer, nil, entries).Statistics()
	q := scorer.Questionnaire()

	overall := func(e cohort.Entry) (float64, bool) {
		return math.Round(e.Figures.Overall.Score.Value*100) / 100, e.Figures.Overall.Score.Known
	}
	scores, _ := both(entries, overall, overall)
	mean, deviation := stat.MeanStdDev(scores, nil)
	near(t, "the mean", s.Overall.Mean, mean)
	near(t, "the deviation", s.Overall.Deviation, deviation)

	for _, p := range s.Together {
		a, b := both(entries, showing(p.A), showing(p.B))
		near(t, fmt.Sprintf("phi of %d and %d", p.A, p.B), p.Phi, stat.Correlation(a, b, nil))
	}
	for i, section := range scorer.Sections() {
		var items []int
		for at, question := range q.Questions() {
			if q.SectionOf(question.ID) == section && question.Scored() {
				items = append(items, at)
			}
		}
		plainScale(t, s, entries, i, items)
	}
	if len(s.Together) < 3 {
		t.Errorf("only %d pairs go together", len(s.Together))
	}
}

// plainScale compares the reliability and the item-rest correlations of a section.
func plainScale(t *testing.T, s cohort.Statistics, entries []cohort.Entry, section int, items []int) {
	t.Helper()
	variances, all := 0.0, 0.0
	shared := make([]float64, len(items))
	fewest := len(entries)
	for a, i := range items {
		for b, j := range items {
			x, y := both(entries, earning(i), earning(j))
			covariance := stat.Covariance(x, y, nil)
			all += covariance
			shared[a] += covariance
			if a == b {
				variances += covariance
			}
			fewest = min(fewest, len(x))
		}
	}
	k := float64(len(items))
	r := s.Scales[section]
	near(t, fmt.Sprintf("alpha of section %d", section), r.Alpha.Value, k/(k-1)*(1-variances/all))
	if r.Questions != len(items) || r.Companies != fewest {
		t.Errorf("section %d: %+v, want %d questions and %d companies", section, r, len(items), fewest)
	}
	for a, i := range items {
		x, _ := both(entries, earning(i), earning(i))
		own := stat.Variance(x, nil)
		want := (shared[a] - own) / math.Sqrt(own*(all-2*shared[a]+own))
		near(t, fmt.Sprintf("item-rest correlation of question %d", i), s.Questions[i].ItemRest.Value, want)
	}
}

func showing(spot int) func(cohort.Entry) (float64, bool) {
	return func(e cohort.Entry) (float64, bool) {
		switch e.Figures.Spots[spot].Status {
		case assess.SpotShown:
			return 1, true
		case assess.SpotClear:
			return 0, true
		}
		return 0, false
	}
}

func earning(question int) func(cohort.Entry) (float64, bool) {
	return func(e cohort.Entry) (float64, bool) {
		points := e.Figures.Questions[question].Points
		return points.Value, points.Known
	}
}

// both returns the values of those entries that have both.
func both(entries []cohort.Entry, x, y func(cohort.Entry) (float64, bool)) (xs, ys []float64) {
	for _, e := range entries {
		a, hasA := x(e)
		b, hasB := y(e)
		if hasA && hasB {
			xs, ys = append(xs, a), append(ys, b)
		}
	}
	return xs, ys
}
