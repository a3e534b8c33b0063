package reports

import "blindspot/assess"

// perception compares what the respondent believes with what the answers say.
func (m *markdown) perception() {
	if len(m.compared()) == 0 {
		return
	}
	m.Heading(2, m.say("Ihr Bild und Ihre Antworten", "Your view and your answers"))
	m.gaps(assess.Overestimated, m.say("Hier liegt Ihre eigene Einschätzung deutlich über Ihren Antworten. Was man für erledigt hält, prüft niemand nach; sehen Sie hier zuerst hin:",
		"Here your own estimate is clearly above your answers. Nobody checks what is taken for done; look here first:"))
	m.gaps(assess.Underestimated, m.say("Hier liegt Ihre eigene Einschätzung deutlich unter Ihren Antworten: Sie sind weiter, als Sie meinen. Was dort funktioniert, taugt als Vorbild im eigenen Haus:",
		"Here your own estimate is clearly below your answers: you are further than you think. What works there can be a model for the rest of the company:"))
	var realistic []md
	for _, p := range m.compared() {
		if p.result.Perception() == assess.Realistic {
			realistic = append(realistic, m.text(p.section.Title))
		}
	}
	if len(realistic) > 0 {
		m.Paragraph(m.say("Nah beieinander liegen Ihre Einschätzung und Ihre Antworten hier: %s.",
			"Your estimate and your answers are close together here: %s.", m.and(realistic)))
	}
}

// gaps lists the sections of one perception.
func (m *markdown) gaps(perception assess.Perception, lead md) {
	var lines []md
	for _, p := range m.compared() {
		if p.result.Perception() == perception {
			lines = append(lines, m.say("**%s:** Sie geben sich %s von 10, Ihre Antworten ergeben %s von 100.",
				"**%s:** you give yourself %s out of 10, your answers come to %s out of 100.",
				m.text(p.section.Title), whole(p.result.Estimate), whole(p.result.Score)))
		}
	}
	if len(lines) > 0 {
		m.Paragraph(lead)
		m.Bullets(lines...)
	}
}

// compared returns the sections with both an estimate and a score.
func (m *markdown) compared() []place {
	var all []place
	for _, p := range m.places() {
		if p.result.Perception() != assess.NotCompared {
			all = append(all, p)
		}
	}
	return all
}
