package questionnaires

import (
	"iter"
	"slices"
)

// Condition is a demand on answers, and in rules also on scores. All its parts must
// hold. What has no answer or no score meets no demand.
type Condition struct {
	Questions []StatesOf  `json:"questions,omitempty"`
	Numbers   []NumberOf  `json:"numbers,omitempty"`
	Scores    []ScoreOf   `json:"scores,omitempty"` // in rules only
	Counts    []CountOf   `json:"counts,omitempty"` // in rules only
	Any       []Condition `json:"any,omitempty"`    // at least one, when there are any
	All       []Condition `json:"all,omitempty"`
	Not       *Condition  `json:"not,omitempty"`
}

// StatesOf demands that the answer to Question is one of States; in a Multiple
// question, that at least one of States was chosen, or each of them where Each is
// set. [Unknown] and [NotApplicable] may stand among the states.
type StatesOf struct {
	Question string   `json:"question"`
	States   []string `json:"states"`
	Each     bool     `json:"each,omitempty"`
}

// NumberOf demands that the number given in Question, or the age in whole months of
// the date given there, lies within the bounds.
type NumberOf struct {
	Question string `json:"question"`
	Bounds
}

// ScoreOf demands that the score of a section, 0-100, lies within the bounds. The
// section [Overall] is the whole questionnaire.
type ScoreOf struct {
	Section string `json:"section"`
	Bounds
}

// CountOf demands that the number of items of a repeated section, of which Where
// holds, lies within the bounds. Where speaks of the item's own questions by the ids
// that they have in the questionnaire.
type CountOf struct {
	Section string     `json:"section"`
	Where   *Condition `json:"where,omitempty"` // nil: every item
	Bounds
}

// Overall stands for the whole questionnaire where a rule names a section.
const Overall = "overall"

// Bounds is a range of numbers: from AtLeast on, and below Below. One of them may be nil.
type Bounds struct {
	AtLeast *float64 `json:"at_least,omitempty"`
	Below   *float64 `json:"below,omitempty"`
}

// Contain reports whether x lies within the bounds.
func (b Bounds) Contain(x float64) bool {
	return (b.AtLeast == nil || x >= *b.AtLeast) && (b.Below == nil || x < *b.Below)
}

// met reports whether the demand is met when those states are chosen.
func (d StatesOf) met(chosen []string) bool {
	among := func(s string) bool { return slices.Contains(chosen, s) }
	if d.Each {
		return !slices.ContainsFunc(d.States, func(s string) bool { return !among(s) })
	}
	return slices.ContainsFunc(d.States, among)
}

// EachDemand calls visit for every demand on the states of a question, in the file's
// order; those within a count are left out, as they speak of no single question.
func (c Condition) EachDemand(visit func(StatesOf)) {
	for part := range c.Parts() {
		for _, demand := range part.Questions {
			visit(demand)
		}
	}
}

// EachQuestion calls visit for every question of whose answer the condition speaks,
// whatever it demands, in the file's order and as often as it is named; those within
// a count are left out.
func (c Condition) EachQuestion(visit func(question string)) {
	for part := range c.Parts() {
		for _, demand := range part.Questions {
			visit(demand.Question)
		}
		for _, demand := range part.Numbers {
			visit(demand.Question)
		}
	}
}

// EachSection calls visit for every section, or [Overall], of whose score the
// condition speaks.
func (c Condition) EachSection(visit func(section string)) {
	for part := range c.Parts() {
		for _, demand := range part.Scores {
			visit(demand.Section)
		}
	}
}

// EachCount calls visit for every count of which the condition speaks.
func (c Condition) EachCount(visit func(CountOf)) {
	for part := range c.Parts() {
		for _, demand := range part.Counts {
			visit(demand)
		}
	}
}

// Parts returns the condition itself and every condition within it; what a count picks
// items by is no part.
func (c Condition) Parts() iter.Seq[Condition] {
	return func(yield func(Condition) bool) { c.walk(yield) }
}

func (c Condition) walk(yield func(Condition) bool) bool {
	if !yield(c) {
		return false
	}
	for _, inner := range slices.Concat(c.Any, c.All) {
		if !inner.walk(yield) {
			return false
		}
	}
	return c.Not == nil || c.Not.walk(yield)
}
