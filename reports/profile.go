package reports

import (
	"fmt"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// profile shows every section's score as a bar, with the respondent's own estimate,
// and tells what it means. Items are compared in a table of their own.
func (m *markdown) profile() {
	m.Heading(2, m.say("Profil", "Profile"))
	var lines []string
	for _, p := range m.profiled() {
		lines = append(lines, m.profileOf(commonmark.OneLine(p.section.Title.In(m.Language)), p)...)
	}
	if m.tellsOverall() && len(m.rated()) > 1 {
		lines = append(lines, "")
		lines = append(lines, m.profileOf(string(m.say("Insgesamt", "Overall")), m.overall())...)
	}
	m.Figure(lines...)
	m.Paragraph(sentences(m.legend(), m.levels(), m.overallBands()))
	m.Paragraph(m.capped())
	m.inWords()
}

// profiled returns the sections that have a bar.
func (m *markdown) profiled() []place {
	return slices.DeleteFunc(m.places(), func(p place) bool { return p.item })
}

// profileOf returns a line with the level, and one with the bar if there is a score.
func (m *markdown) profileOf(title string, p place) []string {
	indent := strings.Repeat("  ", p.depth)
	lines := []string{indent + title + ": " + m.plainLevel(p) + string(m.uncounted(p))}
	if p.result.Score.Known {
		lines = append(lines, indent+bar(p))
	}
	return lines
}

// plainLevel returns the level of a place where Markdown means nothing. A list has
// none, as its score is but the average of its items.
func (m *markdown) plainLevel(p place) string {
	switch band := p.band(); {
	case p.section.Repeat != nil:
		return string(m.averageOf(p))
	case band != nil && len(band.Title) > 0:
		return commonmark.OneLine(band.Title.In(m.Language))
	default:
		return terms.Level(p.result.Level, m.Language)
	}
}

// uncounted marks a score that does not count for what is above it. Where no section
// counts there is no whole, and nothing to mark.
func (m *markdown) uncounted(p place) md {
	top := p.section.ID == questionnaires.Overall
	if top || p.section.Weight > 0 || !p.result.Score.Known || len(m.rated()) == 0 {
		return ""
	}
	return m.say(" (zählt nicht mit)", " (does not count)")
}

// averageOf says of how many items a list's score is the average.
func (m *markdown) averageOf(list place) md {
	scored, all := 0, len(list.result.Sections)
	for _, item := range list.result.Sections {
		if item.Score.Known {
			scored++
		}
	}
	switch scored {
	case all:
		return m.say("Durchschnitt von %s", "average of %s", count(all))
	case 0:
		return commonmark.Escape(terms.Level(assess.NotRated, m.Language))
	default:
		return m.say("Durchschnitt von %s der %s", "average of %s of the %s", count(scored), count(all))
	}
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
	for _, p := range m.profiled() {
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

// levels explains our names of the levels, where some are shown.
func (m *markdown) levels() md {
	shown := slices.ContainsFunc(m.profiled(), func(p place) bool {
		return p.result.Score.Known && p.section.Repeat == nil && !p.hasOwnLevel()
	})
	if !shown && !m.tellsLevel() {
		return ""
	}
	return m.say("Die Stufen: unter 25 improvisiert, unter 50 personenabhängig, unter 70 geregelt, unter 85 gesteuert, ab 85 lernend.",
		"The levels: below 25 improvised, below 50 person-dependent, below 70 defined, below 85 steered, from 85 learning.")
}

// overallBands says where the levels of the whole begin that its author has named.
func (m *markdown) overallBands() md {
	if !m.tellsOverall() || !m.overall().hasOwnLevel() {
		return ""
	}
	var bounds []md
	for _, band := range m.Questionnaire.Bands {
		if len(band.Title) > 0 {
			bounds = append(bounds, m.say("ab %s %s", "%s %s", m.number(band.From), m.quoted(m.text(band.Title))))
		}
	}
	return m.say("Die Stufen des Ganzen: %s.", "The levels of the whole begin at: %s.", join(bounds, ", "))
}

// capped explains an overall level that is lower than its score.
func (m *markdown) capped() md {
	weakest, ok := m.capping()
	if !ok {
		return ""
	}
	return m.say("Nach dem Durchschnitt allein (%s) läge die Gesamtstufe höher. Aber ein Tisch steht so fest wie sein schwächstes Bein, hier %s: Mehr als eine Stufe darüber zählt nicht.",
		"By the average alone (%s) the overall level would be higher. But a table stands as firmly as its weakest leg, here %s: more than one level above it does not count.",
		whole(m.Result.Overall.Score), m.text(weakest.section.Title))
}
