package form

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// section introduces a section and asks for the self-estimate.
func (p *plain) section(step assess.Step) error {
	if introduction := p.text(step.Section.Introduction); introduction != "" {
		p.say("%s", introduction)
	}
	if len(step.Section.Estimate) == 0 {
		return p.goOnFrom(p.indexOf(step))
	}
	p.say("%s", p.text(step.Section.Estimate))
	e, has := p.Session.Estimate(step.Section.ID)
	if has {
		p.sayBefore(strconv.Itoa(e))
	}
	p.say("%s", p.estimateKeys())
	for {
		input, err := p.read()
		if err != nil {
			return err
		}
		if input == "" && has {
			return p.goOnFrom(p.indexOf(step))
		}
		if n, err := strconv.Atoi(input); err == nil && n >= 0 && n <= maxEstimate {
			return p.setEstimate(step, n)
		}
		if gone, err := p.sectionCommand(step, input); gone || err != nil {
			return err
		}
	}
}

func (p *plain) setEstimate(step assess.Step, n int) error {
	if err := p.interview.estimate(step.Section, n); err != nil {
		p.refuse(err)
		return nil
	}
	return p.goOnFrom(p.indexOf(step))
}

// sectionCommand handles what is not an estimate, and reports whether the interview
// stands elsewhere now.
func (p *plain) sectionCommand(step assess.Step, input string) (bool, error) {
	if commandOf(input) == 'u' {
		p.Session.ClearEstimate(step.Section.ID)
		p.touched()
		p.store()
		return true, nil
	}
	return p.common(input, p.indexOf(step), p.estimateKeys())
}

func (p *plain) estimateKeys() string { return fmt.Sprintf(p.words.plainEstimate, p.words.pause) }

// question asks a question until it is answered or left.
func (p *plain) question(step assess.Step) error {
	q := step.Question
	p.evidence = p.Session.Answer(q.ID).Evidence
	p.ask(q)
	for {
		input, err := p.read()
		if err != nil {
			return err
		}
		gone, err := p.take(step, input)
		if gone || err != nil {
			return err
		}
	}
}

// take handles a line, and reports whether the interview stands elsewhere now.
func (p *plain) take(step assess.Step, input string) (bool, error) {
	q, before := step.Question, p.Session.Answer(step.Question.ID)
	command := commandOf(input)
	if q.Kind == questionnaires.Free && len([]rune(input)) > 1 {
		command = 0 // a word can be the answer
	}
	switch {
	case input == "" && !before.Open():
		return p.goOn(step)
	case input == "":
		p.prompt()
		return false, nil
	case command != 0:
		return p.command(step, command, input)
	}
	a, err := p.parse(q, before, input)
	if err != nil {
		p.say("%s %s", err.Error(), p.instead(q))
		p.prompt()
		return false, nil
	}
	return p.set(step, a)
}

// parse reads an answer. Its error says what would be one.
func (p *plain) parse(q *questionnaires.Question, before assess.Answer, input string) (assess.Answer, error) {
	switch q.Kind {
	case questionnaires.Number, questionnaires.Date:
		return p.readTyped(q, before, strings.TrimSuffix(input, p.line(q.Unit)))
	case questionnaires.Free:
		return withText(before, input), nil
	case questionnaires.Multiple:
		return p.parseStates(q, before, input)
	default:
		n, ok := numberUpTo(input, len(q.States))
		if !ok {
			return before, fmt.Errorf(p.words.plainNumber, len(q.States))
		}
		return withState(before, q.States[n-1].ID), nil
	}
}

// parseStates reads the numbers of several states.
func (p *plain) parseStates(q *questionnaires.Question, before assess.Answer, input string) (assess.Answer, error) {
	a := before.Cleared()
	fields := strings.FieldsFunc(input, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	for _, field := range fields {
		n, ok := numberUpTo(field, len(q.States))
		if !ok {
			return before, fmt.Errorf(p.words.plainNumbers, len(q.States))
		}
		state := q.States[n-1]
		if state.Exclusive && len(fields) > 1 {
			return before, fmt.Errorf(p.words.plainExclusive, n)
		}
		if !slices.Contains(a.States, state.ID) {
			a.States = append(a.States, state.ID)
		}
	}
	if len(a.States) == 0 {
		return before, fmt.Errorf(p.words.plainNumbers, len(q.States))
	}
	return a, nil
}

// set records an answer, says it, and goes on.
func (p *plain) set(step assess.Step, a assess.Answer) (bool, error) {
	if p.Interview && canHaveEvidence(a) {
		a.Evidence = p.evidence
	}
	if err := p.record(step.Question, a); err != nil {
		p.refuse(err)
		return false, nil
	}
	p.say(p.words.plainTaken, p.inWords(step.Question, p.Session.Answer(step.Question.ID)))
	return p.goOn(step)
}

// goOn leads from the answer to its relevance where that is asked, and else to the next
// step.
func (p *plain) goOn(step assess.Step) (bool, error) {
	if asksRelevance(step.Question, p.Session.Answer(step.Question.ID)) {
		p.store()
		return p.relevance(step)
	}
	return true, p.goOnFrom(p.indexOf(step))
}

// refuse says why the session does not take something.
func (p *plain) refuse(err error) {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	p.say(p.words.refused, printableLine(err.Error()))
}

// roleName names a role; it is empty for none.
func roleName(role string, iv *interview) string {
	return printableLine(terms.Role(role, iv.Language))
}
