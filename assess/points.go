package assess

import (
	"math/bits"

	"blindspot/questionnaires"
)

// worth is what the answers to a question earn.
type worth struct {
	rateable    bool
	counts      bool // in the score of some section
	relevance   bool // asked for, and multiplies the weight
	mayNotApply bool
	adding      bool // the points of several states add up
	varies      bool // some state counts only under a condition
	best        float64
	states      []stateWorth
	thresholds  []questionnaires.Threshold
	brings      []brought // by the mark; none where that is not all that it depends on
}

// worth compiles what the answers to a question earn; whether they count is known when
// the sections are compiled.
func (c *compiler) worth(q *questionnaires.Question) worth {
	w := worth{
		rateable:    rateable(q),
		relevance:   q.Relevance,
		mayNotApply: q.MayNotApply,
		adding:      q.Kind == questionnaires.Multiple,
		states:      make([]stateWorth, len(q.States)),
		thresholds:  q.Thresholds,
	}
	for i := range q.States {
		w.states[i] = c.stateWorth(q, i)
		w.varies = w.varies || w.states[i].caveat != nil
	}
	for _, t := range q.Thresholds { // the first begins with the range, or the age 0
		if q.Range == nil || t.From <= q.Range.Max {
			w.best = max(w.best, t.Points)
		}
	}
	if !w.varies {
		w.best = w.bestAnswer(nil)
	}
	if !w.varies && !w.relevance {
		w.brings = w.table()
	}
	return w
}

// table returns what the question brings into its section by its mark.
func (w *worth) table() []brought {
	table := make([]brought, int(markState)+len(w.states))
	if !w.rateable {
		return table
	}
	table[markOpen].shares = shares{low: Known(0), high: Known(w.best / questionnaires.MaxPoints)}
	table[markOpen].leaves = w.mayNotApply
	table[markOpen].settle()
	table[markUnknown].earn(fixed(0))
	for i := range w.states {
		table[int(markState)+i].earn(fixed(w.states[i].points))
	}
	return table
}

// rateable reports whether an answer to the question can earn or expose anything.
func rateable(q *questionnaires.Question) bool {
	return len(q.States) > 0 || len(q.Thresholds) > 0
}

// earnings are points as the answers stand, and the least and the most that answers
// to other questions, still open, can make of them.
type earnings struct{ now, least, most float64 }

func fixed(points float64) earnings { return earnings{points, points, points} }

func (e earnings) plus(other earnings) earnings {
	return earnings{e.now + other.now, e.least + other.least, e.most + other.most}
}

// reach sets the share of its full points that a question reaches: nothing is known of
// one that cannot be rated, is hidden or does not apply, or of a date without an age; and
// of an open one only what it can still reach.
func (s *shares) reach(w *worth, p *place, f *facts) {
	*s = shares{}
	if p.hidden || !w.rateable {
		return
	}
	switch p.form {
	case FormOpen: // it may still be answered "don't know"
		best := w.best
		if w.varies {
			best = w.bestAnswer(f)
		}
		s.low, s.high = Known(0), Known(best/questionnaires.MaxPoints)
	case FormUnknown:
		s.earn(fixed(0))
	case FormStates:
		s.earn(w.chosen(p.said, f))
	case FormNumber, FormDate:
		if p.measured {
			s.earn(fixed(w.reachedBy(p.number)))
		}
	}
}

// earn sets the earnings as parts of the full points.
func (s *shares) earn(e earnings) {
	s.score = Known(cut(e.now) / questionnaires.MaxPoints)
	s.low = Known(cut(e.least) / questionnaires.MaxPoints)
	s.high = Known(cut(e.most) / questionnaires.MaxPoints)
}

// chosen returns the points of states, which add up.
func (w *worth) chosen(said StateSet, f *facts) earnings {
	var sum earnings
	for word, left := range said {
		for ; left != 0; left &= left - 1 {
			sum = sum.plus(w.states[64*word+bits.TrailingZeros64(left)].earnings(f))
		}
	}
	return sum
}

// bestAnswer returns the most points that any answer to the question can earn. Facts
// matter only where the worth varies.
func (w *worth) bestAnswer(f *facts) float64 {
	best, together := w.best, 0.0
	for i := range w.states {
		state := &w.states[i]
		points := state.earnings(f).most
		best = max(best, points)
		if w.adding && !state.exclusive {
			together += max(0, points)
		}
	}
	return cut(max(best, together))
}

// reachedBy returns the points of the last threshold that n reaches. Thresholds
// ascend, and the first begins with the range of numbers.
func (w *worth) reachedBy(n float64) float64 {
	points := 0.0
	for i := range w.thresholds {
		if n >= w.thresholds[i].From {
			points = w.thresholds[i].Points
		}
	}
	return points
}

// cut keeps points within 0 and the full points. Those of a multiple choice add up,
// below nothing or above everything.
func cut(points float64) float64 {
	switch {
	case points > questionnaires.MaxPoints:
		return questionnaires.MaxPoints
	case points > 0:
		return points
	default:
		return 0
	}
}
