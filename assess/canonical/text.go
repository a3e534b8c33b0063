package canonical

import (
	"bytes"
	"encoding/binary"
	"math/bits"
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
	start, characters := s.at, 0
	for {
		n := ordinary(s.data[s.at:])
		s.at += n
		characters += n
		if s.sees('"') {
			break
		}
		_, size := special(s.data[s.at:])
		if size == 0 {
			return nil, false
		}
		s.at += size
		characters++
	}
	written = s.data[start:s.at]
	s.at++
	return written, 0 < characters && characters <= most
}

// ordinary returns how many bytes at the start are characters that stand for themselves
// and end nothing. It looks at eight at a time, for most of a text is of these.
func ordinary(data []byte) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; n+8 <= len(data); n += 8 {
		x := binary.LittleEndian.Uint64(data[n:])
		quote, backslash, delete := x^each*'"', x^each*'\\', x^each*0x7F
		// The high bit of each byte that is below a blank or, above, zero, and so one of
		// the three. Borrowing can mark a byte wrongly only after a right one.
		marks := (x-each*' ')&^x | (quote-each)&^quote | (backslash-each)&^backslash | (delete-each)&^delete
		if marks = (marks | x) & high; marks != 0 {
			return n + bits.TrailingZeros64(marks)/8
		}
	}
	for n < len(data) && ' ' <= data[n] && data[n] < 0x7F && data[n] != '"' && data[n] != '\\' {
		n++
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
