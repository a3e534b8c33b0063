package questionnaires

import (
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// lintContradictions warns of contradictions that contradict nothing.
func (d *draft) lintContradictions() {
	for _, c := range d.questionnaire.Contradictions {
		at := d.placeOf(d.places.contradictions, c.ID)
		switch {
		case d.namesOneAnswer(c.All):
			warnOfOneAnswer(c.ID, at)
		case d.holdsForAll(c.All):
			at.Warnf("contradiction %s holds whatever is answered, as it names all states of its questions", printable.Quote(c.ID))
		}
	}
}

func warnOfOneAnswer(id string, at strictyaml.Value) {
	at.Warnf("contradiction %s names one question only, and one answer contradicts nothing", printable.Quote(id))
}

// namesOneAnswer reports whether the condition depends on one answer alone. States
// of a question of kind multiple can contradict each other.
func (d *draft) namesOneAnswer(c Condition) bool {
	var named []string
	c.EachQuestion(func(id string) { named = append(named, id) })
	results := false // scores and counts depend on more than one answer
	c.EachSection(func(string) { results = true })
	c.EachCount(func(CountOf) { results = true })
	if results || slices.ContainsFunc(named, func(id string) bool { return id != named[0] }) {
		return false
	}
	return len(named) == 1 || d.questionnaire.Question(named[0]).Kind == Single
}

// holdsForAll reports whether every choice of states in the questions named meets
// the condition.
func (d *draft) holdsForAll(c Condition) bool {
	if len(c.Numbers)+len(c.Scores)+len(c.Counts) > 0 {
		return false
	}
	for _, demand := range c.Questions {
		isNamed := func(s State) bool { return slices.Contains(demand.States, s.ID) }
		states := d.questionnaire.Question(demand.Question).States
		if demand.Each || len(states) == 0 || slices.ContainsFunc(states, func(s State) bool { return !isNamed(s) }) {
			return false
		}
	}
	if slices.ContainsFunc(c.All, func(part Condition) bool { return !d.holdsForAll(part) }) {
		return false
	}
	return c.Not == nil && (len(c.Any) == 0 || slices.ContainsFunc(c.Any, d.holdsForAll))
}
