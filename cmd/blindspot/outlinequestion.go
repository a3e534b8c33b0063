package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"blindspot/questionnaires"
)

// entry prints a question; rows of a matrix after its stem and states, which are
// printed once. matrix is the one before, if any, and the result the one now.
func (o outliner) entry(q *questionnaires.Question, matrix string, depth int) string {
	if q.Row == nil {
		o.question(q, depth)
		return ""
	}
	p := o.program
	if q.Row.Matrix != matrix {
		o.line(depth, p.say("%s (%s) [Zeilen]", "%s (%s) [rows]"), q.Row.Stem.In(p.language), q.Row.Matrix)
		o.states(q, depth+1)
	}
	o.line(depth+1, "%s (%s)%s", q.Row.Text.In(p.language), q.ID, bracketed(o.questionRemarks(q)))
	o.implied(q, depth+2)
	return q.Row.Matrix
}

func (o outliner) question(q *questionnaires.Question, depth int) {
	p := o.program
	o.line(depth, "%s (%s)%s", q.Text.In(p.language), q.ID, bracketed(o.questionRemarks(q)))
	o.states(q, depth+1)
	unit := q.Unit.In(p.language)
	if q.Kind == questionnaires.Date {
		unit = p.say("Monaten", "months")
	}
	for _, t := range q.Thresholds {
		o.line(depth+1, "%2v  %s %v %s", t.Points, p.say("ab", "from"), t.From, unit)
	}
	o.implied(q, depth+1)
}

// states prints what can be chosen, with points as their author counts them.
func (o outliner) states(q *questionnaires.Question, depth int) {
	full := cmp.Or(q.OutOf, questionnaires.MaxPoints)
	for _, state := range q.States {
		points := strconv.FormatFloat(state.Points*full/questionnaires.MaxPoints, 'g', 6, 64)
		o.line(depth, "%4s  %s (%s)%s", points, state.Text.In(o.program.language), state.ID, bracketed(o.stateRemarks(state)))
	}
}

func (o outliner) implied(q *questionnaires.Question, depth int) {
	p := o.program
	for _, implied := range q.Implied {
		o.line(depth, p.say("%s, wenn %s: %s", "%s if %s: %s"), implied.Answer, conditionWords(implied.When, p), implied.Because.In(p.language))
	}
}

func (o outliner) questionRemarks(q *questionnaires.Question) []string {
	p := o.program
	var remarks []string
	if kind := p.kindWords(q); kind != "" {
		remarks = append(remarks, kind)
	}
	if q.Weight != 1 {
		remarks = append(remarks, fmt.Sprintf(p.say("Gewicht %v", "weight %v"), q.Weight))
	}
	if q.MayNotApply {
		remarks = append(remarks, p.say("kann entfallen", "may not apply"))
	}
	if q.Relevance {
		remarks = append(remarks, p.say("fragt, wie wichtig es ist", "asks how important it is"))
	}
	if q.When != nil {
		remarks = append(remarks, p.say("nur wenn ", "only when ")+conditionWords(*q.When, p))
	}
	return remarks
}

// kindWords says how a question is answered, where that is not one state of several.
func (p *program) kindWords(q *questionnaires.Question) string {
	switch q.Kind {
	case questionnaires.Multiple:
		return p.say("mehrere möglich", "several possible")
	case questionnaires.Number:
		return strings.TrimSpace(fmt.Sprintf(p.say("Zahl von %v bis %v %s", "number from %v to %v %s"), q.Range.Min, q.Range.Max, q.Unit.In(p.language)))
	case questionnaires.Date:
		return p.say("Datum", "date")
	case questionnaires.Free:
		return p.say("freier Text", "free text")
	default:
		return ""
	}
}

func (o outliner) stateRemarks(s questionnaires.State) []string {
	var remarks []string
	if s.Exclusive {
		remarks = append(remarks, o.program.say("schließt andere aus", "excludes others"))
	}
	if s.CountsWhen != nil {
		remarks = append(remarks, o.program.say("zählt nur, wenn ", "counts only when ")+conditionWords(*s.CountsWhen, o.program))
	}
	return remarks
}
