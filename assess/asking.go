package assess

import "blindspot/questionnaires"

// asking decides which questions of an unfolded questionnaire are asked, and what
// counts as their answers.
type asking struct {
	questionnaire *questionnaires.Questionnaire
	index         map[string]int // of a question, by its id
	questions     []askedWhen    // by the index of a question
	order         []int          // all questions, each after those that its conditions name
}

// askedWhen says on what it depends whether a question is asked.
type askedWhen struct {
	when    *condition // nil: always
	implied []implication
}

// implication answers a question when its condition holds.
type implication struct {
	when condition
	said StateSet
	form Form
	mark mark
}

// newAsking compiles the conditions under which questions are asked. The reader has
// refused those that form a cycle.
func newAsking(c *compiler) *asking {
	questions := c.questionnaire.Questions()
	a := &asking{questionnaire: c.questionnaire, index: c.questions, questions: make([]askedWhen, len(questions))}
	for i, q := range questions {
		a.questions[i].when = c.when(q.When)
		for _, from := range q.Implied {
			a.questions[i].implied = append(a.questions[i].implied, c.implication(q, from))
		}
	}
	a.order = a.sorted()
	return a
}

func (c *compiler) implication(q *questionnaires.Question, from questionnaires.Implied) implication {
	to := implication{when: c.condition(&from.When), said: c.statesOf(q, []string{from.Answer})}
	if from.Answer == questionnaires.NotApplicable {
		to.form, to.mark = FormNotApplicable, markSilent
	} else {
		to.form, to.mark = FormStates, markOf(to.said)
	}
	return to
}

// sorted returns all questions, each after those on whose answers it depends.
func (a *asking) sorted() []int {
	order := make([]int, 0, len(a.questions))
	passed := make([]bool, len(a.questions))
	var pass func(int)
	passAll := func(c *condition) {
		for _, part := range c.parts() {
			for _, demand := range part.states {
				pass(demand.question)
			}
			for _, demand := range part.numbers {
				pass(demand.question)
			}
		}
	}
	pass = func(i int) {
		if passed[i] {
			return
		}
		passed[i] = true
		if when := a.questions[i].when; when != nil {
			passAll(when)
		}
		for k := range a.questions[i].implied {
			passAll(&a.questions[i].implied[k].when)
		}
		order = append(order, i)
	}
	for i := range a.questions {
		pass(i)
	}
	return order
}
