package assess

import (
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// unknownTo lists what the file answers and q does not know.
func (d *Document) unknownTo(q *questionnaires.Questionnaire) []string {
	q = q.Folded()
	fields := strictyaml.NewReader(d.file).Value(d.root).Fields() // problems are not what we look for
	s := strangers{told: map[string]bool{}}
	known := positions(q)
	for id := range fields.Get("estimates").Fields().All() {
		if known[id] == 0 {
			s.tell("section " + printable.Quote(id))
		}
	}
	s.answers(fields.Get("answers"), byID(questionsAskedOnce(q)))
	sections, _ := repeatedByID(q)
	for _, list := range readLists(fields.Get("items")) {
		section := sections[list.section]
		if section == nil {
			s.tell("items of " + printable.Quote(list.section))
			continue
		}
		own := byID(questionsWithin(section))
		for _, item := range list.items {
			s.answers(item.answers, own)
		}
	}
	return s.list
}

// strangers collects what a questionnaire does not know.
type strangers struct {
	list []string
	told map[string]bool
}

func (s *strangers) tell(what string) {
	if !s.told[what] {
		s.told[what] = true
		s.list = append(s.list, what)
	}
}

// answers looks for strangers among answers to the questions that are known there.
func (s *strangers) answers(v strictyaml.Value, known map[string]*questionnaires.Question) {
	for id, answer := range v.Fields().All() {
		question := known[id]
		if question == nil {
			s.tell("question " + printable.Quote(id))
			continue
		}
		for _, state := range statesIn(question, answer) {
			if !hasState(question, state) {
				s.tell("state " + printable.Quote(state) + " of question " + printable.Quote(id))
			}
		}
	}
}

// questionsAskedOnce returns the questions that are in no repeated section.
func questionsAskedOnce(q *questionnaires.Questionnaire) []*questionnaires.Question {
	var questions []*questionnaires.Question
	for _, section := range q.Sections {
		questions = append(questions, askedOnce(section)...)
	}
	return questions
}

func byID(questions []*questionnaires.Question) map[string]*questionnaires.Question {
	m := make(map[string]*questionnaires.Question, len(questions))
	for _, question := range questions {
		m[question.ID] = question
	}
	return m
}

// statesIn returns the states that an answer names in whatever form.
func statesIn(q *questionnaires.Question, answer strictyaml.Value) []string {
	if len(q.States) == 0 {
		return nil
	}
	if answer.Node.Kind == strictyaml.Mapping {
		fields := answer.Fields()
		if answer = fields.Get("state"); !answer.Present() {
			answer = fields.Get("states")
		}
	}
	switch {
	case !answer.Present():
		return nil
	case answer.Node.Kind == strictyaml.Scalar:
		return []string{answer.Node.Value}
	}
	var states []string
	for _, item := range answer.List() {
		states = append(states, item.Text())
	}
	return states
}
