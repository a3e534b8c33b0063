package reports

import (
	"fmt"
	"strings"

	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// profile shows every section's score as a bar, with the respondent's own estimate.
func (m *markdown) profile() {
	m.heading(2, m.say("Profil", "Profile"))
	var lines []string
	for _, p := range m.places() {
		lines = append(lines, m.profileOf(oneLine(p.section.Title.In(m.Language)), p)...)
	}
	if len(m.foundations()) > 1 {
		lines = append(lines, "")
		lines = append(lines, m.profileOf(string(m.say("Insgesamt", "Overall")), m.overall())...)
	}
	m.figure(lines...)
	m.paragraph(sentences(m.legend(), m.levels()))
	m.paragraph(sentences(m.capped(), m.weakestPart()))
}

// profileOf returns a line with the level, and one with the bar if there is a score.
func (m *markdown) profileOf(title string, p place) []string {
	indent := strings.Repeat("  ", p.depth)
	lines := []string{fmt.Sprintf("%s%s: %s", indent, title, terms.Level(p.result.Level, m.Language))}
	if p.result.Score.Known {
		lines = append(lines, indent+bar(p))
	}
	return lines
}

// barCells is the length of a bar: one cell for five points, so that a bar with its
// figures fits into 40 columns.
const barCells = 20

// bar draws a score, the estimate, and the range as long as questions are open.
func bar(p place) string {
	filled := p.result.Score.Whole() * barCells / 100
	cells := []rune(strings.Repeat("█", filled) + strings.Repeat("░", barCells-filled))
	if p.result.Estimate.Known {
		cells[min(p.result.Estimate.Whole()*barCells/10, barCells-1)] = '│'
	}
	line := fmt.Sprintf("%s %3s", string(cells), whole(p.result.Score))
	if p.unfinished() {
		line += fmt.Sprintf(" (%s–%s)", whole(p.result.Low), whole(p.result.High))
	}
	return line
}

// unfinished reports whether open questions can still move the score as it is shown.
func (p place) unfinished() bool {
	r := p.result
	return r.Coverage.Open > 0 && r.Score.Known && r.Low.Known && r.High.Known && whole(r.Low) != whole(r.High)
}

func (m *markdown) legend() md {
	var parts []md
	parts = append(parts, m.say("█ ergeben Ihre Antworten, von 0 bis 100.", "█ is what your answers come to, from 0 to 100."))
	estimated, unfinished := false, false
	for _, p := range m.places() {
		estimated = estimated || p.result.Estimate.Known && p.result.Score.Known
		unfinished = unfinished || p.unfinished()
	}
	if estimated {
		parts = append(parts, m.say("│ ist Ihre eigene Einschätzung.", "│ is your own estimate."))
	}
	if unfinished {
		parts = append(parts, m.say("In Klammern steht, was mit den offenen Fragen noch möglich ist.", "Brackets show what the open questions still allow."))
	}
	return sentences(parts...)
}

func (m *markdown) levels() md {
	return m.say("Die Stufen: unter 25 improvisiert, unter 50 personenabhängig, unter 70 geregelt, unter 85 gesteuert, ab 85 lernend.",
		"The levels: below 25 improvised, below 50 person-dependent, below 70 defined, below 85 steered, from 85 learning.")
}

// capped explains an overall level that is lower than its score.
func (m *markdown) capped() md {
	weakest, ok := m.weakest()
	if !ok || !m.Result.Overall.Capped {
		return ""
	}
	return m.say("Nach dem Durchschnitt allein (%s) läge die Gesamtstufe höher. Aber ein Tisch steht so fest wie sein schwächstes Bein, hier %s: Mehr als eine Stufe darüber zählt nicht.",
		"By the average alone (%s) the overall level would be higher. But a table stands as firmly as its weakest leg, here %s: more than one level above it does not count.",
		whole(m.Result.Overall.Score), m.text(weakest.section.Title))
}

// weakestPart names the sections that are not scored by an average.
func (m *markdown) weakestPart() md {
	var titles []md
	for _, p := range m.places() {
		if p.section.Aggregate == questionnaires.Min {
			titles = append(titles, m.text(p.section.Title))
		}
	}
	if len(titles) == 0 {
		return ""
	}
	return m.say("Nicht der Durchschnitt, sondern der schwächste Teil zählt bei: %s.", "Not the average but the weakest part counts in: %s.", m.and(titles))
}
