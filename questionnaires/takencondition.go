package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// takenOver says whence a demand was taken that another questionnaire makes, so that
// a problem with it can be told where it was taken over.
type takenOver struct {
	by      string // what makes the demand, such as `the condition of question "name"`
	remedy  string // what to do besides asking what is missing; may be empty
	section bool   // it names a section, not a question
}

// missing reports that what the demand names is not there.
func (t *takenOver) missing(name strictyaml.Value) {
	what := "question"
	if t.section {
		what = "section"
	}
	name.Problemf("%s refers to %s %s, which is not asked here; ask it too%s", t.by, what, printable.Quote(textOf(name)), t.remedy)
}

// writtenAgain returns a condition of another questionnaire as if it stood in this
// file where it is taken over.
func writtenAgain(c Condition, by takenOver, at strictyaml.Value) written {
	ofQuestion, ofSection := by, by
	ofSection.section = true
	again := func(part Condition) written { return writtenAgain(part, by, at) }
	var w written
	for _, d := range c.Questions {
		states := each(d.States, func(state string) strictyaml.Value { return placedWord(state, at) })
		w.demands = append(w.demands, demand{name: placedWord(d.Question, at), states: states, each: d.Each, taken: &ofQuestion})
	}
	for _, d := range c.Numbers {
		w.demands = append(w.demands, demand{name: placedWord(d.Question, at), bounds: &writtenBounds{Bounds: d.Bounds}, taken: &ofQuestion})
	}
	for _, d := range c.Scores {
		w.demands = append(w.demands, demand{name: placedWord(d.Section, at), bounds: &writtenBounds{Bounds: d.Bounds}, taken: &ofSection})
	}
	for _, d := range c.Counts {
		count := writtenCount{section: placedWord(d.Section, at), bounds: d.Bounds, taken: &ofSection}
		if d.Where != nil {
			where := again(*d.Where)
			count.where = &where
		}
		w.counts = append(w.counts, count)
	}
	w.any, w.all = each(c.Any, again), each(c.All, again)
	if c.Not != nil {
		part := again(*c.Not)
		w.not = &part
	}
	return w
}

// placedWord returns a word as if it stood in the file at that place.
func placedWord(word string, at strictyaml.Value) strictyaml.Value {
	if at.Node != nil {
		at.Node = &strictyaml.Node{Kind: strictyaml.Scalar, Value: word, Line: at.Node.Line, Column: at.Node.Column}
	}
	return at
}
