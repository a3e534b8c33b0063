package assess

import (
	"cmp"
	"slices"
	"strings"

	"blindspot/questionnaires"
)

// blindSpots judges every blind spot of the questionnaire and ranks them.
func (s *scorer) blindSpots() []Spot {
	spots := make([]Spot, 0, len(s.questionnaire.BlindSpots))
	for _, b := range s.questionnaire.BlindSpots {
		spots = append(spots, s.blindSpot(b))
	}
	slices.SortStableFunc(spots, urgentFirst)
	return spots
}

// urgentFirst orders by attention, exposure and id; undetermined spots stay in their
// order behind the others.
func urgentFirst(a, b Spot) int {
	if a.Status == SpotUndetermined || b.Status == SpotUndetermined {
		return cmp.Compare(undetermined(a), undetermined(b))
	}
	return cmp.Or(
		cmp.Compare(settled(b.Attention.Value), settled(a.Attention.Value)),
		cmp.Compare(settled(b.Exposure.Value), settled(a.Exposure.Value)),
		strings.Compare(a.ID, b.ID),
	)
}

func undetermined(s Spot) int {
	if s.Status == SpotUndetermined {
		return 1
	}
	return 0
}

func (s *scorer) blindSpot(b questionnaires.BlindSpot) Spot {
	spot := Spot{ID: b.ID, Signals: []Traced{}}
	var exposure tally // over the answered signals
	var unknown tally  // over all signals: the part of them answered "don't know"
	var sections []string
	for i, signal := range b.Signals {
		found := s.evidence(i, signal)
		unknown.add(found.unknown, signal.Weight)
		sections = append(sections, found.estimating...)
		if found.answered {
			exposure.add(found.traced.Exposure, signal.Weight)
			spot.Signals = append(spot.Signals, found.traced)
		}
	}
	spot.Exposure = exposure.mean().times(100)
	if notKnown := unknown.mean(); notKnown.Known {
		spot.Unawareness = Known(max(notKnown.Value, s.overestimation(sections)))
	}
	if spot.Exposure.Known {
		spot.Attention = Known(spot.Exposure.Value * (1 + spot.Unawareness.Value) / 2)
	}
	spot.Status = statusOf(spot.Exposure, exposure.weight, unknown.weight)
	return spot
}

// statusOf judges an exposure by the signal weight that was answered, of all there is.
// Signals that do not apply or are hidden are not answered: a company that never ran
// a trial is not judged for what became of its trials.
func statusOf(exposure Figure, answered, all float64) Status {
	const enough, worthShowing = 0.5, 40
	switch {
	case !exposure.Known || settled(answered/all) < enough:
		return SpotUndetermined
	case settled(exposure.Value) >= worthShowing:
		return SpotShown
	default:
		return SpotClear
	}
}

// overestimation returns by how much the respondent overrates the sections, from 0
// to 1. Names may repeat or be empty; sections without a gap are left out.
func (s *scorer) overestimation(sections []string) float64 {
	slices.Sort(sections)
	var gaps tally
	for _, id := range slices.Compact(sections) {
		if section := s.sections[id]; section != nil && section.gap.Known {
			gaps.add(max(0, section.gap.Value), 1)
		}
	}
	return min(1, gaps.mean().Value/50)
}
