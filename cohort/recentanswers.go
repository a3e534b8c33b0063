package cohort

import "blindspot/assess"

// recentAnswers are the answers that are not in the cells yet, by the index of a question.
type recentAnswers struct {
	packed []int64  // sums; see answeredLayout
	points []column // in thousandths, 0 where the question enters no score
	scored []uint64 // a bit for each company of which it enters one
}

func newRecentAnswers(questions int) recentAnswers {
	return recentAnswers{
		packed: make([]int64, questions),
		points: make([]column, questions),
		scored: make([]uint64, questions),
	}
}

// add takes in the answers of one company, which has so many before it, and writes down
// its points.
func (r *recentAnswers) add(answers []assess.QuestionFigures, company uint64, earned []int64) {
	n := len(answers)
	packed, columns, scored, earned := r.packed[:n], r.points[:n], r.scored[:n], earned[:n]
	number, unit := columnPlace(company)
	bit := uint64(1) << company
	for i := range answers {
		f := &answers[i]
		known := one(f.Points.Known)
		points := scaled(f.Points.Value, 1000) & -known
		packed[i] += packAnswer(f, points, known)
		columns[i][number] += uint64(points) * unit
		scored[i] |= bit & -uint64(known)
		earned[i] = points | absent&^-known
	}
}

func (r *recentAnswers) clear() {
	clear(r.packed)
	clear(r.points)
	clear(r.scored)
}
