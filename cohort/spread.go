package cohort

// spread is how a score is spread over companies: how many have one, the sum of their
// scores and of its squares, and how many have each whole score from 0 to 100. The
// sums are of hundredths of a point.
type spread []int64

const (
	spreadCompanies = iota
	spreadSum
	spreadSquares
	spreadWholes

	wholes     = 101
	spreadSize = spreadWholes + wholes
)

// spreadLayout is that of a packed score.
var spreadLayout = layout{countBits, scoreBits, squaresBits}

func (s score) packed() int64 {
	return s.known | s.hundredths<<countBits | s.hundredths*s.hundredths<<(countBits+scoreBits)
}
