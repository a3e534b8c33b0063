package assess

import (
	"time"

	"blindspot/questionnaires"
)

// standing is what the answers make of every question of an unfolded questionnaire:
// whether it takes part, and what counts as its answer.
type standing struct {
	questionnaire *questionnaires.Questionnaire
	answers       Answers
	places        map[string]*place // by the id of a question that has been judged
}

// place is where a question stands.
type place struct {
	hidden  bool   // a condition keeps the question out; its answer counts for nothing
	implied int    // other answers answer the question: the index into its Implied, else -1
	answer  Answer // what counts as the answer
}

// standingOf judges every question. An answer to a hidden question counts for
// nothing, so what depends on it is judged as if it had not been given. The reader has
// refused conditions that form a cycle.
func standingOf(q *questionnaires.Questionnaire, a Answers) *standing {
	s := &standing{questionnaire: q, answers: a, places: make(map[string]*place, len(q.Questions()))}
	for _, question := range q.Questions() {
		s.judge(question)
	}
	return s
}

// judge places a question, and before it those that its conditions name.
func (s *standing) judge(q *questionnaires.Question) *place {
	if known := s.places[q.ID]; known != nil {
		return known
	}
	p := &place{implied: -1}
	s.places[q.ID] = p
	if q.When != nil && !q.When.Holds(s.facts()) {
		p.hidden = true
		return p
	}
	for i, implied := range q.Implied {
		if implied.When.Holds(s.facts()) {
			p.implied = i
			p.answer = AnswerImplied(implied.Answer)
			return p
		}
	}
	p.answer = s.answers.Answers[q.ID]
	return p
}

// AnswerImplied returns the answer that follows from others: a state, by its id, or
// [questionnaires.NotApplicable].
func AnswerImplied(state string) Answer {
	if state == questionnaires.NotApplicable {
		return Answer{NotApplicable: true}
	}
	return Answer{States: []string{state}}
}

// asked reports whether the respondent is asked the question.
func (s *standing) asked(question string) bool {
	p := s.at(question)
	return !p.hidden && p.implied < 0
}

// open reports whether the question is asked and has no answer yet.
func (s *standing) open(question string) bool { return s.asked(question) && s.answer(question).Open() }

// answer returns what counts as the answer to a question: nothing for a hidden one,
// what other answers imply, or what was said.
func (s *standing) answer(question string) Answer { return s.at(question).answer }

// at returns the place of a question; one that there is not counts as hidden.
func (s *standing) at(question string) *place {
	if known := s.places[question]; known != nil {
		return known
	}
	if q := s.questionnaire.Question(question); q != nil {
		return s.judge(q)
	}
	return &place{hidden: true, implied: -1}
}

// facts are the answers as conditions see them, without scores.
func (s *standing) facts() questionnaires.Facts {
	return questionnaires.Facts{Chosen: s.chosen, Number: s.number}
}

func (s *standing) chosen(question string) []string {
	switch a := &s.at(question).answer; {
	case a.Unknown:
		return []string{questionnaires.Unknown}
	case a.NotApplicable:
		return []string{questionnaires.NotApplicable}
	default:
		return a.States
	}
}

func (s *standing) number(question string) (float64, bool) {
	a := &s.at(question).answer
	if a.Date != "" {
		return ageInMonths(a.Date, s.answers.given())
	}
	if a.Number == nil {
		return 0, false
	}
	return *a.Number, true
}

// impliedAnswers lists the questions that other answers answer.
func (s *standing) impliedAnswers() []ImpliedAnswer {
	var answers []ImpliedAnswer
	for _, q := range s.questionnaire.Questions() {
		if i := s.at(q.ID).implied; i >= 0 {
			answers = append(answers, ImpliedAnswer{Question: q.ID, Answer: q.Implied[i].Answer, By: i})
		}
	}
	return answers
}

// ageInMonths returns how many whole months lie between a date, "2025-03" or
// "2025-03-14", and now; 0 for a date to come. It is not known without now.
func ageInMonths(date string, now time.Time) (float64, bool) {
	then, isDay, ok := ParseDate(date)
	if !ok || now.IsZero() {
		return 0, false
	}
	now = now.UTC()
	months := 12*(now.Year()-then.Year()) + int(now.Month()) - int(then.Month())
	if isDay && now.Day() < then.Day() {
		months--
	}
	return float64(max(0, months)), true
}
