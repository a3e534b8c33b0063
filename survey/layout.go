package survey

import (
	"strconv"
	"strings"
	"time"

	"blindspot/pattern"
)

// layout is how a column writes points in time or dates, such as DD.MM.YYYY hh:mm:ss.
type layout struct {
	written string
	golang  string // as package time wants it, without the zone
	zoned   bool   // each cell names its zone
	day     bool   // false: months only
}

// layoutParts are the parts of a layout. Numbers may lack a leading zero.
var layoutParts = []struct{ written, golang string }{
	{"YYYY", "2006"}, {"YY", "06"}, {"MM", "1"}, {"DD", "2"}, {"hh", "15"}, {"mm", "4"}, {"ss", "5"}, {"AM", "PM"},
}

// newLayout reads a layout; one must have a year and a month at least.
func newLayout(s string) (layout, bool) {
	l := layout{written: s}
	rest, zoned := strings.CutSuffix(s, "Z")
	l.zoned, l.day = zoned, strings.Contains(s, "DD")
	rest = strings.TrimSuffix(rest, " ")
	var golang strings.Builder
	for rest != "" {
		written, part, ok := nextPart(rest)
		if !ok {
			return layout{}, false
		}
		if written == "hh" && strings.Contains(s, "AM") {
			part = "3"
		}
		golang.WriteString(part)
		rest = rest[len(written):]
	}
	l.golang = golang.String()
	return l, strings.Contains(s, "YY") && strings.Contains(s, "MM")
}

// nextPart returns the part that a layout begins with, as it is written and as package
// time wants it.
func nextPart(s string) (written, golang string, ok bool) {
	for _, part := range layoutParts {
		if strings.HasPrefix(s, part.written) {
			return part.written, part.golang, true
		}
	}
	sign := s[:1]
	return sign, sign, strings.Contains(" .,-/:T", sign)
}

// read returns the time in a cell, where no zone is named by the clock of that offset.
func (l layout) read(cell string, offset time.Duration) (time.Time, bool) {
	cell = halves.Replace(strings.ToUpper(fold(cell)))
	if l.zoned {
		at := zonePattern().FindStringSubmatchIndex(cell)
		if at == nil {
			return time.Time{}, false
		}
		var ok bool
		if offset, ok = zoneOffset(cell[at[2]:at[3]]); !ok {
			return time.Time{}, false
		}
		cell = cell[:at[0]]
	}
	t, err := time.Parse(l.golang, cell)
	return t.Add(-offset), err == nil
}

// halves are the halves of the day as German and English exports name them.
var halves = strings.NewReplacer("VORM.", "AM", "NACHM.", "PM", "A.M.", "AM", "P.M.", "PM")

// date returns a date in a cell as an answer has it: 2026-03 or 2026-03-14.
func (l layout) date(cell string) (string, bool) {
	t, ok := l.read(cell, 0)
	if l.day {
		return t.Format(time.DateOnly), ok
	}
	return t.Format("2006-01"), ok
}

var (
	zonePattern   = pattern.New(` ?(Z|[A-Z]{3,4}|(?:GMT|UTC)?[+-][0-9]{1,2}(?::?[0-9]{2})?)$`)
	offsetPattern = pattern.New(`^(?:GMT|UTC)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$`)
)

// zoneOffset returns how far a zone is ahead of UTC. Of the short names it knows those
// that mean one zone only and occur in German and British exports.
func zoneOffset(zone string) (time.Duration, bool) {
	switch zone {
	case "Z", "UTC", "GMT":
		return 0, true
	case "MEZ", "CET":
		return time.Hour, true
	case "MESZ", "CEST":
		return 2 * time.Hour, true
	}
	m := offsetPattern().FindStringSubmatch(zone)
	if m == nil {
		return 0, false
	}
	hours, _ := strconv.Atoi(m[2])
	minutes, _ := strconv.Atoi(m[3]) // 0 where they are not said
	offset := time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
	if m[1] == "-" {
		offset = -offset
	}
	return offset, hours <= 14 && minutes < 60
}
