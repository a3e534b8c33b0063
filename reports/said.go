package reports

import (
	"time"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// answer returns what counts as the answer to a question that takes part: what others
// imply, or what was said.
func (m *markdown) answer(question string) assess.Answer {
	implied, ok := m.implied[question]
	switch {
	case !ok:
		return m.Answers.Answers[question]
	case implied.Answer == questionnaires.NotApplicable:
		return assess.Answer{NotApplicable: true}
	default:
		return assess.Answer{States: []string{implied.Answer}}
	}
}

// answered returns an answer in the reader's words.
func (m *markdown) answered(q *questionnaires.Question) md {
	a := m.answer(q.ID)
	switch {
	case a.Open():
		return m.say("noch offen", "still open")
	case a.Unknown:
		return inline(terms.Unknown(m.Language))
	case a.NotApplicable:
		return inline(terms.NotApplicable(m.Language))
	case a.Number != nil:
		return m.amount(*a.Number, m.text(q.Unit))
	case a.Date != "":
		return m.monthOrDay(a.Date)
	case a.Text != "":
		return inline(a.Text)
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
	if day, err := time.Parse(time.DateOnly, date); err == nil {
		return m.date(day)
	}
	month, err := time.Parse("2006-01", date)
	if err != nil {
		return inline(date)
	}
	names := [...]md{"Januar", "Februar", "März", "April", "Mai", "Juni",
		"Juli", "August", "September", "Oktober", "November", "Dezember"}
	return m.say(names[month.Month()-1], md(month.Month().String())) + md(month.Format(" 2006"))
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

// exchange quotes a question with its answer, and how far that was substantiated.
func (m *markdown) exchange(question string) md {
	q := m.Questionnaire.Question(question)
	quoted := m.itemOfQuestion(question) + m.quoted(m.text(q.Text)) + " – " + strong(m.answered(q))
	if evidence := inline(terms.Evidence(m.Answers.Answers[question].Evidence, m.Language)); evidence != "" {
		quoted += " (" + evidence + ")"
	}
	return quoted
}
