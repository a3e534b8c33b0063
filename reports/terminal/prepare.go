package terminal

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"blindspot/printable"
)

// literal rewrites what stands for a character so that glamour shows exactly this
// character. Glamour knows only some backslash escapes but all entities, and lets
// entities become control characters; here they become visible marks.
func literal(markdown string) string {
	lines := strings.Split(markdown, "\n")
	var code fence
	for i, line := range lines {
		if code.holds(line) {
			lines[i] = strings.ReplaceAll(line, `\`, `\\`) // glamour undoes escapes even there
		} else {
			lines[i] = stand.ReplaceAllStringFunc(line, asEntities)
		}
	}
	return strings.Join(lines, "\n")
}

// fence follows the lines of a document in and out of its blocks of code.
type fence struct{ mark string }

// holds reports whether the next line belongs to such a block, its fences included.
func (f *fence) holds(line string) bool {
	mark := fenceMark.FindString(line)
	switch {
	case f.mark == "":
		f.mark = mark
		return mark != ""
	case strings.HasPrefix(mark, f.mark) && strings.TrimSpace(line) == mark:
		f.mark = ""
	}
	return true
}

// hung indents what follows a line break within a list entry, so that it begins
// where the entry's text begins; glamour puts it under the entry's mark. By now
// every backslash at the end of a line is a break.
func hung(markdown string) string {
	lines := strings.Split(markdown, "\n")
	var code fence
	broken := false
	for i, line := range lines {
		if code.holds(line) {
			continue
		}
		if broken {
			lines[i] = hardSpace + hardSpace + strings.TrimLeft(line, " ")
		}
		broken = strings.HasSuffix(line, `\`) && (broken || entry.MatchString(line))
	}
	return strings.Join(lines, "\n")
}

// hardSpace indents where Markdown drops other spaces; [fit] makes it one of those.
const hardSpace = "\u00a0"

var (
	entry = regexp.MustCompile("^ *- ")
	// numbered matches a cell that names nothing by itself, such as a number of weeks.
	numbered  = regexp.MustCompile(`^[0-9–]{1,6}$`)
	fenceMark = regexp.MustCompile("^`{3,}")
	// stand matches what stands for a character: a backslash escape, or an entity.
	stand = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
)

// asEntities returns the characters that s stands for, each as a numeric entity.
func asEntities(s string) string {
	text := html.UnescapeString(s)
	if strings.HasPrefix(s, `\`) {
		text = s[1:]
	}
	var b strings.Builder
	for _, r := range printable.Line(text) {
		fmt.Fprintf(&b, "&#%d;", r)
		if r == '\\' {
			b.WriteString("&#92;") // of two, glamour shows one
		}
	}
	return b.String()
}

// records turns every table into a list with one entry for each row. Columns of
// prose are unreadable in a window of 80 cells, and in one of 40 even figures break.
func records(markdown string) string {
	var out []string
	var head []string
	lines := strings.Split(markdown, "\n")
	for i, line := range lines {
		switch {
		case !strings.HasPrefix(line, "| "):
			head = nil
			out = append(out, line)
		case head == nil && i+1 < len(lines) && strings.HasPrefix(lines[i+1], "| ---"):
			head = cells(line)
		case head != nil && !strings.HasPrefix(line, "| ---"):
			out = append(out, record(head, cells(line))...)
		case head == nil:
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// cells splits a row. A literal | in a cell is an entity by now.
func cells(row string) []string {
	parts := strings.Split(strings.Trim(row, "|"), "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// record writes one row: its first cell, and under it the others with the names of
// their columns. Short ones that follow each other share a line.
func record(head, row []string) []string {
	const short = 24 // characters
	title := row[0]
	if numbered.MatchString(title) {
		title = head[0] + " " + title
	}
	lines := []string{"- **" + title + "**"}
	joinable := false
	for i := 1; i < len(row) && i < len(head); i++ {
		if row[i] == "" {
			continue
		}
		field := named(head[i]) + " " + row[i]
		isShort := length(field) <= short
		if joinable && isShort {
			lines[len(lines)-1] += " · " + field
		} else {
			lines = append(lines, "  - "+field)
		}
		joinable = isShort
	}
	return lines
}

// named returns the name of a column as it stands before a cell: with a colon, unless
// it is a question.
func named(column string) string {
	if strings.HasSuffix(html.UnescapeString(column), "?") {
		return column
	}
	return column + ":"
}

// length returns how many characters are shown.
func length(cell string) int { return utf8.RuneCountInString(html.UnescapeString(cell)) }
