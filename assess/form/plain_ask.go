package form

import (
	"fmt"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// ask writes the question, its states, and what was said before. Of a row that follows
// another one of its matrix it leaves out what was said there.
func (p *plain) ask(q *questionnaires.Question) {
	switch {
	case q.Row == nil:
		p.say("%s", p.text(q.Text))
		p.sayChoices(q)
	case q.Row.Matrix == p.matrix:
		p.say("%s", p.text(q.Row.Text))
		p.say(p.words.plainRow, p.choices(q))
	default:
		p.say("%s", p.text(q.Row.Stem))
		p.sayChoices(q)
		p.say("%s", p.text(q.Row.Text))
		p.matrix = q.Row.Matrix
	}
	p.sayAnswer(q)
	p.prompt()
}

// sayChoices writes how a question is answered.
func (p *plain) sayChoices(q *questionnaires.Question) {
	if p.Interview && len(q.Probe) > 0 {
		p.say("%s %s", p.words.probeLabel, p.text(q.Probe))
	}
	switch q.Kind {
	case questionnaires.Multiple:
		p.say("%s", p.words.plainMultiple)
	case questionnaires.Number, questionnaires.Date:
		p.say("%s", p.typedHint(q))
	}
	for i, state := range q.States {
		p.say("  %d  %s", i+1, p.text(state.Text))
	}
	p.say("  %s  %s", unknownKey, terms.Unknown(p.Language))
	if q.MayNotApply {
		p.say("  %s  %s", notApplicableKey, terms.NotApplicable(p.Language))
	}
}

// sameMatrix reports whether a step is another row of the matrix of which the last row
// was.
func (p *plain) sameMatrix(step assess.Step) bool {
	return isRow(step) && step.Question.Row.Matrix == p.matrix
}

// choices names what can be typed for the answers, as in "1-4, d".
func (p *plain) choices(q *questionnaires.Question) string {
	choices := fmt.Sprintf("1-%d, %s", len(q.States), unknownKey)
	if q.MayNotApply {
		choices += ", " + notApplicableKey
	}
	return choices
}

// sayAnswer says what was answered and noted before.
func (p *plain) sayAnswer(q *questionnaires.Question) {
	a := p.Session.Answer(q.ID)
	p.sayBefore(p.inWords(q, a))
	if relevance := terms.Relevance(a.Relevance, p.Language); relevance != "" && asksRelevance(q, a) {
		p.say("%s %s", p.words.relevanceLabel, relevance)
	}
	if a.Note != "" {
		p.say("%s %s", p.words.noteLabel, printableText(a.Note))
	}
	if p.Interview && a.Evidence != assess.NoEvidence {
		p.say("%s %s", p.words.evidenceLabel, terms.Evidence(a.Evidence, p.Language))
	}
}

func (p *plain) prompt() { p.say("%s", p.keys()) }

// keys says what can be typed at a question.
func (p *plain) keys() string {
	evidence := ""
	if p.Interview {
		evidence = p.words.plainEvidenceKey
	}
	return fmt.Sprintf(p.words.plainKeys, evidence, p.words.pause)
}

// inWords returns an answer as text; it is empty for an open question.
func (p *plain) inWords(q *questionnaires.Question, a assess.Answer) string {
	switch {
	case a.Unknown:
		return terms.Unknown(p.Language)
	case a.NotApplicable:
		return terms.NotApplicable(p.Language)
	case a.Number != nil, a.Date != "":
		return strings.TrimSpace(p.typedText(a) + " " + p.line(q.Unit))
	case a.Text != "":
		return printableText(a.Text)
	}
	var states []string
	for i, state := range q.States {
		if slices.Contains(a.States, state.ID) {
			states = append(states, fmt.Sprintf("%d  %s", i+1, p.text(state.Text)))
		}
	}
	return strings.Join(states, "; ")
}
