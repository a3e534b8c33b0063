// Package cells measures and lays out plain text in the cells of a terminal.
//
// It knows nothing of colours: text is laid out first and styled afterwards. Foreign
// text is to be made printable before it comes here.
package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width returns how many cells a line takes; escape sequences take none.
func Width(line string) int { return ansi.StringWidth(line) }

// Fit cuts a line to at most width cells. A line that was cut ends with tail.
func Fit(line string, width int, tail string) string {
	return ansi.Truncate(line, max(0, width), tail)
}

// FitEnd cuts a line to at most width cells and keeps its end, as is useful for
// paths. A line that was cut begins with head.
func FitEnd(line string, width int, head string) string {
	if Width(line) <= width {
		return line
	}
	cut := Width(line) - max(0, width) + Width(head)
	return Fit(ansi.TruncateLeft(line, cut, head), width, "")
}

// Pad adds blanks until a line takes width cells.
func Pad(line string, width int) string {
	return line + strings.Repeat(" ", max(0, width-Width(line)))
}

// Between puts two texts at both ends of a line of width cells. The left one is cut,
// and ends with tail, when there is no room for both.
func Between(left, right string, width int, tail string) string {
	if right == "" {
		return Fit(left, width, tail)
	}
	left = Fit(left, width-Width(right)-2, tail)
	return Pad(left, width-Width(right)) + right
}

// Center puts a line in the middle of width cells.
func Center(line string, width int) string {
	return strings.Repeat(" ", max(0, (width-Width(line))/2)) + line
}
