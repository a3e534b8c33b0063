package cohort

import "blindspot/assess"

// sample is what is counted of any set of companies, the whole cohort or a group: how
// many there are, the spread of their overall scores and of each section's, and their
// blind spots.
type sample struct {
	cells    []int64
	sections int
}

func sampleSize(s *assess.Scorer) int {
	return 1 + (1+len(s.Sections()))*spreadSize + len(s.Questionnaire().BlindSpots)*spotSize
}

func cutSample(from *cutter, s *assess.Scorer) sample {
	return sample{cells: from.cut(sampleSize(s)), sections: len(s.Sections())}
}

func newSample(s *assess.Scorer) sample {
	return cutSample(&cutter{cells: make([]int64, sampleSize(s))}, s)
}

func (s sample) companies() int64 { return s.cells[0] }

func (s sample) overall() spread { return s.spread(0) }

// section returns the spread of the scores of the i-th section.
func (s sample) section(i int) spread { return s.spread(1 + i) }

func (s sample) spread(i int) spread {
	from := 1 + i*spreadSize
	return s.cells[from : from+spreadSize]
}

// spots returns how many blind spots there are.
func (s sample) spots() int { return (len(s.cells) - 1 - (1+s.sections)*spreadSize) / spotSize }

// spot returns what is counted of the i-th blind spot.
func (s sample) spot(i int) spot {
	from := 1 + (1+s.sections)*spreadSize + i*spotSize
	return s.cells[from : from+spotSize]
}

// add counts one company.
func (s sample) add(c *company) {
	s.cells[0]++
	s.overall().add(c.overall)
	for i, score := range c.sections {
		s.section(i).add(score)
	}
	for i := range c.spots {
		s.spot(i).add(&c.spots[i])
	}
}

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

func (s spread) add(f score) {
	if !f.known {
		return
	}
	s[spreadCompanies]++
	s[spreadSum] += f.hundredths
	s[spreadSquares] += f.hundredths * f.hundredths
	s[spreadWholes+f.whole]++
}

// spot is what is counted of a blind spot. Its figures are over the companies of which
// it can be judged: those that show it and those that are clear of it.
type spot []int64

const (
	spotShown = iota
	spotClear
	spotFirst       // shown, and among the three most urgent ones
	spotSum         // of the exposures, in hundredths
	spotSquares     // of these
	spotUnawareness // the sum, in ten-thousandths
	spotTens        // companies by exposure: 0-9, 10-19, ... 90-100

	tens     = 10
	spotSize = spotTens + tens
)

func (s spot) companies() int64 { return s[spotShown] + s[spotClear] }

func (s spot) add(f *judgement) {
	switch f.status {
	case assess.SpotShown:
		s[spotShown]++
	case assess.SpotClear:
		s[spotClear]++
	default:
		return
	}
	if f.first {
		s[spotFirst]++
	}
	s[spotSum] += f.exposure.hundredths
	s[spotSquares] += f.exposure.hundredths * f.exposure.hundredths
	s[spotUnawareness] += f.unawareness
	s[spotTens+ten(f.exposure.whole)]++
}

// ten returns which of the ten bins a whole score falls into.
func ten(whole int) int { return min(whole/10, tens-1) }
