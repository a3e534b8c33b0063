package cohort

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Statistics returns what the counts come to.
func (c *Counts) Statistics() Statistics {
	c.settle()
	q := c.scorer.Questionnaire()
	companies := c.whole.companies()
	s := Statistics{
		Companies: int(companies),
		Sections:  make([]Distribution, len(c.gaps)),
		Spots:     make([]SpotStatistics, len(q.BlindSpots)),
		Questions: make([]QuestionStatistics, len(c.answers)),
		Scales:    make([]Reliability, len(c.scales)),
		Clashes:   make([]int, len(c.clashes)),
		Verdicts:  make([][]int, len(c.verdicts)),
	}
	for i, outcomes := range c.verdicts {
		s.Verdicts[i] = make([]int, len(outcomes))
	}
	if companies < Least {
		return s
	}
	s.From, s.To = c.from, c.to
	s.Overall = c.whole.overall().distribution()
	copyCounts(s.Levels[:], c.levels)
	for i := range c.gaps {
		s.Sections[i] = c.whole.section(i).distribution()
		if gap := c.gaps[i].statistics(i); c.asksEstimate(i) {
			s.Gaps = append(s.Gaps, gap)
		}
	}
	for i := range s.Spots {
		s.Spots[i] = c.whole.spot(i).statistics(companies)
	}
	s.Together = c.pairsTogether()
	for i, a := range c.answers {
		s.Questions[i] = a.statistics()
	}
	c.measure(&s)
	copyCounts(s.Clashes, c.clashes)
	for i, outcomes := range c.verdicts {
		copyCounts(s.Verdicts[i], outcomes)
	}
	for i := range c.groups {
		s.Keys = append(s.Keys, c.keyStatistics(i))
	}
	s.Outliers = c.sightings.outliers(s.Overall)
	return s
}

func (c *Counts) asksEstimate(section int) bool {
	return len(c.scorer.Sections()[section].Estimate) > 0
}

func copyCounts(to []int, from []int64) {
	for i, n := range from {
		to[i] = int(n)
	}
}

func (s spread) distribution() Distribution {
	n := s[spreadCompanies]
	if n < Least {
		return Distribution{}
	}
	d := Distribution{
		Companies: int(n),
		Mean:      mean(n, s[spreadSum]),
		Deviation: deviation(n, s[spreadSum], s[spreadSquares]),
		Known:     true,
	}
	d.Q1, d.Median, d.Q3 = s.quantile(0.25), s.quantile(0.5), s.quantile(0.75)
	d.Lowest, d.Highest = d.Q1, d.Q3
	const enoughForTails = 20
	if n >= enoughForTails {
		d.Lowest, d.Highest = s.quantile(0.05), s.quantile(0.95)
	}
	copyCounts(d.Tens[:], s.tens())
	return d
}

// tens returns how many companies have a score in each of the ten bins.
func (s spread) tens() []int64 {
	bins := make([]int64, tens)
	for whole, n := range s[spreadWholes:] {
		bins[ten(whole)] += n
	}
	return bins
}

// quantile returns the least whole score that at least that share of the companies
// do not exceed.
func (s spread) quantile(share float64) float64 {
	scores, weights := make([]float64, wholes), make([]float64, wholes)
	for whole, n := range s[spreadWholes:] {
		scores[whole], weights[whole] = float64(whole), float64(n)
	}
	return stat.Quantile(share, stat.Empirical, scores, weights)
}

// mean returns a mean in points, of a sum in hundredths.
func mean(n, sum int64) float64 { return float64(sum) / 100 / float64(n) }

// deviation returns the sample standard deviation in points, of sums in hundredths.
func deviation(n, sum, squares int64) float64 {
	return math.Sqrt(covariance(n, sum, sum, squares)) / 100
}

func (g gap) statistics(section int) GapStatistics {
	n := g.companies()
	if n < Least {
		return GapStatistics{Section: section}
	}
	return GapStatistics{
		Section:        section,
		Companies:      int(n),
		Mean:           mean(n, g[gapSum]),
		Overestimated:  int(g[gapOverestimated]),
		Realistic:      int(g[gapRealistic]),
		Underestimated: int(g[gapUnderestimated]),
	}
}

func (s spot) statistics(companies int64) SpotStatistics {
	n := s.companies()
	if n < Least {
		return SpotStatistics{}
	}
	return SpotStatistics{
		Shown:        int(s[spotShown]),
		Clear:        int(s[spotClear]),
		Undetermined: int(companies - n),
		First:        int(s[spotFirst]),
		Exposure:     mean(n, s[spotSum]),
		Unawareness:  mean(n, s[spotUnawareness]) / 100,
		Known:        true,
	}
}

// pairsTogether returns the blind spots that go together most clearly.
func (c *Counts) pairsTogether() []Pair {
	const clear, most = 0.2, 10
	var found []Pair
	for a := range c.together.items {
		for b := a + 1; b < len(c.together.items); b++ {
			m := c.together.both(a, b)
			if phi := m.correlation(); m.xy >= Least && phi >= clear {
				found = append(found, Pair{A: a, B: b, Both: int(m.xy), Phi: phi})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Pair) int { return cmp.Compare(b.Phi, a.Phi) })
	return found[:min(len(found), most)]
}

// correlation returns Pearson's coefficient, or 0 where x or y does not vary.
func (m moments) correlation() float64 {
	if m.n < Least {
		return 0
	}
	both := covariance(m.n, m.x, m.x, m.xx) * covariance(m.n, m.y, m.y, m.yy)
	if both == 0 {
		return 0
	}
	return m.covariance() / math.Sqrt(both)
}

func (a answered) statistics() QuestionStatistics {
	visible := a[answeredVisible]
	s := QuestionStatistics{Visible: int(visible)}
	if visible < Least {
		return s
	}
	s.Unknown, s.NotApplicable, s.Open = int(a[answeredUnknown]), int(a[answeredNotApplicable]), int(a[answeredOpen])
	s.Answered = s.Visible - s.Unknown - s.NotApplicable - s.Open
	if scored := a[answeredScored]; scored >= Least {
		s.Scored = int(scored)
		s.Mean = float64(a[answeredSum]) / 1000 / float64(scored)
		s.Floor = float64(a[answeredFloor]) / float64(scored)
		s.Ceiling = float64(a[answeredCeiling]) / float64(scored)
	}
	return s
}
