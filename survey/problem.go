package survey

import (
	"fmt"
	"strings"

	"blindspot/printable"
)

// Problem says what is wrong with a cell, with a row, or with the whole file.
type Problem struct {
	File   string
	Line   int    // from 1, where the row begins; 0 when the file as a whole is meant
	Column string // the title of the column; empty when the row as a whole is meant

	text said
}

// Error returns the problem in English.
func (p Problem) Error() string { return p.In("en") }

// In returns "file:line: column: text" in that language, "de" or another for English,
// safe to print.
func (p Problem) In(language string) string {
	var b strings.Builder
	b.WriteString(printable.Line(p.File))
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	b.WriteString(": ")
	if p.Column != "" {
		b.WriteString(said{"Spalte ", "column "}.in(language) + printable.Quote(p.Column) + ": ")
	}
	b.WriteString(p.text.in(language))
	return b.String()
}

// said is a text in the two languages of the program.
type said struct{ de, en string }

func (s said) in(language string) string {
	if language == "de" {
		return s.de
	}
	return s.en
}

// with puts values, which must be safe to print, into both texts.
func (s said) with(values ...any) said {
	return said{fmt.Sprintf(s.de, values...), fmt.Sprintf(s.en, values...)}
}

// quoted returns texts in quotation marks, the first few of many.
func quoted(texts []string) string {
	const most = 8
	var quotes []string
	for i, text := range texts {
		if i == most {
			quotes = append(quotes, "…")
			break
		}
		quotes = append(quotes, printable.Quote(text))
	}
	return strings.Join(quotes, ", ")
}
