package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// rule is a condition, and of what it speaks.
type rule struct {
	when      *condition
	parts     []*condition // the condition itself, then all within it, in the file's order
	questions []int        // of whose answers it speaks, each once; those of items are left out
	scored    []int        // the sections of whose score it speaks, each once
	counted   []int        // the sections of whose items it speaks, each once
}

func (c *compiler) rule(from *questionnaires.Condition) rule {
	when := c.condition(from)
	r := rule{when: &when, parts: when.parts()}
	for _, part := range r.parts {
		for _, demand := range part.states {
			r.questions = noted(r.questions, demand.question)
		}
		for _, demand := range part.numbers {
			r.questions = noted(r.questions, demand.question)
		}
		for _, demand := range part.scores {
			r.scored = noted(r.scored, demand.section)
		}
		for _, demand := range part.counts {
			r.counted = noted(r.counted, demand.list)
		}
	}
	return r
}

// parts returns the condition and all within it.
func (c *condition) parts() []*condition {
	all := []*condition{c}
	for _, within := range [][]condition{c.any, c.all} {
		for i := range within {
			all = append(all, within[i].parts()...)
		}
	}
	if c.not != nil {
		all = append(all, c.not.parts()...)
	}
	return all
}

// noted adds an index to a list that holds each once.
func noted(list []int, i int) []int {
	if slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}
