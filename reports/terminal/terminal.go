// Package terminal shows a Markdown report in a terminal: headings, lists and
// emphasis, wrapped to the window. It asks the terminal nothing, takes no colour for
// granted, and looks the same on a light and on a dark background.
//
// It reads the Markdown that package commonmark writes, and is no reader for all of
// Markdown: links, HTML and the like appear as they stand in the source. A library that
// shows everything takes several times as long to get ready as the whole program does,
// also when there is no report to show.
//
// Whatever the Markdown holds, the terminal gets text and a few codes for bold,
// italic and one colour, and nothing else that it would obey.
package terminal

import (
	"io"

	"blindspot/printable"
)

// Look says how a report is shown.
type Look struct {
	Width int  // of the window, in columns
	Color bool // style headings and emphasis; without it they are still told apart
	ASCII bool // draw bars, marks and quotation marks in ASCII, for locales without UTF-8
}

// Render writes the Markdown for a window. The error is that of writing.
func Render(w io.Writer, markdown string, look Look) error {
	p := painter{width: min(max(look.Width, narrowest), widest), color: look.Color}
	// Entities are still asleep here; [scanner.entity] looks at what they stand for.
	for _, b := range read(printable.Text(markdown)) {
		b.paint(&p)
	}
	text := p.text()
	if look.ASCII {
		text = toASCII(text)
	}
	_, err := io.WriteString(w, text)
	return err
}
