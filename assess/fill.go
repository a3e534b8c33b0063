package assess

import "blindspot/questionnaires"

// fill turns the answers to an unfolded questionnaire into replies.
func (a *asking) fill(sheet *Sheet, from *Answers) {
	sheet.Given = from.Given()
	for i, q := range a.questionnaire.Questions() {
		sheet.Replies[i] = Reply{}
		if said, ok := from.Answers[q.ID]; ok {
			sheet.Replies[i] = reply(q, &said)
		}
	}
}

// reply returns an answer that the question can have by the indexes of its states.
func reply(q *questionnaires.Question, a *Answer) Reply {
	r := Reply{Form: a.form(), Relevance: a.Relevance}
	for _, id := range a.States {
		if i := stateIndex(q, id); i >= 0 {
			r.States.Add(i)
		}
	}
	if a.Number != nil {
		r.Number = *a.Number
	}
	if a.Date != "" {
		r.setDate(a.Date)
	}
	return r
}

func (r *Reply) setDate(date string) {
	begins, isDay, ok := ParseDate(date)
	if !ok {
		return
	}
	r.Year, r.Month = int16(begins.Year()), int8(begins.Month())
	if isDay {
		r.Day = int8(begins.Day())
	}
}

// form says in which way the question is answered.
func (a *Answer) form() Form {
	switch {
	case a.Unknown:
		return FormUnknown
	case a.NotApplicable:
		return FormNotApplicable
	case len(a.States) > 0:
		return FormStates
	case a.Number != nil:
		return FormNumber
	case a.Date != "":
		return FormDate
	case a.Text != "":
		return FormText
	default:
		return FormOpen
	}
}
