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
	desk     *Desk
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
		w.file(c, file)
	}
	w.lines(c)
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
		w.note(c, at, w.score(at, data))
	case isOther(data):
		c.other++
	default:
		file.err = err
		w.unreadable(c, file)
	}
}

// score scores one object. Should the program fail on it, that rejects this one alone.
func (w *worker) score(at Place, data []byte) (o Outcome) {
	defer func() {
		if bug := recover(); bug != nil {
			w.desk = NewDesk(w.desk.subjects, w.desk.strict)
			o = Outcome{Err: fmt.Errorf("%s: %w", at, newBug(bug))}
		}
	}()
	return w.desk.Score(at, data)
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
		if len(line) == 0 {
			continue
		}
		if err := unfitLine(line); err != nil {
			c.refuse(Rejection{At: at, Err: fmt.Errorf("%s: %w", at, err)})
			continue
		}
		w.note(c, at, w.score(at, line))
	}
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
func (w *worker) note(c *chunk, at Place, o Outcome) {
	if o.Err == nil && !o.Other && c.under != nil && o.Subject != c.under {
		o.Err = &ForeignError{at.String(), o.Subject.ID(), c.under.ID()}
	}
	switch {
	case o.Other:
		c.other++
	case o.Err != nil:
		c.refuse(Rejection{At: at, Subject: o.Subject, Err: o.Err})
	default:
		w.row = o.Row
		c.rows = w.encode(c.rows, o.Subject.Columns, &w.row)
		c.add(o.Subject)
		if o.Slow {
			c.slow++
		}
		if w.tally != nil {
			w.tally.add(o)
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

func (t *tally) add(o Outcome) {
	for i, key := range t.keys {
		t.values[i] = ""
		for _, label := range o.Row.Labels {
			if label.Key == key {
				t.values[i] = label.Value
			}
		}
	}
	t.of(o.Subject).Add(cohort.Entry{Source: o.Row.Source, Given: o.Row.Given, Values: t.values, Figures: o.Row.Figures})
}

// merge adds what another worker counted.
func (t *tally) merge(other *tally) {
	for subject, counts := range other.counts {
		t.of(subject).Merge(counts)
	}
}
