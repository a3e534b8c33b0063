package table

import (
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
	dst = c.appendCSVHead(dst, r, raw)
	if r.Figures != nil {
		dst = c.appendCSVScored(dst, r)
	} else {
		dst = append(dst, c.unscored...)
	}
	dst = appendCSVText(dst, r.Err, raw)
	dst[len(dst)-1] = '\n' // for the last comma
	return dst
}

func (c *Columns) appendCSVScored(dst []byte, r *Row) []byte {
	f := r.Figures
	dst = c.appendCSVWhole(dst, f)
	for _, s := range c.scored {
		dst = appendCSVSection(dst, &f.Sections[s.index], s.estimated)
	}
	for i := range f.Spots {
		dst = appendCSVSpot(dst, &f.Spots[i])
	}
	for i, outcome := range f.Verdicts {
		dst = append(append(dst, c.outcome(i, outcome)...), ',')
	}
	return append(c.appendWords(dst, r), ',')
}

// appendCSVFigures writes figures, each with a comma after it.
func appendCSVFigures(dst []byte, figures ...assess.Figure) []byte {
	for _, figure := range figures {
		if n, known := millionths(figure); known {
			dst = appendMillionths(dst, n)
		}
		dst = append(dst, ',')
	}
	return dst
}

// appendCSVCounts writes whole numbers, each with a comma after it.
func appendCSVCounts(dst []byte, counts ...int) []byte {
	for _, n := range counts {
		dst = append(appendWhole(dst, uint64(n)), ',')
	}
	return dst
}

// appendMoment writes seconds since 1970 as RFC 3339 has it.
func appendMoment(dst []byte, seconds int64) []byte {
	return time.Unix(seconds, 0).UTC().AppendFormat(dst, time.RFC3339)
}

// appendCSVText writes a foreign text with a comma after it.
func appendCSVText(dst []byte, text string, raw bool) []byte {
	if text == "" {
		return append(dst, ',')
	}
	dst = append(dst, '"')
	if !isOrdinary(text) {
		dst, text = appendCSVStart(dst, text, raw)
	}
	return append(append(dst, text...), `",`...)
}

// appendCSVStart writes a text up to its last quotation mark, which has to stand there
// twice, and returns what follows.
func appendCSVStart(dst []byte, text string, raw bool) (start []byte, rest string) {
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
			return dst, text
		}
		dst = append(append(dst, text[:mark]...), `""`...)
		text = text[mark+1:]
	}
}

// isOrdinary reports whether a text stands in CSV as it is, raw or not: as most do, which
// begin with a letter, a digit or the like, and have only what ASCII shows after it.
func isOrdinary(text string) bool {
	if text[0] == ' ' || strings.IndexByte("=+-@", text[0]) >= 0 {
		return false
	}
	for i := range len(text) {
		if b := text[i]; b < ' ' || b > '~' || b == '"' {
			return false
		}
	}
	return true
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
