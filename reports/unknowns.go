package reports

import (
	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/reports/commonmark"
)

// unknowns lists what is missing: answers to find out, open questions, and blind
// spots that could not be judged.
func (m *markdown) unknowns() {
	m.Heading(2, m.say("Was Sie noch nicht wissen", "What you do not know yet"))
	unknown, open := m.missing()
	if len(unknown) > 0 {
		m.Paragraph(m.say("Hier lautet die Antwort „Weiß ich nicht“. Nichts in diesem Bericht lässt sich billiger beheben: Fragen Sie nach.",
			"Here the answer is “I don’t know”. Nothing in this report is cheaper to mend: ask."))
		m.Checklist(unknown...)
	}
	if len(open) > 0 {
		m.Paragraph(m.say("Noch nicht beantwortet: %s.", "Not answered yet: %s.",
			m.counted(len(open), "Frage", "Fragen", "question", "questions")))
		m.Bullets(m.firstFew(open)...)
	}
	if len(unknown)+len(open) == 0 {
		m.Paragraph(m.say("Alle Fragen sind beantwortet, keine mit „Weiß ich nicht“. Die Gegenprobe: Lassen Sie jemanden aus der Werkstatt oder dem Büro dieselben Fragen beantworten.",
			"All questions are answered, none with “I don’t know”. The cross-check: have somebody from the shop floor or the office answer the same questions."))
	}
	m.undetermined()
}

// missing returns the questions answered "don't know", and those not answered.
func (m *markdown) missing() (unknown, open []md) {
	for _, q := range m.asked() {
		switch a := m.answer(q.ID); {
		case a.Unknown:
			unknown = append(unknown, m.asks(q))
		case a.Open():
			open = append(open, m.asks(q))
		}
	}
	return unknown, open
}

// firstFew returns the first entries, and how many more there are.
func (m *markdown) firstFew(all []md) []md {
	const few = 8
	if len(all) <= few+1 {
		return all
	}
	return append(all[:few:few], m.say("… und %s weitere, zu finden unter „Alle Antworten“", "… and %s more, to be found under “All answers”", count(len(all)-few)))
}

func (m *markdown) undetermined() {
	var titles []md
	for _, spot := range m.withStatus(assess.SpotUndetermined) {
		titles = append(titles, m.text(m.spot(spot.ID).Title))
	}
	if len(titles) > 0 {
		m.Paragraph(m.say("Nicht beurteilt, weil weniger als die Hälfte der Fragen dazu beantwortet ist oder auf Sie zutrifft: %s.",
			"Not judged, because less than half of the questions on them were answered or apply to you: %s.", m.and(titles)))
	}
}

func (m *markdown) unknown() md { return commonmark.Escape(terms.Unknown(m.Language)) }
