package batch

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"sync/atomic"

	"blindspot/assess"
	"blindspot/cohort"
	"blindspot/safefile"
	"blindspot/table"
)

// worker makes rows of chunks. It belongs to one goroutine.
type worker struct {
	desk     *desk
	encode   func(dst []byte, c *table.Columns, r *table.Row) []byte
	only     *atomic.Pointer[Subject] // nil where every questionnaire gets a table
	tally    *tally                   // nil where nothing is counted
	buffer   []byte
	unpacker unpacker
	row      table.Row // the last one: here so that none has to be allocated
}

// do fills in what becomes of a chunk.
func (w *worker) do(c *chunk) {
	if w.only != nil {
		c.under = w.only.Load()
	}
	for _, file := range c.files {
		w.guard(c, Place{Path: file.path, Line: file.line}, func() { w.file(c, file) })
	}
	w.lines(c)
}

// guard does what is to be done for one object. Should the program fail on it, that
// rejects this one alone.
func (w *worker) guard(c *chunk, at Place, do func()) {
	defer func() {
		if bug := recover(); bug != nil {
			w.desk, w.unpacker = newDesk(w.desk.subjects, w.desk.strict), unpacker{}
			c.refuse(Rejection{At: at, Err: fmt.Errorf("%s: %w", at, newBug(bug))})
		}
	}()
	do()
}

// file scores the object in a file.
func (w *worker) file(c *chunk, file item) {
	if file.err != nil {
		w.unreadable(c, file)
		return
	}
	data, err := safefile.ReadInto(w.buffer, file.path, assess.MaxFile)
	if cap(data) > cap(w.buffer) {
		w.buffer = data[:0]
	}
	c.read += int64(len(data))
	at := Place{Path: file.path}
	if err == nil && isPacked(data) {
		data, err = w.unpacker.unpack(data, assess.MaxFile)
	}
	switch {
	case err == nil:
		w.note(c, at, w.desk.score(at, data))
	case isOther(data):
		c.other++
	default:
		file.err = err
		w.unreadable(c, file)
	}
}

// unreadable notes what cannot be read at all.
func (w *worker) unreadable(c *chunk, file item) {
	at, err := Place{Path: file.path, Line: file.line}, file.err
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	c.refuse(Rejection{At: at, Err: fmt.Errorf("%s: %w", at, err)})
}

// lines scores the objects in a block of lines.
func (w *worker) lines(c *chunk) {
	at, rest := c.at, c.lines
	c.read += int64(len(rest))
	for ; len(rest) > 0; at.Line++ {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, " \t\r")
		if len(line) > 0 {
			w.guard(c, at, func() { w.line(c, at, line) })
		}
	}
}

func (w *worker) line(c *chunk, at Place, line []byte) {
	if err := unfitLine(line); err != nil {
		c.refuse(Rejection{At: at, Err: fmt.Errorf("%s: %w", at, err)})
		return
	}
	w.note(c, at, w.desk.score(at, line))
}

// unfitLine says why a line holds no answers object, where that can be seen at once.
func unfitLine(line []byte) error {
	switch {
	case len(line) > assess.MaxFile:
		return fmt.Errorf("the line is longer than the %d bytes allowed", assess.MaxFile)
	case !bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte("{")):
		return errors.New("the line is no JSON object; JSON Lines hold one answers object a line")
	default:
		return nil
	}
}

// note adds to the chunk what became of one object.
func (w *worker) note(c *chunk, at Place, o outcome) {
	if o.err == nil && !o.other && c.under != nil && o.subject != c.under {
		o.err = &ForeignError{at.String(), o.subject.ID(), c.under.ID()}
	}
	switch {
	case o.other:
		c.other++
	case o.err != nil:
		c.refuse(Rejection{At: at, Subject: o.subject, Err: o.err})
	default:
		w.row = o.row
		rows := w.encode(c.rows, o.subject.Columns, &w.row)
		if w.tally != nil {
			w.tally.add(o)
		}
		c.rows = rows // not before all else went well: a row is not taken back
		c.add(o.subject)
		if o.slow {
			c.slow++
		}
	}
}

// tally counts what one worker scored, for each questionnaire.
type tally struct {
	keys   []string
	values []string
	counts map[*Subject]*cohort.Counts
}

func newTally(keys []string) *tally {
	return &tally{keys: keys, values: make([]string, len(keys)), counts: map[*Subject]*cohort.Counts{}}
}

func (t *tally) of(s *Subject) *cohort.Counts {
	counts := t.counts[s]
	if counts == nil {
		counts = cohort.New(s.Scorer, t.keys)
		t.counts[s] = counts
	}
	return counts
}

func (t *tally) add(o outcome) {
	for i, key := range t.keys {
		t.values[i] = ""
		for _, label := range o.row.Labels {
			if label.Key == key {
				t.values[i] = label.Value
			}
		}
	}
	t.of(o.subject).Add(cohort.Entry{Source: o.row.Source, Given: o.row.Given, Values: t.values, Figures: o.row.Figures})
}

// merge adds what another worker counted.
func (t *tally) merge(other *tally) {
	for subject, counts := range other.counts {
		t.of(subject).Merge(counts)
	}
}
