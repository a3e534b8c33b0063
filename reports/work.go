package reports

import (
	"slices"

	"blindspot/assess"
)

// workOn says what there is to do about a foundation, and which blind spots belong to it.
func (m *markdown) workOn(p, first place) md {
	line := strong(m.text(p.section.Title)) + " (" + whole(p.result.Score) + ", " + m.level(p) + "): "
	top := m.titlesIn(p, m.Result.TopSpots(topSpots))
	spots := m.and(top)
	switch {
	case !p.result.Score.Known:
		line += m.say("erst beantworten.", "answer first.")
	case p.section == first.section:
		line += m.say("hier anfangen.", "start here.")
	case p.carries() && spots != "":
		return line + m.say("%s, bis auf: %s.", "%s, except for: %s.", m.goodEnough(p), spots)
	case p.carries():
		line += m.say("%s, vorerst lassen.", "%s; leave it for now.", m.goodEnough(p))
	default:
		return line + m.later(p, top)
	}
	if spots != "" {
		line += m.say(" Dazu gehört: %s.", " This includes: %s.", spots)
	}
	return line
}

// goodEnough says of a section that carries why it may be left.
func (m *markdown) goodEnough(p place) md {
	switch {
	case p.section.Target != nil:
		return m.say("Ziel erreicht", "target reached")
	case m.Questionnaire.Sequence == nil:
		return m.say("in Ordnung", "in good order")
	default:
		return m.say("trägt", "carries")
	}
}

// later says what is to be done about a foundation after the first one, by what it
// shows: blind spots at the top, whose first steps do not wait, or else its most
// urgent one, or else only its level.
func (m *markdown) later(p place, top []md) md {
	turn := m.turn(p)
	fault, faulted := p.fault()
	others := m.titlesIn(p, m.withStatus(assess.SpotShown))
	switch {
	case len(top) > 0:
		for i := range top {
			top[i] = m.quoted(top[i])
		}
		return m.say("%s, %s aber schon jetzt.", "%s, but %s now.", turn, m.and(top))
	case len(others) > 0:
		return m.say("%s, vor allem %s.", "%s, above all %s.", turn, m.quoted(others[0]))
	case faulted && p.scoresEnough():
		return m.say("%s; warum, sagt beim Profil das Urteil %s.", "%s; the verdict %s in the profile says why.", turn, m.quoted(m.text(fault.Title)))
	case p.section.Target != nil:
		return m.say("%s auf das Ziel bringen (%s).", "%s, bring it to its target (%s).", turn, m.number(*p.section.Target))
	case p.band() != nil:
		return m.say("%s; wie, steht beim Profil.", "%s; the profile says how.", turn)
	case p.result.Level == assess.Improvised:
		return m.say("%s von Grund auf regeln.", "%s, settle the basics.", turn)
	default:
		return m.say("%s von Einzelnen unabhängig machen.", "%s, make it independent of individuals.", turn)
	}
}

// turn says when a foundation that does not carry has its turn after the first of them.
func (m *markdown) turn(p place) md {
	before := 0
	for _, other := range m.inOrder() {
		if other.section == p.section {
			break
		}
		if other.result.Score.Known && !other.carries() {
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

// titlesIn returns the titles of those blind spots that rest mostly on a foundation's
// answers. One that is called like the foundation would say nothing new of it.
func (m *markdown) titlesIn(p place, spots []assess.Spot) []md {
	var titles []md
	for _, spot := range spots {
		title := m.text(m.spot(spot.ID).Title)
		if m.home(spot) == p.section.ID && title != m.text(p.section.Title) {
			titles = append(titles, title)
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
			if slices.ContainsFunc(questionsOf(s), p.holds) {
				sum += s.Weight * s.Exposure
			}
		}
		if sum > most {
			home, most = p.section.ID, sum
		}
	}
	return home
}
