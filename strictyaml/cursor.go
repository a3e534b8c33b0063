package strictyaml

import "unicode/utf8"

// cursor translates growing offsets in a text into lines and columns, in one
// pass over the text.
type cursor struct {
	text         []byte
	offset       int
	line, column int
}

func newCursor(text []byte) *cursor { return &cursor{text: text, line: 1, column: 1} }

// advance moves to an offset at or after the present one.
func (c *cursor) advance(offset int) {
	for c.offset < offset {
		r, size := utf8.DecodeRune(c.text[c.offset:])
		c.offset += size
		c.column++
		if r == '\n' {
			c.line++
			c.column = 1
		}
	}
}
