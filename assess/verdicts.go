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

// verdict returns the gravest outcome that has a rule which holds, unless a rule of
// it or of a graver one rests on what is still open.
func (s *scorer) verdict(v questionnaires.Verdict) VerdictResult {
	result := VerdictResult{ID: v.ID, Rules: s.rulings(v), Open: []string{}}
	outcome := len(v.Outcomes) - 1
	if len(result.Rules) > 0 {
		first := result.Rules[0].Outcome
		outcome = slices.IndexFunc(v.Outcomes, func(o questionnaires.Outcome) bool { return o.ID == first })
	}
	gaps := gaps{scorer: s}
	for _, o := range v.Outcomes[:outcome+1] {
		for _, rule := range o.Rules {
			gaps.inRule(rule.When)
		}
	}
	result.Open = append(result.Open, gaps.questions...)
	result.Lists = gaps.lists
	if len(result.Open)+len(result.Lists) == 0 {
		result.Outcome = v.Outcomes[outcome].ID
	}
	return result
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

func (g *gaps) inRule(c questionnaires.Condition) {
	c.EachQuestion(g.question)
	eachPart(c, func(part questionnaires.Condition) {
		for _, demand := range part.Scores {
			g.score(demand)
		}
		for _, demand := range part.Counts {
			g.count(demand)
		}
	})
}

func (g *gaps) question(id string) {
	if g.open(id) && !slices.Contains(g.questions, id) {
		g.questions = append(g.questions, id)
	}
}

// score notes the open questions of a section whose score they can still move across
// the bounds.
func (g *gaps) score(demand questionnaires.ScoreOf) {
	if section := g.sections[demand.Section]; section != nil && !decided(demand.Bounds, section.Scores) {
		g.inSection(section)
	}
}

// inSection notes the open questions that a section's score depends on.
func (g *gaps) inSection(section *scored) {
	for _, c := range section.children {
		if inner := g.sections[c.id]; inner != nil {
			g.inSection(inner)
		} else {
			g.question(c.id)
		}
	}
}

// decided reports whether a score lies within the bounds, or outside, whatever comes.
func decided(b questionnaires.Bounds, s Scores) bool {
	if !s.Low.Known {
		return true
	}
	low, high := settled(s.Low.Value), settled(s.High.Value)
	if s.Score.Known { // the score of an unfinished section can lie outside of its range
		low, high = min(low, settled(s.Score.Value)), max(high, settled(s.Score.Value))
	}
	return b.Contain(low) && b.Contain(high) || b.AtLeast != nil && high < *b.AtLeast || b.Below != nil && low >= *b.Below
}

// count notes the open questions of the items, or that there are no items yet.
func (g *gaps) count(demand questionnaires.CountOf) {
	items := g.items(demand.Section)
	if len(items) == 0 && !slices.Contains(g.lists, demand.Section) {
		g.lists = append(g.lists, demand.Section)
	}
	if demand.Where == nil {
		return
	}
	for _, item := range items {
		demand.Where.EachQuestion(func(id string) { g.question(g.seenFrom(item.ID, id)) })
	}
}

// eachPart calls visit for a condition and every condition within it.
func eachPart(c questionnaires.Condition, visit func(questionnaires.Condition)) {
	visit(c)
	for _, part := range slices.Concat(c.Any, c.All) {
		eachPart(part, visit)
	}
	if c.Not != nil {
		eachPart(*c.Not, visit)
	}
}
