package assess

import "blindspot/questionnaires"

// place is where a question stands.
type place struct {
	said     StateSet // the states chosen, or one of the words
	number   float64  // the number given, or the age in whole months of the date
	measured bool     // whether there is such a number
	hidden   bool     // a condition keeps the question out; its answer counts for nothing
	form     Form     // of what counts as the answer
	mark     mark
	implied  int32 // other answers answer the question: the index into its Implied, else none
}

// Words that stand in a [StateSet] beside the states of a question.
const (
	unknownWord       = 126
	notApplicableWord = 127
)

// judge places every question. An answer to a hidden question counts for nothing, so
// what depends on it is judged as if it had not been given.
func (a *asking) judge(sheet *Sheet, places []place) {
	f := facts{places: places}
	now := momentOf(sheet.Given)
	for _, i := range a.order {
		places[i] = place{implied: none}
		places[i].judge(&a.questions[i], &sheet.Replies[i], now, &f)
	}
}

// judge places a question when those that its conditions name are placed.
func (p *place) judge(q *askedWhen, said *Reply, now moment, f *facts) {
	if q.when != nil && !q.when.holds(f) {
		p.hidden = true
		return
	}
	for i := range q.implied {
		if implied := &q.implied[i]; implied.when.holds(f) {
			p.implied, p.said, p.form, p.mark = int32(i), implied.said, implied.form, implied.mark
			return
		}
	}
	p.form = said.Form
	switch said.Form {
	case FormOpen:
		p.mark = markOpen
	case FormStates:
		p.said, p.mark = said.States, markOf(said.States)
	case FormUnknown:
		p.said.Add(unknownWord)
		p.mark = markUnknown
	case FormNotApplicable:
		p.said.Add(notApplicableWord)
	case FormNumber:
		p.number, p.measured, p.mark = said.Number, true, markSeveral
	case FormDate:
		p.number, p.measured = said.ageInMonths(now)
		p.mark = markSeveral
	}
}

// asked reports whether the respondent is asked the question.
func (p *place) asked() bool { return !p.hidden && p.implied < 0 }

// open reports whether the question is asked and has no answer yet.
func (p *place) open() bool { return !p.hidden && p.form == FormOpen }

// standing is where all questions stand.
type standing struct {
	*asking
	places []place
}

func standingOf(q *questionnaires.Questionnaire, a Answers) *standing {
	return newAsking(newCompiler(q)).standing(&a)
}

// standing judges every question by some answers.
func (a *asking) standing(by *Answers) *standing {
	sheet := Sheet{Replies: make([]Reply, len(a.questions))}
	a.fill(&sheet, by)
	s := &standing{asking: a, places: make([]place, len(a.questions))}
	a.judge(&sheet, s.places)
	return s
}

// asked reports whether the respondent is asked the question.
func (s *standing) asked(question string) bool { return s.places[s.index[question]].asked() }

// AnswerImplied returns the answer that follows from others: a state, by its id, or
// [questionnaires.NotApplicable].
func AnswerImplied(state string) Answer {
	if state == questionnaires.NotApplicable {
		return Answer{NotApplicable: true}
	}
	return Answer{States: []string{state}}
}
