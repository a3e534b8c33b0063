package assess

import (
	"math/bits"
	"slices"
	"strings"

	"blindspot/questionnaires"
)

// spotPlan says by what a blind spot is judged.
type spotPlan struct {
	id         string
	byID       int // its place in the order of ids
	signals    []signalPlan
	weight     float64 // of all signals
	estimating int     // the index of the sections around the signals that ask a self-estimate
}

// addSpots compiles the blind spots, in the questionnaire's order.
func (p *plan) addSpots(c *compiler) {
	p.spots = make([]spotPlan, len(c.questionnaire.BlindSpots))
	byID := make([]*spotPlan, len(p.spots))
	for i := range p.spots {
		p.spots[i] = p.spot(c, &c.questionnaire.BlindSpots[i])
		byID[i] = &p.spots[i]
	}
	slices.SortFunc(byID, func(a, b *spotPlan) int { return strings.Compare(a.id, b.id) })
	for place, plan := range byID {
		plan.byID = place
	}
}

func (p *plan) spot(c *compiler, b *questionnaires.BlindSpot) spotPlan {
	spot := spotPlan{id: b.ID, signals: make([]signalPlan, len(b.Signals))}
	var estimating []int
	for i := range b.Signals {
		spot.signals[i] = c.signalPlan(&b.Signals[i], p.worths)
		spot.weight += b.Signals[i].Weight
		for _, section := range c.estimatingAround(&spot.signals[i], p.sections) {
			if section != none {
				estimating = noted(estimating, section)
			}
		}
	}
	// The order of ids decides how rounding in the sum of their gaps goes.
	slices.SortFunc(estimating, func(a, b int) int { return strings.Compare(c.list[a].ID, c.list[b].ID) })
	spot.estimating = p.estimatingTogether(estimating)
	return spot
}

// estimatingTogether returns the index of some sections among those by which blind spots
// are judged together: several have the same.
func (p *plan) estimatingTogether(sections []int) int {
	i := slices.IndexFunc(p.estimating, func(known []int) bool { return slices.Equal(known, sections) })
	if i < 0 {
		i = len(p.estimating)
		p.estimating = append(p.estimating, sections)
	}
	return i
}

// blindSpots judges every blind spot of the questionnaire and ranks them.
func (e *evaluation) blindSpots() {
	for i, sections := range e.plan.estimating {
		e.overestimated[i] = e.overestimation(sections)
	}
	for i := range e.plan.spots {
		e.urgencies[e.plan.spots[i].byID] = e.blindSpot(&e.plan.spots[i], &e.figures.Spots[i])
	}
	rank(e.ranks, e.urgencies)
	for i := range e.plan.spots {
		if f := &e.figures.Spots[i]; f.Status != SpotUndetermined {
			f.Rank = e.ranks[e.plan.spots[i].byID]
		}
	}
}

// urgency is by what a blind spot is ranked: attention, then exposure, each in billionths
// and one more, so that one that cannot be judged is below all others with 0.
type urgency struct{ attention, exposure uint64 }

// rank sets the places of urgencies, 1 for the most urgent one; of equal ones the first
// comes first. It compares each with every other and decides nothing by that, so that no
// processor can foresee it wrongly: of the few that there are, this is faster than sorting.
func rank(ranks []int, urgencies []urgency) {
	for i, u := range urgencies {
		above := 0 // how many of those before it come after it
		before := ranks[:i]
		for k, other := range urgencies[:len(before)] {
			isAbove := u.isAbove(&other)
			before[k] += isAbove
			above += isAbove
		}
		ranks[i] = 1 + i - above
	}
}

// isAbove returns 1 if u is more urgent than other, else 0: what is borrowed when the one
// long number that both figures make is taken from the other's.
func (u *urgency) isAbove(other *urgency) int {
	_, borrow := bits.Sub64(other.exposure, u.exposure, 0)
	_, borrow = bits.Sub64(other.attention, u.attention, borrow)
	return int(borrow)
}

// blindSpot sets the figures of a blind spot, all but its rank, and returns by what it is
// ranked.
func (e *evaluation) blindSpot(p *spotPlan, f *SpotFigures) urgency {
	*f = SpotFigures{}
	all := e.testimony(p.signals)
	f.Exposure = tally{all.exposure, all.weight}.mean().times(100)
	if p.weight > 0 {
		f.Unawareness = Known(max(all.unknown/p.weight, e.overestimated[p.estimating]))
	}
	if f.Exposure.Known {
		f.Attention = Known(f.Exposure.Value * (1 + f.Unawareness.Value) / 2)
	}
	if !enough(all.weight, p.weight) {
		return urgency{}
	}
	exposure := f.Exposure.Billionths()
	f.Status = SpotClear
	if exposure >= ShownFrom*1e9 {
		f.Status = SpotShown
	}
	return urgency{uint64(f.Attention.Billionths()) + 1, uint64(exposure) + 1}
}

// enough reports whether a blind spot can be judged by the signal weight that was
// answered, of all there is. Signals that do not apply or are hidden are not answered: a
// company that never ran a trial is not judged for what became of its trials.
func enough(answered, all float64) bool {
	return answered > 0 && (answered == all || settled(answered/all) >= 0.5)
}

// overestimation returns by how much the respondent overrates the sections, from 0
// to 1; those without a gap are left out.
func (e *evaluation) overestimation(sections []int) float64 {
	var gaps tally
	for _, section := range sections {
		if gap := e.figures.Sections[section].Gap; gap.Known {
			gaps.add(max(0, gap.Value), 1)
		}
	}
	return min(1, gaps.mean().Value/50)
}
