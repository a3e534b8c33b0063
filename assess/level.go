package assess

import (
	"encoding/json"
	"math"
)

// Level is how far a company has come. Its string is its id; empty means not rated.
type Level string

const (
	NotRated        Level = ""
	Improvised      Level = "improvised"       // below 25
	PersonDependent Level = "person-dependent" // below 50
	Defined         Level = "defined"          // below 70
	Steered         Level = "steered"          // below 85
	Learning        Level = "learning"         // from 85
)

// MarshalJSON writes the id, or null when there is no rating.
func (l Level) MarshalJSON() ([]byte, error) {
	if l == NotRated {
		return []byte("null"), nil
	}
	return json.Marshal(string(l))
}

// ladder holds the levels from the lowest to the highest.
var ladder = [...]Level{Improvised, PersonDependent, Defined, Steered, Learning}

// rung returns how many levels lie below that of a score from 0 to 100, which is settled.
func rung(score float64) int {
	below := 0
	for _, bound := range [...]float64{25, 50, 70, 85} {
		if score >= bound {
			below++
		}
	}
	return below
}

// levelOf returns the level of a score from 0 to 100, which is settled.
func levelOf(score Figure) Level {
	if !score.Known {
		return NotRated
	}
	return ladder[rung(score.Value)]
}

// cappedLevel returns the level of the whole: a chain is as strong as its weakest
// link, so it is at most one above that of the weakest foundation. It also reports
// whether the score alone would have given a higher one. Both scores are settled.
func cappedLevel(overall, weakest float64) (Level, bool) {
	reached, allowed := rung(overall), rung(weakest)+1
	return ladder[min(reached, allowed)], reached > allowed
}

// Perception says how a self-estimate compares with the answers.
type Perception string

const (
	Overestimated  Perception = "overestimated" // gap above +15
	Realistic      Perception = "realistic"
	Underestimated Perception = "underestimated" // gap below -15
	NotCompared    Perception = ""               // no estimate, or no score
)

func perceptionOf(gap Figure) Perception {
	const tolerated = 15
	switch g := settled(gap.Value); {
	case !gap.Known:
		return NotCompared
	case g > tolerated:
		return Overestimated
	case g < -tolerated:
		return Underestimated
	default:
		return Realistic
	}
}

// settled rounds a figure to nine decimals for comparing it. Sums of fractions are
// off by about 1e-14, in a direction that depends on the order of the questions:
// 70 must not miss its level because it was added up to 69.99999999999999.
// Figures themselves are never rounded.
func settled(x float64) float64 { return math.Round(x*1e9) / 1e9 }

// Billionths returns a known figure below 10⁶ as it is compared, in whole numbers: settled,
// times 10⁹. The difference to the whole number before it is exact, and twice of it is 1
// or more where the figure goes up.
func (f Figure) Billionths() int64 {
	x := f.Value * 1e9
	n := int64(x)
	return n + int64(2*(x-float64(n)))
}

func (f Figure) settled() Figure {
	if !f.Known {
		return f
	}
	return Known(settled(f.Value))
}
