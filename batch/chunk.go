package batch

import (
	"fmt"

	"blindspot/printable"
	"blindspot/table"
)

// chunk is what a worker does at a time: some files, or a block of lines of one. Chunks
// are used again.
type chunk struct {
	files []item
	lines []byte // instead of files
	at    Place  // of the first line

	rows        []byte
	parts       []part
	under       *Subject // the only one with a table, as far as the worker knew
	scored      int
	slow, other int
	read        int64 // bytes of input
	done        chan struct{}

	checkpoint *position // instead of all else: everything before it is to be made safe
}

// part is a number of rows in one table, or one rejection.
type part struct {
	subject *Subject
	end     int // of the rows within those of the chunk
	count   int
	refused *Rejection
}

// Rejection is one answers object, file or folder that could not be scored.
type Rejection struct {
	At      Place
	Subject *Subject // nil where the questionnaire is not known
	Err     error    // all that is wrong, each on a line of its own
}

// row is how the table tells it.
func (r Rejection) row() table.Row {
	return table.Row{Source: r.At.String(), Err: onOneLine(r.Err)}
}

// newChunk returns a chunk with room for what is usual.
func newChunk() *chunk {
	return &chunk{done: make(chan struct{}, 1)}
}

// clear makes the chunk ready for use, with its memory unless that has become unusual.
func (c *chunk) clear() {
	const usual = 4 * blockSize
	clear(c.files)
	clear(c.parts)
	if cap(c.lines) > usual {
		c.lines = nil
	}
	if cap(c.rows) > usual {
		c.rows = nil
	}
	*c = chunk{files: c.files[:0], lines: c.lines[:0], rows: c.rows[:0], parts: c.parts[:0], done: c.done}
}

// forget takes back what became of the chunk, for another worker to begin anew.
func (c *chunk) forget() {
	c.rows, c.parts = c.rows[:0], c.parts[:0]
	c.scored, c.slow, c.other, c.read = 0, 0, 0, 0
}

// add notes a row that stands at the end of the rows.
func (c *chunk) add(s *Subject) {
	c.scored++
	if last := len(c.parts) - 1; last < 0 || c.parts[last].refused != nil || c.parts[last].subject != s {
		c.parts = append(c.parts, part{subject: s})
	}
	last := &c.parts[len(c.parts)-1]
	last.end = len(c.rows)
	last.count++
}

// refuse notes a rejection.
func (c *chunk) refuse(r Rejection) {
	c.parts = append(c.parts, part{end: len(c.rows), refused: &r})
}

// ForeignError says that answers have no table: the only one is of another questionnaire.
type ForeignError struct {
	Source     string
	ID, Wanted string // of the questionnaires that they were given to, and of the table's
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("%s: the answers were given to questionnaire %s, and this table is of %s; with -o FOLDER/ each gets a table of its own", e.Source, printable.Quote(e.ID), printable.Quote(e.Wanted))
}
