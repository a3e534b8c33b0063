package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// Coverage counts questions, each of them once. An answer that follows from others
// counts like one that was given. Visible is the sum of the other four.
type Coverage struct {
	Visible       int `json:"visible"`
	Answered      int `json:"answered"` // neither unknown nor not applicable
	Unknown       int `json:"unknown"`
	NotApplicable int `json:"not_applicable"`
	Open          int `json:"open"`
}

// coverage counts the questions of the sections, those that count in them as well,
// and those of the sections within them.
func (s *standing) coverage(sections ...*questionnaires.Section) Coverage {
	var c Coverage
	all := flatten(sections)
	var counted map[string]bool // nil where nothing can be counted twice
	if slices.ContainsFunc(all, func(section *questionnaires.Section) bool { return len(section.Also) > 0 }) {
		counted = map[string]bool{}
	}
	for _, section := range all {
		for _, q := range section.Questions {
			s.count(&c, q.ID, counted)
		}
		for _, also := range section.Also {
			s.count(&c, also.Question, counted)
		}
	}
	return c
}

// count adds a question unless it is hidden or was counted before.
func (s *standing) count(c *Coverage, question string, counted map[string]bool) {
	p := s.at(question)
	if p.hidden || counted[question] {
		return
	}
	if counted != nil {
		counted[question] = true
	}
	c.Visible++
	switch a := p.answer; {
	case a.Unknown:
		c.Unknown++
	case a.NotApplicable:
		c.NotApplicable++
	case a.Open():
		c.Open++
	default:
		c.Answered++
	}
}
