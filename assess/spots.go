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
	var unknown tally  // over all signals: 1 for "don't know", else 0
	var sections []string
	for _, signal := range b.Signals {
		question := s.questionnaire.Question(signal.Question)
		a := s.answers.Answers[signal.Question]
		answered := s.visible[signal.Question] && rateable(question) && !a.NotApplicable && !a.Open()
		unknown.add(oneIf(answered && a.Unknown), signal.Weight)
		sections = append(sections, s.estimating[s.questionnaire.SectionOf(signal.Question).ID])
		if answered {
			traced := Traced{Question: signal.Question, Answer: a.trace(), Weight: signal.Weight, Exposure: exposureOf(signal, question, a)}
			exposure.add(traced.Exposure, signal.Weight)
			spot.Signals = append(spot.Signals, traced)
		}
	}
	spot.Exposure = percent(exposure.share(questionnaires.Mean))
	if notKnown := unknown.share(questionnaires.Mean); notKnown.Known {
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

// rateable reports whether an answer to the question can expose anything.
func rateable(q *questionnaires.Question) bool {
	return len(q.States) > 0 || len(q.Thresholds) > 0
}

// exposureOf returns how far an answer exposes, from 0 to 1.
func exposureOf(signal questionnaires.Signal, q *questionnaires.Question, a Answer) float64 {
	if signal.ExposedBy == nil {
		return 1 - share(q, a)
	}
	worst := 0.0
	for state, exposure := range signal.ExposedBy {
		if a.Unknown || slices.Contains(a.States, state) {
			worst = max(worst, exposure)
		}
	}
	return worst
}

// overestimation returns by how much the respondent overrates the sections, from 0
// to 1. Names may repeat or be empty; sections without a gap are left out.
func (s *scorer) overestimation(sections []string) float64 {
	slices.Sort(sections)
	var gaps tally
	for _, id := range slices.Compact(sections) {
		if gap := s.gaps[id]; gap.Known {
			gaps.add(max(0, gap.Value), 1)
		}
	}
	return min(1, gaps.share(questionnaires.Mean).Value/50)
}

// trace names an answer to a rateable question for a reader who follows a figure back to it.
func (a Answer) trace() string {
	switch {
	case a.Unknown:
		return "unknown"
	case a.Number != nil:
		return formatNumber(*a.Number)
	default:
		return strings.Join(a.States, ",")
	}
}

func oneIf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
