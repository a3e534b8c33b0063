package assess

import (
	"fmt"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// MismatchError says that a file's answers were given to another questionnaire, or
// to another state of it, than the one at hand. They are not mixed: whoever wants to
// carry them over takes version and digest out of the file and mends what is
// reported then.
type MismatchError struct {
	File          string
	Answered      Reference // the questionnaire the answers were given to
	Questionnaire Reference // the one at hand

	// Unknown lists what the file answers and the questionnaire at hand does not
	// know: `question "a"`, `state "b" of question "c"`, `section "d"`. It is empty
	// when the ids differ. What is new in the questionnaire, a file cannot tell.
	Unknown []string
}

// Error names both questionnaires, and what the one at hand does not know.
func (e *MismatchError) Error() string {
	was, is := e.Answered, e.Questionnaire
	file := printable.Line(e.File)
	if was.ID != is.ID {
		return fmt.Sprintf("%s: the answers were given to questionnaire %q, and this is %q", file, was.ID, is.ID)
	}
	difference := fmt.Sprintf("version %d of questionnaire %q, and this is version %d", was.Version, was.ID, is.Version)
	if was.Version == 0 || was.Version == is.Version {
		difference = fmt.Sprintf("another questionnaire %q that calls itself version %d, too (%s, and this is %s)",
			was.ID, is.Version, short(was.Digest), short(is.Digest))
	}
	return fmt.Sprintf("%s: the answers were given to %s; %s", file, difference, e.unknown())
}

// unknown says what differs, as far as the file can tell.
func (e *MismatchError) unknown() string {
	const atMost = 10
	if len(e.Unknown) == 0 {
		return "this one knows all that was answered, but may ask for more and count it differently"
	}
	list := strings.Join(e.Unknown[:min(atMost, len(e.Unknown))], ", ")
	if more := len(e.Unknown) - atMost; more > 0 {
		list = fmt.Sprintf("%s and %d more", list, more)
	}
	return fmt.Sprintf("this one does not know %s, and may ask for more and count it differently", list)
}

// short cuts a digest to what tells two apart.
func short(digest string) string {
	const enough = len("sha256:") + 12
	if len(digest) <= enough {
		return digest
	}
	return digest[:enough] + "…"
}

// mismatch returns a [*MismatchError] unless the answers may belong to q. A file
// written by hand need not say to which version it belongs.
func (d *Document) mismatch(q *questionnaires.Questionnaire) error {
	was := d.reference
	sameVersion := was.Version == 0 || was.Version == q.Version
	sameDigest := was.Digest == "" || was.Digest == q.Digest
	if was.ID == q.ID && sameVersion && sameDigest {
		return nil
	}
	mismatch := &MismatchError{File: d.file, Answered: was, Questionnaire: Reference{q.ID, q.Version, q.Digest}}
	if was.ID == q.ID {
		mismatch.Unknown = d.unknownTo(q)
	}
	return mismatch
}

// unknownTo lists what the file answers and q does not know.
func (d *Document) unknownTo(q *questionnaires.Questionnaire) []string {
	var unknown []string
	fields := strictyaml.NewReader(d.file).Value(d.root).Fields() // problems are not what we look for
	known := positions(q)
	for _, entry := range fields.Get("estimates").Fields().Entries() {
		if id := entry.Key.Node.Value; known[id] == 0 {
			unknown = append(unknown, "section "+printable.Quote(id))
		}
	}
	for _, entry := range fields.Get("answers").Fields().Entries() {
		id := printable.Quote(entry.Key.Node.Value)
		question := q.Question(entry.Key.Node.Value)
		if question == nil {
			unknown = append(unknown, "question "+id)
			continue
		}
		for _, state := range statesIn(question, entry.Value) {
			if !hasState(question, state) {
				unknown = append(unknown, "state "+printable.Quote(state)+" of question "+id)
			}
		}
	}
	return unknown
}

// statesIn returns the states that an answer names in whatever form.
func statesIn(q *questionnaires.Question, answer strictyaml.Value) []string {
	if len(q.States) == 0 {
		return nil
	}
	if answer.Node.Kind == strictyaml.Mapping {
		fields := answer.Fields()
		if answer = fields.Get("state"); !answer.Present() {
			answer = fields.Get("states")
		}
	}
	switch {
	case !answer.Present():
		return nil
	case answer.Node.Kind == strictyaml.Scalar:
		return []string{answer.Node.Value}
	}
	var states []string
	for _, item := range answer.List() {
		states = append(states, item.Text())
	}
	return states
}
