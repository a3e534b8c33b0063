package assess

import (
	"math"

	"blindspot/questionnaires"
)

// condition is a [questionnaires.Condition] with indexes in place of ids. It is judged
// by facts.
type condition struct {
	states   []statesOf
	numbers  []numberOf
	scores   []scoreOf
	counts   []countOf
	any, all []condition
	not      *condition
}

// statesOf demands one of some states, or each of them.
type statesOf struct {
	question int
	states   StateSet // may hold the words
	each     bool
}

type numberOf struct {
	question int
	bounds
}

type scoreOf struct {
	section int
	bounds
}

// countOf demands a number of items. Where it picks items, it has a condition for each.
type countOf struct {
	list  int // the index of the repeated section
	items int
	where []rule // what each item has to meet; empty: nothing
	bounds
}

// bounds are [questionnaires.Bounds]; an end that is open is infinite.
type bounds struct{ atLeast, below float64 }

func boundsOf(b questionnaires.Bounds) bounds {
	these := bounds{math.Inf(-1), math.Inf(1)}
	if b.AtLeast != nil {
		these.atLeast = *b.AtLeast
	}
	if b.Below != nil {
		these.below = *b.Below
	}
	return these
}

func (b bounds) contain(x float64) bool { return b.atLeast <= x && x < b.below }

// facts are what conditions are judged by.
type facts struct {
	places []place  // by the index of a question
	scores []Figure // by the index of a section, the whole last, settled; only rules ask for them
}

// holds reports whether the condition is met: all its parts must be. What has no answer
// or no score meets no demand.
func (c *condition) holds(f *facts) bool {
	for i := range c.states {
		if !c.states[i].met(f) {
			return false
		}
	}
	for i := range c.numbers {
		if !c.numbers[i].met(f) {
			return false
		}
	}
	for _, demand := range c.scores {
		if score := f.scores[demand.section]; !score.Known || !demand.contain(score.Value) {
			return false
		}
	}
	for i := range c.counts {
		if !c.counts[i].contain(c.counts[i].found(f)) {
			return false
		}
	}
	for i := range c.all {
		if !c.all[i].holds(f) {
			return false
		}
	}
	return (len(c.any) == 0 || anyHolds(c.any, f)) && (c.not == nil || !c.not.holds(f))
}

func anyHolds(conditions []condition, f *facts) bool {
	for i := range conditions {
		if conditions[i].holds(f) {
			return true
		}
	}
	return false
}

func (d *statesOf) met(f *facts) bool {
	said := f.places[d.question].said
	if d.each {
		return said.contains(d.states)
	}
	return said.meets(d.states)
}

func (d *numberOf) met(f *facts) bool {
	p := &f.places[d.question]
	return p.measured && d.contain(p.number)
}

// found returns how many items the count finds.
func (d *countOf) found(f *facts) float64 {
	if len(d.where) == 0 {
		return float64(d.items)
	}
	n := 0
	for i := range d.where {
		if d.where[i].when.holds(f) {
			n++
		}
	}
	return float64(n)
}
