package cohort

import "blindspot/assess"

// gap is how the self-estimate of a section compares with its score.
type gap []int64

const (
	gapSum = iota // in hundredths; may be negative
	gapOverestimated
	gapRealistic
	gapUnderestimated

	gapSize
)

func (g gap) companies() int64 { return total(g[gapOverestimated:]) }

// add counts a gap, judged as [assess.SectionResult.Perception] does. As for a company's
// other figures, what is not known comes to zeros.
func (g gap) add(f assess.Figure) {
	const tolerated = 15e9 // billionths
	billionths := f.Billionths()
	perception := gapRealistic - one(billionths > tolerated) + one(billionths < -tolerated)
	g[perception] += one(f.Known)
	g[gapSum] += gapHundredths(f)
}

// gapHundredths returns a gap in hundredths, and 0 for one that is not known. A gap is at
// least -100.
func gapHundredths(f assess.Figure) int64 {
	return (scaled(f.Value+100, 100) - 100*100) & -one(f.Known)
}
