package assess

import "blindspot/questionnaires"

// share returns the part of its full points that an answer earns, from 0 to 1.
// "Don't know" earns nothing. The question has states or thresholds, and the answer
// is neither open nor "does not apply".
func share(q *questionnaires.Question, a Answer) float64 {
	points := 0.0
	if a.Number != nil {
		points = numberPoints(q.Thresholds, *a.Number)
	}
	for _, id := range a.States {
		if state, ok := q.State(id); ok {
			points += state.Points
		}
	}
	return shareOf(points)
}

// bestShare returns the most that any answer to the question can earn, from 0 to 1.
func bestShare(q *questionnaires.Question) float64 {
	best, together := 0.0, 0.0
	for _, state := range q.States {
		best = max(best, state.Points)
		if q.Kind == questionnaires.Multiple && !state.Exclusive {
			together += max(0, state.Points)
		}
	}
	for _, t := range q.Thresholds { // the first begins with the range
		if t.From <= q.Range.Max {
			best = max(best, t.Points)
		}
	}
	return shareOf(max(best, together))
}

// numberPoints returns the points of the last threshold that n reaches. Thresholds
// ascend, and the first begins with the range of numbers.
func numberPoints(thresholds []questionnaires.Threshold, n float64) float64 {
	points := 0.0
	for _, t := range thresholds {
		if n >= t.From {
			points = t.Points
		}
	}
	return points
}

// shareOf returns points as a share of the full points. The points of a multiple
// choice add up, below nothing or above everything; there they are cut.
func shareOf(points float64) float64 {
	return min(max(points, 0), questionnaires.MaxPoints) / questionnaires.MaxPoints
}
