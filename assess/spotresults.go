package assess

import (
	"cmp"
	"slices"
	"strings"
)

// spots returns the blind spots that can be judged, most urgent first, then the others.
func (b *builder) spots() []Spot {
	order := make([]int, len(b.plan.spots))
	for i := range order {
		order[i] = i
	}
	place := func(i int) uint { return uint(b.figures.Spots[i].Rank - 1) } // without a rank it is the last of all
	slices.SortStableFunc(order, func(i, k int) int { return cmp.Compare(place(i), place(k)) })
	spots := make([]Spot, len(order))
	for at, i := range order {
		spots[at] = b.spot(i)
	}
	return spots
}

func (b *builder) spot(i int) Spot {
	p, figures := &b.plan.spots[i], b.figures.Spots[i]
	spot := Spot{
		ID: p.id, Exposure: figures.Exposure, Unawareness: figures.Unawareness, Attention: figures.Attention,
		Status: figures.Status, Signals: []Traced{},
	}
	for k := range p.signals {
		if found := b.evidence(&p.signals[k]); found.answered {
			spot.Signals = append(spot.Signals, b.traced(k, &p.signals[k], found.exposure))
		}
	}
	return spot
}

// traced names the answers behind the k-th signal of a blind spot.
func (b *builder) traced(k int, s *signalPlan, exposure float64) Traced {
	t := Traced{Weight: s.weight, Exposure: exposure}
	if s.rule == nil {
		t.Question, t.Answer = b.questions()[s.question].ID, b.answer(s.question).trace()
	} else {
		t.Rule, t.Questions, t.Sections = &k, b.quoted(s.rule), b.sectionsIn(s.rule)
	}
	return t
}

// trace names an answer to a rateable question for a reader who follows a figure back to it.
func (a Answer) trace() string {
	switch {
	case a.Unknown:
		return "unknown"
	case a.Number != nil:
		return formatNumber(*a.Number)
	case a.Date != "":
		return a.Date
	default:
		return strings.Join(a.States, ",")
	}
}
