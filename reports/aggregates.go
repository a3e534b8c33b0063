package reports

import (
	"blindspot/assess"
	"blindspot/questionnaires"
)

// child is what a section's score is made of: a question that takes part, or an inner
// section.
type child struct {
	id    string
	title md
	score assess.Figure // 0-100; unknown while open
}

// children returns what can enter a section's score, in its order.
func (m *markdown) children(p place) []child {
	var all []child
	for _, q := range p.section.Questions {
		if q.Scored() {
			all = m.addQuestion(all, q.ID)
		}
	}
	for _, also := range p.section.Also {
		if also.Weight > 0 {
			all = m.addQuestion(all, also.Question)
		}
	}
	for i, inner := range p.section.Sections {
		result := p.result.Sections[i]
		if inner.Weight > 0 && (result.Score.Known || result.Coverage.Open > 0) {
			all = append(all, child{inner.ID, m.text(inner.Title), result.Score})
		}
	}
	return all
}

// addQuestion adds a question that is asked or answered by others, unless it does not
// apply or matter.
func (m *markdown) addQuestion(all []child, id string) []child {
	q := m.Questionnaire.Question(id)
	points := m.points(q)
	if !points.Known && !(m.takesPart[id] && m.answer(id).Open()) {
		return all
	}
	score := assess.Figure{Value: 100 * points.Value / questionnaires.MaxPoints, Known: points.Known}
	return append(all, child{id, m.quoted(m.text(q.Text)), score})
}

func (c child) reaches(least float64) bool { return c.score.Known && missing(c.score, least) <= 0 }

// climbed returns how many steps of a ladder are met, and the first that is not.
func (m *markdown) climbed(p place) (met, steps int, next *child) {
	children := m.children(p)
	for i := range children {
		if !children[i].reaches(p.section.Met) {
			return i, len(children), &children[i]
		}
	}
	return len(children), len(children), nil
}

// nextGate returns the first gate that is not passed, and what it still needs.
func (m *markdown) nextGate(p place) (gate questionnaires.Gate, short []child) {
	children := m.children(p)
	for _, gate := range p.section.Gates {
		for _, c := range children {
			if least, needed := gate.Needs[c.id]; needed && !c.reaches(least) {
				short = append(short, c)
			}
		}
		if len(short) > 0 {
			return gate, short
		}
	}
	return questionnaires.Gate{}, nil
}

// nextStep says what a section that is climbed lacks for its next step or gate.
func (m *markdown) nextStep(p place) md {
	if !p.result.Score.Known {
		return ""
	}
	switch p.section.Aggregate {
	case questionnaires.Ladder:
		if _, _, next := m.climbed(p); next != nil {
			return m.say("Der nächste Schritt: %s.", "The next step: %s.", next.title)
		}
	case questionnaires.Gated:
		if gate, short := m.nextGate(p); len(short) > 0 {
			return m.say("Für die nächste Schwelle (%s) fehlt noch %s.", "The next threshold (%s) still needs %s.", m.number(gate.Score), m.and(m.shortOf(gate, short)))
		}
	}
	return ""
}

// shortOf names what a gate lacks, with the score there is and the one it needs.
func (m *markdown) shortOf(gate questionnaires.Gate, short []child) []md {
	var named []md
	for _, c := range short {
		named = append(named, m.say("%s (%s, nötig %s)", "%s (%s, needs %s)", c.title, whole(c.score), m.number(gate.Needs[c.id])))
	}
	return named
}

// aggregates says of every section whose score is not the weighted mean how it comes about.
func (m *markdown) aggregates() {
	titles := map[md][]md{} // of the sections, by how they are calculated
	var hows []md
	all := m.places()
	if m.tellsOverall() {
		all = append([]place{m.overall()}, all...)
	}
	for _, p := range all {
		how := m.aggregate(p)
		if how == "" || p.item && !p.section.Item { // which is within an item
			continue
		}
		if titles[how] == nil {
			hows = append(hows, how)
		}
		titles[how] = append(titles[how], m.text(p.section.Title))
	}
	var lines []md
	for _, how := range hows {
		lines = append(lines, strong(m.and(titles[how])+":")+" "+how)
	}
	if len(lines) > 0 {
		m.Paragraph(m.say("Anders gerechnet wird hier:", "These are calculated differently:"))
		m.Bullets(lines...)
	}
}

func (m *markdown) aggregate(p place) md {
	if p.section.Repeat != nil {
		return m.say("Es zählt der Durchschnitt der Einträge, jeder gleich viel.", "The average of the entries counts, each for as much as the others.")
	}
	switch p.section.Aggregate {
	case questionnaires.Min:
		return m.say("Es zählt der schwächste Teil, nicht der Durchschnitt.", "The weakest part counts, not the average.")
	case questionnaires.Average:
		return m.say("Es zählt der Durchschnitt der Teile, jeder gleich viel.", "The average of the parts counts, each for as much as the others.")
	case questionnaires.Sum:
		return m.say("Alle Teile zählen mit, auch was offen ist oder nicht zutrifft; das bringt nichts ein.",
			"All parts count, also what is open or does not apply; that earns nothing.")
	case questionnaires.Ladder:
		return m.ladder(p)
	case questionnaires.Gated:
		return m.gates(p)
	}
	return ""
}

func (m *markdown) ladder(p place) md {
	met, steps, next := m.climbed(p)
	line := m.say("Gezählt werden die Schritte der Reihe nach, bis einer nicht erreicht ist (nötig sind jeweils %s von 100): %s von %s.",
		"The steps are counted in order until one is not met (each needs %s out of 100): %s of %s.",
		m.number(p.section.Met), count(met), count(steps))
	if next == nil {
		return line
	}
	return line + m.say(" Der erste nicht erreichte: %s (%s).", " The first one not met: %s (%s).", next.title, whole(next.score))
}

func (m *markdown) gates(p place) md {
	var gates []md
	for _, gate := range p.section.Gates {
		var needs []md
		for _, child := range m.needsInOrder(p, gate) {
			needs = append(needs, child.title+" "+m.number(gate.Needs[child.id]))
		}
		gates = append(gates, m.say("%s ab %s", "%s from %s", m.number(gate.Score), m.and(needs)))
	}
	line := m.say("Es zählt die höchste Schwelle, deren Bedingungen mit allen davor erfüllt sind: %s.",
		"The highest threshold counts whose conditions are met, with those of all before it: %s.", join(gates, "; "))
	gate, short := m.nextGate(p)
	if len(short) == 0 {
		return line
	}
	return line + m.say(" Für %s fehlt: %s.", " Missing for %s: %s.", m.number(gate.Score), m.and(m.shortOf(gate, short)))
}

// needsInOrder returns what a gate needs, in the section's order.
func (m *markdown) needsInOrder(p place, gate questionnaires.Gate) []child {
	var needed []child
	for _, c := range m.children(p) {
		if _, ok := gate.Needs[c.id]; ok {
			needed = append(needed, c)
		}
	}
	return needed
}
