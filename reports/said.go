package reports

import (
	"slices"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// answer returns what counts as the answer to a question that takes part: what others
// imply, or what was said.
func (m *markdown) answer(question string) assess.Answer {
	if implied, ok := m.implied[question]; ok {
		return assess.AnswerImplied(implied.Answer)
	}
	return m.Answers.Answers[question]
}

// answered returns an answer in the reader's words.
func (m *markdown) answered(q *questionnaires.Question) md {
	a := m.answer(q.ID)
	switch {
	case a.Open():
		return m.say("noch offen", "still open")
	case a.Unknown:
		return commonmark.Escape(terms.Unknown(m.Language))
	case a.NotApplicable:
		return commonmark.Escape(terms.NotApplicable(m.Language))
	case a.Number != nil:
		return m.amount(*a.Number, m.text(q.Unit))
	case a.Date != "":
		return m.monthOrDay(a.Date)
	case a.Text != "":
		return commonmark.Escape(a.Text)
	default:
		return m.states(q, a)
	}
}

func (m *markdown) states(q *questionnaires.Question, a assess.Answer) md {
	var chosen []md
	for _, id := range a.States {
		if state, ok := q.State(id); ok {
			chosen = append(chosen, m.text(state.Text))
		}
	}
	return join(chosen, " / ")
}

// amount returns a number with its unit. The space between them does not break.
func (m *markdown) amount(x float64, unit md) md {
	switch {
	case unit == "":
		return m.number(x)
	case unit == "%" && m.Language != german:
		return m.number(x) + unit
	default:
		return m.number(x) + "\u00a0" + unit
	}
}

// monthOrDay returns a date as it was answered: a month, "2025-03", or a day.
func (m *markdown) monthOrDay(date string) md {
	if begins, isDay, ok := assess.ParseDate(date); ok && isDay {
		return m.date(begins)
	}
	return commonmark.Escape(terms.Date(date, m.Language))
}

// asks returns a question's text, with the name of the item that it is asked of, unless
// that is being told of.
func (m *markdown) asks(q *questionnaires.Question) md {
	return m.itemOfQuestion(q.ID) + m.text(q.Text)
}

// itemOfQuestion names the item that a question is asked of, as something to put
// before the question.
func (m *markdown) itemOfQuestion(id string) md {
	item := m.itemOf[id]
	if item == nil || item == m.within {
		return ""
	}
	return m.text(item.Title) + ": "
}

// exchanges quotes questions with their answers. Items with the same answer to the same
// question are named together.
func (m *markdown) exchanges(questions []string) []md {
	var quotes []md
	items := map[md][]md{} // by quote
	for _, id := range questions {
		quote := m.quotation(id)
		if !slices.Contains(quotes, quote) {
			quotes = append(quotes, quote)
		}
		if m.itemOfQuestion(id) != "" {
			items[quote] = append(items[quote], m.text(m.itemOf[id].Title))
		}
	}
	var lines []md
	for _, quote := range quotes {
		lines = append(lines, join([]md{m.and(items[quote]), quote}, ": "))
	}
	return lines
}

// exchange quotes a question with its answer and the item that it is asked of.
func (m *markdown) exchange(question string) md {
	return m.itemOfQuestion(question) + m.quotation(question)
}

// quotation quotes a question with its answer.
func (m *markdown) quotation(question string) md {
	return m.quoted(m.text(m.Questionnaire.Question(question).Text)) + " – " + m.substantiated(question)
}

// substantiated returns an answer, how far it was substantiated, and whether it counts.
func (m *markdown) substantiated(question string) md {
	answer := strong(m.answered(m.Questionnaire.Question(question)))
	evidence := commonmark.Escape(terms.Evidence(m.Answers.Answers[question].Evidence, m.Language))
	if remark := join([]md{evidence, m.shortOfFull(question)}, ", "); remark != "" {
		answer += " (" + remark + ")"
	}
	return answer
}

// shortOfFull marks an answer of which a state does not count yet.
func (m *markdown) shortOfFull(question string) md {
	switch points := m.Result.Points(question); {
	case len(m.short[question]) == 0:
		return ""
	case points.Known && points.Value == 0:
		return m.say("zählt noch nicht", "does not count yet")
	default:
		return m.say("zählt noch nicht voll", "does not count in full yet")
	}
}
