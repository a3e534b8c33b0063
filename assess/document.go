package assess

import (
	"bytes"
	"errors"

	"blindspot/pattern"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// Document is an answers file as it was read, before it is held against its
// questionnaire. It may be kept and used several times.
type Document struct {
	file      string
	root      *strictyaml.Node
	refused   strictyaml.Problems // what the file may not hold, beside what can be read
	reference Reference
}

// Parse reads an answers file, YAML or JSON of at most [MaxFile] bytes, as far as it
// can be understood without its questionnaire. The file's name serves in messages
// only. The error, a [strictyaml.Problems], says that the file cannot be read at all,
// that it was cut off, or that it does not tell which questionnaire it belongs to;
// everything else is for [Document.Answers] to find, all at once.
func Parse(file string, data []byte) (*Document, error) {
	document, err := strictyaml.Parse(file, data, MaxFile)
	if err != nil {
		if ours().Match(data) && len(data) <= MaxFile && !bytes.HasSuffix(bytes.TrimSpace(data), []byte("\n"+endMark)) {
			return nil, cutOff(file)
		}
	}
	return newDocument(file, document, err)
}

// ParseJSON is [Parse] for answers that must be JSON, as those in a line of JSON Lines.
func ParseJSON(file string, data []byte) (*Document, error) {
	document, err := strictyaml.ParseJSON(file, data, MaxFile)
	return newDocument(file, document, err)
}

// newDocument finds out to which questionnaire a text belongs that was read with that
// error.
func newDocument(file string, document *strictyaml.Document, err error) (*Document, error) {
	if document == nil {
		return nil, err
	}
	var refused strictyaml.Problems
	errors.As(err, &refused)
	reader := strictyaml.NewReader(file)
	reader.Include(refused)
	fields := reader.Value(document.Root).Fields(topKeys...)
	fields.Require("questionnaire")
	format := readFormat(fields)
	reference := readReference(fields.Get("questionnaire"))
	if format != answersFormat || reference.ID == "" {
		return nil, reader.Err()
	}
	if reference.Digest != "" && !document.Ended {
		return nil, cutOff(file)
	}
	return &Document{file: file, root: document.Root, refused: refused, reference: reference}, nil
}

// ours recognises a file that we wrote, which nothing has to be read for.
var ours = pattern.New(`(?m)^questionnaire: \{id: [^\n]* digest: `)

// cutOff is the error for a file of ours without its end.
func cutOff(file string) error {
	return strictyaml.Problems{{File: file, Text: `the file ends in the middle; it was cut off, for its last line "..." is missing ` +
		`(if you edited it and know that it is whole, add that line)`}}
}

// Questionnaire returns which questionnaire the answers belong to.
func (d *Document) Questionnaire() Reference { return d.reference }

// Answers returns the answers, held against the questionnaire, which may be unfolded or
// not. The error is a [*MismatchError] when they belong to another questionnaire, or to
// another state of this one; else it is a [strictyaml.Problems] with everything wrong in
// the file.
//
// The age of a date counts from when the file was updated. One that does not say when
// counts as updated when it was finished, or else started.
func (d *Document) Answers(q *questionnaires.Questionnaire) (Answers, error) {
	if err := d.mismatch(q); err != nil {
		return Answers{}, err
	}
	reader, fields := d.read()
	a := readHead(fields)
	lists := knownLists(readLists(fields.Get("items")), q)
	a.Items = namesOf(lists)
	q = q.Unfold(a.Items)
	a.At = readAt(fields.Get("at"), q)
	a.Estimates = readEstimates(fields.Get("estimates"), q)
	answers := newAnswersReader(reader, q)
	a.Answers = answers.read(fields.Get("answers"), lists)
	a.Updated = readGiven(a, answers.dates, fields)
	if err := reader.Err(); err != nil {
		return Answers{}, err
	}
	if err := fitsFile(q, a); err != nil {
		return Answers{}, strictyaml.Problems{{File: d.file, Text: err.Error()}}
	}
	return a, nil
}

// read returns the file's fields, and a reader that knows what the file may not hold.
func (d *Document) read() (*strictyaml.Reader, strictyaml.Fields) {
	reader := strictyaml.NewReader(d.file)
	reader.Include(d.refused)
	return reader, reader.Value(d.root).Fields(topKeys...)
}

// topKeys are the keys of an answers file.
var topKeys = []string{
	"format", "questionnaire", "organization", "labels", "respondent", "started", "updated",
	"finished", "revision", "at", "estimates", "answers", "items",
}

// readFormat returns the format; a file that does not say has ours.
func readFormat(fields strictyaml.Fields) string {
	format := fields.Get("format")
	if !format.Present() {
		return answersFormat
	}
	return format.OneOf(answersFormat)
}
