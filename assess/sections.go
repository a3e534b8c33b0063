package assess

import "blindspot/questionnaires"

// brought is what a section brings into another one.
type brought struct {
	shares
	leaves bool // it can still drop out of the score
}

// section scores a section whose inner sections are scored.
func (e *evaluation) section(i int) {
	e.gather(e.plan.sections[i].entries)
	brings := &e.brought[i]
	brings.shares, brings.leaves = e.plan.sections[i].of(e.children, e.parts), leave(e.children)
	e.scores[i] = brings.score.times(100).settled()
	if i == e.plan.whole() {
		e.overall(brings.percent())
		return
	}
	f := &e.figures.Sections[i]
	*f = SectionFigures{Level: levelOf(e.scores[i])}
	f.Scores = brings.percent()
	if estimate := e.sheet.Estimates[i]; estimate >= 0 {
		f.Estimate = Known(float64(estimate))
	}
	if f.Estimate.Known && f.Score.Known {
		f.Gap = Known(10*f.Estimate.Value - f.Score.Value)
	}
}

// gather collects the children that the entries bring.
func (e *evaluation) gather(entries []entry) {
	e.children = e.children[:0]
	for k := range entries {
		entry := &entries[k]
		if entry.section != none {
			inner := &e.brought[entry.section]
			*e.newChild() = child{shares: &inner.shares, entry: k, weight: entry.weight, leaves: inner.leaves}
			continue
		}
		weight := entry.weight * e.weighs(entry.question)
		if weight <= 0 {
			continue
		}
		c := e.newChild()
		*c = child{shares: &e.reached[entry.question], entry: k, weight: weight}
		if c.low.Known && !c.score.Known { // open
			w := &e.plan.worths[entry.question]
			c.fades = w.relevance && e.relevance(entry.question) == RelevanceOpen
			c.leaves = c.fades || w.mayNotApply
		}
	}
}

// newChild adds a child to the section being scored; there is room for it.
func (e *evaluation) newChild() *child {
	n := len(e.children)
	e.children = e.children[:n+1]
	return &e.children[n]
}

// overall sets what the whole comes to. Where that is the weighted mean, the weakest
// foundation holds its level back, unless the questionnaire has levels of its own.
func (e *evaluation) overall(scores Scores) {
	whole := e.plan.whole()
	o := OverallFigures{Scores: scores, Level: levelOf(e.scores[whole]), Bottleneck: none}
	if e.plan.sections[whole].kind == questionnaires.Mean {
		o.Bottleneck = e.weakest()
	}
	if o.Bottleneck != none && len(e.plan.sections[whole].Bands) == 0 {
		o.Level, o.Capped = cappedLevel(e.scores[whole].Value, e.scores[o.Bottleneck].Value)
	}
	e.figures.Overall = o
}

// weakest returns the section at the top with the lowest score that counts, or none.
func (e *evaluation) weakest() int {
	weakest := none
	for _, entry := range e.plan.sections[e.plan.whole()].entries {
		score := e.scores[entry.section]
		if score.Known && (weakest == none || score.Value < e.scores[weakest].Value) {
			weakest = entry.section
		}
	}
	return weakest
}

// scoresOf returns the scores of a section or of the whole.
func (e *evaluation) scoresOf(section int) Scores {
	if section == e.plan.whole() {
		return e.figures.Overall.Scores
	}
	return e.figures.Sections[section].Scores
}

// weighs returns what the relevance of a question's subject multiplies its weight by:
// 0, 1/2 or 1, and 1 while it is not said or not asked.
func (e *evaluation) weighs(question int) float64 {
	if !e.plan.worths[question].relevance {
		return 1
	}
	switch e.relevance(question) {
	case NotRelevant:
		return 0
	case SomeRelevance:
		return 0.5
	default:
		return 1
	}
}

// relevance returns how relevant the subject of a question was said to be, if it is asked.
func (e *evaluation) relevance(question int) Relevance {
	if !e.places[question].asked() {
		return RelevanceOpen
	}
	return e.sheet.Replies[question].Relevance
}
