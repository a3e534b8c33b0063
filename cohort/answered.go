package cohort

import "blindspot/assess"

// answered is how a question was answered.
type answered []int64

const (
	answeredVisible = iota
	answeredUnknown
	answeredNotApplicable
	answeredOpen
	answeredScored
	answeredSum // of the points, in thousandths
	answeredFloor
	answeredCeiling

	answeredSize
)

// answeredLayout is that of a packed answer.
var answeredLayout = layout{countBits, countBits, countBits, countBits, countBits, pointsBits, countBits, countBits}

// packedForms are the forms of answers that are counted, packed.
var packedForms = [8]int64{
	assess.FormUnknown:       1 << (answeredUnknown * countBits),
	assess.FormNotApplicable: 1 << (answeredNotApplicable * countBits),
	assess.FormOpen:          1 << (answeredOpen * countBits),
}

// packAnswer packs how one company answered a question. The points are 0 where it
// enters no score.
func packAnswer(f *assess.QuestionFigures, points, scored int64) int64 {
	const (
		sumAt     = answeredSum * countBits
		floorAt   = sumAt + pointsBits
		ceilingAt = floorAt + countBits
	)
	answer := (1 | packedForms[f.Form%8]) & -one(f.Visible)
	earned := 1<<(answeredScored*countBits) | one(points == 0)<<floorAt
	return answer | earned&-scored | points<<sumAt | one(points == fullPoints)<<ceilingAt
}
