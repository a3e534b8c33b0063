package assess

import (
	"cmp"
	"math"
	"slices"

	"blindspot/questionnaires"
)

// stateWorth is what a chosen state earns. One that counts only under a condition
// earns, where that does not hold, what the first step below it earns that counts.
type stateWorth struct {
	points    float64
	exclusive bool
	caveat    *rule  // nil: the state always counts
	steps     []step // of a state with a caveat: itself, and what it can count as, best first
}

// step is a state that another one can count as.
type step struct {
	state  int
	points float64
	when   *condition // nil: it always counts
}

func (c *compiler) stateWorth(q *questionnaires.Question, i int) stateWorth {
	state := &q.States[i]
	w := stateWorth{points: state.Points, exclusive: state.Exclusive}
	if state.CountsWhen != nil {
		caveat := c.rule(state.CountsWhen)
		w.caveat = &caveat
		w.steps = c.stepsDown(q, i)
	}
	return w
}

// stepsDown returns a state and those that it can count as, best first. A state that
// does not count never takes points away, as some of a multiple choice do.
func (c *compiler) stepsDown(q *questionnaires.Question, i int) []step {
	stepOf := func(i int) step { return step{i, q.States[i].Points, c.when(q.States[i].CountsWhen)} }
	steps := []step{stepOf(i)}
	for lower := range q.States {
		if points := q.States[lower].Points; points < q.States[i].Points && points >= 0 {
			steps = append(steps, stepOf(lower))
		}
	}
	slices.SortStableFunc(steps[1:], func(a, b step) int { return cmp.Compare(b.points, a.points) })
	return steps
}

// earnings returns the points of the state when it is chosen.
func (w *stateWorth) earnings(f *facts) earnings {
	if w.caveat == nil {
		return fixed(w.points)
	}
	e := earnings{least: math.Inf(1), most: math.Inf(-1)}
	if as := w.countsAs(f); as != nil {
		e.now = as.points
	}
	for i := range w.steps {
		p := w.steps[i].when.prospect(f)
		if p.may {
			e.reach(w.steps[i].points)
		}
		if p.must {
			return e
		}
	}
	e.reach(0)
	return e
}

// reach widens what other answers can make of the points.
func (e *earnings) reach(points float64) {
	e.least, e.most = min(e.least, points), max(e.most, points)
}

// countsAs returns the first step that counts: the state itself, or the best one with
// fewer points; nil where none does.
func (w *stateWorth) countsAs(f *facts) *step {
	for i := range w.steps {
		if when := w.steps[i].when; when == nil || when.holds(f) {
			return &w.steps[i]
		}
	}
	return nil
}
