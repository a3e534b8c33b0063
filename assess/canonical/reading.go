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
	if !r.line(&r.keys.estimates) {
		return true
	}
	if r.keys.json && !r.takeByte('{') {
		return false
	}
	found := false
	for i := range r.estimated {
		section := &r.estimated[i]
		if !r.next(r.keys.json && found, &section.key) {
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
	case !r.line(&r.keys.answers):
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
		if !r.heading(&top.heading) {
			continue
		}
		if found = r.answersBelow(top); !found {
			return false
		}
	}
	return found
}

// answersBelow reads the answers to one section at the top, of which there are some.
func (r *reading) answersBelow(top *top) bool {
	questions, replies := r.questions[top.from:top.to], r.sheet.Replies[top.from:top.to]
	at, found := r.at, false
	for i := range questions {
		start := questions[i].key.after(r.data, at)
		if start < 0 {
			continue
		}
		if at = r.answer(&questions[i], &replies[i], start); at < 0 {
			return false
		}
		found = true
	}
	r.at = at
	return found
}

// heading passes the line of a heading up to its end.
func (r *reading) heading(line *token) bool {
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
	at, start := r.at, 0
	for next := 0; ; next++ {
		next, start = r.question(next, at)
		if next < 0 || seen[next] {
			return false
		}
		seen[next] = true
		at = r.answer(&r.questions[next], &r.sheet.Replies[next], start)
		switch {
		case at < 0:
			return false
		case sees(r.data, at, '}'):
			r.at = at + 1
			return true
		case !sees(r.data, at, ','):
			return false
		}
		at = behindBlank(r.data, at+1)
	}
}

// question returns the question, mostly the next one, of which the key stands at a place
// in the file, by its index, or -1, and where the key ends.
func (r *reading) question(next, at int) (index, end int) {
	if next < len(r.questions) {
		if end := r.questions[next].key.after(r.data, at); end >= 0 {
			return next, behindBlank(r.data, end)
		}
	}
	r.at = at
	if !r.takeByte('"') {
		return -1, 0
	}
	id, ok := r.id()
	if index, known := r.index[string(id)]; ok && known && r.key(&colonAfterText) {
		return index, r.at
	}
	return -1, 0
}

var colonAfterText = newToken(`":`)

func behindBlank(data []byte, at int) int {
	if sees(data, at, ' ') {
		at++
	}
	return at
}

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
