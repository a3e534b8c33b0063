package batch

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/strictyaml"
	"blindspot/table"
)

// slow scores what the strict reader accepts, and says what is wrong with anything else.
func (d *desk) slow(at Place, data []byte) outcome {
	parse := assess.Parse
	if at.Line > 0 {
		parse = assess.ParseJSON
	}
	document, err := parse(at.Path, data)
	if err != nil {
		return outcome{err: placed(at, err)}
	}
	subject, err := d.subjects.Find(document.Questionnaire().ID)
	if err != nil {
		return outcome{err: fmt.Errorf("%s: %w", at, err)}
	}
	answers, err := document.Answers(subject.Scorer.Questionnaire())
	if err != nil {
		return outcome{subject: subject, err: placed(at, err)}
	}
	seat := d.seat(subject)
	seat.Scorer.ScoreAnswers(answers, seat.figures)
	d.labels = d.labels[:0]
	for _, key := range slices.Sorted(maps.Keys(answers.Labels)) {
		d.labels = append(d.labels, table.Label{Key: key, Value: answers.Labels[key]})
	}
	return outcome{
		row: table.Row{
			Source:       at.String(),
			Organization: answers.Organization,
			Labels:       d.labels,
			Given:        answers.Given(),
			Figures:      seat.figures,
		},
		subject: subject,
		slow:    !d.strict && !subject.repeats,
	}
}

// placed returns an error with the line of an object within its file.
func placed(at Place, err error) error {
	if at.Line == 0 {
		return err
	}
	var problems strictyaml.Problems
	var mismatch *assess.MismatchError
	switch {
	case errors.As(err, &problems):
		shifted := slices.Clone(problems)
		for i := range shifted {
			shifted[i].Line = at.Line + max(shifted[i].Line-1, 0)
		}
		return shifted
	case errors.As(err, &mismatch):
		there := *mismatch
		there.File = at.String()
		return &there
	default:
		return err
	}
}

// onOneLine returns an error as a row of a table tells it: the first line, and how many
// more there are.
func onOneLine(err error) string {
	first, others, _ := strings.Cut(err.Error(), "\n")
	var problems strictyaml.Problems
	more := 0
	switch {
	case errors.As(err, &problems):
		more = len(problems) - 1
	case others != "":
		more = strings.Count(others, "\n") + 1
	}
	if more > 0 {
		first += fmt.Sprintf(" (and %d more)", more)
	}
	return first
}
