package assess

import "blindspot/questionnaires"

// Coverage counts questions, each of them once. An answer that follows from others
// counts like one that was given. Visible is the sum of the other four.
type Coverage struct {
	Visible       int `json:"visible"`
	Answered      int `json:"answered"` // neither unknown nor not applicable
	Unknown       int `json:"unknown"`
	NotApplicable int `json:"not_applicable"`
	Open          int `json:"open"`
}

// count adds a question unless it is hidden.
func (c *Coverage) count(p *place) {
	if p.hidden {
		return
	}
	c.Visible++
	switch p.form {
	case FormOpen:
		c.Open++
	case FormUnknown:
		c.Unknown++
	case FormNotApplicable:
		c.NotApplicable++
	default:
		c.Answered++
	}
}

// coverage counts the questions of a section, those that count in it as well, and those
// of the sections within it.
func (e *evaluation) coverage(section *questionnaires.Section) Coverage {
	var c Coverage
	counted := make([]bool, len(e.places))
	for _, within := range flatten([]*questionnaires.Section{section}) {
		for _, question := range countedIn(within) {
			i := e.plan.index[question.Question]
			if !counted[i] {
				counted[i] = true
				c.count(&e.places[i])
			}
		}
	}
	return c
}
