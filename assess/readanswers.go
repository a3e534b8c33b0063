package assess

import (
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// answersReader reads the answers of a file.
type answersReader struct {
	problems      *strictyaml.Reader
	questionnaire *questionnaires.Questionnaire
}

func (r answersReader) read(v strictyaml.Value) map[string]Answer {
	answers := map[string]Answer{}
	known := questionIDs(r.questionnaire)
	for _, entry := range v.Fields().Entries() {
		id := entry.Key.Text()
		question := r.questionnaire.Question(id)
		if question == nil {
			entry.Key.Problemf("no question %s%s", printable.Quote(id), entry.Key.DidYouMean(known))
			continue
		}
		answers[id] = r.answer(question, entry.Value)
	}
	return answers
}

// answer reads one answer and checks that the question can have it.
func (r answersReader) answer(q *questionnaires.Question, v strictyaml.Value) Answer {
	before := len(r.problems.Problems())
	var a Answer
	switch v.Node.Kind {
	case strictyaml.Mapping:
		a = readLongForm(q, v)
	case strictyaml.Sequence:
		a = Answer{States: readStates(q, v)}
	default:
		a = readShortForm(q, v)
	}
	if len(r.problems.Problems()) > before {
		return Answer{} // reported already, and what is wrong may follow from that
	}
	a, err := normalize(q, a)
	if err != nil {
		v.Problemf("%v", err)
	}
	return a
}

// readShortForm reads a state, a number or a text that stands alone.
func readShortForm(q *questionnaires.Question, v strictyaml.Value) Answer {
	if q.Kind == questionnaires.Free {
		return Answer{Text: readFreeText(v)}
	}
	if word := strings.ToLower(v.Text()); slices.Contains(specialAnswers, word) {
		v.Expected("{" + word + ": true}")
		return Answer{}
	}
	if q.Kind == questionnaires.Number {
		return Answer{Number: readNumber(q, v)}
	}
	return Answer{States: []string{readState(q, v)}}
}

// specialAnswers are the keys of the long form for what is no state. The reader of
// questionnaires reserves the words.
var specialAnswers = []string{"unknown", "not-applicable"}

// answerKeys are the keys of the long form of which an answer has at most one.
var answerKeys = append([]string{"state", "states", "number", "text"}, specialAnswers...)

// readLongForm reads a mapping with one way to answer, a note and evidence.
func readLongForm(q *questionnaires.Question, v strictyaml.Value) Answer {
	fields := v.Fields(append([]string{"note", "evidence"}, answerKeys...)...)
	var a Answer
	var given []string
	for _, key := range answerKeys {
		if value := fields.Get(key); value.Present() {
			given = append(given, key)
			readInto(&a, key, q, value)
		}
	}
	a.Note = fields.Get("note").Text()
	evidence := fields.Get("evidence")
	a.Evidence = Evidence(evidence.OneOf(string(Claimed), string(Shown), string(Verified)))
	switch {
	case len(given) > 1:
		v.Problemf("expected one answer, found %s", strings.Join(given, " and "))
	case len(given) == 0 && evidence.Present():
		evidence.Problemf("there is no answer that it could be evidence for")
	case len(given) == 0 && strings.TrimSpace(a.Note) == "":
		v.Problemf("neither an answer nor a note; write one, or leave the question out")
	}
	return a
}

// readInto reads the value of one of answerKeys.
func readInto(a *Answer, key string, q *questionnaires.Question, v strictyaml.Value) {
	switch key {
	case "state":
		a.States = []string{readState(q, v)}
	case "states":
		a.States = readStates(q, v)
	case "number":
		a.Number = readNumber(q, v)
	case "text":
		a.Text = readFreeText(v)
	case "unknown":
		a.Unknown = readTrue(v)
	case "not-applicable":
		a.NotApplicable = readTrue(v)
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

func readFreeText(v strictyaml.Value) string {
	text := v.Text()
	if v.Node.Kind == strictyaml.Scalar && strings.TrimSpace(text) == "" {
		v.Problemf("the text is empty; write one, or leave the question out")
	}
	return text
}

func readTrue(v strictyaml.Value) bool {
	is := v.Bool()
	if v.Node.Value == "false" && !v.Node.Quoted {
		v.Problemf("expected true; leave the key out otherwise")
	}
	return is
}

func hasState(q *questionnaires.Question, id string) bool {
	_, ok := q.State(id)
	return ok
}

func stateIDs(q *questionnaires.Question) []string {
	var ids []string
	for _, state := range q.States {
		ids = append(ids, state.ID)
	}
	return ids
}
