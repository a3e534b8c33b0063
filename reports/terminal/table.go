package terminal

import (
	"strings"
	"unicode/utf8"
)

// atTable reports whether a table is next: a row, and a line of hyphens under it.
func (r *reader) atTable() bool {
	return len(r.lines) > 1 && isRow(r.lines[0]) && isRow(r.lines[1]) &&
		strings.Contains(r.lines[1], "---") && strings.Trim(r.lines[1], "|-: ") == ""
}

func isRow(line string) bool { return strings.HasPrefix(line, "|") }

func (r *reader) table() table {
	rows := r.takeWhile(isRow)
	t := table{head: cells(rows[0])}
	for _, row := range rows[2:] {
		t.rows = append(t.rows, cells(row))
	}
	return t
}

// cells splits a row where a | is not escaped.
func cells(row string) []phrase {
	var out []phrase
	row = strings.TrimPrefix(row, "|")
	for start, i := 0, 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			out = append(out, inline(row[start:i]))
			start = i + 1
		}
	}
	return out
}

// paint shows a table as a list with one entry for each row. Columns of prose are
// unreadable in a window of 80 cells, and in one of 40 even figures break.
func (t table) paint(p *painter) {
	var records list
	for _, row := range t.rows {
		records = append(records, t.record(row)...)
	}
	records.paint(p)
}

// record returns one row: its first cell, and under it the others with the names of
// their columns. Short ones that follow each other share a line.
func (t table) record(row []phrase) list {
	const short = 24 // characters
	width := min(len(row), len(t.head))
	if width == 0 {
		return nil
	}
	title := row[0]
	if isNumber(title.plain()) {
		title = join(t.head[0], " ", title)
	}
	record := list{{mark: "• ", text: title.styled(bold)}}
	joinable := false
	for i := 1; i < width; i++ {
		if len(row[i]) == 0 {
			continue
		}
		field := join(t.head[i], separator(t.head[i]), row[i])
		isShort := utf8.RuneCountInString(field.plain()) <= short
		if last := &record[len(record)-1]; joinable && isShort {
			last.text = join(last.text, " · ", field)
		} else {
			record = append(record, entry{depth: 1, mark: "• ", text: field})
		}
		joinable = isShort
	}
	return record
}

// isNumber reports whether a cell names nothing by itself, such as "2–12" for weeks.
func isNumber(cell string) bool {
	return cell != "" && utf8.RuneCountInString(cell) <= 6 && strings.Trim(cell, "0123456789–") == ""
}

// separator returns what stands between the name of a column and a cell.
func separator(column phrase) string {
	if strings.HasSuffix(column.plain(), "?") {
		return " "
	}
	return ": "
}
