package form

import "blindspot/assess"

// rowsAround returns the steps of a matrix that stand next to each other around the i-th
// one; none where that is no row.
func (iv *interview) rowsAround(i int) []assess.Step {
	if i >= len(iv.steps) || !isRow(iv.steps[i]) {
		return nil
	}
	from, to := i, i+1
	for from > 0 && sameMatrix(iv.steps[from-1], iv.steps[i]) {
		from--
	}
	for to < len(iv.steps) && sameMatrix(iv.steps[to], iv.steps[i]) {
		to++
	}
	return iv.steps[from:to]
}

func isRow(step assess.Step) bool { return step.Question != nil && step.Question.Row != nil }

func sameMatrix(a, b assess.Step) bool {
	return isRow(a) && isRow(b) && a.Question.Row.Matrix == b.Question.Row.Matrix
}
