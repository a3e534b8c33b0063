package assess

import (
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// said is an answer as it stands in a file, before it is held against its question.
type said struct {
	key         string           // one of answerKeys, or alone; empty for an open answer
	value       strictyaml.Value // what the key has
	relevance   Relevance
	relevanceAt strictyaml.Value // absent when the file says none
	evidence    Evidence
	note        string
}

// alone is the key of an answer in the short form.
const alone = "alone"

// specialAnswers are the keys of the long form for what is no state. The reader of
// questionnaires reserves the words.
var specialAnswers = []string{questionnaires.Unknown, questionnaires.NotApplicable}

// answerKeys are the keys of the long form of which an answer has at most one.
var answerKeys = append([]string{"state", "states", "number", "text", "date"}, specialAnswers...)

// longForm has all keys of the long form.
var longForm = append([]string{"relevance", "evidence", "note"}, answerKeys...)

// readSaid reads an answer as far as it can be understood without its question.
func readSaid(v strictyaml.Value) said {
	if v.Node.Kind != strictyaml.Mapping {
		return said{key: alone, value: v}
	}
	fields := v.Fields(longForm...)
	s := said{relevanceAt: fields.Get("relevance"), note: fields.Get("note").Text()}
	s.readKey(v, fields)
	s.relevance = Relevance(s.relevanceAt.OneOf(string(NotRelevant), string(SomeRelevance), string(HighlyRelevant)))
	evidence := fields.Get("evidence")
	s.evidence = Evidence(evidence.OneOf(string(Claimed), string(Shown), string(Verified)))
	switch {
	case s.key == "" && evidence.Present():
		evidence.Problemf("there is no answer that it could be evidence for")
	case s.key == "" && strings.TrimSpace(s.note) == "" && !s.relevanceAt.Present():
		v.Problemf("neither an answer nor a note; write one, or leave the question out")
	}
	return s
}

// readKey reads the one key that answers.
func (s *said) readKey(v strictyaml.Value, fields strictyaml.Fields) {
	given := make([]string, 0, 2) // more than one is a mistake
	for _, key := range answerKeys {
		value := fields.Get(key)
		if !value.Present() {
			continue
		}
		given = append(given, key)
		s.key, s.value = key, value
		if slices.Contains(specialAnswers, key) {
			readTrue(value)
		}
	}
	if len(given) > 1 {
		v.Problemf("expected one answer, found %s", strings.Join(given, " and "))
	}
}

// answer reads what was said as an answer to the question.
func (s said) answer(q *questionnaires.Question) Answer {
	a := Answer{Relevance: s.relevance, Note: s.note, Evidence: s.evidence}
	if s.relevanceAt.Present() && !q.Relevance {
		s.relevanceAt.Problemf("the question does not ask how relevant it is")
	}
	key := s.key
	if key == alone {
		key = shortForm(q, s.value)
	}
	switch key {
	case "state":
		a.States = []string{readState(q, s.value)}
	case "states":
		a.States = readStates(q, s.value)
	case "number":
		a.Number = readNumber(q, s.value)
	case "text":
		a.Text = readFreeText(s.value)
	case "date":
		a.Date = readDate(q, s.value)
	case questionnaires.Unknown:
		a.Unknown = true
	case questionnaires.NotApplicable:
		a.NotApplicable = true
	}
	return a
}

// shortForm returns the key that an answer in the short form would have in the long
// one; none when it needs the long form.
func shortForm(q *questionnaires.Question, v strictyaml.Value) string {
	word := strings.ToLower(v.Node.Value)
	switch {
	case v.Node.Kind == strictyaml.Sequence:
		return "states"
	case q.Kind == questionnaires.Free:
		return "text"
	case slices.Contains(specialAnswers, word):
		v.Expected("{" + word + ": true}")
		return ""
	case q.Kind == questionnaires.Number:
		return "number"
	case q.Kind == questionnaires.Date:
		return "date"
	default:
		return "state"
	}
}

func readStates(q *questionnaires.Question, v strictyaml.Value) []string {
	var states []string
	items := v.List()
	for _, item := range items {
		states = append(states, readState(q, item))
	}
	if len(items) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one state, found none; write one, or leave the question out")
	}
	return states
}

func readState(q *questionnaires.Question, v strictyaml.Value) string {
	state := v.Text()
	switch {
	case len(q.States) == 0:
		v.Problemf("the question has no states to choose from")
	case v.Node.Kind == strictyaml.Scalar && !hasState(q, state):
		v.Problemf("no state %s%s", printable.Quote(state), v.DidYouMean(stateIDs(q)))
	}
	return state
}

func readNumber(q *questionnaires.Question, v strictyaml.Value) *float64 {
	if q.Kind != questionnaires.Number {
		v.Problemf("the question is not answered by a number")
		return nil
	}
	n := v.Number(q.Range.Min, q.Range.Max)
	return &n
}

func readDate(q *questionnaires.Question, v strictyaml.Value) string {
	date := v.Text()
	switch {
	case q.Kind != questionnaires.Date:
		v.Problemf("the question is not answered by a date")
	case v.Node.Kind == strictyaml.Scalar && !validDate(date):
		v.Expected(dateForm)
	}
	return date
}

func readFreeText(v strictyaml.Value) string {
	text := v.Text()
	if v.Node.Kind == strictyaml.Scalar && strings.TrimSpace(text) == "" {
		v.Problemf("the text is empty; write one, or leave the question out")
	}
	return text
}

func readTrue(v strictyaml.Value) {
	v.Bool()
	if v.Node.Value == "false" && !v.Node.Quoted {
		v.Problemf("expected true; leave the key out otherwise")
	}
}

func hasState(q *questionnaires.Question, id string) bool {
	_, ok := q.State(id)
	return ok
}

func stateIDs(q *questionnaires.Question) []string {
	return idsOf(q.States, func(s questionnaires.State) string { return s.ID })
}
