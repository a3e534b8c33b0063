package table

import (
	"slices"
	"strings"
)

// between stands between the parts of a list within a cell.
const between = "; "

// escaped makes every ";" in a part begin with "\", so that those between the parts
// remain the only ones that do not.
var escaped = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// label returns the respondent's group for a key, or nothing.
func (r *Row) label(key string) string {
	for _, l := range r.Labels {
		if l.Key == key {
			return l.Value
		}
	}
	return ""
}

// otherLabels returns the labels that have no column, as in "chamber=Ulm; year=2026".
func (c *Columns) otherLabels(r *Row) string {
	var list string
	for _, l := range r.Labels {
		if slices.Contains(c.labels, l.Key) {
			continue
		}
		if list != "" {
			list += between
		}
		list += l.Key + "=" + escaped.Replace(l.Value)
	}
	return list
}
