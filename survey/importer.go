package survey

import (
	"errors"
	"strings"

	"blindspot/assess"
	"blindspot/assess/canonical"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// Importer makes answers of the rows of a table.
type Importer struct {
	mapping *Mapping
	export  *Export
	skip    bool

	scorer *assess.Scorer
	fast   *canonical.Reader
	sheet  *assess.Sheet
}

// Imported is what became of one row.
type Imported struct {
	Line     int       // of the table
	Answers  []byte    // one line of JSON with its line end; nil when the row was rejected
	Problems []Problem // what could not be imported
}

// NewImporter returns an importer of the rows that the table has left. With
// skipUnmapped a row with a cell that the mapping does not know is imported without
// that cell; otherwise it is rejected.
func NewImporter(mapping *Mapping, export *Export, skipUnmapped bool) *Importer {
	scorer := assess.NewScorer(mapping.questionnaire)
	return &Importer{
		mapping: mapping, export: export, skip: skipUnmapped,
		scorer: scorer, fast: canonical.NewReader(scorer), sheet: scorer.NewSheet(),
	}
}

// Next imports the next row. Errors are those of [Export.Next].
//
// The answers have the mapping's questionnaire with version and digest. They are what
// an answers file may hold: what is written was read again.
func (i *Importer) Next() (Imported, error) {
	row, err := i.export.Next()
	if err != nil {
		return Imported{}, err
	}
	r := newRespondent(i.mapping, i.export.File(), row.Line)
	if want, found := len(i.export.Header()), len(row.Cells); want != found {
		r.problem("", saidRagged.with(want, found))
		return Imported{Line: row.Line, Problems: r.problems}, nil
	}
	for n := range i.mapping.columns {
		c := &i.mapping.columns[n]
		r.take(c, strings.TrimSpace(row.Cells[c.index]))
	}
	imported := Imported{Line: row.Line, Problems: r.problems}
	if len(r.problems) > 0 && !i.skip {
		return imported, nil
	}
	imported.Answers = i.write(r)
	imported.Problems = r.problems
	return imported, nil
}

// write returns the answers as a line, or nil when there are none, or not such as may be
// given.
func (i *Importer) write(r *respondent) []byte {
	a := r.answers
	if len(a.Answers)+len(a.Estimates) == 0 {
		r.problem("", saidNoAnswer)
		return nil
	}
	line := assess.FormatJSON(a, i.mapping.questionnaire)
	var head canonical.Head
	if i.fast.JSON(line, i.sheet, &head) {
		return line
	}
	if err := readBack(line, i.mapping.questionnaire); err != nil {
		r.refused(err)
		return nil
	}
	return line
}

// readBack reads a line as a batch does that takes nothing for granted.
func readBack(line []byte, q *questionnaires.Questionnaire) error {
	document, err := assess.Parse("", line)
	if err == nil {
		_, err = document.Answers(q)
	}
	return err
}

// refused tells what an answers file may not hold.
func (r *respondent) refused(err error) {
	var problems strictyaml.Problems
	if !errors.As(err, &problems) {
		r.problem("", said{err.Error(), err.Error()})
	}
	for _, p := range problems {
		text := strings.TrimPrefix(p.Path+": ", ": ") + p.Text
		r.problem("", said{text, text})
	}
}

var (
	saidRagged   = said{"erwartet werden %d Zellen, gefunden %d", "expected %d cells, found %d"}
	saidNoAnswer = said{"keine Frage ist beantwortet", "no question is answered"}
)
