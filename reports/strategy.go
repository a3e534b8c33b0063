package reports

// strategy drafts one page that everybody in the company could repeat.
func (m *markdown) strategy() {
	top := m.Result.TopSpots(topSpots)
	if len(top) == 0 {
		return
	}
	m.Heading(2, m.say("Strategie auf einer Seite (Entwurf)", "Strategy on one page (draft)"))
	m.Paragraph(m.say("Zum Streichen und Ausfüllen. Gut ist die Seite, wenn jeder im Betrieb sie in einem Satz wiedergeben kann.",
		"To cross out and fill in. The page is good when everybody in the company can repeat it in a sentence."))
	m.Paragraph(m.say("**Wofür es uns gibt:** %s", "**What we are here for:** %s", blank))
	m.Paragraph(m.line())
	var not []md
	for i, spot := range top {
		b := m.spot(spot.ID)
		m.Paragraph(labelled(m.say("Ziel %s:", "Objective %s:", count(i+1)), m.text(b.Objective)))
		m.Bullets(m.texts(b.KeyResults)...)
		if leave := m.text(b.LeaveAlone); leave != "" {
			not = append(not, leave)
		}
	}
	if len(not) > 0 {
		m.Paragraph(strong(m.say("Jetzt nicht:", "Not now:")))
		m.Bullets(not...)
	}
	m.Paragraph(m.say("**Durchsicht am:** %s Sind dann rund 70\u00a0%% erreicht, waren die Ziele richtig gesetzt; immer 100\u00a0%% hieße, sie waren zu leicht.",
		"**Review on:** %s If about 70%% is reached by then, the goals were set well; always 100%% would mean they were too easy.", blank))
}

// line says what comes first, and what has to wait, where the sections carry each other.
func (m *markdown) line() md {
	first, _ := m.firstWork()
	sequence := m.Questionnaire.Sequence
	if first.section == nil || sequence == nil {
		return ""
	}
	return sentences(
		m.say("**Unsere Linie:** Zuerst %s.", "**Our line:** %s first.", m.text(first.section.Title)),
		m.afterThat(m.brief(sequence.Afterwards)))
}

func (m *markdown) afterThat(text md) md {
	if text == "" {
		return ""
	}
	return m.say("Danach: %s", "After that: %s", text)
}
