package cells

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks plain text into lines of at most width cells, between words where it
// can. A word that is too long breaks after a hyphen or slash, or else anywhere.
// Newlines stay, and so do empty lines; runs of blanks count as one. The result has
// at least one line, and a width below 1 counts as 1.
func Wrap(text string, width int) []string {
	width = max(1, width)
	var lines []string
	for paragraph := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		lines = append(lines, wrapParagraph(paragraph, width)...)
	}
	return lines
}

// Hang is Wrap with first before the first line and as many blanks before the others.
func Hang(first, text string, width int) []string {
	indent := Width(first)
	lines := Wrap(text, width-indent)
	for i, line := range lines {
		if i == 0 {
			lines[i] = first + line
		} else {
			lines[i] = strings.Repeat(" ", indent) + line
		}
	}
	return lines
}

func wrapParagraph(paragraph string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.FieldsFunc(paragraph, isBreakable) {
		length := Width(word)
		if line != "" && used+1+length <= width {
			line, used = line+" "+word, used+1+length
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for Width(word) > width {
			part := head(word, width)
			lines = append(lines, part)
			word = word[len(part):]
		}
		line, used = word, Width(word)
	}
	return append(lines, line)
}

// head returns the part of a word that is too long with which to end a line. It is
// never empty, and takes more than width cells only when its one character does.
func head(word string, width int) string {
	fits := ansi.Truncate(word, width, "")
	if !strings.HasPrefix(word, fits) || fits == "" {
		_, size := utf8.DecodeRuneInString(word)
		return word[:size]
	}
	if i := strings.LastIndexAny(fits, "-/"); i > 0 {
		return fits[:i+1]
	}
	return fits
}

// isBreakable leaves out the no-break space, which authors put into "5 %".
func isBreakable(r rune) bool { return r == ' ' || r == '\t' }
