// Package printable makes text from outside safe to show in a terminal.
//
// Titles, notes, names of organisations and of files are written by others. A
// terminal obeys control characters in them: they could repaint the screen, hide
// a part of the text, or show it in another order. All foreign text passes
// through this package on its way to a terminal, and what a terminal would obey
// comes out as a visible mark: ␛ for escape, <U+202E> for a reversal of the
// writing direction, U+FFFD for bytes that are no UTF-8.
//
// The package does not escape for Markdown, HTML, CSV or a shell, and it leaves
// no styling alive: text is to be styled after it was made printable.
package printable

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Text returns s with every character that a terminal would obey replaced by a
// visible mark. Newlines and tabs stay. Other text, emoji included, is unchanged,
// and so is the result of a second call.
func Text(s string) string {
	return mark(s, func(r rune) bool { return r != '\n' && r != '\t' && isHidden(r) })
}

// Line is [Text] for one line: newlines and tabs become visible marks too.
func Line(s string) string { return mark(s, isHidden) }

// Quote returns s as a [Line] in quotation marks, for use within a sentence. What
// is longer than 80 cells is cut, and ends with "…". Quotation marks within s stay.
func Quote(s string) string {
	line := s
	if len(s) > maxQuotedBytes {
		line = cutBytes(s, maxQuotedBytes)
	}
	line = Line(line)
	cut := ansi.Truncate(line, maxQuotedCells, "…")
	if cut == line && len(s) > maxQuotedBytes {
		cut += "…"
	}
	return `"` + cut + `"`
}

const (
	maxQuotedCells = 80

	// maxQuotedBytes leaves room for 80 cells of the longest emoji, and none for
	// thousands of combining marks, which take no cells at all.
	maxQuotedBytes = 2048
)

// mark replaces invalid UTF-8 and all characters that are hidden.
func mark(s string, hidden func(rune) bool) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s { // an invalid byte yields U+FFFD
		if hidden(r) {
			b.WriteString(markFor(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isHidden reports whether r has no shape of its own and acts on what is around
// it: control characters, separators of lines and paragraphs, and format
// characters such as bidirectional controls and spaces without width.
func isHidden(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || unicode.Is(unicode.Cf, r) && !isOrdinaryFormat(r)
}

// isOrdinaryFormat reports whether a format character belongs to ordinary text
// and only affects its neighbours' shape.
func isOrdinaryFormat(r rune) bool {
	switch {
	case r == '\u00AD': // soft hyphen, common in copied German text
		return true
	case r == '\u200C', r == '\u200D': // joiners, for many scripts and within emoji
		return true
	case r >= 0xE0020 && r <= 0xE007F: // tags, within the flags of England, Scotland and Wales
		return true
	default:
		return unicode.Is(unicode.Prepended_Concatenation_Mark, r) // visible signs of Arabic and other scripts
	}
}

// markFor returns what is shown in place of a hidden character.
func markFor(r rune) string {
	const controlPictures = 0x2400 // the block repeats C0 in its order
	switch {
	case r < ' ':
		return string(controlPictures + r)
	case r == 0x7F:
		return "␡"
	default:
		return fmt.Sprintf("<U+%04X>", r)
	}
}

// cutBytes returns the first n bytes of s, less the start of a character that
// does not fit.
func cutBytes(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
