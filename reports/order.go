package reports

import (
	"blindspot/assess"
	"blindspot/assess/terms"
)

// order says which foundation goes first: the earliest that does not carry yet, for
// the later ones rest on it. Tools come last.
func (m *markdown) order() {
	first, ok := m.firstWork()
	if !ok {
		return
	}
	m.heading(2, m.say("Die Reihenfolge der Arbeit", "The order of work"))
	m.paragraph(m.whyFirst(first))
	var steps []md
	for _, p := range m.foundations() {
		steps = append(steps, m.workOn(p, first))
	}
	if m.coreFoundations() {
		steps = append(steps, m.tools(first))
	}
	m.numbered(steps...)
}

// tools says when technology has its turn: after the foundations that do not carry.
func (m *markdown) tools(first place) md {
	if settledLevel(first.result.Level) {
		return m.say("**Danach Software, Automatisierung, KI.** Die Grundlagen tragen; jedes Vorhaben braucht nur noch einen Anlass in Zahlen, eine Person und ein Enddatum.",
			"**After that software, automation, AI.** The foundations carry; all that each project needs is a reason in figures, a person and an end date.")
	}
	return m.say("**Erst danach Software, Automatisierung, KI.** Technik verstärkt, was sie vorfindet, auch die Unordnung.",
		"**Only then software, automation, AI.** Technology amplifies what it finds, disorder included.")
}

// firstWork returns the foundation to begin with: the first that does not carry, or
// else the weakest. As long as others are not rated it is none, the zero place. With
// less than two foundations, or without scores, there is nothing to choose.
func (m *markdown) firstWork() (place, bool) {
	weakest, ok := m.weakest()
	if !ok || len(m.foundations()) < 2 {
		return place{}, false
	}
	rated := true
	for _, p := range m.foundations() {
		if p.result.Score.Known && !settledLevel(p.result.Level) {
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
	case settledLevel(first.result.Level):
		return m.say("Alle Bereiche sind mindestens geregelt. Am meisten bringt jetzt der schwächste: **%s**.",
			"All areas are at least defined. The weakest brings most now: **%s**.", m.text(first.section.Title))
	case weakest.section != first.section:
		return sentences(m.although(first, weakest), m.reason(first.section.ID))
	default:
		return sentences(m.say("Beginnen Sie mit **%s**.", "Start with **%s**.", m.text(first.section.Title)), m.reason(first.section.ID))
	}
}

// although says to begin with a foundation that is not the weakest one.
func (m *markdown) although(first, weakest place) md {
	title, lowest := m.text(first.section.Title), m.text(weakest.section.Title)
	if looksEqual(first, weakest) {
		return m.say("Beginnen Sie mit **%s**, obwohl %s um Bruchteile eines Punktes niedriger liegt.",
			"Start with **%s**, although %s is a fraction of a point lower.", title, lowest)
	}
	return m.say("Beginnen Sie mit **%s**, obwohl %s noch weniger Punkte hat.",
		"Start with **%s**, although %s has even fewer points.", title, lowest)
}

// looksEqual reports whether the scores of two places are shown as the same number.
func looksEqual(a, b place) bool { return whole(a.result.Score) == whole(b.result.Score) }

// workOn says what there is to do about a foundation, and which blind spots belong to it.
func (m *markdown) workOn(p, first place) md {
	level := inline(terms.Level(p.result.Level, m.Language))
	line := strong(m.text(p.section.Title)) + " (" + whole(p.result.Score) + ", " + level + "): "
	top := m.titlesIn(p, m.Result.TopSpots(topSpots))
	spots := m.and(top)
	switch {
	case !p.result.Score.Known:
		line += m.say("erst beantworten.", "answer first.")
	case p.section == first.section:
		line += m.say("hier anfangen.", "start here.")
	case settledLevel(p.result.Level) && spots != "":
		return line + m.say("trägt, bis auf: %s.", "carries, except for: %s.", spots)
	case settledLevel(p.result.Level):
		line += m.say("trägt, vorerst lassen.", "carries; leave it for now.")
	default:
		return line + m.later(p, top)
	}
	if spots != "" {
		line += m.say(" Dazu gehört: %s.", " This includes: %s.", spots)
	}
	return line
}

// later says what is to be done about a foundation after the first one, by what it
// shows: blind spots at the top, whose first steps do not wait, or else its most
// urgent one, or else only its level.
func (m *markdown) later(p place, top []md) md {
	turn := m.turn(p)
	others := m.titlesIn(p, m.withStatus(assess.SpotShown))
	switch {
	case len(top) > 0:
		for i := range top {
			top[i] = m.quoted(top[i])
		}
		return m.say("%s, %s aber schon jetzt.", "%s, but %s now.", turn, m.and(top))
	case len(others) > 0:
		return m.say("%s, vor allem %s.", "%s, above all %s.", turn, m.quoted(others[0]))
	case p.result.Level == assess.Improvised:
		return m.say("%s von Grund auf regeln.", "%s, settle the basics.", turn)
	default:
		return m.say("%s von Einzelnen unabhängig machen.", "%s, make it independent of individuals.", turn)
	}
}

// turn says when a foundation that does not carry has its turn after the first of them.
func (m *markdown) turn(p place) md {
	before := 0
	for _, other := range m.foundations() {
		if other.section == p.section {
			break
		}
		if other.result.Score.Known && !settledLevel(other.result.Level) {
			before++
		}
	}
	switch before {
	case 1:
		return m.say("als Nächstes", "next")
	case 2:
		return m.say("dann", "then")
	default:
		return m.say("danach", "after that")
	}
}

// titlesIn returns the titles of those blind spots that rest mostly on a foundation's answers.
func (m *markdown) titlesIn(p place, spots []assess.Spot) []md {
	var titles []md
	for _, spot := range spots {
		if m.home(spot) == p.section.ID {
			titles = append(titles, m.text(m.spot(spot.ID).Title))
		}
	}
	return titles
}

// home returns the foundation whose answers expose most of a blind spot.
func (m *markdown) home(spot assess.Spot) string {
	home, most := "", 0.0
	for _, p := range m.foundations() {
		sum := 0.0
		for _, s := range spot.Signals {
			if p.holds(s.Question) {
				sum += s.Weight * s.Exposure
			}
		}
		if sum > most {
			home, most = p.section.ID, sum
		}
	}
	return home
}
