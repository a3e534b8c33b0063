package survey

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/printable"
	"blindspot/questionnaires"
)

// respondent is one row on its way to answers.
type respondent struct {
	mapping  *Mapping
	file     string
	line     int
	answers  assess.Answers
	problems []Problem
}

func newRespondent(m *Mapping, file string, line int) *respondent {
	q := m.questionnaire
	return &respondent{mapping: m, file: file, line: line, answers: assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Labels:        map[string]string{},
		Estimates:     map[string]int{},
		Answers:       map[string]assess.Answer{},
	}}
}

func (r *respondent) problem(column string, text said) {
	r.problems = append(r.problems, Problem{File: r.file, Line: r.line, Column: column, text: text})
}

// take takes over what a cell says. An empty one says nothing.
func (r *respondent) take(c *column, cell string) {
	text := fold(cell)
	if text == "" || slices.Contains(c.open, text) {
		return
	}
	var wrong said
	switch c.use {
	case useOrganization:
		wrong = setName(&r.answers.Organization, text)
	case useLabel:
		label := r.answers.Labels[c.id]
		wrong = setName(&label, text)
		r.answers.Labels[c.id] = label
	case useGiven:
		wrong = r.setGiven(c, text)
	case useEstimate:
		wrong = r.setEstimate(c.id, text)
	case useNote:
		wrong = r.setNote(c.question.ID, lines(cell))
	case useQuestion:
		wrong = r.setAnswer(c, cell, text)
	}
	if wrong != (said{}) {
		r.problem(c.title, wrong)
	}
}

// setName sets a short text that may be said once.
func setName(name *string, text string) said {
	switch n := utf8.RuneCountInString(text); {
	case n > assess.MaxName:
		return saidTooLong.with(assess.MaxName, n)
	case *name != "" && *name != text:
		return saidTwice.with(printable.Quote(text), printable.Quote(*name))
	}
	*name = text
	return said{}
}

func (r *respondent) setGiven(c *column, text string) said {
	given, ok := c.layout.read(text, r.mapping.offset)
	switch {
	case !ok || given.Year() < 1970 || given.Year() > 9998:
		return saidNoTime.with(c.layout.written, printable.Quote(text))
	case !r.answers.Updated.IsZero() && !r.answers.Updated.Equal(given):
		return saidTwice.with(printable.Quote(text), r.answers.Updated.Format(c.layout.golang))
	}
	r.answers.Updated = given
	return said{}
}

func (r *respondent) setEstimate(section, text string) said {
	n, _, ok := numberOf(text, "")
	before, twice := r.answers.Estimates[section]
	switch {
	case !ok || n != math.Trunc(n) || n < 0 || n > 10:
		return saidNoEstimate.with(printable.Quote(text))
	case twice && before != int(n):
		return saidTwice.with(printable.Quote(text), before)
	}
	r.answers.Estimates[section] = int(n)
	return said{}
}

// lines returns a text of several lines with plain line ends.
func lines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

func (r *respondent) setNote(question, note string) said {
	if n := utf8.RuneCountInString(note); n > assess.MaxText {
		return saidTooLong.with(assess.MaxText, n)
	}
	a := r.answers.Answers[question]
	if a.Note != "" {
		note = a.Note + "\n" + note
	}
	a.Note = note
	r.answers.Answers[question] = a
	return said{}
}

// setAnswer answers the question of a column. Two columns may ask the same, such as one
// in each language, as long as they are not answered differently.
func (r *respondent) setAnswer(c *column, cell, text string) said {
	if c.state != "" {
		return r.setState(c, text)
	}
	answer, wrong := c.read(cell, text)
	if wrong != (said{}) {
		return wrong
	}
	before := r.answers.Answers[c.question.ID]
	answer.Note = before.Note
	switch {
	case before.Open() || reflect.DeepEqual(before, answer):
	case c.question.Kind == questionnaires.Free:
		return saidAnother // without the text: it is for whoever reads the answers alone
	default:
		return saidOtherwise.with(printable.Quote(text))
	}
	r.answers.Answers[c.question.ID] = answer
	return said{}
}

// setState adds one state to those that a respondent chose.
func (r *respondent) setState(c *column, text string) said {
	if slices.Contains(c.notChosen, text) {
		return said{}
	}
	if !slices.Contains(c.chosen, text) {
		return saidUnknown.with(printable.Quote(text), quoted(slices.Concat(c.chosen, c.notChosen)))
	}
	before := r.answers.Answers[c.question.ID]
	after := answerOf(c.question, append(slices.Clone(before.States), c.state))
	after.Note = before.Note
	switch {
	case before.Open():
	case before.Unknown || before.NotApplicable || len(after.States) == 0 || excludes(c.question, after.States):
		return saidBeside.with(printable.Quote(c.state))
	}
	r.answers.Answers[c.question.ID] = after
	return said{}
}

// answerOf returns the answer that states are, or one of the words beside them alone.
func answerOf(q *questionnaires.Question, chosen []string) assess.Answer {
	switch {
	case slices.Contains(chosen, questionnaires.Unknown):
		return assess.Answer{Unknown: true}
	case slices.Contains(chosen, questionnaires.NotApplicable):
		return assess.Answer{NotApplicable: true}
	}
	var a assess.Answer
	for _, state := range q.States {
		if slices.Contains(chosen, state.ID) {
			a.States = append(a.States, state.ID)
		}
	}
	return a
}

// excludes reports whether states cannot be chosen beside each other.
func excludes(q *questionnaires.Question, chosen []string) bool {
	return len(chosen) > 1 && slices.ContainsFunc(chosen, func(id string) bool {
		state, ok := q.State(id)
		return ok && state.Exclusive || id == questionnaires.Unknown || id == questionnaires.NotApplicable
	})
}
