package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// canonical returns the content of a file in the canonical form.
func (f *formatter) canonical(path string, data []byte) ([]byte, error) {
	if isLines(path) {
		return f.canonicalLines(path, data)
	}
	q, answers, err := f.read(path, path, data)
	if err != nil {
		return nil, f.explainMismatch(err)
	}
	if isJSON(data) {
		return f.canonicalJSON(path, answers, q)
	}
	if line := assess.ForeignComment(data, q); line > 0 {
		return nil, fail(f.say("Machen Sie ihn zur Notiz an einer Antwort (note: …), oder löschen Sie ihn.",
			"Make it a note to an answer (note: …), or remove it."),
			"%s:%d: %s", path, line, f.say("hier steht ein Kommentar, der verloren ginge", "there is a comment here, which would get lost"))
	}
	return assess.Format(answers, q), nil
}

// isJSON reports whether a file that can be read is JSON, and not YAML in braces.
func isJSON(data []byte) bool { return json.Valid(bytes.TrimPrefix(data, []byte("\ufeff"))) }

func (f *formatter) canonicalJSON(place string, answers assess.Answers, q *questionnaires.Questionnaire) ([]byte, error) {
	text := assess.FormatJSON(answers, q)
	if len(text) > assess.MaxFile {
		return nil, fmt.Errorf("%s: %s", place, f.say("in der festen Form wären die Antworten größer als erlaubt", "in the canonical form the answers would be larger than allowed"))
	}
	return text, nil
}

// canonicalLines returns a file of JSON Lines with each in the canonical form, and none
// empty. The error tells of several lines at once.
func (f *formatter) canonicalLines(path string, data []byte) ([]byte, error) {
	const atMost = 20
	var text bytes.Buffer
	var problems []error
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		canonical, err := f.canonicalLine(path, fmt.Sprintf("%s:%d", path, number), line)
		if err != nil {
			problems = append(problems, err)
		}
		if len(problems) == atMost {
			break
		}
		text.Write(canonical)
	}
	return text.Bytes(), errors.Join(problems...)
}

func (f *formatter) canonicalLine(path, place string, line []byte) ([]byte, error) {
	q, answers, err := f.read(path, place, line)
	var mismatch *assess.MismatchError
	switch {
	case errors.As(err, &mismatch):
		return nil, fail(f.say("Legen Sie die Zeile in eine eigene Datei, und übertragen Sie diese mit blindspot migrate.",
			"Put the line into a file of its own, and carry that over with blindspot migrate."), "%w", f.explainMismatch(err))
	case err != nil:
		return nil, err
	case !isJSON(line):
		return nil, fmt.Errorf("%s: %s", place, f.say("die Zeile ist kein JSON", "the line is no JSON"))
	}
	return f.canonicalJSON(place, answers, q)
}

// read reads answers, which stand in the file at path, at a place that messages name.
func (f *formatter) read(path, place string, data []byte) (*questionnaires.Questionnaire, assess.Answers, error) {
	f.file = place
	document, err := assess.Parse(place, data)
	if err != nil {
		return nil, assess.Answers{}, err
	}
	q, err := f.questionnaire(document.Questionnaire().ID, filepath.Dir(path))
	if err != nil {
		return nil, assess.Answers{}, fmt.Errorf("%s: %w", place, err)
	}
	answers, err := document.Answers(q)
	return q, answers, err
}

// questionnaire finds a questionnaire as "report" does, and the same one only once.
func (f *formatter) questionnaire(id, beside string) (*questionnaires.Questionnaire, error) {
	place := filepath.Join(beside, id)
	if q := f.found[place]; q != nil {
		return q, nil
	}
	q, err := f.find(id, beside)
	if unknown := (*failure)(nil); errors.As(err, &unknown) {
		return nil, fail(f.say("--questionnaires ORDNER nennt den Ordner, in dem "+id+".yaml liegt", "--questionnaires DIR names the folder that holds "+id+".yaml"), "%w", err)
	}
	if err == nil {
		f.found[place] = q
	}
	return q, err
}
