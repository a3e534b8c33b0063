package reports

// contradictions asks for a second look at answers that cannot all be true.
func (m *markdown) contradictions() {
	if len(m.Questionnaire.Contradictions) == 0 {
		return
	}
	m.Heading(2, m.say("Zum zweiten Hinsehen", "Worth a second look"))
	if len(m.Result.Contradictions) == 0 {
		m.Paragraph(m.say("Ihre Antworten widersprechen einander nirgends, soweit sich das prüfen lässt.",
			"As far as can be checked, your answers do not contradict each other."))
		return
	}
	m.Paragraph(m.say("Diese Antworten passen schwer zusammen. Oft stimmen beide, nur für verschiedene Fälle; dann lohnt es, den Unterschied auszusprechen.",
		"These answers are hard to reconcile. Often both are true, for different cases; then the difference is worth spelling out."))
	for _, clash := range m.Result.Contradictions {
		for _, c := range m.Questionnaire.Contradictions {
			if c.ID == clash.ID {
				m.Paragraph(strong(m.text(c.Text)))
				m.Bullets(m.grounds(c.All, clash.Questions)...)
			}
		}
	}
}
