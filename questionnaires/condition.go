package questionnaires

import "slices"

// Condition is a demand on the answers to other questions. All its parts must hold.
type Condition struct {
	Questions []StatesOf  `json:"questions,omitempty"`
	Any       []Condition `json:"any,omitempty"` // at least one, when there are any
	Not       *Condition  `json:"not,omitempty"`
}

// StatesOf demands that the answer to Question is one of States; in a Multiple
// question, that at least one of States was chosen.
type StatesOf struct {
	Question string   `json:"question"`
	States   []string `json:"states"`
}

// Holds reports whether the condition is met. chosen returns the states chosen in
// a question, and none for one that is open, hidden, unknown or does not apply.
func (c Condition) Holds(chosen func(question string) []string) bool {
	for _, demand := range c.Questions {
		if !slices.ContainsFunc(chosen(demand.Question), func(s string) bool { return slices.Contains(demand.States, s) }) {
			return false
		}
	}
	if len(c.Any) > 0 && !slices.ContainsFunc(c.Any, func(a Condition) bool { return a.Holds(chosen) }) {
		return false
	}
	return c.Not == nil || !c.Not.Holds(chosen)
}

// EachDemand calls visit for every demand of the condition, in the file's order.
func (c Condition) EachDemand(visit func(StatesOf)) {
	for _, demand := range c.Questions {
		visit(demand)
	}
	for _, a := range c.Any {
		a.EachDemand(visit)
	}
	if c.Not != nil {
		c.Not.EachDemand(visit)
	}
}
