package survey

import (
	"bufio"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decoded returns the text of a file as UTF-8, without the byte order mark by which
// UTF-16 is told from UTF-8. A file without one is taken as it is; whether it is UTF-8
// is seen row by row, for then the line can be named.
func decoded(r io.Reader) *bufio.Reader {
	return bufio.NewReaderSize(transform.NewReader(r, unicode.BOMOverride(transform.Nop)), headerPeek)
}

// headerPeek is how much of the beginning is looked at to find the separator.
const headerPeek = 64 << 10

// separators are what can stand between cells.
var separators = []string{",", ";", "\t"}

// findSeparator returns what separates the titles in the first line: what stands there
// most often outside of quotation marks. Where titles are sentences, their commas are
// followed by a blank, and those count only if nothing else is there.
func findSeparator(text *bufio.Reader) rune {
	beginning, _ := text.Peek(headerPeek) // what went wrong, the rows tell
	line := firstLine(string(beginning))
	for _, blankAfter := range []bool{false, true} {
		best, most := ",", 0
		for _, separator := range separators {
			n := strings.Count(line, separator)
			if !blankAfter {
				n -= strings.Count(line, separator+" ")
			}
			if n > most {
				best, most = separator, n
			}
		}
		if most > 0 {
			return rune(best[0])
		}
	}
	return ','
}

// firstLine returns what stands in the first line outside of quotation marks, which
// may have line breaks between them.
func firstLine(s string) string {
	var line strings.Builder
	quoted := false
	for _, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
			line.WriteByte('"')
		case quoted:
		case r == '\n' || r == '\r':
			return line.String()
		default:
			line.WriteRune(r)
		}
	}
	return line.String()
}

// bounded reads no more than allowed until the next row is begun. A quotation mark that
// is never closed would otherwise make one cell of the whole rest of the file.
type bounded struct {
	r    io.Reader
	left int
}

// maxRow is how many bytes a row can have.
const maxRow = 16 << 20

// begin allows for another row.
func (b *bounded) begin() { b.left = maxRow }

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errRowTooLong
	}
	n, err := b.r.Read(p)
	b.left -= n
	return n, err
}
