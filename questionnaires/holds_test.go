package questionnaires

import "slices"

// Facts is what tests judge conditions by, to see whether what is said of them is true.
// Score and Count may be nil where no condition can ask for them.
type Facts struct {
	// Chosen returns the states chosen in a question, or [Unknown] or [NotApplicable];
	// none for one that is open or hidden.
	Chosen func(question string) []string
	// Number returns the number, or the age in whole months, given in a question.
	Number func(question string) (n float64, ok bool)
	// Score returns the score of a section or of [Overall], from 0 to 100.
	Score func(section string) (score float64, ok bool)
	// Count returns how many items of a repeated section meet a condition.
	Count func(section string, where *Condition) int
}

// Holds reports whether the condition is met.
func (c Condition) Holds(f Facts) bool {
	for _, demand := range c.Questions {
		if !demand.met(f.Chosen(demand.Question)) {
			return false
		}
	}
	for _, demand := range c.Numbers {
		if n, ok := f.Number(demand.Question); !ok || !demand.Contain(n) {
			return false
		}
	}
	for _, demand := range c.Scores {
		if score, ok := f.Score(demand.Section); !ok || !demand.Contain(score) {
			return false
		}
	}
	for _, demand := range c.Counts {
		if !demand.Contain(float64(f.Count(demand.Section, demand.Where))) {
			return false
		}
	}
	holds := func(part Condition) bool { return part.Holds(f) }
	if len(c.Any) > 0 && !slices.ContainsFunc(c.Any, holds) {
		return false
	}
	if slices.ContainsFunc(c.All, func(part Condition) bool { return !part.Holds(f) }) {
		return false
	}
	return c.Not == nil || !c.Not.Holds(f)
}
