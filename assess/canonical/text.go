package canonical

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// text passes a text in quotation marks, of one to so many characters. It returns it as
// it is written: valid, and with nothing in it that cannot be seen but by an escape.
func (s *scanner) text(most int) (written []byte, ok bool) {
	if !s.takeByte('"') {
		return nil, false
	}
	end := closing(s.data, s.at)
	if end <= s.at {
		return nil, false
	}
	written = s.data[s.at:end]
	s.at = end + 1
	return written, len(written) <= most || characters(written) <= most
}

// closing returns where the quotation mark stands that ends the text at a place in the
// file, or -1 when something is not surely part of a text.
func closing(data []byte, at int) int {
	for {
		at += ordinary(data[at:])
		if at == len(data) {
			return -1
		}
		if data[at] == '"' {
			return at
		}
		_, size := special(data[at:])
		if size == 0 {
			return -1
		}
		at += size
	}
}

// characters returns how many characters a written text stands for.
func characters(written []byte) int {
	n := 0
	for ; len(written) > 0; n++ {
		_, size := special(written)
		written = written[max(1, size):]
	}
	return n
}

// special returns the character at the start that is escaped or beyond ASCII, and how
// many bytes it takes: 0 for what a text does not have, or only with care.
func special(data []byte) (r rune, size int) {
	if len(data) > 0 && data[0] == '\\' {
		return escaped(data)
	}
	r, size = utf8.DecodeRune(data)
	if size <= 1 || !unicode.IsGraphic(r) {
		return 0, 0
	}
	return r, size
}

// escaped returns the character for which the escape at the start stands, and how many
// bytes it takes. It knows those that the program and most others write.
func escaped(data []byte) (r rune, size int) {
	if len(data) < 2 {
		return 0, 0
	}
	switch data[1] {
	case '"', '\\':
		return rune(data[1]), 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		return numbered(data)
	default:
		return 0, 0
	}
}

// numbered is escaped for \u and four hexadecimal digits, less halves of characters.
func numbered(data []byte) (r rune, size int) {
	const size4 = len(`\u0000`)
	if len(data) < size4 {
		return 0, 0
	}
	n, err := strconv.ParseUint(string(data[2:size4]), 16, 16)
	r = rune(n)
	if err != nil || r == 0 || utf16.IsSurrogate(r) {
		return 0, 0
	}
	return r, size4
}

// unescape appends what a written text stands for.
func unescape(to, written []byte) []byte {
	for {
		n := bytes.IndexByte(written, '\\')
		if n < 0 {
			return append(to, written...)
		}
		r, size := escaped(written[n:])
		to = utf8.AppendRune(append(to, written[:n]...), r)
		written = written[n+size:]
	}
}

// isBlank reports whether a written text is of blanks and line ends only.
func isBlank(written []byte) bool {
	for len(written) > 0 {
		r, size := utf8.DecodeRune(written)
		if r == '\\' {
			r, size = escaped(written)
		}
		if !unicode.IsSpace(r) {
			return false
		}
		written = written[size:]
	}
	return true
}

// isVisible reports whether a byte of a written text is a character that leaves a mark.
func isVisible(c byte) bool { return ' ' < c && c < 0x7F && c != '\\' }
