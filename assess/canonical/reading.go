package canonical

import (
	"time"

	"blindspot/assess"
)

// reading is one file on its way into a sheet. Its methods are as those of a scanner.
type reading struct {
	scanner
	*form
	reader                     *Reader
	sheet                      *assess.Sheet
	head                       *Head
	started, updated, finished time.Time
	latest                     time.Time // when the latest date among the answers begins
}

// whole reads the file from its first byte to its last.
func (r *reading) whole() bool {
	if r.keys.json && !r.takeByte('{') {
		return false
	}
	return r.top() && r.estimates() && r.answers() && r.end() && r.given()
}

// estimates reads the self-estimates, if there are any.
func (r *reading) estimates() bool {
	if !r.line(r.keys.estimates) {
		return true
	}
	if r.keys.json && !r.takeByte('{') {
		return false
	}
	found := false
	for _, section := range r.estimated {
		if !r.next(r.keys.json && found, section.key) {
			continue
		}
		estimate, ok := r.integer(10)
		if !ok {
			return false
		}
		found = true
		r.sheet.Estimates[section.index] = int8(estimate)
	}
	return found && (!r.keys.json || r.takeByte('}'))
}

// answers reads the answers, if there are any.
func (r *reading) answers() bool {
	switch {
	case !r.line(r.keys.answers):
		return true
	case r.keys.json:
		return r.answersInAnyOrder()
	default:
		return r.answersByHeading()
	}
}

// answersByHeading reads answers in the order of their questions, with a heading above
// the first to each section at the top.
func (r *reading) answersByHeading() bool {
	found := false
	for i := range r.tops {
		top := &r.tops[i]
		if !r.heading(top.heading) {
			continue
		}
		found = false
		for i := top.from; i < top.to; i++ {
			if !r.take(r.questions[i].key) {
				continue
			}
			if !r.answer(&r.questions[i], &r.sheet.Replies[i]) {
				return false
			}
			found = true
		}
		if !found {
			return false
		}
	}
	return found
}

// heading passes the line of a heading up to its end.
func (r *reading) heading(line []byte) bool {
	start := r.at
	if r.take(line) && r.sees('\n') {
		return true
	}
	r.at = start
	return false
}

// answersInAnyOrder reads answers of which none has the same question as another. Mostly
// each question follows the one before.
func (r *reading) answersInAnyOrder() bool {
	if !r.takeByte('{') {
		return false
	}
	seen := r.reader.seen
	clear(seen)
	for next := 0; ; next++ {
		if next == len(r.questions) || !r.key(r.questions[next].key) {
			var ok bool
			if next, ok = r.question(); !ok {
				return false
			}
		}
		if seen[next] || !r.answer(&r.questions[next], &r.sheet.Replies[next]) {
			return false
		}
		seen[next] = true
		if r.takeByte('}') {
			return true
		}
		if !r.comma() {
			return false
		}
	}
}

// question passes the key of any question, and returns its index.
func (r *reading) question() (index int, ok bool) {
	if !r.takeByte('"') {
		return 0, false
	}
	id, ok := r.id()
	if !ok {
		return 0, false
	}
	index, ok = r.index[string(id)]
	return index, ok && r.key(colonAfterText)
}

var colonAfterText = []byte(`":`)

// end passes what ends the file.
func (r *reading) end() bool {
	if r.keys.json {
		closed := r.takeByte('}')
		r.takeByte('\n')
		return closed && r.at == len(r.data)
	}
	return string(r.data[r.at:]) == "\n...\n"
}

// given settles when the answers were given, which dates may not lie after; where the
// file does not say it, they all do. A file with dates counts as updated then. The next
// day does not count as after, as it has begun somewhere.
func (r *reading) given() bool {
	r.sheet.Given = r.updated
	for _, moment := range []time.Time{r.finished, r.started} {
		if r.sheet.Given.IsZero() {
			r.sheet.Given = moment
		}
	}
	r.head.Updated = r.updated
	if r.latest.IsZero() {
		return true
	}
	r.head.Updated = r.sheet.Given
	return !r.latest.After(r.sheet.Given.AddDate(0, 0, 1))
}
