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

// Render writes the Markdown for a window of that many columns. Without color it
// writes plain text, in which headings and lists are still told apart.
func Render(w io.Writer, markdown string, width int, color bool) error {
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
	_, err = io.WriteString(w, fit(harmless(rendered, color), width))
	return err
}
