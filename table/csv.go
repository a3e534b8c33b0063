package table

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// AppendCSVHeader adds the line with the columns' names.
func (c *Columns) AppendCSVHeader(dst []byte) []byte {
	for i := range c.columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, c.columns[i].name...)
	}
	return append(dst, '\n')
}

// AppendCSV adds the line of a row. Foreign texts, and they alone, are always in
// quotation marks. Unless it is raw, what a terminal would obey in them becomes a
// visible mark, so that every row is one line, and those that a spreadsheet would
// calculate begin with "'".
func (c *Columns) AppendCSV(dst []byte, r *Row, raw bool) []byte {
	for i := range c.columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		col := &c.columns[i]
		value := c.cell(col, r)
		if !value.known {
			continue
		}
		switch col.kind {
		case foreign:
			dst = appendCSVText(dst, value.text, raw)
		case word:
			dst = append(dst, value.text...)
		case words:
			dst = c.appendWords(dst, r)
		case integer:
			dst = strconv.AppendInt(dst, value.number, 10)
		case number:
			dst = appendMillionths(dst, value.number)
		case moment:
			dst = appendMoment(dst, value.number)
		}
	}
	return append(dst, '\n')
}

// appendMoment writes seconds since 1970 as RFC 3339 has it.
func appendMoment(dst []byte, seconds int64) []byte {
	return time.Unix(seconds, 0).UTC().AppendFormat(dst, time.RFC3339)
}

func appendCSVText(dst []byte, text string, raw bool) []byte {
	dst = append(dst, '"')
	if raw {
		text = validUTF8(text)
	} else {
		if isCalculated(text) {
			dst = append(dst, '\'')
		}
		text = marked(text)
	}
	for {
		mark := strings.IndexByte(text, '"')
		if mark < 0 {
			return append(append(dst, text...), '"')
		}
		dst = append(append(dst, text[:mark]...), `""`...)
		text = text[mark+1:]
	}
}

// isCalculated reports whether a spreadsheet might take a text for a formula, for which
// some look past blanks and line ends, and some make full-width signs ordinary ones.
func isCalculated(text string) bool {
	for _, r := range text {
		switch {
		case strings.ContainsRune("=+-@\t\r\n＝＋－＠", r):
			return true
		case !unicode.IsSpace(r):
			return false
		}
	}
	return false
}
