package form

import (
	"fmt"
	"strings"

	"blindspot/assess/form/cells"
)

// reader shows a part of a long text that was laid out before, and scrolls it. It
// clips what is too wide, and neither wraps nor styles anything itself.
type reader struct {
	look  *look
	words *wording
	lines []string

	// Where the reader stood after the last key: the first line in sight, of how many.
	// Only keys change it, so that resizing there and back leads to the same place,
	// also in a text that was laid out anew in between.
	at, of int

	height int // lines for text when it was last drawn
}

func newReader(text string, w *wording, l *look) *reader {
	r := &reader{look: l, words: w}
	r.load(text)
	return r
}

// load takes the text, which may be the same one laid out for another width.
func (r *reader) load(text string) { r.lines = selfContained(text) }

// first returns the first line in sight.
func (r *reader) first() int {
	if r.of == 0 {
		return 0
	}
	return clampOffset(r.at*len(r.lines)/r.of, len(r.lines), r.height)
}

func (r *reader) goTo(line int) {
	r.at, r.of = clampOffset(line, len(r.lines), r.height), len(r.lines)
}

// press handles a key, and reports whether it closes the text.
func (r *reader) press(key string) (closes bool) {
	window := max(1, r.height-1) // a line stays for orientation
	switch key {
	case "up", "k":
		r.goTo(r.first() - 1)
	case "down", "j":
		r.goTo(r.first() + 1)
	case "pgup", "b":
		r.goTo(r.first() - window)
	case "pgdown", " ":
		r.goTo(r.first() + window)
	case "home", "g":
		r.goTo(0)
	case "end", "G":
		r.goTo(len(r.lines))
	case "q", "esc", "enter":
		return true
	}
	return false
}

// view draws the lines in sight, and below them the keys and the position.
func (r *reader) view(width, height int) string {
	r.height = max(0, height-1)
	first := r.first()
	var lines []string
	for _, line := range r.lines[first:min(first+r.height, len(r.lines))] {
		lines = append(lines, cells.Fit(line, width, ""))
	}
	for len(lines) < r.height {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, r.bar(width)), "\n")
}

// bar is the line of keys, with the position at its right end.
func (r *reader) bar(width int) string {
	w := r.words
	position := fmt.Sprintf(w.percent, r.percent())
	hints := []hint{{r.look.upDown, w.scroll}, {w.space, w.pageDown}, {"b", w.pageUp}, {"g G", w.ends}, {"q", w.closeText}}
	keys := r.look.hintLines(hints, max(0, width-cells.Width(position)-2), 1)
	return cells.Fit(cells.Between(keys[0], r.look.quiet.Render(position), width, ""), width, "")
}

// percent is how far the part in sight has come: 0 at the beginning, 100 at the end.
func (r *reader) percent() int {
	last := len(r.lines) - r.height
	if last <= 0 {
		return 100
	}
	return r.first() * 100 / last
}

// selfContained splits a styled text into lines that can be drawn in any order: each
// begins with the styling in force there and ends without any. Of escape sequences
// only those that style are kept; whatever else a terminal would obey becomes visible.
func selfContained(text string) []string {
	var lines []string
	style := ""
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		var b strings.Builder
		b.WriteString(style)
		end := 0
		for _, at := range styling.FindAllStringIndex(line, -1) {
			code := line[at[0]:at[1]]
			b.WriteString(printableLine(line[end:at[0]]) + code)
			style, end = inForce(style, code), at[1]
		}
		b.WriteString(printableLine(line[end:]))
		if style != "" {
			b.WriteString(endOfStyling)
		}
		lines = append(lines, b.String())
	}
	return lines
}

const endOfStyling = "\x1b[0m"

// inForce returns the styling after another code.
func inForce(style, code string) string {
	switch {
	case code == endOfStyling || code == "\x1b[m":
		return ""
	case strings.HasPrefix(code, "\x1b[0;"):
		return code
	default:
		return style + code
	}
}
