package form

import (
	"slices"
	"strings"

	"blindspot/assess/form/cells"
)

// row is something that can be chosen.
type row struct {
	mark   string
	marked bool   // it is what was answered
	key    string // chooses it; one character, or none
	text   string
	apart  bool // stands a little apart from the rows above
}

// list is rows with a cursor.
type list struct {
	rows   []row
	cursor int // -1 is none: nothing is chosen before the respondent chooses
}

// move moves the cursor by steps and keeps it on the rows. From nowhere it comes in
// at the near end.
func (l *list) move(steps int) {
	if l.cursor < 0 && steps < 0 {
		l.cursor = len(l.rows)
	}
	l.cursor = max(0, min(len(l.rows)-1, l.cursor+steps))
}

// moveBy handles the keys that move a cursor, and reports whether it was one.
func (l *list) moveBy(key string) bool {
	switch key {
	case "up", "k":
		l.move(-1)
	case "down", "j":
		l.move(1)
	case "home", "g":
		l.cursor = 0
	case "end", "G":
		l.cursor = len(l.rows) - 1
	default:
		return false
	}
	return true
}

// find returns the row that a key chooses, or -1.
func (l *list) find(key string) int {
	for i, r := range l.rows {
		if r.key != "" && r.key == key {
			return i
		}
	}
	return -1
}

// marked returns the first row that was answered, or -1.
func (l *list) marked() int {
	return slices.IndexFunc(l.rows, func(r row) bool { return r.marked })
}

// view draws the rows, and says which lines must stay in sight for the cursor.
func (l *list) view(look *look, width int, airy bool) (lines []string, focus span) {
	for i, r := range l.rows {
		if r.apart && airy && len(lines) > 0 {
			lines = append(lines, "")
		}
		drawn := look.row(r, i == l.cursor, width)
		if i == l.cursor {
			focus = span{len(lines), len(lines) + len(drawn)}
		}
		lines = append(lines, drawn...)
	}
	return lines, focus
}

// row draws a row, its text hanging beside its mark.
func (l *look) row(r row, here bool, width int) []string {
	cursor, mark, key := " ", r.mark, r.key
	if here {
		cursor = l.accent.Render(l.cursor)
	}
	if r.marked {
		mark = l.chosen.Render(mark)
	}
	if key != "" {
		key = l.accent.Render(key) + "  "
	}
	first := cursor + " " + mark + " " + key
	if mark == "" {
		first = cursor + " " + key
	}
	indent := cells.Width(first)
	lines := cells.Wrap(r.text, width-indent)
	for i, line := range lines {
		if here {
			line = l.strong.Render(line)
		}
		if i > 0 {
			first = strings.Repeat(" ", indent)
		}
		lines[i] = first + line
	}
	return lines
}
