// Package terminal shows a Markdown report in a terminal: headings, lists and
// emphasis, wrapped to the window. It asks the terminal nothing, takes no colour for
// granted, and looks the same on a light and on a dark background.
//
// It is made for the reports of package reports, and is the only importer of
// glamour. Whatever the Markdown holds, the terminal gets text and a few codes for
// bold, italic and one colour, and nothing else that it would obey.
package terminal

import (
	"fmt"
	"io"

	"github.com/charmbracelet/glamour"

	"blindspot/printable"
)

// Look says how a report is shown.
type Look struct {
	Width int  // of the window, in columns
	Color bool // style headings and emphasis; without it they are still told apart
	ASCII bool // draw bars, marks and quotation marks in ASCII, for locales without UTF-8
}

// Render writes the Markdown for a window.
func Render(w io.Writer, markdown string, look Look) error {
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(style()),
		glamour.WithWordWrap(0), // wrapping is ours: see fit
	)
	if err != nil {
		return fmt.Errorf("preparing the report for the terminal: %w", err)
	}
	// Control characters are made visible before anything is styled, so that every
	// code found in the result is one of the style's.
	rendered, err := renderer.Render(records(hung(literal(printable.Text(markdown)))))
	if err != nil {
		return fmt.Errorf("rendering the report for the terminal: %w", err)
	}
	text := fit(harmless(rendered, look.Color), look.Width)
	if look.ASCII {
		text = toASCII(text)
	}
	_, err = io.WriteString(w, text)
	return err
}
