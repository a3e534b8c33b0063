package questionnaires

import (
	"slices"

	"blindspot/printable"
)

// lintConditions warns of questions whose conditions no answers can meet, and
// returns those by id.
func (d *draft) lintConditions() map[string]bool {
	s := &search{questionnaire: d.questionnaire, work: maxWork}
	never := map[string]bool{}
	for _, question := range d.questionnaire.questions {
		if question.When != nil && s.neverAsked(question) {
			never[question.ID] = true
			d.places.asked[question.ID].Warnf("question %s is never asked: no answers meet its condition", printable.Quote(question.ID))
		}
	}
	return never
}

const (
	// maxWork bounds the search for answers that meet conditions, counted in demands
	// judged, for all questions of a file together. Where it does not suffice
	// nothing is claimed.
	maxWork = 2_000_000

	// maxDepended is more questions than the work suffices for, with two choices each.
	maxDepended = 20
)

// search tries answers to the questions on which a condition depends, directly or
// through their own conditions.
type search struct {
	questionnaire *Questionnaire
	work          int // demands that may still be judged

	order     []*Question         // those it depends on, after those on which they depend themselves
	mentioned map[string][]string // by question: the states that a condition names
	demands   int                 // in all conditions together
	chosen    map[string][]string // by question: what is chosen in this trial
}

// neverAsked reports whether it is certain that no answers lead to the question.
func (s *search) neverAsked(q *Question) bool {
	s.order, s.mentioned, s.demands, s.chosen = nil, map[string][]string{}, 0, map[string][]string{}
	s.collect(*q.When)
	s.work -= s.demands
	if len(s.mentioned) > maxDepended {
		return false
	}
	work := s.demands
	for _, other := range s.order {
		if work *= countChoices(other, s.mentioned[other.ID]); work > s.work {
			return false
		}
	}
	s.work -= work
	return !s.meets(*q.When, s.order)
}

// collect notes what the condition depends on.
func (s *search) collect(c Condition) {
	c.EachDemand(func(demand StatesOf) {
		s.demands++
		before, known := s.mentioned[demand.Question]
		for _, state := range demand.States {
			if !slices.Contains(before, state) {
				before = append(before, state)
			}
		}
		s.mentioned[demand.Question] = before
		if known || len(s.mentioned) > maxDepended {
			return
		}
		other := s.questionnaire.Question(demand.Question)
		if other.When != nil {
			s.collect(*other.When)
		}
		s.order = append(s.order, other)
	})
}

// meets reports whether some answers to the open questions, given those chosen
// already, meet the condition.
func (s *search) meets(c Condition, open []*Question) bool {
	lookUp := func(id string) []string { return s.chosen[id] }
	if len(open) == 0 {
		return c.Holds(lookUp)
	}
	q := open[0]
	choices := [][]string{nil} // open, unknown, a state that nobody mentions, or hidden
	if q.When == nil || q.When.Holds(lookUp) {
		choices = append(choices, choicesOf(q, s.mentioned[q.ID])...)
	}
	return slices.ContainsFunc(choices, func(choice []string) bool {
		s.chosen[q.ID] = choice
		return s.meets(c, open[1:])
	})
}

// choicesOf returns what can be chosen among the mentioned states.
func choicesOf(q *Question, mentioned []string) [][]string {
	var alone, together [][]string
	for _, id := range mentioned {
		if state, _ := q.State(id); q.Kind == Single || state.Exclusive {
			alone = append(alone, []string{id})
			continue
		}
		for _, others := range together {
			together = append(together, append(slices.Clone(others), id))
		}
		together = append(together, []string{id})
	}
	return append(alone, together...)
}

// countChoices returns how many choices there are at most, "none" included.
func countChoices(q *Question, mentioned []string) int {
	const tooMany = 30
	if q.Kind == Single {
		return len(mentioned) + 1
	}
	return 1 << min(len(mentioned), tooMany)
}
