package cohort

import (
	"slices"

	"blindspot/questionnaires"
)

// scale is the questions whose points make up the score of one section: its own, and
// those that count in it as well. Inner sections are scales of their own.
type scale struct{ pairs }

func cutScale(from *cutter, q *questionnaires.Questionnaire, section *questionnaires.Section) scale {
	var items []int
	for _, question := range section.Questions {
		if question.Scored() {
			items = append(items, slices.Index(q.Questions(), question))
		}
	}
	for _, also := range section.Also {
		question := q.Question(also.Question)
		if also.Weight > 0 && len(question.States)+len(question.Thresholds) > 0 {
			items = append(items, slices.Index(q.Questions(), question))
		}
	}
	return scale{cutPairs(from, items)}
}

// everySpot returns the indexes of all blind spots.
func everySpot(q *questionnaires.Questionnaire) []int {
	all := make([]int, len(q.BlindSpots))
	for i := range all {
		all[i] = i
	}
	return all
}
