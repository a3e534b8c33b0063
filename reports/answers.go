package reports

import (
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// allAnswers writes every question that was asked with its answer, by section.
func (m *markdown) allAnswers() {
	m.heading(2, m.say("Alle Antworten", "All answers"))
	asked := map[string]bool{}
	for _, q := range m.asked() {
		asked[q.ID] = true
	}
	for _, p := range m.places() {
		m.heading(min(3+p.depth, 6), m.text(p.section.Title))
		if p.result.Estimate.Known {
			m.paragraph(m.say("Eigene Einschätzung: %s von 10.", "Own estimate: %s out of 10.", whole(p.result.Estimate)))
		}
		var entries []item
		for _, q := range p.section.Questions {
			if asked[q.ID] {
				entries = append(entries, m.entry(q))
			}
		}
		m.outline(entries...)
	}
}

// entry returns a question with its answer, what that counts for, and its note.
func (m *markdown) entry(q *questionnaires.Question) item {
	a := m.Answers.Answers[q.ID]
	answer := m.say("noch offen", "still open")
	if !a.Open() {
		answer = strong(m.answered(q))
	}
	evidence := inline(terms.Evidence(a.Evidence, m.Language))
	lines := []md{answer}
	if a.Text != "" {
		lines = inlineLines(a.Text) // not bold: it can be long
	}
	last := len(lines) - 1
	lines[last] = join([]md{lines[last], evidence, m.worth(q)}, " · ")
	entry := item{text: m.text(q.Text), under: [][]md{lines}}
	if note := inlineLines(a.Note); len(note) > 0 {
		note[0] = m.say("Notiz: %s", "Note: %s", note[0])
		entry.under = append(entry.under, note)
	}
	return entry
}

// worth says what an answer counts for, so that a score can be added up by hand.
func (m *markdown) worth(q *questionnaires.Question) md {
	points := m.points(q)
	if !points.Known {
		return ""
	}
	worth := m.say("%s von %s Punkten", "%s of %s points", m.number(points.Value), count(questionnaires.MaxPoints))
	if q.Weight != 1 {
		worth += m.say(", Gewicht %s", ", weight %s", m.number(q.Weight))
	}
	return worth
}
