package reports

import (
	"cmp"
	"math"
	"slices"
)

// order says which section goes first. Where they carry each other that is the first
// that does not carry yet; where they stand beside each other it is the weakest. A
// verdict on the whole says itself what comes first.
func (m *markdown) order() {
	first, ok := m.firstWork()
	if !ok || m.Questionnaire.Sequence == nil && len(m.Questionnaire.Verdicts) > 0 {
		return
	}
	if m.besideVerdict() {
		m.Heading(2, m.say("Die Reihenfolge der Arbeit im Betrieb", "The order of work in the company"))
		m.Paragraph(sentences(m.say("Hier geht es um den Betrieb als Ganzes, nicht um das Urteil am Anfang des Berichts.",
			"This is about the company as a whole, not about the verdict at the top of the report."), m.whyFirst(first)))
	} else {
		m.Heading(2, m.say("Die Reihenfolge der Arbeit", "The order of work"))
		m.Paragraph(m.whyFirst(first))
	}
	var steps []md
	for _, p := range m.inOrder() {
		steps = append(steps, m.workOn(p, first))
	}
	if last := m.afterwards(first); last != "" {
		steps = append(steps, last)
	}
	m.Numbered(steps...)
}

// besideVerdict reports whether there is an order of work beside a verdict, as where a
// company and its project are looked at in one sitting. It must not read as if it took
// the verdict back.
func (m *markdown) besideVerdict() bool {
	return m.Questionnaire.Sequence != nil && len(m.Questionnaire.Verdicts) > 0
}

// startWith says to begin with something, in a form that a clause can follow.
func (m *markdown) startWith(title md) md {
	if m.besideVerdict() {
		return m.say("Im Betrieb beginnen Sie mit **%s**", "In the company, start with **%s**", title)
	}
	return m.say("Beginnen Sie mit **%s**", "Start with **%s**", title)
}

// inOrder returns the foundations as they have their turn.
func (m *markdown) inOrder() []place {
	all := m.foundations()
	if m.Questionnaire.Sequence == nil {
		slices.SortStableFunc(all, func(a, b place) int {
			return cmp.Or(cmp.Compare(patience(a), patience(b)), cmp.Compare(urgency(a), urgency(b)))
		})
	}
	return all
}

// patience returns what can wait behind what cannot.
func patience(p place) int {
	if p.carries() {
		return 1
	}
	return 0
}

// urgency returns a score to sort by; what has none comes last.
func urgency(p place) float64 {
	if !p.result.Score.Known {
		return math.Inf(1)
	}
	return p.result.Score.Value
}

// afterwards says what has its turn only after all sections.
func (m *markdown) afterwards(first place) md {
	sequence := m.Questionnaire.Sequence
	switch {
	case sequence == nil || len(sequence.Afterwards) == 0:
		return ""
	case first.section != nil && first.carries():
		return m.say("**Danach:** %s", "**After that:** %s", m.text(sequence.Afterwards))
	default:
		return m.say("**Erst danach:** %s", "**Only then:** %s", m.text(sequence.Afterwards))
	}
}

// weakest returns the foundation with the lowest score, the first one when several
// are equally weak, if there are scores.
func (m *markdown) weakest() (place, bool) {
	var weakest place
	for _, p := range m.foundations() {
		if p.section.ID == m.Result.Overall.Bottleneck {
			return p, true
		}
		if p.result.Score.Known && (weakest.section == nil || p.result.Score.Value < weakest.result.Score.Value) {
			weakest = p
		}
	}
	return weakest, weakest.section != nil
}

// capping returns the section, or list, that holds the overall level down.
func (m *markdown) capping() (place, bool) {
	if !m.Result.Overall.Capped || !m.tellsLevel() {
		return place{}, false
	}
	return m.placeOf(m.Result.Overall.Bottleneck)
}

// firstWork returns the foundation to begin with: in their order the first that does
// not carry, or else the weakest. As long as others are not rated it is none, the zero
// place. With less than two foundations, or without scores, there is nothing to choose.
func (m *markdown) firstWork() (place, bool) {
	weakest, ok := m.weakest()
	if !ok || len(m.foundations()) < 2 {
		return place{}, false
	}
	rated := true
	for _, p := range m.inOrder() {
		if p.result.Score.Known && !p.carries() {
			return p, true
		}
		rated = rated && p.result.Score.Known
	}
	if !rated {
		return place{}, true
	}
	return weakest, true
}

func (m *markdown) whyFirst(first place) md {
	weakest, _ := m.weakest()
	switch {
	case first.section == nil:
		return m.say("Was bewertet ist, trägt. Beantworten Sie zuerst die übrigen Fragen.",
			"What has been rated carries. Answer the other questions first.")
	case first.carries():
		return m.say("Kein Bereich ist wirklich schwach. Am meisten bringt jetzt der schwächste: **%s**.",
			"No area is really weak. The weakest brings most now: **%s**.", m.text(first.section.Title))
	case m.Questionnaire.Sequence == nil:
		return m.say("Am meisten bringt jetzt **%s**.", "What brings most now is **%s**.", m.text(first.section.Title))
	case weakest.section != first.section:
		return sentences(m.although(first, weakest), m.buildsUp(first))
	default:
		return sentences(m.startWith(m.text(first.section.Title))+".", m.buildsUp(first))
	}
}

// buildsUp says why the first section that does not carry comes before the others.
func (m *markdown) buildsUp(first place) md {
	all := m.foundations()
	at := slices.IndexFunc(all, func(p place) bool { return p.section == first.section })
	if at > 0 && !slices.ContainsFunc(all[:at], func(p place) bool { return !p.carries() }) {
		return m.say("Was davor kommt, trägt schon.", "What comes before it carries already.")
	}
	return m.say("Jeder Bereich trägt die folgenden: Was weiter hinten verbessert wird, hält nur, wenn das davor steht.",
		"Each area carries those after it: what is improved further along holds only if what comes before stands firm.")
}

// although says to begin with a foundation that is not the weakest one.
func (m *markdown) although(first, weakest place) md {
	start, lowest := m.startWith(m.text(first.section.Title)), m.text(weakest.section.Title)
	if looksEqual(first, weakest) {
		return m.say("%s, obwohl %s um Bruchteile eines Punktes niedriger liegt.", "%s, although %s is a fraction of a point lower.", start, lowest)
	}
	return m.say("%s, obwohl %s noch weniger Punkte hat.", "%s, although %s has even fewer points.", start, lowest)
}

// looksEqual reports whether the scores of two places are shown as the same number.
func looksEqual(a, b place) bool { return whole(a.result.Score) == whole(b.result.Score) }
