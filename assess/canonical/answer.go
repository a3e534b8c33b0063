package canonical

import (
	"time"

	"blindspot/assess"
)

// anyAnswer reads any answer, in the short form or the long one.
func (r *reading) anyAnswer(q *question, reply *assess.Reply, at int) (end int) {
	r.at = at
	ok := false
	if r.sees('{') {
		ok = r.long(q, reply)
	} else {
		ok = r.said(q, reply)
	}
	if !ok {
		return -1
	}
	return r.at
}

// long reads an answer in the long form.
func (r *reading) long(q *question, reply *assess.Reply) bool {
	if r.key(&q.opening) {
		return r.said(q, reply) && r.remarks(q, reply, false)
	}
	r.at++
	ok, special := true, true
	switch {
	case r.key(&r.keys.unknown):
		ok = r.take(&yes)
		reply.Form = assess.FormUnknown
	case r.key(&r.keys.notApplicable):
		ok = r.take(&yes) && q.mayNotApply
		reply.Form = assess.FormNotApplicable
	default:
		special = false
	}
	return ok && r.remarks(q, reply, special)
}

var yes = newToken("true")

// remarks reads the rest of the long form. There is some unless it is enough as it is.
func (r *reading) remarks(q *question, reply *assess.Reply, enough bool) bool {
	something := reply.Form != assess.FormOpen
	if r.next(something, &r.keys.relevance) {
		if !q.relevance || !r.relevance(reply) {
			return false
		}
		something, enough = true, true
	}
	if r.next(something, &r.keys.evidence) {
		if reply.Form == assess.FormOpen || r.oneOf(&r.keys.evidences) < 0 {
			return false
		}
		enough = true
	}
	if r.next(something, &r.keys.note) {
		if !r.words() {
			return false
		}
		enough = true
	}
	return enough && r.takeByte('}')
}

func (r *reading) relevance(reply *assess.Reply) bool {
	i := r.oneOf(&r.keys.relevances)
	if i >= 0 {
		reply.Relevance = relevances[i]
	}
	return i >= 0
}

// said reads what answers the question.
func (r *reading) said(q *question, reply *assess.Reply) (ok bool) {
	reply.Form = q.form
	if q.single {
		i := r.oneOf(&q.states)
		if i >= 0 {
			reply.States.Add(i)
		}
		return i >= 0
	}
	switch q.form {
	case assess.FormNumber:
		reply.Number, ok = r.number()
		return ok && q.min <= reply.Number && reply.Number <= q.max
	case assess.FormText:
		return r.words()
	case assess.FormDate:
		return r.date(reply)
	default:
		return r.states(q, reply)
	}
}

// words passes a note, or an answer in free text.
func (r *reading) words() bool {
	written, ok := r.text(assess.MaxText)
	return ok && !isBlank(written)
}

// states reads states in the question's order.
func (r *reading) states(q *question, reply *assess.Reply) bool {
	if !r.takeByte('[') {
		return false
	}
	exclusive := false
	for from, count := 0, 1; ; count++ {
		i := r.oneOf(&q.states)
		if i < from {
			return false
		}
		reply.States.Add(i)
		exclusive = exclusive || q.exclusive[i]
		if r.takeByte(']') {
			return !exclusive || count == 1
		}
		if !r.comma() {
			return false
		}
		from = i + 1
	}
}

// date reads a month or a day, in quotation marks.
func (r *reading) date(reply *assess.Reply) bool {
	if !r.takeByte('"') {
		return false
	}
	year, month, ok := r.month()
	day, isDay := r.pair('-')
	if !ok || year < 1900 || year > 2200 || isDay && (day < 1 || day > daysIn(year, month)) || !r.takeByte('"') {
		return false
	}
	reply.Year, reply.Month, reply.Day = int16(year), int8(month), int8(day)
	if begins := time.Date(year, time.Month(month), max(day, 1), 0, 0, 0, 0, time.UTC); begins.After(r.latest) {
		r.latest = begins
	}
	return true
}
