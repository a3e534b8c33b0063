package assess_test

import (
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// judged is a blind spot with its exact figures, for ranking.
type judged struct {
	spot                             assess.Spot
	exposure, unawareness, attention fraction
}

func (d definition) spots() []assess.Spot {
	var left []judged
	for _, b := range d.q.BlindSpots {
		left = append(left, d.judge(b))
	}
	ranked := []assess.Spot{}
	for len(left) > 0 {
		first := 0
		for i := range left {
			if before(left[i], left[first]) {
				first = i
			}
		}
		ranked = append(ranked, left[first].spot)
		left = slices.Delete(left, first, first+1)
	}
	return ranked
}

// before reports whether a must stand before b; in doubt the order stays.
func before(a, b judged) bool {
	aOut, bOut := a.spot.Status == assess.SpotUndetermined, b.spot.Status == assess.SpotUndetermined
	if aOut || bOut {
		return bOut && !aOut
	}
	if c := a.attention.Cmp(b.attention); c != 0 {
		return c > 0
	}
	if c := a.exposure.Cmp(b.exposure); c != 0 {
		return c > 0
	}
	return a.spot.ID < b.spot.ID
}

func (d definition) judge(b questionnaires.BlindSpot) judged {
	all, answered, unknown, exposed := whole(0), whole(0), whole(0), whole(0)
	j := judged{spot: assess.Spot{ID: b.ID, Status: assess.SpotUndetermined, Signals: []assess.Traced{}}}
	estimating := map[*questionnaires.Section]bool{}
	for i, signal := range b.Signals {
		weight := exact(signal.Weight)
		all = plus(all, weight)
		for _, s := range d.sectionsOf(signal) {
			if s != nil {
				estimating[s] = true
			}
		}
		exposure, notKnown, traced := d.evidence(i, signal)
		if exposure == nil {
			continue
		}
		unknown = plus(unknown, times(weight, notKnown))
		answered, exposed = plus(answered, weight), plus(exposed, times(weight, exposure))
		traced.Weight, traced.Exposure = signal.Weight, figure(exposure).Value
		j.spot.Signals = append(j.spot.Signals, traced)
	}
	if all.Sign() > 0 {
		j.unawareness = over(unknown, all)
		if u := d.overestimation(estimating); less(j.unawareness, u) {
			j.unawareness = u
		}
	}
	if answered.Sign() > 0 {
		j.exposure = times(whole(100), over(exposed, answered))
		j.attention = over(times(j.exposure, plus(whole(1), j.unawareness)), whole(2))
	}
	if all.Sign() > 0 && !less(times(whole(2), answered), all) {
		j.spot.Status = assess.SpotClear
		if !less(j.exposure, whole(40)) {
			j.spot.Status = assess.SpotShown
		}
	}
	j.spot.Exposure, j.spot.Unawareness, j.spot.Attention = figure(j.exposure), figure(j.unawareness), figure(j.attention)
	return j
}

// evidence returns how far a signal exposes, nil when it is not answered, and the
// part of it that was answered "don't know".
func (d definition) evidence(i int, signal questionnaires.Signal) (exposure, unknown fraction, traced assess.Traced) {
	if signal.When != nil {
		return d.ruleEvidence(i, signal)
	}
	q, a := d.q.Question(signal.Question), d.said(signal.Question)
	score := d.question(q, leftOut)
	if score == nil {
		return nil, nil, traced
	}
	unknown = whole(0)
	if a.Unknown {
		unknown = whole(1)
	}
	return exposedBy(signal, q, a, score), unknown, assess.Traced{Question: q.ID, Answer: answerText(a)}
}

func (d definition) ruleEvidence(i int, signal questionnaires.Signal) (exposure, unknown fraction, traced assess.Traced) {
	questions := map[string]bool{}
	signal.When.EachQuestion(func(id string) { questions[id] = true })
	notKnown := int64(0)
	for id := range questions {
		a := d.said(id)
		if d.hidden(id) || d.open(id) {
			return nil, nil, traced
		}
		if a.Unknown {
			notKnown++
		}
	}
	for _, part := range partsOf(*signal.When) {
		for _, s := range part.Scores {
			if d.scoreIn(s.Section, leftOut) == nil {
				return nil, nil, traced
			}
		}
		for _, n := range part.Counts {
			if len(d.a.Items[n.Section]) == 0 {
				return nil, nil, traced
			}
		}
	}
	exposure, unknown = whole(0), whole(0)
	if d.holds(*signal.When) {
		exposure = exact(signal.Exposure)
	}
	if len(questions) > 0 {
		unknown = over(whole(notKnown), whole(int64(len(questions))))
	}
	return exposure, unknown, assess.Traced{Rule: &i, Questions: d.quoted(*signal.When), Sections: d.spokenOf(*signal.When)}
}

// sectionsOf returns the sections around a signal that ask a self-estimate.
func (d definition) sectionsOf(signal questionnaires.Signal) []*questionnaires.Section {
	if signal.When == nil {
		return []*questionnaires.Section{d.estimatingSection(signal.Question)}
	}
	var sections []*questionnaires.Section
	for _, part := range partsOf(*signal.When) {
		for _, s := range part.Questions {
			sections = append(sections, d.estimatingSection(s.Question))
		}
		for _, n := range part.Numbers {
			sections = append(sections, d.estimatingSection(n.Question))
		}
		for _, s := range part.Scores {
			sections = append(sections, d.estimatingSection(s.Section))
		}
		for _, n := range part.Counts {
			sections = append(sections, d.estimatingSection(n.Section))
		}
	}
	return sections
}

// partsOf returns a condition and all within it, as they stand in the file.
func partsOf(c questionnaires.Condition) []questionnaires.Condition {
	parts := []questionnaires.Condition{c}
	for _, inner := range c.Any {
		parts = append(parts, partsOf(inner)...)
	}
	for _, inner := range c.All {
		parts = append(parts, partsOf(inner)...)
	}
	if c.Not != nil {
		parts = append(parts, partsOf(*c.Not)...)
	}
	return parts
}

func exposedBy(signal questionnaires.Signal, q *questionnaires.Question, a assess.Answer, score fraction) fraction {
	if signal.ExposedBy == nil {
		return minus(whole(1), score)
	}
	highest := whole(0)
	for _, state := range q.States {
		if e := exact(signal.ExposedBy[state.ID]); (a.Unknown || slices.Contains(a.States, state.ID)) && less(highest, e) {
			highest = e
		}
	}
	return highest
}

func answerText(a assess.Answer) string {
	if a.Unknown {
		return "unknown"
	}
	if a.Number != nil {
		return strconv.FormatFloat(*a.Number, 'f', -1, 64)
	}
	if a.Date != "" {
		return a.Date
	}
	return strings.Join(a.States, ",")
}

// estimatingSection returns the last section on the way to the question or section
// that asks a self-estimate, or nil.
func (d definition) estimatingSection(id string) *questionnaires.Section {
	var last *questionnaires.Section
	sections := d.q.Sections
	for len(sections) > 0 {
		i := slices.IndexFunc(sections, func(s *questionnaires.Section) bool { return s.ID == id || holds(s, id) })
		if i < 0 {
			break
		}
		if sections[i].Estimate != nil {
			last = sections[i]
		}
		if sections[i].ID == id {
			break
		}
		sections = sections[i].Sections
	}
	return last
}

// holds reports whether the question or section is in the section, at any depth.
func holds(s *questionnaires.Section, id string) bool {
	return slices.ContainsFunc(s.Questions, func(q *questionnaires.Question) bool { return q.ID == id }) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return inner.ID == id || holds(inner, id) })
}

func (d definition) overestimation(sections map[*questionnaires.Section]bool) fraction {
	total, count := whole(0), int64(0)
	for s := range sections {
		if gap := d.gap(s); gap != nil {
			total, count = plus(total, clamp(gap, whole(0), whole(1000))), count+1
		}
	}
	if count == 0 {
		return whole(0)
	}
	return clamp(over(total, whole(50*count)), whole(0), whole(1))
}
