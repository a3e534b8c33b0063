package summary

import "slices"

// standsOut says in one paragraph what a reader without any time should know.
func (r *report) standsOut() {
	r.part(r.say("Was auffällt", "What stands out"))
	r.paragraph(r.middleSentence(), r.weakestSentence(), r.spotSentence(), r.gapSentence(), r.unknownSentence())
}

func (r *report) middleSentence() plain {
	overall := r.Statistics.Overall
	if !r.tellsOverall() {
		return ""
	}
	return r.say("Die Hälfte der Unternehmen erreicht höchstens %s von 100 Punkten.",
		"Half of the companies reach at most %s out of 100 points.", score(overall.Median))
}

// closeTogether is a difference of medians that is not worth acting on, in points.
const closeTogether = 5

func (r *report) weakestSentence() plain {
	outer := slices.DeleteFunc(r.told(false), func(p place) bool { return p.section.Repeat != nil })
	if len(outer) < 2 {
		return ""
	}
	median := func(i int) float64 { return r.Statistics.Sections[outer[i].index].Median }
	name := func(i int) plain { return r.quoted(r.text(outer[i].section.Title)) }
	weakest := highest(len(outer), func(i int) (float64, bool) { return -median(i), true })
	strongest := highest(len(outer), func(i int) (float64, bool) { return median(i), true })
	var caution plain
	if median(strongest[0])-median(weakest[0]) < closeTogether {
		caution = r.say("; die Bereiche liegen aber nah beieinander", "; the sections are close together, though")
	}
	return r.say("Der schwächste Bereich ist %s%s, mit einem Median von %s%s.", "The weakest section is %s%s, with a median of %s%s.",
		name(weakest[0]), r.levelWith(weakest[1:], name), score(median(weakest[0])), caution)
}

func (r *report) spotSentence() plain {
	spots := r.Statistics.Spots
	common := highest(len(spots), func(i int) (float64, bool) { return float64(spots[i].Shown), spots[i].Shown > 0 })
	if len(common) == 0 {
		return ""
	}
	name := func(i int) plain { return r.quoted(r.spot(i)) }
	shown, all := spots[common[0]].Shown, r.Statistics.Companies
	return r.say("Der häufigste blinde Fleck ist %s%s: %s von %s Unternehmen (%s) zeigen ihn.",
		"The most common blind spot is %s%s: %s of %s companies (%s) show it.",
		name(common[0]), r.levelWith(common[1:], name), r.count(shown), r.count(all), r.percent(shown, all))
}

func (r *report) gapSentence() plain {
	gaps := r.Statistics.Gaps
	largest := highest(len(gaps), func(i int) (float64, bool) { return gaps[i].Mean, gaps[i].Mean >= 1 })
	if len(largest) == 0 {
		return ""
	}
	name := func(i int) plain { return r.quoted(r.text(r.Sections[gaps[i].Section].Title)) }
	return r.say("Am meisten überschätzen sich die Unternehmen bei %s%s: Ihre eigene Einschätzung liegt dort im Mittel %s Punkte über ihren Antworten.",
		"Companies overestimate themselves most in %s%s: there, their own estimates are %s points above their answers on average.",
		name(largest[0]), r.levelWith(largest[1:], name), score(gaps[largest[0]].Mean))
}

func (r *report) unknownSentence() plain {
	ranked := r.unknownMost()
	if len(ranked) == 0 {
		return ""
	}
	q := r.Statistics.Questions[ranked[0]]
	return r.say("Am wenigsten wissen sie hier: %s – %s antworten „Weiß ich nicht“.",
		"What they know least: %s – %s answer “I don’t know”.",
		r.quoted(r.question(ranked[0])), r.shareOf(q.Unknown, q.Visible))
}

// levelWith names what shares a first place.
func (r *report) levelWith(others []int, name func(int) plain) plain {
	var names []plain
	for _, i := range others {
		names = append(names, name(i))
	}
	if len(names) == 0 {
		return ""
	}
	return r.say(", gleichauf mit %s", ", level with %s", r.and(names))
}

// highest returns the indexes below n of the highest figure, several if they are
// equal, and none if no figure counts.
func highest(n int, figure func(i int) (value float64, counts bool)) []int {
	var found []int
	best := 0.0
	for i := range n {
		value, counts := figure(i)
		switch {
		case !counts || len(found) > 0 && value < best:
		case len(found) > 0 && value == best:
			found = append(found, i)
		default:
			found, best = []int{i}, value
		}
	}
	return found
}
