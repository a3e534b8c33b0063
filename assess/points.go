package assess

import "blindspot/questionnaires"

// Points returns what an answer earns: from 0 to questionnaires.MaxPoints, unrounded,
// and 0 for "don't know". It is unknown when the answer stays out of the score: when
// the question is not scored, does not apply, or is open. Whether the question is
// asked at all, given the other answers, Points cannot tell. The answer must fit the
// question, as those of [Document.Answers] and [Session.Answers] do.
func Points(q *questionnaires.Question, a Answer) Figure {
	if !q.Scored() || a.NotApplicable || a.Open() {
		return Figure{}
	}
	return Known(points(q, a))
}

// share returns the part of its full points that an answer earns, from 0 to 1. The
// question has states or thresholds, and the answer is neither open nor "does not apply".
func share(q *questionnaires.Question, a Answer) float64 {
	return points(q, a) / questionnaires.MaxPoints
}

// points returns the points of an answer that can be rated. "Don't know" earns none.
func points(q *questionnaires.Question, a Answer) float64 {
	sum := 0.0
	if a.Number != nil {
		sum = numberPoints(q.Thresholds, *a.Number)
	}
	for _, id := range a.States {
		if state, ok := q.State(id); ok {
			sum += state.Points
		}
	}
	return cut(sum)
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
	return cut(max(best, together)) / questionnaires.MaxPoints
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

// cut keeps points within 0 and the full points. Those of a multiple choice add up,
// below nothing or above everything.
func cut(points float64) float64 { return min(max(points, 0), questionnaires.MaxPoints) }
