package assess

import (
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
	estimating []int   // the sections around the signals that ask a self-estimate, each once, by id
}

// spotPlans compiles the blind spots, in the questionnaire's order.
func (c *compiler) spotPlans(sections []sectionPlan) []spotPlan {
	plans := make([]spotPlan, len(c.questionnaire.BlindSpots))
	byID := make([]*spotPlan, len(plans))
	for i := range plans {
		plans[i] = c.spotPlan(&c.questionnaire.BlindSpots[i], sections)
		byID[i] = &plans[i]
	}
	slices.SortFunc(byID, func(a, b *spotPlan) int { return strings.Compare(a.id, b.id) })
	for place, plan := range byID {
		plan.byID = place
	}
	return plans
}

func (c *compiler) spotPlan(b *questionnaires.BlindSpot, sections []sectionPlan) spotPlan {
	p := spotPlan{id: b.ID, signals: make([]signalPlan, len(b.Signals))}
	for i := range b.Signals {
		p.signals[i] = c.signalPlan(&b.Signals[i])
		p.weight += b.Signals[i].Weight
		for _, section := range c.estimatingAround(&p.signals[i], sections) {
			if section != none {
				p.estimating = noted(p.estimating, section)
			}
		}
	}
	// The order of ids decides how rounding in the sum of their gaps goes.
	slices.SortFunc(p.estimating, func(a, b int) int { return strings.Compare(c.list[a].ID, c.list[b].ID) })
	return p
}

// blindSpots judges every blind spot of the questionnaire and ranks them.
func (e *evaluation) blindSpots() {
	e.urgencies = e.urgencies[:0]
	for i := range e.plan.spots {
		e.blindSpot(i, &e.plan.spots[i], &e.figures.Spots[i])
	}
	for i, u := range e.urgencies {
		e.figures.Spots[u.spot].Rank = i + 1
	}
}

// urgency is by what a blind spot is ranked.
type urgency struct {
	attention, exposure int64 // in billionths
	byID                int
	spot                int // the blind spot's index
}

// isBefore reports whether u is more urgent than other.
func (u *urgency) isBefore(other *urgency) bool {
	switch {
	case u.attention != other.attention:
		return u.attention > other.attention
	case u.exposure != other.exposure:
		return u.exposure > other.exposure
	default:
		return u.byID < other.byID
	}
}

// rank puts a blind spot before those that are less urgent. They are few, and there is
// room for all: no general sorting is as fast.
func (e *evaluation) rank(u urgency) {
	i := len(e.urgencies)
	e.urgencies = e.urgencies[:i+1]
	for i > 0 && u.isBefore(&e.urgencies[i-1]) {
		e.urgencies[i] = e.urgencies[i-1]
		i--
	}
	e.urgencies[i] = u
}

// blindSpot sets the figures of the i-th blind spot, all but its rank.
func (e *evaluation) blindSpot(i int, p *spotPlan, f *SpotFigures) {
	*f = SpotFigures{}
	var exposure tally // over the answered signals
	unknown := 0.0     // the weight of those answered "don't know"
	for k := range p.signals {
		signal := &p.signals[k]
		if found := e.evidence(signal); found.answered {
			exposure.add(found.exposure, signal.weight)
			unknown += float64(found.unknown * signal.weight)
		}
	}
	f.Exposure = exposure.mean().times(100)
	if p.weight > 0 {
		f.Unawareness = Known(max(unknown/p.weight, e.overestimation(p.estimating)))
	}
	if f.Exposure.Known {
		f.Attention = Known(f.Exposure.Value * (1 + f.Unawareness.Value) / 2)
	}
	f.Status = SpotUndetermined
	if enough(exposure.weight, p.weight) {
		u := urgency{f.Attention.Billionths(), f.Exposure.Billionths(), p.byID, i}
		f.Status = u.status()
		e.rank(u)
	}
}

// enough reports whether a blind spot can be judged by the signal weight that was
// answered, of all there is. Signals that do not apply or are hidden are not answered: a
// company that never ran a trial is not judged for what became of its trials.
func enough(answered, all float64) bool {
	return answered > 0 && (answered == all || settled(answered/all) >= 0.5)
}

func (u *urgency) status() Status {
	if u.exposure >= ShownFrom*1e9 {
		return SpotShown
	}
	return SpotClear
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
