package cohort

import "blindspot/assess"

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

// ten returns which of the ten bins a whole score falls into.
func ten(whole int) int { return min(whole/10, tens-1) }

// packedSpot is a spot in three packed numbers: its cells from spotShown on, from
// spotSquares on, and from spotTens on.
type packedSpot struct{ judged, moments, tens int64 }

var (
	judgedLayout  = layout{countBits, countBits, countBits, scoreBits}
	momentsLayout = layout{squaresBits, scoreBits}
	tensLayout    = layout{countBits, countBits, countBits, countBits, countBits, countBits, countBits, countBits, countBits, countBits}
)

// packSpots packs one company's blind spots. One that cannot be judged comes to zeros.
func packSpots(spots []assess.SpotFigures, into []packedSpot) {
	const mostUrgent = 3
	into = into[:len(spots)]
	for i := range spots {
		f := &spots[i]
		shown, isClear := one(f.Status == assess.SpotShown), one(f.Status == assess.SpotClear)
		first := shown & one(f.Rank <= mostUrgent)
		known := -(shown | isClear) // all bits, or none
		exposure := scaled(f.Exposure.Value, 100) & known
		unawareness := scaled(f.Unawareness.Value, 10_000) & known
		into[i] = packedSpot{
			judged:  shown | isClear<<countBits | first<<(2*countBits) | exposure<<(3*countBits),
			moments: exposure*exposure | unawareness<<squaresBits,
			tens:    1 << (ten(wholeOf(f.Exposure)) * countBits & 63) & known,
		}
	}
}

// isShown returns 1 for one company's blind spot that is shown, and isJudged for one
// that can be judged; otherwise 0.
func (p *packedSpot) isShown() int64  { return p.judged & 1 }
func (p *packedSpot) isJudged() int64 { return (p.judged | p.judged>>countBits) & 1 }

func (s spot) unpack(p *packedSpot) {
	judgedLayout.unpack(p.judged, s[spotShown:])
	momentsLayout.unpack(p.moments, s[spotSquares:])
	tensLayout.unpack(p.tens, s[spotTens:])
}
