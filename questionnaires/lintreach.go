package questionnaires

import "slices"

const (
	// maxWork bounds the search for answers that meet conditions, counted in demands
	// judged, for all questions of a file together. Where it does not suffice
	// nothing is claimed.
	maxWork = 2_000_000

	// maxDepended is more questions than the work suffices for, with two choices each.
	maxDepended = 20
)

// search tries answers to the questions on which a condition depends, directly or
// through their own conditions. What it cannot try, it takes for possible.
type search struct {
	questionnaire *Questionnaire
	work          int // demands that may still be judged

	order     []*Question         // those it depends on, after those on which they depend themselves
	mentioned map[string][]string // by question: the states that a condition names
	demands   int                 // in all conditions together
	chosen    map[string][]string // by question: what is chosen in this trial
}

// never reports whether it is certain that no answers meet the condition.
func (s *search) never(c Condition) bool {
	if s.work <= 0 {
		return false
	}
	s.order, s.mentioned, s.demands, s.chosen = nil, map[string][]string{}, 1, map[string][]string{}
	s.collect(c)
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
	return !s.meets(c, s.order)
}

// collect notes what the condition depends on.
func (s *search) collect(c Condition) {
	s.demands += len(c.Numbers) + len(c.Scores) + len(c.Counts)
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
// already, could meet the condition.
func (s *search) meets(c Condition, open []*Question) bool {
	if len(open) == 0 {
		return s.judge(c).can
	}
	q := open[0]
	choices := [][]string{nil} // open, hidden, a number, or an answer that nobody mentions
	if q.When == nil || s.judge(*q.When).can {
		choices = append(choices, choicesOf(q, s.mentioned[q.ID])...)
	}
	return slices.ContainsFunc(choices, func(choice []string) bool {
		s.chosen[q.ID] = choice
		return s.meets(c, open[1:])
	})
}

// judgement is what is known of a condition, given the states chosen: numbers, scores
// and counts can be anything within their limits.
type judgement struct{ can, must bool }

func (j judgement) and(other judgement) judgement {
	return judgement{j.can && other.can, j.must && other.must}
}

func (s *search) judge(c Condition) judgement {
	j := judgement{true, true}
	for _, demand := range c.Questions {
		met := demand.met(s.chosen[demand.Question])
		j = j.and(judgement{met, met})
	}
	for _, demand := range c.Numbers {
		j = j.and(judgement{can: len(s.chosen[demand.Question]) == 0 && demand.isWithin(s.questionnaire.Question(demand.Question))})
	}
	for _, demand := range c.Scores {
		j = j.and(judgement{can: demand.meet(0, maxScore)})
	}
	for _, demand := range c.Counts {
		j = j.and(judgement{can: demand.meet(0, float64(s.questionnaire.sections[demand.Section].Repeat.Max))})
	}
	for _, part := range c.All {
		j = j.and(s.judge(part))
	}
	if len(c.Any) > 0 {
		j = j.and(s.judgeAny(c.Any))
	}
	if c.Not != nil {
		inner := s.judge(*c.Not)
		j = j.and(judgement{!inner.must, !inner.can})
	}
	return j
}

func (s *search) judgeAny(conditions []Condition) judgement {
	var j judgement
	for _, part := range conditions {
		one := s.judge(part)
		j = judgement{j.can || one.can, j.must || one.must}
	}
	return j
}

// meet reports whether a number from least to most can lie within the bounds.
func (b Bounds) meet(least, most float64) bool {
	return (b.AtLeast == nil || *b.AtLeast <= most) && (b.Below == nil || *b.Below > least)
}

// isWithin reports whether some answer to the question meets the demand.
func (n NumberOf) isWithin(q *Question) bool {
	if q.Range == nil { // an age
		return n.meet(0, maxNumber)
	}
	return n.meet(q.Range.Min, q.Range.Max)
}

// choicesOf returns what the answer can be among the mentioned states and words.
func choicesOf(q *Question, mentioned []string) [][]string {
	var alone, together [][]string
	for _, id := range mentioned {
		if id == NotApplicable && !q.canBeNotApplicable() {
			continue
		}
		if state, isState := q.State(id); q.Kind != Multiple || !isState || state.Exclusive {
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

func (q *Question) canBeNotApplicable() bool {
	return q.MayNotApply || slices.ContainsFunc(q.Implied, func(i Implied) bool { return i.Answer == NotApplicable })
}

// countChoices returns how many choices there are at most, "none" included.
func countChoices(q *Question, mentioned []string) int {
	const tooMany = 30
	if q.Kind != Multiple {
		return len(mentioned) + 1
	}
	return 1 << min(len(mentioned), tooMany)
}
