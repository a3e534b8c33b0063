package assess_test

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// definition scores once more, in exact fractions and straight from the words of the
// method: it keeps nothing, tries out every answer, and asks everything again.
type definition struct {
	q *questionnaires.Questionnaire
	a assess.Answers
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
		r.Coverage = sum(r.Coverage, d.coverage(s))
	}
	r.Overall = d.overall()
	r.BlindSpots = d.spots()
	r.Contradictions = d.clashes()
	return r
}

// mode says what becomes of an open question.
type mode int

const (
	leftOut mode = iota
	atWorst
	atBest
)

func (d definition) asked(question string) bool {
	when := d.q.Question(question).When
	return when == nil || d.meets(*when)
}

func (d definition) meets(c questionnaires.Condition) bool {
	for _, demand := range c.Questions {
		if !d.asked(demand.Question) {
			return false
		}
		common := 0
		for _, state := range d.a.Answers[demand.Question].States {
			common += strings.Count("|"+strings.Join(demand.States, "|")+"|", "|"+state+"|")
		}
		if common == 0 {
			return false
		}
	}
	met := len(c.Any) == 0
	for _, part := range c.Any {
		met = met || d.meets(part)
	}
	return met && (c.Not == nil || !d.meets(*c.Not))
}

// question returns the question's score from 0 to 1.
func (d definition) question(q *questionnaires.Question, open mode) fraction {
	a := d.a.Answers[q.ID]
	switch {
	case !d.asked(q.ID), a.NotApplicable, !earns(q):
		return nil
	case a.Unknown:
		return whole(0)
	case len(a.States) > 0 || a.Number != nil:
		return earned(q, a)
	case open == atWorst:
		return whole(0)
	case open == atBest:
		best := whole(0)
		for _, possible := range everyAnswer(q) {
			if e := earned(q, possible); less(best, e) {
				best = e
			}
		}
		return best
	default:
		return nil
	}
}

// earns reports whether the answers to a question are rated at all.
func earns(q *questionnaires.Question) bool {
	return q.Kind == questionnaires.Single || q.Kind == questionnaires.Multiple ||
		q.Kind == questionnaires.Number && q.Thresholds != nil
}

func earned(q *questionnaires.Question, a assess.Answer) fraction {
	points := whole(0)
	for _, state := range q.States {
		if slices.Contains(a.States, state.ID) {
			points = plus(points, exact(state.Points))
		}
	}
	if a.Number != nil {
		for _, t := range slices.Backward(q.Thresholds) {
			if *a.Number >= t.From {
				points = exact(t.Points)
				break
			}
		}
	}
	return over(clamp(points, whole(0), whole(4)), whole(4))
}

// everyAnswer lists all choices of states, and a number at each threshold in range.
func everyAnswer(q *questionnaires.Question) []assess.Answer {
	var all []assess.Answer
	together := []string{}
	for _, state := range q.States {
		all = append(all, assess.Answer{States: []string{state.ID}})
		if q.Kind == questionnaires.Multiple && !state.Exclusive {
			together = append(together, state.ID)
		}
	}
	for subset := 1; subset < 1<<len(together); subset++ {
		var chosen []string
		for i, id := range together {
			if subset>>i&1 == 1 {
				chosen = append(chosen, id)
			}
		}
		all = append(all, assess.Answer{States: chosen})
	}
	for _, t := range q.Thresholds {
		if t.From >= q.Range.Min && t.From <= q.Range.Max {
			all = append(all, assess.Answer{Number: &t.From})
		}
	}
	return all
}

// section returns the section's score from 0 to 1.
func (d definition) section(s *questionnaires.Section, open mode) fraction {
	var scores, weights []fraction
	for _, q := range s.Questions {
		scores, weights = append(scores, d.question(q, open)), append(weights, exact(q.Weight))
	}
	for _, inner := range s.Sections {
		scores, weights = append(scores, d.section(inner, open)), append(weights, exact(inner.Weight))
	}
	if s.Aggregate == questionnaires.Min {
		var lowest fraction
		for i, score := range scores {
			if score != nil && weights[i].Sign() > 0 && (lowest == nil || less(score, lowest)) {
				lowest = score
			}
		}
		return lowest
	}
	return mean(scores, weights)
}

// mean leaves out scores that are nil.
func mean(scores, weights []fraction) fraction {
	above, below := whole(0), whole(0)
	for i, score := range scores {
		if score != nil {
			above, below = plus(above, times(weights[i], score)), plus(below, weights[i])
		}
	}
	if below.Sign() == 0 {
		return nil
	}
	return over(above, below)
}

func (d definition) sectionResult(s *questionnaires.Section) assess.SectionResult {
	r := assess.SectionResult{ID: s.ID, Coverage: d.coverage(s), Sections: []assess.SectionResult{}}
	r.Scores = assess.Scores{
		Score: percent(d.section(s, leftOut)),
		Low:   percent(d.section(s, atWorst)),
		High:  percent(d.section(s, atBest)),
	}
	r.Level = levelIn(d.section(s, leftOut))
	if estimate, ok := d.a.Estimates[s.ID]; ok && s.Estimate != nil {
		r.Estimate = assess.Known(float64(estimate))
	}
	r.Gap = figure(d.gap(s))
	for _, inner := range s.Sections {
		r.Sections = append(r.Sections, d.sectionResult(inner))
	}
	return r
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
	byMode := func(open mode) fraction {
		var scores, weights []fraction
		for _, s := range d.q.Sections {
			scores, weights = append(scores, d.section(s, open)), append(weights, exact(s.Weight))
		}
		return mean(scores, weights)
	}
	o := assess.Overall{Scores: assess.Scores{
		Score: percent(byMode(leftOut)), Low: percent(byMode(atWorst)), High: percent(byMode(atBest)),
	}}
	var weakest fraction
	for _, s := range d.q.Sections {
		score := d.section(s, leftOut)
		if s.Weight > 0 && score != nil && (weakest == nil || less(score, weakest)) {
			weakest, o.Bottleneck = score, s.ID
		}
	}
	if weakest == nil {
		return o
	}
	ladder := []assess.Level{assess.Improvised, assess.PersonDependent, assess.Defined, assess.Steered, assess.Learning}
	o.Level = levelIn(byMode(leftOut))
	if highest := slices.Index(ladder, levelIn(weakest)) + 1; slices.Index(ladder, o.Level) > highest {
		o.Level, o.Capped = ladder[highest], true
	}
	return o
}

func (d definition) coverage(s *questionnaires.Section) assess.Coverage {
	var c assess.Coverage
	for _, q := range s.Questions {
		a := d.a.Answers[q.ID]
		switch {
		case !d.asked(q.ID):
			continue
		case a.Unknown:
			c.Unknown++
		case a.NotApplicable:
			c.NotApplicable++
		case a.States != nil || a.Number != nil || a.Text != "":
			c.Answered++
		default:
			c.Open++
		}
		c.Visible++
	}
	for _, inner := range s.Sections {
		c = sum(c, d.coverage(inner))
	}
	return c
}

func sum(a, b assess.Coverage) assess.Coverage {
	return assess.Coverage{
		Visible: a.Visible + b.Visible, Answered: a.Answered + b.Answered, Unknown: a.Unknown + b.Unknown,
		NotApplicable: a.NotApplicable + b.NotApplicable, Open: a.Open + b.Open,
	}
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
