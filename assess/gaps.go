package assess

// gaps collects what rules rest on and the answers do not tell yet, each once.
type gaps struct {
	questions []int // asked and open
	lists     []int // repeated sections that have no item yet
}

func (g *gaps) clear() { g.questions, g.lists = g.questions[:0], g.lists[:0] }

func (g *gaps) none() bool { return len(g.questions)+len(g.lists) == 0 }

// inRules notes what rules rest on that can still come to hold.
func (g *gaps) inRules(e *evaluation, rules []rule) {
	for i := range rules {
		if !e.ruledOut(&rules[i]) {
			g.inRule(e, &rules[i])
		}
	}
}

func (g *gaps) inRule(e *evaluation, r *rule) {
	g.inQuestions(e, r.questions)
	for _, part := range r.parts {
		for _, demand := range part.scores {
			g.score(e, demand)
		}
		for i := range part.counts {
			g.count(e, &part.counts[i])
		}
	}
}

func (g *gaps) inQuestions(e *evaluation, questions []int) {
	for _, question := range questions {
		if e.places[question].open() {
			g.questions = noted(g.questions, question)
		}
	}
}

// score notes what a demand on a score waits for: items of an empty list, and the open
// questions of a section whose score they can still move across the bounds.
func (g *gaps) score(e *evaluation, demand scoreOf) {
	section := &e.plan.sections[demand.section]
	switch {
	case section.Repeat != nil && len(section.Sections) == 0:
		g.lists = noted(g.lists, demand.section)
	case !demand.decided(e.scoresOf(demand.section)):
		g.inSection(e, section)
	}
}

// inSection notes the open questions that a section's score depends on.
func (g *gaps) inSection(e *evaluation, section *sectionPlan) {
	for _, entry := range section.entries {
		switch {
		case entry.section != none:
			g.inSection(e, &e.plan.sections[entry.section])
		case e.weighs(entry.question) > 0:
			g.inQuestion(e, entry.question)
		}
	}
}

// inQuestion notes a question that is open, or the open ones that its answer needs to
// count.
func (g *gaps) inQuestion(e *evaluation, question int) {
	p := &e.places[question]
	if p.open() {
		g.questions = noted(g.questions, question)
	}
	if p.form != FormStates {
		return
	}
	for i := range e.plan.worths[question].states {
		if caveat := e.plan.worths[question].states[i].caveat; caveat != nil && p.said.Has(i) {
			g.inQuestions(e, caveat.questions)
		}
	}
}

// decided reports whether a demand on a score is met, or is not, whatever comes. A
// section without a score meets no demand, and may still come to one that does.
func (b bounds) decided(s Scores) bool {
	if !s.Low.Known {
		return true
	}
	low, high := settled(s.Low.Value), settled(s.High.Value)
	if s.Score.Known { // the score of an unfinished section can lie outside of its range
		low, high = min(low, settled(s.Score.Value)), max(high, settled(s.Score.Value))
	}
	within := s.Score.Known && b.contain(low) && b.contain(high)
	return within || high < b.atLeast || low >= b.below
}

// count notes the open questions of the items, or that there are no items yet.
func (g *gaps) count(e *evaluation, demand *countOf) {
	if demand.items == 0 {
		g.lists = noted(g.lists, demand.list)
	}
	for i := range demand.where {
		g.inQuestions(e, demand.where[i].questions)
	}
}
