package table

import (
	"unicode/utf8"

	"blindspot/printable"
)

// marked returns a text with visible marks for what a terminal would obey, on one line.
func marked(text string) string {
	if isASCIIPrintable(text) {
		return text
	}
	return printable.Line(text)
}

// isASCIIPrintable reports whether a text has nothing that anybody could obey. Most
// names of files and groups are such, and asking is much faster than [printable.Line].
func isASCIIPrintable(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// validUTF8 returns the text with U+FFFD for every byte that is no part of UTF-8.
func validUTF8(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	return string([]rune(text))
}
