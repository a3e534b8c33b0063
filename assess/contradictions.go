package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// contradictions returns those that the visible answers meet.
func (s *scorer) contradictions() []Clash {
	clashes := []Clash{}
	for _, c := range s.questionnaire.Contradictions {
		if c.All.Holds(s.chosen) {
			clashes = append(clashes, Clash{ID: c.ID, Questions: s.involved(c.All)})
		}
	}
	return clashes
}

// chosen returns the states chosen in a visible question.
func (s *scorer) chosen(question string) []string {
	if !s.visible[question] {
		return nil
	}
	return s.answers.Answers[question].States
}

// involved returns the questions of a condition that have an answer to quote, each once.
func (s *scorer) involved(c questionnaires.Condition) []string {
	questions := []string{}
	c.EachDemand(func(demand questionnaires.StatesOf) {
		if len(s.chosen(demand.Question)) > 0 && !slices.Contains(questions, demand.Question) {
			questions = append(questions, demand.Question)
		}
	})
	return questions
}
