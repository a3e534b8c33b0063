package table

import (
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"blindspot/printable"
)

// AppendJSON adds a row as a JSON object on a line of its own. Its keys are the columns'
// names in their order; what is empty in CSV is null.
func (c *Columns) AppendJSON(dst []byte, r *Row) []byte {
	for i := range c.columns {
		col := &c.columns[i]
		dst = append(dst, col.json...)
		value := c.cell(col, r)
		if !value.known {
			dst = append(dst, "null"...)
			continue
		}
		switch col.kind {
		case foreign:
			dst = appendJSONText(dst, value.text)
		case word:
			dst = append(append(append(dst, '"'), value.text...), '"')
		case words:
			dst = append(c.appendWords(append(dst, '"'), r), '"')
		case integer:
			dst = strconv.AppendInt(dst, value.number, 10)
		case number:
			dst = appendMillionths(dst, value.number)
		case moment:
			dst = append(appendMoment(append(dst, '"'), value.number), '"')
		}
	}
	return append(dst, "}\n"...)
}

// appendJSONText writes a text with everything escaped that a terminal would obey.
func appendJSONText(dst []byte, text string) []byte {
	harmless := marked(text) == text
	dst = append(dst, '"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			dst = append(dst, '\\', byte(r))
		case harmless || printable.Line(string(r)) == string(r):
			dst = utf8.AppendRune(dst, r)
		default:
			for _, unit := range utf16.Encode([]rune{r}) {
				dst = fmt.Appendf(dst, `\u%04x`, unit)
			}
		}
	}
	return append(dst, '"')
}
