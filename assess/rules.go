package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// facts are what rules are judged by: answers, scores and lists.
func (s *scorer) facts() questionnaires.Facts {
	f := s.standing.facts()
	f.Score, f.Count = s.scoreOf, s.countOf
	return f
}

// scoreOf returns the score of a section or of the whole, as it is compared.
func (s *scorer) scoreOf(section string) (float64, bool) {
	scored := s.sections[section]
	if scored == nil || !scored.Score.Known {
		return 0, false
	}
	return settled(scored.Score.Value), true
}

// items returns the sections of the items of a repeated section.
func (s *scorer) items(list string) []*questionnaires.Section {
	if scored := s.sections[list]; scored != nil {
		return scored.Sections
	}
	return nil
}

// countOf returns how many items of a repeated section meet a condition.
func (s *scorer) countOf(list string, where *questionnaires.Condition) int {
	n := 0
	for _, item := range s.items(list) {
		if where == nil || where.Holds(s.factsOf(item.ID)) {
			n++
		}
	}
	return n
}

// factsOf are the answers as seen from an item of a repeated section, whose own
// questions go by the ids that they have in the questionnaire.
func (s *scorer) factsOf(item string) questionnaires.Facts {
	return questionnaires.Facts{
		Chosen: func(question string) []string { return s.chosen(s.seenFrom(item, question)) },
		Number: func(question string) (float64, bool) { return s.number(s.seenFrom(item, question)) },
	}
}

// seenFrom returns the id of the question that an item means by one of the
// questionnaire's ids: its own, or one outside.
func (s *scorer) seenFrom(item, question string) string {
	if own := item + "." + question; s.questionnaire.Question(own) != nil {
		return own
	}
	return question
}

// quoted returns the questions of a rule that have an answer to quote, each once:
// also that somebody does not know, where the rule asks for it. Of a count these are
// the questions of the items that it finds.
func (s *scorer) quoted(rule questionnaires.Condition) []string {
	questions := []string{}
	note := func(question string, quotable bool) {
		if quotable && !slices.Contains(questions, question) {
			questions = append(questions, question)
		}
	}
	same := func(id string) string { return id }
	s.quote(rule, same, note)
	rule.EachCount(func(count questionnaires.CountOf) {
		for _, item := range s.items(count.Section) {
			if count.Where != nil && count.Where.Holds(s.factsOf(item.ID)) {
				s.quote(*count.Where, func(id string) string { return s.seenFrom(item.ID, id) }, note)
			}
		}
	})
	return questions
}

// sectionsIn returns the sections of whose score a rule speaks, then those of whose items,
// each once.
func sectionsIn(rule questionnaires.Condition) []string {
	var sections []string
	note := func(section string) {
		if !slices.Contains(sections, section) {
			sections = append(sections, section)
		}
	}
	rule.EachSection(note)
	rule.EachCount(func(count questionnaires.CountOf) { note(count.Section) })
	return sections
}

// quote notes the questions of a condition and whether they can be quoted. seen
// returns the ids of the questions that the condition means.
func (s *scorer) quote(c questionnaires.Condition, seen func(string) string, note func(string, bool)) {
	c.EachDemand(func(demand questionnaires.StatesOf) {
		question := seen(demand.Question)
		note(question, s.quotable(question) || slices.ContainsFunc(s.chosen(question), func(word string) bool {
			return slices.Contains(demand.States, word)
		}))
	})
	c.EachQuestion(func(question string) { note(seen(question), s.quotable(seen(question))) })
}

// quotable reports whether the answer to a question says more than that it is unknown
// or does not apply.
func (s *scorer) quotable(question string) bool {
	a := s.answer(question)
	return len(a.States) > 0 || a.Number != nil || a.Date != ""
}

// contradictions returns those that the visible answers meet.
func (s *scorer) contradictions() []Clash {
	clashes := []Clash{}
	for _, c := range s.questionnaire.Contradictions {
		if c.All.Holds(s.facts()) {
			clashes = append(clashes, Clash{ID: c.ID, Questions: s.quoted(c.All), Sections: sectionsIn(c.All)})
		}
	}
	return clashes
}
