package assess_test

import (
	"math/big"
	"slices"
	"strconv"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// definition scores once more, in exact fractions and straight from the words of the
// method: it tries out every answer and every order, and keeps what it found out only
// because it asks everything again and again.
type definition struct {
	q       *questionnaires.Questionnaire // unfolded
	a       assess.Answers
	answers map[string]assess.Answer // what counts as the answer, by question
	scores  map[scoreOf]fraction     // of sections
}

type scoreOf struct {
	section *questionnaires.Section
	mode    mode
}

func newDefinition(q *questionnaires.Questionnaire, a assess.Answers) definition {
	return definition{q.Unfold(a.Items), a, map[string]assess.Answer{}, map[scoreOf]fraction{}}
}

func defined(q *questionnaires.Questionnaire, a assess.Answers) assess.Result {
	return newDefinition(q, a).result()
}

// fraction is an exact number; nil is one that cannot be computed.
type fraction = *big.Rat

func exact(f float64) fraction {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	return r
}

func whole(n int64) fraction       { return big.NewRat(n, 1) }
func plus(a, b fraction) fraction  { return new(big.Rat).Add(a, b) }
func minus(a, b fraction) fraction { return new(big.Rat).Sub(a, b) }
func times(a, b fraction) fraction { return new(big.Rat).Mul(a, b) }
func over(a, b fraction) fraction  { return new(big.Rat).Quo(a, b) }
func less(a, b fraction) bool      { return a.Cmp(b) < 0 }
func clamp(a, lo, hi fraction) fraction {
	if less(a, lo) {
		return lo
	}
	if less(hi, a) {
		return hi
	}
	return a
}

func (d definition) result() assess.Result {
	var r assess.Result
	r.Sections = []assess.SectionResult{}
	for _, s := range d.q.Sections {
		r.Sections = append(r.Sections, d.sectionResult(s))
	}
	r.Coverage = d.coverage(d.q.Sections...)
	r.Overall = d.overall()
	r.BlindSpots = d.spots()
	r.Contradictions = d.clashes()
	r.Verdicts = d.verdicts(d.q.Verdicts)
	r.Needs = d.needs()
	r.Implied = d.impliedAnswers()
	r.Short = d.short()
	return r
}

// mode says what becomes of an open question.
type mode int

const (
	leftOut mode = iota
	atWorst
	atBest
)

func (d definition) sectionResult(s *questionnaires.Section) assess.SectionResult {
	r := assess.SectionResult{ID: s.ID, Coverage: d.coverage(s), Sections: []assess.SectionResult{}, Target: s.Target}
	r.Scores = d.scoresOf(s)
	r.Level = levelIn(d.section(s, leftOut))
	if estimate, ok := d.a.Estimates[s.ID]; ok && s.Estimate != nil {
		r.Estimate = assess.Known(float64(estimate))
	}
	r.Gap = figure(d.gap(s))
	r.Verdicts = d.verdicts(s.Verdicts)
	if s.Item {
		r.Name = s.Title.In("de")
	}
	r.Shown = d.shown(s, s.OutOf)
	for _, inner := range s.Sections {
		r.Sections = append(r.Sections, d.sectionResult(inner))
	}
	return r
}

func (d definition) shown(s *questionnaires.Section, outOf float64) *assess.ShownAs {
	if outOf == 0 {
		return nil
	}
	shown := &assess.ShownAs{OutOf: outOf}
	if score := d.section(s, leftOut); score != nil {
		shown.Points = figure(times(score, exact(outOf)))
	}
	return shown
}

func (d definition) scoresOf(s *questionnaires.Section) assess.Scores {
	return assess.Scores{
		Score: percent(d.section(s, leftOut)), Low: percent(d.section(s, atWorst)), High: percent(d.section(s, atBest)),
	}
}

// top is the questionnaire seen as a section.
func (d definition) top() *questionnaires.Section {
	return &questionnaires.Section{Aggregate: d.q.Aggregate, Met: d.q.Met, Gates: d.q.Gates, Sections: d.q.Sections}
}

func (d definition) gap(s *questionnaires.Section) fraction {
	estimate, ok := d.a.Estimates[s.ID]
	score := d.section(s, leftOut)
	if !ok || s.Estimate == nil || score == nil {
		return nil
	}
	return minus(whole(10*int64(estimate)), times(whole(100), score))
}

func (d definition) overall() assess.Overall {
	o := assess.Overall{Scores: d.scoresOf(d.top()), Shown: d.shown(d.top(), d.q.OutOf)}
	o.Level = levelIn(d.section(d.top(), leftOut))
	if d.q.Aggregate != "" {
		return o
	}
	var weakest fraction
	for _, s := range d.q.Sections {
		score := d.section(s, leftOut)
		if s.Weight > 0 && score != nil && (weakest == nil || less(score, weakest)) {
			weakest, o.Bottleneck = score, s.ID
		}
	}
	if weakest == nil || d.q.Bands != nil {
		return o
	}
	ladder := []assess.Level{assess.Improvised, assess.PersonDependent, assess.Defined, assess.Steered, assess.Learning}
	if highest := slices.Index(ladder, levelIn(weakest)) + 1; slices.Index(ladder, o.Level) > highest {
		o.Level, o.Capped = ladder[highest], true
	}
	return o
}

func (d definition) coverage(sections ...*questionnaires.Section) assess.Coverage {
	questions := map[string]bool{}
	var gather func(*questionnaires.Section)
	gather = func(s *questionnaires.Section) {
		for _, k := range d.kids(s) {
			if k.section != nil {
				gather(k.section)
			} else {
				questions[k.id] = true
			}
		}
	}
	for _, s := range sections {
		gather(s)
	}
	var c assess.Coverage
	for id := range questions {
		if d.hidden(id) {
			continue
		}
		c.Visible++
		switch a := d.said(id); {
		case a.Unknown:
			c.Unknown++
		case a.NotApplicable:
			c.NotApplicable++
		case a.States != nil || a.Number != nil || a.Text != "" || a.Date != "":
			c.Answered++
		default:
			c.Open++
		}
	}
	return c
}

func levelIn(score fraction) assess.Level {
	switch {
	case score == nil:
		return assess.NotRated
	case less(score, big.NewRat(25, 100)):
		return assess.Improvised
	case less(score, big.NewRat(50, 100)):
		return assess.PersonDependent
	case less(score, big.NewRat(70, 100)):
		return assess.Defined
	case less(score, big.NewRat(85, 100)):
		return assess.Steered
	default:
		return assess.Learning
	}
}

func percent(f fraction) assess.Figure {
	if f == nil {
		return assess.Figure{}
	}
	return figure(times(whole(100), f))
}

func figure(f fraction) assess.Figure {
	if f == nil {
		return assess.Figure{}
	}
	value, _ := f.Float64()
	return assess.Known(value)
}
