package reports

import (
	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// allAnswers writes every question that takes part with its answer, by section.
func (m *markdown) allAnswers() {
	m.Heading(2, m.say("Alle Antworten", "All answers"))
	m.Paragraph(m.say("Jede Frage hat eine Nummer, dieselbe wie auf dem gedruckten Bogen.", "Every question has a number, the same as on the printed form."))
	for _, p := range m.places() {
		if p.section.Item {
			m.within = p.section
		} else if !p.item {
			m.within = nil
		}
		m.Heading(min(3+p.depth, 6), m.text(p.section.Title))
		if p.result.Estimate.Known {
			m.Paragraph(m.say("Eigene Einschätzung: %s von 10.", "Own estimate: %s out of 10.", whole(p.result.Estimate)))
		}
		var entries []commonmark.Item
		for _, q := range p.section.Questions {
			if m.takesPart[q.ID] {
				entries = append(entries, m.entry(q))
			}
		}
		for _, also := range p.section.Also {
			if m.takesPart[also.Question] {
				entries = append(entries, m.reference(also))
			}
		}
		m.Outline(entries...)
	}
	m.within = nil
}

// entry returns a question with its answer, what that counts for, and its note.
func (m *markdown) entry(q *questionnaires.Question) commonmark.Item {
	a := m.answer(q.ID)
	lines := []md{m.answered(q)}
	if a.Text != "" {
		lines = commonmark.EscapeLines(a.Text) // not bold: it can be long
	} else if !a.Open() {
		lines[0] = strong(lines[0])
	}
	given := m.Answers.Answers[q.ID]
	evidence := commonmark.Escape(terms.Evidence(given.Evidence, m.Language))
	relevance := commonmark.Escape(terms.Relevance(given.Relevance, m.Language))
	last := len(lines) - 1
	lines[last] = join([]md{lines[last], evidence, relevance, m.worth(q, q.Weight)}, " · ")
	entry := commonmark.Item{Text: m.titleOf(q), Under: [][]md{lines}}
	for _, more := range [][]md{m.impliedBy(q), m.fallsShort(q, m.byNumber()), m.note(given)} {
		if len(more) > 0 {
			entry.Under = append(entry.Under, more)
		}
	}
	return entry
}

// titleOf returns a question's text after its number.
func (m *markdown) titleOf(q *questionnaires.Question) md {
	return strong(m.numberOf(q.ID)) + " " + m.text(q.Text)
}

func (m *markdown) note(a assess.Answer) []md {
	note := commonmark.EscapeLines(a.Note)
	if len(note) > 0 {
		note[0] = m.say("Notiz: %s", "Note: %s", note[0])
	}
	return note
}

// impliedBy says why an answer was not asked for.
func (m *markdown) impliedBy(q *questionnaires.Question) []md {
	implied, ok := m.implied[q.ID]
	if !ok {
		return nil
	}
	return []md{m.say("Nicht gefragt, folgt aus: %s", "Not asked, follows from: %s", m.text(q.Implied[implied.By].Because))}
}

// fallsShort says of chosen states that do not count yet what they count as instead,
// and what is missing, in the given words.
func (m *markdown) fallsShort(q *questionnaires.Question, w words) []md {
	var lines []md
	for _, short := range m.short[q.ID] {
		state, _ := q.State(short.State)
		instead := m.say("bringt noch keine Punkte", "earns no points so far")
		if other, ok := q.State(short.CountsAs); ok && other.Points != 0 {
			instead = m.say("zählt erst wie %s", "counts only as %s so far", m.quoted(m.text(other.Text)))
		}
		lines = append(lines, m.say("%s %s; voll zählt sie, wenn dies gilt: %s", "%s %s; it counts in full when this holds: %s",
			m.theAnswer(q, state), instead, w.condition(*state.CountsWhen)))
	}
	return lines
}

// theAnswer calls a chosen state, by its text where others may have been chosen too.
func (m *markdown) theAnswer(q *questionnaires.Question, state questionnaires.State) md {
	if q.Kind == questionnaires.Multiple {
		return m.say("Die Antwort %s", "The answer %s", m.quoted(m.text(state.Text)))
	}
	return m.say("Diese Antwort", "This answer")
}

// reference returns a question asked elsewhere that counts here as well. Its answer is
// told there, unless it counts for nothing.
func (m *markdown) reference(also questionnaires.Counted) commonmark.Item {
	q := m.Questionnaire.Question(also.Question)
	answer := m.answered(q)
	worth := m.worth(q, also.Weight)
	if worth != "" {
		answer = m.say("zählt auch hier", "counts here as well")
		worth += m.usualWeight(also.Weight)
	}
	home := m.quoted(m.text(m.Questionnaire.SectionOf(also.Question).Title))
	return commonmark.Item{Text: m.titleOf(q), Under: [][]md{{join([]md{answer, m.say("gefragt unter %s", "asked under %s", home), worth}, " · ")}}}
}

// usualWeight names a weight that otherwise goes without saying.
func (m *markdown) usualWeight(weight float64) md {
	if weight != 1 {
		return ""
	}
	return m.say(", Gewicht 1", ", weight 1")
}

// worth says what an answer counts for, so that a score can be added up by hand.
func (m *markdown) worth(q *questionnaires.Question, weight float64) md {
	if m.weighs(q, weight) == 0 && weight > 0 {
		return m.say("zählt nicht mit", "does not count")
	}
	points := m.points(q)
	if !points.Known {
		return ""
	}
	full := fullPoints(q)
	worth := m.say("%s von %s Punkten", "%s of %s points", m.number(settled(points.Value*full/questionnaires.MaxPoints)), m.number(full))
	if full == 1 {
		worth = m.say("%s von 1 Punkt", "%s of 1 point", m.number(settled(points.Value/questionnaires.MaxPoints)))
	}
	switch weighs := m.weighs(q, weight); {
	case weighs != weight:
		worth += m.say(", Gewicht %s statt %s", ", weight %s instead of %s", m.number(weighs), m.number(weight))
	case weight != 1:
		worth += m.say(", Gewicht %s", ", weight %s", m.number(weight))
	}
	return worth
}
