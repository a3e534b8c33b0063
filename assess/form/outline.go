package form

import (
	"fmt"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/questionnaires"
)

// entry is something that the overview shows: a step, or a question that is not asked
// because other answers answer it.
type entry struct {
	section  *questionnaires.Section
	question *questionnaires.Question // nil for the step of the section itself
	step     int                      // its index, where it is a step
	implied  *questionnaires.Implied  // why it is none; nil for a step
}

// matrix is the id of the matrix of which the entry is a row; empty for none.
func (e entry) matrix() string {
	if e.question == nil || e.question.Row == nil {
		return ""
	}
	return e.question.Row.Matrix
}

// outline lists what is asked, and what need not be asked, in the questionnaire's order.
func (iv *interview) outline() []entry {
	steps := make(map[string]int, len(iv.steps))
	for i, step := range iv.steps {
		steps[step.ID()] = i
	}
	implied := iv.implied()
	var entries []entry
	var add func([]*questionnaires.Section)
	add = func(sections []*questionnaires.Section) {
		for _, s := range sections {
			if i, ok := steps[s.ID]; ok {
				entries = append(entries, entry{section: s, step: i})
			}
			for _, q := range s.Questions {
				if i, ok := steps[q.ID]; ok {
					entries = append(entries, entry{section: s, question: q, step: i})
				} else if why := implied[q.ID]; why != nil {
					entries = append(entries, entry{section: s, question: q, implied: why})
				}
			}
			add(s.Sections)
		}
	}
	add(iv.Session.Questionnaire.Sections)
	return entries
}

// implied returns what other answers imply, by the ids of the questions they answer.
func (iv *interview) implied() map[string]*questionnaires.Implied {
	implied := map[string]*questionnaires.Implied{}
	for _, a := range assess.Score(iv.Session.Questionnaire, iv.Session.Answers()).Implied {
		implied[a.Question] = &iv.Session.Questionnaire.Question(a.Question).Implied[a.By]
	}
	return implied
}

// reason says why a question is not asked.
func (iv *interview) reason(implied *questionnaires.Implied) string {
	if because := iv.line(implied.Because); because != "" {
		return fmt.Sprintf(iv.words.follows, because)
	}
	return iv.words.followsFromOthers
}

// passedOver says which questions between the i-th step and the next one need no asking,
// because other answers answer them; it is empty where there are none. A single one is
// named in at most width cells.
func (iv *interview) passedOver(i, width int, ellipsis string) string {
	var passed []entry
	at := -1 // before the first step
	for _, e := range iv.outline() {
		switch {
		case e.implied == nil:
			at = e.step
		case at == i:
			passed = append(passed, e)
		}
	}
	switch len(passed) {
	case 0:
		return ""
	case 1:
		name := cells.Fit(iv.name(passed[0].question), width, ellipsis)
		return fmt.Sprintf(iv.words.passedOne, name, iv.line(passed[0].implied.Because))
	default:
		return fmt.Sprintf(iv.words.passedSome, len(passed))
	}
}

// name is a question on one line; a row says of which matrix, and the question of an
// item of which one.
func (iv *interview) name(q *questionnaires.Question) string {
	name := iv.shortName(q)
	if q.Row != nil {
		name += " (" + iv.line(q.Row.Stem) + ")"
	}
	for _, s := range iv.parents[iv.Session.Questionnaire.SectionOf(q.ID).ID] {
		if s.Item {
			name = iv.line(s.Title) + ": " + name
		}
	}
	return name
}

// shortName is a question on one line; a row without its matrix, which stands above it.
func (iv *interview) shortName(q *questionnaires.Question) string {
	if q.Row == nil {
		return iv.line(q.Text)
	}
	return iv.line(q.Row.Text)
}

// stepTitle names a step on one line, wherever it is told.
func (iv *interview) stepTitle(step assess.Step) string {
	switch {
	case step.Question != nil:
		return iv.name(step.Question)
	case step.Section.Repeat != nil:
		return iv.title(step.Section) + ": " + iv.listed(step.Section)
	case len(step.Section.Estimate) > 0:
		return iv.title(step.Section) + ": " + iv.words.selfEstimate
	default:
		return iv.title(step.Section)
	}
}

// lacking says, behind the name of a question that is answered in part, what is missing;
// it is empty for any other step.
func (iv *interview) lacking(step assess.Step) string {
	if step.Question == nil || iv.Session.Done(step) || iv.Session.Answer(step.Question.ID).Open() {
		return ""
	}
	return " (" + iv.words.relevanceMissing + ")"
}
