package commonmark

import (
	"strings"
	"unicode"

	"blindspot/pattern"
	"blindspot/printable"
)

// Text is Markdown within one line: wording of our own, or foreign text that has
// passed [Escape]. A string variable does not become Text by itself, so the compiler
// finds foreign text that was not escaped.
type Text string

// Escape returns foreign text as Markdown that renders as exactly this text, on
// one line: control characters become visible, runs of white space one space.
//
// A reader of the plain file sees every backslash. So only those characters are
// escaped that would mean something where they stand. What means something only at
// the start of a block is left to [atStart].
func Escape(s string) Text {
	text := []rune(OneLine(s))
	var b strings.Builder
	for i, r := range text {
		if actsWithin(text, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return Text(b.String())
}

// EscapeLines returns the lines of a foreign text, each as [Escape] does it. Blank
// lines are left out.
func EscapeLines(s string) []Text {
	var lines []Text
	for line := range strings.Lines(s) {
		if text := Escape(line); text != "" {
			lines = append(lines, text)
		}
	}
	return lines
}

// OneLine returns s on one line, as a reader of the rendered report is to see it.
func OneLine(s string) string {
	s = printable.Text(strings.ReplaceAll(s, "\r\n", "\n"))
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })
	return strings.TrimSpace(strings.Join(words, " "))
}

// actsWithin reports whether text[i] would act as Markdown within a line, in
// CommonMark, GitHub's dialect or pandoc's.
func actsWithin(text []rune, i int) bool {
	before, after := neighbour(text, i-1), neighbour(text, i+1)
	switch text[i] {
	case '\\', '`', '*', '[', '|', '{', '^', '$':
		return true
	case '_':
		return !isAlphanumeric(before) || !isAlphanumeric(after)
	case '~': // "~20" for "about 20" can only open, and nothing is left to close it
		return before != ' ' || !isAlphanumeric(after)
	case '<':
		return unicode.IsLetter(after) || strings.ContainsRune("/!?", after) || i+1 == len(text)
	case '&':
		return entity().MatchString(string(text[i:min(len(text), i+maxEntity)]))
	case '@':
		return isAlphanumeric(after)
	case ':':
		return after == '/' && neighbour(text, i+2) == '/'
	case '.':
		return after != ' ' && strings.EqualFold(string(text[max(0, i-3):i]), "www")
	default:
		return false
	}
}

var entity = pattern.New(`^&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);`)

// maxEntity is more than the longest entity has characters.
const maxEntity = 40

// neighbour returns text[i], and a space beyond the ends of the text.
func neighbour(text []rune, i int) rune {
	if i < 0 || i >= len(text) {
		return ' '
	}
	return text[i]
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// atStart returns text as it must be written at the start of a line, so that it
// begins or continues a paragraph and does nothing else.
func atStart(text Text) Text {
	if blockMark().MatchString(string(text)) {
		return `\` + text
	}
	if mark := listNumber().FindStringSubmatch(string(text)); mark != nil {
		return Text(mark[1]) + `\` + text[len(mark[1]):]
	}
	return text
}

var (
	// blockMark matches what would begin a heading, a quotation, a list, a definition,
	// a division or a line across the page, and what would make a heading or the head
	// of a table of the line before.
	blockMark = pattern.New(`^(#{1,6}( |$)|>|[-+:]( |$)|:::|-[- ]*$|=+$|:?-+:?$)`)
	// listNumber matches what would begin a numbered list; pandoc counts in letters,
	// Roman numerals and brackets too, as in the German "z. B." at a line's start.
	listNumber = pattern.New(`^(\(?(?:\d{1,9}|#|[a-zA-Z]|(?i:[ivxlcdm]+)))[.)]( |$)`)
)
