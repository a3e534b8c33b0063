package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// Step is one screen of the interview: a question, or where Question is nil the
// introduction to a section with its self-estimate, or the list of its items where the
// section is repeated. What it points to is of [Session.Questionnaire], and no longer
// current once items come or go.
type Step struct {
	Section  *questionnaires.Section // the innermost one around the question, or the one introduced
	Question *questionnaires.Question
}

// ID names the step, as in the answers file's "at". The zero Step has none.
func (s Step) ID() string {
	switch {
	case s.Question != nil:
		return s.Question.ID
	case s.Section != nil:
		return s.Section.ID
	default:
		return ""
	}
}

// Steps returns the steps of the interview as it stands. Questions that are hidden, or
// answered by other answers, are left out, and so is the introduction to a section of
// which no question is asked. The step of a repeated section is always there, for there
// its items are listed; the questions of all items follow.
func (s *Session) Steps() []Step {
	asked := s.asking.standing(&s.answers).asked
	var steps []Step
	for _, section := range flatten(s.Questionnaire.Sections) {
		if introduced(section, asked) {
			steps = append(steps, Step{Section: section})
		}
		for _, q := range section.Questions {
			if asked(q.ID) {
				steps = append(steps, Step{Section: section, Question: q})
			}
		}
	}
	return steps
}

// introduced reports whether a section has a step of its own.
func introduced(section *questionnaires.Section, asked func(string) bool) bool {
	if section.Repeat != nil {
		return true
	}
	return (len(section.Introduction) > 0 || len(section.Estimate) > 0) && asksAny(section, asked)
}

// asksAny reports whether a question of the section or of one within it is asked.
func asksAny(section *questionnaires.Section, asked func(string) bool) bool {
	return slices.ContainsFunc(section.Questions, func(q *questionnaires.Question) bool { return asked(q.ID) }) ||
		slices.ContainsFunc(section.Sections, func(inner *questionnaires.Section) bool { return asksAny(inner, asked) })
}

// At returns where the interview stands: the index into [Session.Steps] of the
// step moved to last, or of the next visible one when that is hidden by now.
// It is the number of steps once all were passed, and 0 at the start.
func (s *Session) At() int {
	steps := s.Steps()
	if s.answers.At == atEnd {
		return len(steps)
	}
	position := positions(s.Questionnaire)
	at := position[s.answers.At]
	next := slices.IndexFunc(steps, func(step Step) bool { return position[step.ID()] >= at })
	if next < 0 {
		return len(steps)
	}
	return next
}

// MoveTo notes that the interview stands at the i-th of [Session.Steps], or at the
// end when i is their number or more. A negative i means the first.
func (s *Session) MoveTo(i int) {
	steps := s.Steps()
	if i >= len(steps) {
		s.answers.At = atEnd
		return
	}
	s.answers.At = steps[max(0, i)].ID()
}

// Done reports whether a step has what it asks for: an answer, which may be "don't
// know", with its relevance where that is asked; an estimate; at least one item. A step
// that asks for nothing is always done.
func (s *Session) Done(step Step) bool {
	if step.Question != nil {
		return s.answers.Answers[step.Question.ID].answers(step.Question)
	}
	if step.Section.Repeat != nil && len(s.answers.Items[step.Section.ID]) == 0 {
		return false
	}
	_, estimated := s.answers.Estimates[step.Section.ID]
	return estimated || len(step.Section.Estimate) == 0
}

// answers reports whether the question has all that it asks for. How relevant a thing
// is, nobody need say who does not know it, or to whom it does not apply.
func (a Answer) answers(q *questionnaires.Question) bool {
	relevanceSaid := !q.Relevance || a.Relevance != RelevanceOpen || a.Unknown || a.NotApplicable
	return !a.Open() && relevanceSaid
}

// Progress returns how many of the questions asked have an answer, and how many are
// asked. The total changes as answers show and hide questions.
func (s *Session) Progress() (done, total int) {
	for _, step := range s.Steps() {
		if step.Question == nil {
			continue
		}
		total++
		if s.Done(step) {
			done++
		}
	}
	return done, total
}

// Open returns the indexes into [Session.Steps] of the steps that are not done.
func (s *Session) Open() []int {
	var open []int
	for i, step := range s.Steps() {
		if !s.Done(step) {
			open = append(open, i)
		}
	}
	return open
}

// atEnd is the answers file's "at" of an interview whose steps were all passed.
// The reader of questionnaires reserves the word.
const atEnd = "end"

// flatten returns the sections and those within them, as the interview passes them.
func flatten(sections []*questionnaires.Section) []*questionnaires.Section {
	var all []*questionnaires.Section
	for _, section := range sections {
		all = append(all, section)
		all = append(all, flatten(section.Sections)...)
	}
	return all
}

// positions returns the places of all sections and questions, hidden or not, in the
// order in which the interview passes them, from 1.
func positions(q *questionnaires.Questionnaire) map[string]int {
	position := make(map[string]int)
	for _, section := range flatten(q.Sections) {
		position[section.ID] = len(position) + 1
		for _, question := range section.Questions {
			position[question.ID] = len(position) + 1
		}
	}
	return position
}

// estimatedSections returns the ids of the sections that ask a self-estimate.
func estimatedSections(q *questionnaires.Questionnaire) []string {
	var ids []string
	for _, section := range flatten(q.Sections) {
		if len(section.Estimate) > 0 {
			ids = append(ids, section.ID)
		}
	}
	return ids
}
