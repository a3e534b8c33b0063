package assess

import "blindspot/questionnaires"

// section scores a section whose inner sections are scored.
func (e *evaluation) section(i int) {
	p, brings := &e.plan.sections[i], &e.brought[len(e.places)+i]
	if !e.plainMean(p, brings) {
		e.gather(p.entries)
		brings.shares, brings.leaves = p.of(e.children, e.parts), leave(e.children)
		brings.settle()
	}
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

// plainMean sets what a section brings where that is the weighted mean of what nothing
// open can change: the case of most, and much faster than the general one. It reports
// false for others.
func (e *evaluation) plainMean(p *sectionPlan, brings *brought) bool {
	if p.kind != questionnaires.Mean || p.relevance {
		return false
	}
	var sum tally
	for k := range p.entries {
		entry := &p.entries[k]
		from := &e.brought[entry.brought]
		if from.moves {
			return false
		}
		sum.addKnown(from.score, entry.weight)
	}
	reached := sum.mean()
	*brings = brought{shares: shares{reached, reached, reached}}
	return true
}

// gather collects the children that the entries bring.
func (e *evaluation) gather(entries []entry) {
	e.children = e.children[:0]
	for k := range entries {
		entry := &entries[k]
		weight := entry.weight
		if entry.question != none {
			weight *= e.weighs(entry.question)
		}
		if weight > 0 {
			e.children = append(e.children, child{&e.brought[entry.brought], k, weight}) // there is room
		}
	}
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
