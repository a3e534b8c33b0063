package assess

import (
	"cmp"
	"slices"

	"blindspot/questionnaires"
)

// earnings returns the points of a chosen state. Where it does not count, it earns
// those of the best state below it that does; see [standing.countsAs].
func (s *standing) earnings(q *questionnaires.Question, state questionnaires.State) earnings {
	if state.CountsWhen == nil {
		return fixed(state.Points)
	}
	var possible []float64
	for _, step := range stepsDown(q, state) {
		p := s.prospectOf(step)
		if p.may {
			possible = append(possible, step.Points)
		}
		if p.must {
			return earnings{s.countsAs(q, state).Points, slices.Min(possible), slices.Max(possible)}
		}
	}
	possible = append(possible, 0)
	return earnings{s.countsAs(q, state).Points, slices.Min(possible), slices.Max(possible)}
}

// countsAs returns the state whose points a chosen state earns: itself where it
// counts, else the best one with fewer points that does, and the zero State where
// none does.
func (s *standing) countsAs(q *questionnaires.Question, state questionnaires.State) questionnaires.State {
	for _, step := range stepsDown(q, state) {
		if step.CountsWhen == nil || step.CountsWhen.Holds(s.facts()) {
			return step
		}
	}
	return questionnaires.State{}
}

// stepsDown returns a state and those that it can count as, best first. A state that
// does not count never takes points away, as some of a multiple choice do.
func stepsDown(q *questionnaires.Question, state questionnaires.State) []questionnaires.State {
	steps := []questionnaires.State{state}
	for _, lower := range q.States {
		if lower.Points < state.Points && lower.Points >= 0 {
			steps = append(steps, lower)
		}
	}
	slices.SortStableFunc(steps[1:], func(a, b questionnaires.State) int { return cmp.Compare(b.Points, a.Points) })
	return steps
}

// short lists the chosen states that do not count as the answers stand.
func (s *standing) short() []ShortOfState {
	var short []ShortOfState
	for _, q := range s.questionnaire.Questions() {
		for _, id := range s.answer(q.ID).States {
			state, ok := q.State(id)
			if !ok || state.CountsWhen == nil {
				continue
			}
			if as := s.countsAs(q, state); as.ID != id {
				short = append(short, ShortOfState{Question: q.ID, State: id, CountsAs: as.ID})
			}
		}
	}
	return short
}
