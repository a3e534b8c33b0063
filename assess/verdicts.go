package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// judgeSections sets the verdicts of the sections and of those within them.
func (s *scorer) judgeSections(results []SectionResult) {
	for i := range results {
		results[i].Verdicts = s.verdicts(s.sections[results[i].ID].Verdicts)
		s.judgeSections(results[i].Sections)
	}
}

func (s *scorer) verdicts(verdicts []questionnaires.Verdict) []VerdictResult {
	var results []VerdictResult
	for _, v := range verdicts {
		results = append(results, s.verdict(v))
	}
	return results
}

// verdict returns the gravest outcome that has a rule which holds. It cannot be told
// yet while an open question can still lead to a graver one, nor while all rules of the
// outcome itself rest on open questions.
func (s *scorer) verdict(v questionnaires.Verdict) VerdictResult {
	result := VerdictResult{ID: v.ID, Rules: s.rulings(v), Open: []string{}}
	outcome := len(v.Outcomes) - 1
	if len(result.Rules) > 0 {
		first := result.Rules[0].Outcome
		outcome = slices.IndexFunc(v.Outcomes, func(o questionnaires.Outcome) bool { return o.ID == first })
	}
	all := gaps{scorer: s}
	for _, o := range v.Outcomes[:outcome] {
		all.inRules(o.Rules)
	}
	if !slices.ContainsFunc(v.Outcomes[outcome].Rules, s.stands) {
		all.inRules(v.Outcomes[outcome].Rules)
	}
	result.Open = append(result.Open, all.questions...)
	result.Lists = all.lists
	if len(result.Open)+len(result.Lists) == 0 {
		result.Outcome = v.Outcomes[outcome].ID
	}
	return result
}

// stands reports whether a rule holds and rests on nothing that is open.
func (s *scorer) stands(rule questionnaires.Rule) bool {
	its := gaps{scorer: s}
	its.inRule(rule.When)
	return rule.When.Holds(s.facts()) && len(its.questions)+len(its.lists) == 0
}

// ruledOut reports whether an answer that a rule demands was given otherwise, so that
// nothing open can make it hold.
func (s *scorer) ruledOut(rule questionnaires.Rule) bool {
	for _, demand := range rule.When.Questions {
		alone := questionnaires.Condition{Questions: []questionnaires.StatesOf{demand}}
		if !s.open(demand.Question) && !alone.Holds(s.facts()) {
			return true
		}
	}
	return false
}

// rulings lists all rules that hold, from the gravest outcome to the best.
func (s *scorer) rulings(v questionnaires.Verdict) []Ruling {
	rulings := []Ruling{}
	for _, o := range v.Outcomes {
		for i, rule := range o.Rules {
			if rule.When.Holds(s.facts()) {
				rulings = append(rulings, Ruling{Outcome: o.ID, Rule: i, Questions: s.quoted(rule.When), Sections: sectionsIn(rule.When)})
			}
		}
	}
	return rulings
}

// gaps collects what rules rest on and the answers do not tell yet, each once.
type gaps struct {
	*scorer
	questions []string // asked and open
	lists     []string // repeated sections that have no item yet
}

// inRules notes what rules rest on that can still come to hold.
func (g *gaps) inRules(rules []questionnaires.Rule) {
	for _, rule := range rules {
		if !g.ruledOut(rule) {
			g.inRule(rule.When)
		}
	}
}

func (g *gaps) inRule(c questionnaires.Condition) {
	c.EachQuestion(g.question)
	for part := range c.Parts() {
		for _, demand := range part.Scores {
			g.score(demand)
		}
		for _, demand := range part.Counts {
			g.count(demand)
		}
	}
}

func (g *gaps) question(id string) {
	if g.open(id) && !slices.Contains(g.questions, id) {
		g.questions = append(g.questions, id)
	}
}

// score notes what a demand on a score waits for: items of an empty list, and the open
// questions of a section whose score they can still move across the bounds.
func (g *gaps) score(demand questionnaires.ScoreOf) {
	section := g.sections[demand.Section]
	switch {
	case section == nil:
	case section.Repeat != nil && len(section.Sections) == 0:
		g.list(demand.Section)
	case !decided(demand.Bounds, section.Scores):
		g.inSection(section)
	}
}

// inSection notes the open questions that a section's score depends on.
func (g *gaps) inSection(section *scored) {
	for _, c := range section.children {
		if inner := g.sections[c.id]; inner != nil {
			g.inSection(inner)
			continue
		}
		g.question(c.id)
		for _, id := range g.answer(c.id).States {
			if state, ok := g.questionnaire.Question(c.id).State(id); ok && state.CountsWhen != nil {
				state.CountsWhen.EachQuestion(g.question)
			}
		}
	}
}

// decided reports whether a demand on a score is met, or is not, whatever comes. A
// section without a score meets no demand, and may still come to one that does.
func decided(b questionnaires.Bounds, s Scores) bool {
	if !s.Low.Known {
		return true
	}
	low, high := settled(s.Low.Value), settled(s.High.Value)
	if s.Score.Known { // the score of an unfinished section can lie outside of its range
		low, high = min(low, settled(s.Score.Value)), max(high, settled(s.Score.Value))
	}
	within := s.Score.Known && b.Contain(low) && b.Contain(high)
	return within || b.AtLeast != nil && high < *b.AtLeast || b.Below != nil && low >= *b.Below
}

func (g *gaps) list(id string) {
	if !slices.Contains(g.lists, id) {
		g.lists = append(g.lists, id)
	}
}

// count notes the open questions of the items, or that there are no items yet.
func (g *gaps) count(demand questionnaires.CountOf) {
	items := g.items(demand.Section)
	if len(items) == 0 {
		g.list(demand.Section)
	}
	if demand.Where == nil {
		return
	}
	for _, item := range items {
		demand.Where.EachQuestion(func(id string) { g.question(g.seenFrom(item.ID, id)) })
	}
}
