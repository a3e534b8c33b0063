package table

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"blindspot/assess"
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
	if r.Figures == nil {
		dst = c.appendCSVCells(dst, c.columns, r, raw)
	} else {
		dst = c.appendCSVCells(dst, c.columns[:c.firstSpot], r, raw)
		for i := range r.Figures.Spots {
			dst = appendCSVSpot(dst, &r.Figures.Spots[i])
		}
		dst = c.appendCSVCells(dst, c.columns[c.firstSpot+perSpot*len(r.Figures.Spots):], r, raw)
	}
	dst[len(dst)-1] = '\n' // for the last comma
	return dst
}

// appendCSVCells writes the cells of some columns, each with a comma after it.
func (c *Columns) appendCSVCells(dst []byte, columns []column, r *Row, raw bool) []byte {
	for i := range columns {
		col := &columns[i]
		if value := c.cell(col, r); value.known {
			dst = c.appendCSVCell(dst, col.kind, value, r, raw)
		}
		dst = append(dst, ',')
	}
	return dst
}

func (c *Columns) appendCSVCell(dst []byte, k kind, value cell, r *Row, raw bool) []byte {
	switch k {
	case foreign:
		return appendCSVText(dst, value.text, raw)
	case word:
		return append(dst, value.text...)
	case words:
		return c.appendWords(dst, r)
	case integer:
		return strconv.AppendInt(dst, value.number, 10)
	case number:
		return appendMillionths(dst, value.number)
	default: // moment
		return appendMoment(dst, value.number)
	}
}

// appendCSVSpot writes the cells of a blind spot, as [Columns.addSpot] orders them. They
// are most of a row, and this takes half of the time of asking for one after the other.
func appendCSVSpot(dst []byte, s *assess.SpotFigures) []byte {
	for _, figure := range [...]assess.Figure{s.Exposure, s.Unawareness, s.Attention} {
		if n, known := millionths(figure); known {
			dst = appendMillionths(dst, n)
		}
		dst = append(dst, ',')
	}
	if s.Rank > 0 {
		dst = strconv.AppendInt(dst, int64(s.Rank), 10)
	}
	dst = append(dst, ',')
	return append(append(dst, s.Status.String()...), ',')
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
