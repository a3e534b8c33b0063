package cohort_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/cohort"
	"blindspot/questionnaires"
)

// builtin returns a scorer for one of the program's questionnaires.
func builtin(t testing.TB, id string) *assess.Scorer {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return assess.NewScorer(q)
}

// written returns a scorer for a questionnaire that a test holds.
func written(t testing.TB, text string) *assess.Scorer {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("test.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return assess.NewScorer(q)
}

// random makes companies up. What it makes need not follow from any answers; it is only
// as plausible as counting demands.
type random struct {
	*rand.Rand
	scorer *assess.Scorer
	made   int
}

func newRandom(scorer *assess.Scorer, seed uint64) *random {
	return &random{Rand: rand.New(rand.NewPCG(seed, 4)), scorer: scorer}
}

// chance is true that often.
func (r *random) chance(p float64) bool { return r.Float64() < p }

// entry makes a company up, with a value for each key or none.
func (r *random) entry(values ...[]string) cohort.Entry {
	r.made++
	e := cohort.Entry{Source: fmt.Sprintf("%03d/%d.yaml", r.IntN(1000), r.made), Figures: r.figures()}
	if r.chance(0.9) {
		e.Given = time.Date(2026, time.Month(1+r.IntN(12)), 1+r.IntN(28), r.IntN(24), 0, r.IntN(60), r.IntN(1e9), time.FixedZone("", 3600*(r.IntN(24)-12)))
	}
	for _, of := range values {
		value := of[min(r.IntN(len(of)), r.IntN(len(of)))] // the first ones are more common
		if r.chance(0.1) {
			value = ""
		}
		e.Values = append(e.Values, value)
	}
	return e
}

func (r *random) entries(n int, values ...[]string) []cohort.Entry {
	all := make([]cohort.Entry, n)
	for i := range all {
		all[i] = r.entry(values...)
	}
	return all
}

func (r *random) figures() *assess.Figures {
	f := r.scorer.NewFigures()
	ability := 10 + 80*r.Float64()
	f.Overall.Score = r.score(ability)
	f.Overall.Level = levelOf(f.Overall.Score)
	for i := range f.Sections {
		s := &f.Sections[i]
		s.Score = r.score(ability)
		if s.Score.Known && r.chance(0.8) {
			s.Gap = assess.Known(float64(10*r.IntN(11)) - s.Score.Value)
		}
	}
	careful := r.chance(0.7)
	for i := range f.Questions {
		q := &f.Questions[i]
		if r.chance(0.05) {
			continue
		}
		*q = assess.QuestionFigures{Visible: true, Form: assess.FormStates, Points: assess.Known(float64(r.IntN(5)))}
		switch {
		case r.chance(0.1):
			q.Form, q.Points = assess.FormUnknown, assess.Known(0)
		case r.chance(0.05):
			q.Form, q.Points = assess.FormNotApplicable, assess.Figure{}
		case !careful && r.chance(0.3):
			q.Form, q.Points = assess.FormOpen, assess.Figure{}
			f.Coverage.Open++
		}
		f.Coverage.Visible++
	}
	for i := range f.Spots {
		s := &f.Spots[i]
		if s.Exposure = r.score(100 - ability); !s.Exposure.Known || r.chance(0.1) {
			s.Status = assess.SpotUndetermined
			continue
		}
		s.Unawareness = assess.Known(math.Round(r.Float64()*1000) / 1000)
		s.Rank = 1 + r.IntN(len(f.Spots))
		s.Status = assess.SpotClear
		if s.Exposure.Value >= 40 {
			s.Status = assess.SpotShown
		}
	}
	for i := range r.scorer.Questionnaire().Contradictions {
		if r.chance(0.05) {
			f.Contradictions = append(f.Contradictions, i)
		}
	}
	for i, v := range r.scorer.Questionnaire().Verdicts {
		f.Verdicts[i] = r.IntN(len(v.Outcomes)+1) - 1
	}
	return f
}

// score makes a score around some figure up, and sometimes none.
func (r *random) score(around float64) assess.Figure {
	if r.chance(0.03) {
		return assess.Figure{}
	}
	return assess.Known(min(max(around+15*r.NormFloat64(), 0), 100))
}

func levelOf(score assess.Figure) assess.Level {
	switch v := score.Value; {
	case !score.Known:
		return assess.NotRated
	case v < 25:
		return assess.Improvised
	case v < 50:
		return assess.PersonDependent
	case v < 70:
		return assess.Defined
	case v < 85:
		return assess.Steered
	default:
		return assess.Learning
	}
}

// counted counts the entries.
func counted(scorer *assess.Scorer, keys []string, entries []cohort.Entry) *cohort.Counts {
	c := cohort.New(scorer, keys)
	for _, e := range entries {
		c.Add(e)
	}
	return c
}
