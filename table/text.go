package table

import (
	"unicode/utf8"

	"blindspot/printable"
)

// marked returns a text with visible marks for what a terminal would obey, on one line.
func marked(text string) string {
	if isHarmless(text) {
		return text
	}
	return printable.Line(text)
}

// isHarmless reports whether a text has nothing that anybody could obey: it is made of
// what ASCII shows, and of letters such as "ü". Most names of files, companies and groups
// are such, and asking is much faster than [printable.Line].
func isHarmless(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case ' ' <= b && b <= '~':
		case b == 0xC3 && i+1 < len(text) && text[i+1]&0xC0 == 0x80: // the two bytes of "À" to "ÿ"
			i++
		default:
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
