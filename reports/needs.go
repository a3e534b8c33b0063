package reports

import (
	"blindspot/assess/terms"
	"blindspot/reports/commonmark"
)

// needs lists what matters to the respondent and is not done, most needed first.
func (m *markdown) needs() {
	const atMost = 10
	all := m.Result.Needs
	if len(all) == 0 {
		return
	}
	m.Heading(2, m.say("Was Ihnen wichtig ist und noch fehlt", "What matters to you and is missing"))
	m.Paragraph(m.say("Zuerst steht, wo Wunsch und Wirklichkeit am weitesten auseinanderliegen.",
		"First comes what is furthest from where you want it to be."))
	var rows [][]md
	for _, need := range all[:min(len(all), atMost)] {
		q := m.Questionnaire.Question(need.Question)
		rows = append(rows, []md{m.asks(q), commonmark.Escape(terms.Relevance(need.Relevance, m.Language)), m.answered(q)})
	}
	m.Table([]md{m.say("Frage", "Question"), m.say("Für Sie", "To you"), m.say("Heute", "Today")}, rows)
	if more := len(all) - atMost; more > 0 {
		m.Paragraph(m.say("Weniger dringend: %s, zu finden unter „Alle Antworten“.", "Less pressing: %s, to be found under “All answers”.",
			m.counted(more, "weitere Frage", "weitere Fragen", "more question", "more questions")))
	}
}
