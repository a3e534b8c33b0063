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
	for _, signal := range b.Signals {
		q, a, weight := d.q.Question(signal.Question), d.a.Answers[signal.Question], exact(signal.Weight)
		all = plus(all, weight)
		if s := d.estimatingSection(q.ID); s != nil {
			estimating[s] = true
		}
		if !d.asked(q.ID) || a.NotApplicable || !earns(q) {
			continue
		}
		if a.Unknown {
			unknown = plus(unknown, weight)
		}
		if !a.Unknown && a.States == nil && a.Number == nil {
			continue
		}
		exposure := exposedBy(signal, q, a)
		answered, exposed = plus(answered, weight), plus(exposed, times(weight, exposure))
		j.spot.Signals = append(j.spot.Signals, assess.Traced{
			Question: q.ID, Answer: answerText(a), Weight: signal.Weight, Exposure: figure(exposure).Value,
		})
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

func exposedBy(signal questionnaires.Signal, q *questionnaires.Question, a assess.Answer) fraction {
	if signal.ExposedBy == nil {
		return minus(whole(1), earned(q, a))
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
	return strings.Join(a.States, ",")
}

// estimatingSection returns the last section on the way to the question that asks a
// self-estimate, or nil.
func (d definition) estimatingSection(question string) *questionnaires.Section {
	var last *questionnaires.Section
	sections := d.q.Sections
	for len(sections) > 0 {
		i := slices.IndexFunc(sections, func(s *questionnaires.Section) bool { return holds(s, question) })
		if i < 0 {
			break
		}
		if sections[i].Estimate != nil {
			last = sections[i]
		}
		sections = sections[i].Sections
	}
	return last
}

// holds reports whether the question is in the section, at any depth.
func holds(s *questionnaires.Section, question string) bool {
	return slices.ContainsFunc(s.Questions, func(q *questionnaires.Question) bool { return q.ID == question }) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return holds(inner, question) })
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

func (d definition) clashes() []assess.Clash {
	clashes := []assess.Clash{}
	for _, c := range d.q.Contradictions {
		if !d.meets(c.All) {
			continue
		}
		clash := assess.Clash{ID: c.ID, Questions: []string{}}
		c.All.EachDemand(func(demand questionnaires.StatesOf) {
			answered := d.asked(demand.Question) && d.a.Answers[demand.Question].States != nil
			if answered && !slices.Contains(clash.Questions, demand.Question) {
				clash.Questions = append(clash.Questions, demand.Question)
			}
		})
		clashes = append(clashes, clash)
	}
	return clashes
}
