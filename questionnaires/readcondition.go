package questionnaires

import (
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// reference is a mention of a question and its states, with the places to complain at.
type reference struct {
	question strictyaml.Value
	states   []strictyaml.Value
	demand   StatesOf
	taken    string // the id of the question whose condition was taken from another questionnaire
}

// condition reads a condition, and notes what it refers to for when all questions
// are known.
func (d *draft) condition(v strictyaml.Value) Condition {
	c, references := readCondition(v)
	d.references = append(d.references, references...)
	return c
}

// readCondition reads a condition, and returns what it refers to.
func readCondition(v strictyaml.Value) (c Condition, references []reference) {
	entries := v.Fields().Entries()
	if v.Present() && v.Node.Kind == strictyaml.Mapping && len(entries) == 0 {
		v.Problemf("the condition is empty; name a question with its states, any or not")
	}
	for _, entry := range entries {
		switch entry.Key.Text() {
		case "any":
			for _, item := range readAlternatives(entry.Value) {
				part, inner := readCondition(item)
				c.Any = append(c.Any, part)
				references = append(references, inner...)
			}
		case "not":
			part, inner := readCondition(entry.Value)
			c.Not = &part
			references = append(references, inner...)
		default:
			r := readDemand(entry)
			c.Questions = append(c.Questions, r.demand)
			references = append(references, r)
		}
	}
	return c, references
}

func readAlternatives(v strictyaml.Value) []strictyaml.Value {
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one condition")
	}
	return list
}

// readDemand reads a question's id with one state, or a list of states.
func readDemand(entry strictyaml.Entry) reference {
	r := reference{question: entry.Key, states: []strictyaml.Value{entry.Value}}
	if entry.Value.Node.Kind != strictyaml.Scalar {
		r.states = entry.Value.List()
		if len(r.states) == 0 && entry.Value.Node.Kind == strictyaml.Sequence {
			entry.Value.Problemf("expected at least one state")
		}
	}
	r.demand.Question = entry.Key.Text()
	for _, state := range r.states {
		r.demand.States = append(r.demand.States, state.Text())
	}
	return r
}

// checkReferences refuses mentions of questions and states that there are not.
func (d *draft) checkReferences() {
	for _, r := range d.references {
		r.check(d.questionnaire)
	}
}

// check refuses a reference that the questionnaire cannot resolve.
func (r reference) check(q *Questionnaire) {
	name := printable.Quote(r.demand.Question)
	question := q.Question(r.demand.Question)
	switch {
	case question == nil && r.taken != "":
		r.question.Problemf("the condition of question %s refers to question %s, which is not asked here; ask it too, or say when anew",
			printable.Quote(r.taken), name)
	case question == nil:
		r.question.Problemf("no question %s%s", name, r.question.DidYouMean(q.questionIDs))
	case hasBrokenStates(question):
		// The reason has been reported.
	case len(question.States) == 0:
		r.question.Problemf("question %s has no states that a condition could name", name)
	default:
		for _, state := range r.states {
			checkState(question, state)
		}
	}
}

// checkState refuses the id of a state that the question does not have.
func checkState(q *Question, id strictyaml.Value) {
	if id.Node == nil || id.Node.Kind != strictyaml.Scalar || hasBrokenStates(q) {
		return // reported when it was read
	}
	if _, ok := q.State(id.Node.Value); !ok {
		id.Problemf("question %s has no state %s%s", printable.Quote(q.ID), printable.Quote(id.Node.Value), id.DidYouMean(stateIDs(q)))
	}
}

// hasBrokenStates reports whether not all states of a question could be read, so
// that nobody can say which it has.
func hasBrokenStates(q *Question) bool {
	if q.Kind == Number || q.Kind == Free {
		return false
	}
	return len(q.States) == 0 || slices.ContainsFunc(q.States, func(s State) bool { return s.ID == "" })
}

func stateIDs(q *Question) []string {
	ids := make([]string, len(q.States))
	for i, s := range q.States {
		ids[i] = s.ID
	}
	return ids
}
