package strictyaml

import "unicode/utf8"

// cursor translates growing offsets in a text into lines and columns, or the
// other way round, in one pass over the text.
type cursor struct {
	text         []byte
	offset       int
	line, column int
}

func newCursor(text []byte) *cursor { return &cursor{text: text, line: 1, column: 1} }

// advance moves to an offset at or after the present one.
func (c *cursor) advance(offset int) {
	for c.offset < offset {
		c.step()
	}
}

// seek moves to a line and column at or after the present ones, at most to the end.
func (c *cursor) seek(line, column int) {
	for c.offset < len(c.text) && (c.line < line || c.line == line && c.column < column) {
		c.step()
	}
}

func (c *cursor) step() {
	r, size := utf8.DecodeRune(c.text[c.offset:])
	c.offset += size
	c.column++
	if r == '\n' {
		c.line++
		c.column = 1
	}
}
