package cohort_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/cohort"
)

// near fails unless the figure is that one to nine decimals.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// answeredSmall returns a company that answered the small questionnaire: points for
// entered, dates and stock; below 0 for none.
func answeredSmall(scorer *assess.Scorer, n int, overall float64, points ...float64) cohort.Entry {
	f := scorer.NewFigures()
	f.Overall.Score = assess.Known(overall)
	f.Overall.Level = levelOf(f.Overall.Score)
	f.Verdicts[0] = -1
	for i := range f.Spots {
		f.Spots[i].Status = assess.SpotUndetermined
	}
	for i, p := range points {
		f.Questions[i] = assess.QuestionFigures{Visible: true, Form: assess.FormNotApplicable}
		if p >= 0 {
			f.Questions[i].Form, f.Questions[i].Points = assess.FormStates, assess.Known(p)
		}
	}
	return cohort.Entry{Source: fmt.Sprintf("%03d.yaml", n), Figures: f}
}

// six is a cohort of six companies. third is what the third one earns with its stock.
func six(scorer *assess.Scorer, third float64) *cohort.Counts {
	c := cohort.New(scorer, nil)
	for i, e := range []cohort.Entry{
		answeredSmall(scorer, 1, 10.25, 0, 1, 0),
		answeredSmall(scorer, 2, 35.5, 1, 1, 2),
		answeredSmall(scorer, 3, 50, 2, 2, third),
		answeredSmall(scorer, 4, 62.75, 3, 3, 3),
		answeredSmall(scorer, 5, 88, 4, 3, 4),
		answeredSmall(scorer, 6, 91.1, 4, 4, 2),
	} {
		e.Given = time.Date(2026, 3, 1+i, 12, 0, 0, 0, time.UTC)
		c.Add(e)
	}
	return c
}

func TestDistributionOfSixCompanies(t *testing.T) {
	s := six(written(t, small), 1).Statistics()
	d := s.Overall
	near(t, "the mean", d.Mean, 56.266666666666667) // 337.6 / 6
	near(t, "the deviation", d.Deviation, 31.146294589672568)
	if d.Q1 != 35 || d.Median != 50 || d.Q3 != 88 || d.Lowest != 35 || d.Highest != 88 { // of 10, 35, 50, 62, 88, 91
		t.Errorf("the quantiles are %v, %v, %v, %v, %v", d.Lowest, d.Q1, d.Median, d.Q3, d.Highest)
	}
	if want := [10]int{1: 1, 3: 1, 5: 1, 6: 1, 8: 1, 9: 1}; d.Tens != want {
		t.Errorf("the tens are %v, want %v", d.Tens, want)
	}
	if want := [5]int{1, 1, 2, 0, 2}; s.Levels != want {
		t.Errorf("the levels are %v, want %v", s.Levels, want)
	}
	if s.From.Day() != 1 || s.To.Day() != 6 {
		t.Errorf("the period is %v to %v", s.From, s.To)
	}
}

// TestReliabilityOfSixCompanies was worked out apart, with fractions. Where no points
// are missing it is what the variance of the sums gives: 3/2 · (1 - 92/15 / (232/15)).
func TestReliabilityOfSixCompanies(t *testing.T) {
	scorer := written(t, small)
	s := six(scorer, 1).Statistics()
	r := s.Scales[0]
	near(t, "alpha", r.Alpha.Value, 105.0/116)
	if !r.Alpha.Known || r.Questions != 3 || r.Companies != 6 {
		t.Errorf("the reliability is %+v", r)
	}
	for i, want := range []float64{0.96034165668317, 0.8232775496475448, 0.705907277725455} {
		near(t, fmt.Sprintf("item-rest correlation %d", i), s.Questions[i].ItemRest.Value, want)
	}
	if s.Scales[1] != (cohort.Reliability{}) || s.Questions[3].ItemRest.Known {
		t.Error("one question alone, or one without weight, measures nothing with others")
	}
}

// TestReliabilityWithMissingPoints: covariances over those companies that have both.
func TestReliabilityWithMissingPoints(t *testing.T) {
	s := six(written(t, small), -1).Statistics()
	near(t, "alpha", s.Scales[0].Alpha.Value, 0.93)
	if s.Scales[0].Companies != 5 {
		t.Errorf("%d companies have any two in common, want 5", s.Scales[0].Companies)
	}
	if r := s.Questions[0].ItemRest; r.Known { // it would be 1.00697: the covariances do not fit together
		t.Errorf("the first item-rest correlation is %v", r.Value)
	}
	near(t, "item-rest correlation", s.Questions[1].ItemRest.Value, 0.8227272727272728)
	near(t, "item-rest correlation", s.Questions[2].ItemRest.Value, 0.7932447844994589)
}

