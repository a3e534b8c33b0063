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
	estimating []int // the sections around the signals that ask a self-estimate, each once, by id
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
	slices.SortFunc(e.urgencies, mostUrgentFirst)
	for i, u := range e.urgencies {
		e.figures.Spots[u.spot].Rank = i + 1
	}
}

// urgency is by what a blind spot is ranked; the figures are settled.
type urgency struct {
	attention, exposure float64
	byID                int
	spot                int // the blind spot's index
}

func mostUrgentFirst(a, b urgency) int {
	switch {
	case a.attention > b.attention:
		return -1
	case a.attention < b.attention:
		return 1
	case a.exposure > b.exposure:
		return -1
	case a.exposure < b.exposure:
		return 1
	default:
		return a.byID - b.byID
	}
}

// blindSpot sets the figures of the i-th blind spot, all but its rank.
func (e *evaluation) blindSpot(i int, p *spotPlan, f *SpotFigures) {
	*f = SpotFigures{}
	var exposure tally // over the answered signals
	var unknown tally  // over all signals: the part of them answered "don't know"
	for k := range p.signals {
		signal := &p.signals[k]
		found := e.evidence(signal)
		unknown.add(found.unknown, signal.weight)
		if found.answered {
			exposure.add(found.exposure, signal.weight)
		}
	}
	f.Exposure = exposure.mean().times(100)
	if notKnown := unknown.mean(); notKnown.Known {
		f.Unawareness = Known(max(notKnown.Value, e.overestimation(p.estimating)))
	}
	if f.Exposure.Known {
		f.Attention = Known(f.Exposure.Value * (1 + f.Unawareness.Value) / 2)
	}
	f.Status = SpotUndetermined
	if enough(exposure.weight, unknown.weight) {
		u := urgency{settled(f.Attention.Value), settled(f.Exposure.Value), p.byID, i}
		f.Status = u.status()
		e.urgencies = append(e.urgencies, u)
	}
}

// enough reports whether a blind spot can be judged by the signal weight that was
// answered, of all there is. Signals that do not apply or are hidden are not answered: a
// company that never ran a trial is not judged for what became of its trials.
func enough(answered, all float64) bool {
	return answered > 0 && (answered == all || settled(answered/all) >= 0.5)
}

func (u *urgency) status() Status {
	const worthShowing = 40
	if u.exposure >= worthShowing {
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
