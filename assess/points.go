package assess

import "blindspot/questionnaires"

// earnings are points as the answers stand, and the least and the most that answers
// to other questions, still open, can make of them.
type earnings struct{ now, least, most float64 }

func fixed(points float64) earnings { return earnings{points, points, points} }

func (e earnings) plus(other earnings) earnings {
	return earnings{e.now + other.now, e.least + other.least, e.most + other.most}
}

// shares returns the earnings as parts of the full points.
func (e earnings) shares() shares {
	return shares{
		score: Known(e.now / questionnaires.MaxPoints),
		low:   Known(e.least / questionnaires.MaxPoints),
		high:  Known(e.most / questionnaires.MaxPoints),
	}
}

// earned returns the points of an answer that can be rated; "don't know" earns none.
// number is what thresholds are to judge.
func (s *standing) earned(q *questionnaires.Question, a Answer, number *float64) earnings {
	var sum earnings
	if number != nil {
		sum = fixed(numberPoints(q.Thresholds, *number))
	}
	for _, id := range a.States {
		if state, ok := q.State(id); ok {
			sum = sum.plus(s.earnings(q, state))
		}
	}
	return earnings{cut(sum.now), cut(sum.least), cut(sum.most)}
}

// reached returns the share of its full points that a question reaches: nothing is
// known of one that cannot be rated, is hidden or does not apply, and of an open one
// only what it can still reach.
func (s *standing) reached(q *questionnaires.Question) shares {
	p := s.at(q.ID)
	switch {
	case p.hidden || p.answer.NotApplicable || !rateable(q):
		return shares{}
	case p.answer.Open(): // it may still be answered "don't know"
		return shares{low: Known(0), high: Known(s.best(q) / questionnaires.MaxPoints)}
	}
	number := p.answer.Number
	if p.answer.Date != "" {
		age, ok := ageInMonths(p.answer.Date, s.answers.given())
		if !ok {
			return shares{}
		}
		number = &age
	}
	return s.earned(q, p.answer, number).shares()
}

// rateable reports whether an answer to the question can earn or expose anything.
func rateable(q *questionnaires.Question) bool {
	return len(q.States) > 0 || len(q.Thresholds) > 0
}

// best returns the most points that any answer to the question can earn.
func (s *standing) best(q *questionnaires.Question) float64 {
	best, together := 0.0, 0.0
	for _, state := range q.States {
		points := s.earnings(q, state).most
		best = max(best, points)
		if q.Kind == questionnaires.Multiple && !state.Exclusive {
			together += max(0, points)
		}
	}
	for _, t := range q.Thresholds { // the first begins with the range, or the age 0
		if q.Range == nil || t.From <= q.Range.Max {
			best = max(best, t.Points)
		}
	}
	return cut(max(best, together))
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