func TestReliabilityLeavesOutWhatCannotBeCompared(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i := range 12 {
		stock := -1.0
		if i < 4 {
			stock = float64(i)
		}
		c.Add(answeredSmall(scorer, i, 50, float64(i%5), 2, stock)) // the second does not vary
	}
	if r := c.Statistics().Scales[0]; r != (cohort.Reliability{}) {
		t.Errorf("the reliability of one question is %+v", r)
	}
}

func TestQuestionsOfSixCompanies(t *testing.T) {
	s := six(written(t, small), -1).Statistics()
	want := cohort.QuestionStatistics{Visible: 6, Answered: 5, NotApplicable: 1, Scored: 5, Mean: 2.2, Floor: 0.2, Ceiling: 0.2}
	got := s.Questions[2]
	got.ItemRest = assess.Figure{}
	if got != want {
		t.Errorf("stock: %+v, want %+v", got, want)
	}
	if got := s.Questions[4]; got != (cohort.QuestionStatistics{}) {
		t.Errorf("owner, which nobody was asked: %+v", got)
	}
	if !reflect.DeepEqual(s.Verdicts, [][]int{{0, 0, 6}}) {
		t.Errorf("the verdicts are %v", s.Verdicts)
	}
}

// withSpots returns a company with these blind spots: s for shown, c for clear, u for
// undetermined; the second has an exposure 30 above what it takes.
func withSpots(scorer *assess.Scorer, n int, spots string) cohort.Entry {
	e := answeredSmall(scorer, n, 50)
	for i, status := range spots {
		f := &e.Figures.Spots[i]
		switch status {
		case 's':
			*f = assess.SpotFigures{Status: assess.SpotShown, Exposure: assess.Known(70), Unawareness: assess.Known(0.5), Rank: i + 3}
		case 'c':
			*f = assess.SpotFigures{Status: assess.SpotClear, Exposure: assess.Known(20), Unawareness: assess.Known(0.25), Rank: 1}
		}
	}
	return e
}

// TestBlindSpotsThatGoTogether: of twelve companies 5 show both of the first two, 1
// each only one, and 5 none: phi = (5·5 - 1·1) / √(6·6·6·6) = 24/36. Where the other
// one is undetermined, a company does not count for it.
func TestBlindSpotsThatGoTogether(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i, spots := range []string{"ssu", "ssu", "ssu", "sss", "sss", "scs", "csc", "ccc", "ccs", "ccc", "ccs", "ccc", "suu", "suu"} {
		c.Add(withSpots(scorer, i, spots))
	}
	s := c.Statistics()
	if len(s.Together) != 1 {
		t.Fatalf("together are %+v", s.Together)
	}
	p := s.Together[0]
	near(t, "phi", p.Phi, 24.0/36)
	if p.A != 0 || p.B != 1 || p.Both != 5 {
		t.Errorf("together are %+v", p)
	}
	got := s.Spots[0] // 8 shown with 70 and 0.5, 6 clear with 20 and 0.25
	near(t, "the mean exposure", got.Exposure, 680.0/14)
	near(t, "the mean unawareness", got.Unawareness, 5.5/14)
	got.Exposure, got.Unawareness = 0, 0
	if want := (cohort.SpotStatistics{Shown: 8, Clear: 6, First: 8, Known: true}); got != want {
		t.Errorf("the first blind spot is %+v, want %+v", got, want)
	}
	if got := s.Spots[1]; got.Undetermined != 2 || got.First != 0 {
		t.Errorf("the second blind spot is %+v", got)
	}
}

func TestGapsAreComparedOnlyWhereThereIsAnEstimate(t *testing.T) {
	scorer := written(t, small)
	c := cohort.New(scorer, nil)
	for i, gap := range []float64{20, 15, -15.5, 31.25, -2, 16} {
		e := answeredSmall(scorer, i, 50)
		e.Figures.Sections[0].Gap = assess.Known(gap)
		c.Add(e)
	}
	c.Add(answeredSmall(scorer, 9, 50))
	want := []cohort.GapStatistics{{Section: 0, Companies: 6, Mean: 64.75 / 6, Overestimated: 3, Realistic: 2, Underestimated: 1}}
	got := c.Statistics().Gaps
	if len(got) == 1 {
		near(t, "the mean gap", got[0].Mean, want[0].Mean)
		got[0].Mean = want[0].Mean
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the gaps are %+v, want %+v", got, want)
	}
}
