package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// conditionOf, impliedOf, countingOf and verdictOf say what makes a demand that is taken
// over, and how it can be got rid of.
func conditionOf(q *Question) takenOver {
	return takenOver{by: "the condition of question " + printable.Quote(q.ID), remedy: ", or say when anew"}
}

func impliedOf(q *Question) takenOver {
	return takenOver{by: "an implied answer of question " + printable.Quote(q.ID), remedy: ", or say implied anew"}
}

func countingOf(q *Question, s State) takenOver {
	return takenOver{by: "state " + printable.Quote(s.ID) + " of question " + printable.Quote(q.ID)}
}

func verdictOf(s *Section) takenOver {
	return takenOver{by: "a verdict of section " + printable.Quote(s.ID), remedy: ", or say verdicts anew"}
}

// checkTaken checks the conditions of a question that comes with its section.
func (d *draft) checkTaken(q *Question, at strictyaml.Value) {
	if q.When != nil {
		d.checkAgain(*q.When, conditionOf(q), q.ID, false, at)
	}
	d.checkTakenImplied(q, at)
	d.checkTakenStates(q, at)
}

func (d *draft) checkTakenImplied(q *Question, at strictyaml.Value) {
	for _, implied := range q.Implied {
		d.checkAgain(implied.When, impliedOf(q), q.ID, false, at)
	}
}

func (d *draft) checkTakenStates(q *Question, at strictyaml.Value) {
	for _, s := range q.States {
		if s.CountsWhen != nil {
			d.checkAgain(*s.CountsWhen, countingOf(q, s), q.ID, false, at)
		}
	}
}

func (d *draft) checkTakenVerdicts(s *Section, at strictyaml.Value) {
	for _, verdict := range s.Verdicts {
		for _, outcome := range verdict.Outcomes {
			for _, rule := range outcome.Rules {
				d.checkAgain(rule.When, verdictOf(s), s.ID, true, at)
			}
		}
	}
}

func (d *draft) checkTakenCounted(s *Section, at strictyaml.Value) {
	named := each(s.Also, func(Counted) strictyaml.Value { return at })
	d.whenAllIsKnown(func() { d.checkCounted(s, named, true) })
}

// checkAgain checks a condition that was resolved in another questionnaire, where
// other questions are asked.
func (d *draft) checkAgain(c Condition, by takenOver, id string, rule bool, at strictyaml.Value) {
	d.resolve(&Condition{}, writtenAgain(c, by, at), id, rule)
}
