package survey

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// Export is a table that a survey tool exported: titles, and below them one row for
// each respondent. It is read row by row, whatever its length.
type Export struct {
	file      string
	limit     *bounded
	rows      *csv.Reader
	separator rune
	header    []string
}

// Row is what one respondent answered. It is valid until the next one is read.
type Row struct {
	Line  int // of the file, from 1, where the row begins
	Cells []string
}

// NewExport reads the titles of a table in UTF-8, or in UTF-16 with its byte order
// mark. The separator is ',', ';' or a tab; where it is 0 the first line tells it. The
// file's name serves in messages only. Errors, here and later, are those of r, or a
// [Problem].
func NewExport(file string, r io.Reader, separator rune) (*Export, error) {
	text := decoded(r)
	if separator == 0 {
		separator = findSeparator(text)
	}
	e := &Export{file: file, limit: &bounded{r: text}, separator: separator}
	e.rows = csv.NewReader(bufio.NewReader(e.limit))
	e.rows.Comma = separator
	e.rows.FieldsPerRecord = -1
	e.rows.ReuseRecord = true
	row, err := e.next()
	if errors.Is(err, io.EOF) {
		return nil, e.problem(0, saidEmpty)
	}
	if err != nil {
		return nil, err
	}
	for _, title := range row.Cells {
		e.header = append(e.header, fold(title))
	}
	return e, nil
}

// File returns the name of the file as it was given.
func (e *Export) File() string { return e.file }

// Header returns the titles of the columns, which may be empty and may occur twice.
// Blanks and line breaks in them have become single blanks.
func (e *Export) Header() []string { return e.header }

// Separator returns what stands between the cells.
func (e *Export) Separator() rune { return e.separator }

// Next returns the next row that is not empty, which may have more cells than there are
// titles, or fewer. After the last one the error is [io.EOF]. After any other error
// nothing can be read any more, for nobody knows what belongs to which row.
func (e *Export) Next() (Row, error) {
	for {
		row, err := e.next()
		if err != nil || strings.TrimSpace(strings.Join(row.Cells, "")) != "" {
			return row, err
		}
	}
}

func (e *Export) next() (Row, error) {
	e.limit.begin()
	cells, err := e.rows.Read()
	var broken *csv.ParseError
	switch {
	case errors.Is(err, errRowTooLong):
		return Row{}, e.problem(0, saidRowTooLong.with(maxRow>>20))
	case errors.As(err, &broken):
		return Row{}, e.problem(broken.StartLine, saidBroken.with(broken.Line))
	case err != nil:
		return Row{}, err
	}
	line, _ := e.rows.FieldPos(0)
	for _, cell := range cells {
		if !utf8.ValidString(cell) || strings.ContainsRune(cell, 0) {
			return Row{}, e.problem(line, saidNotUTF8)
		}
	}
	return Row{Line: line, Cells: cells}, nil
}

func (e *Export) problem(line int, text said) Problem {
	return Problem{File: e.file, Line: line, text: text}
}

var errRowTooLong = errors.New("row too long")

var (
	saidEmpty      = said{"die Datei ist leer; erwartet werden die Titel der Spalten", "the file is empty; expected are the titles of the columns"}
	saidRowTooLong = said{
		"eine Zeile hat mehr als %d MiB; wahrscheinlich fehlt ein schließendes Anführungszeichen",
		"a row has more than %d MiB; a closing quotation mark is probably missing",
	}
	saidBroken = said{
		"ein Anführungszeichen steht in Zeile %d, wo keines stehen darf; innerhalb einer Zelle wird es verdoppelt",
		"there is a quotation mark in line %d where none may be; within a cell it is written twice",
	}
	saidNotUTF8 = said{
		"das ist kein UTF-8; speichern Sie die Datei als UTF-8 (in Excel: „CSV UTF-8“)",
		"this is not UTF-8; save the file as UTF-8 (in Excel: “CSV UTF-8”)",
	}
)
