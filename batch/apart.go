package batch

import (
	"io"
	"slices"

	"blindspot/cohort"
)

// Blocks cuts a stream of JSON Lines into blocks of whole lines, for an engine other than
// [Run]: one that has them scored by clerks and joins their rows itself.
type Blocks struct {
	lines *lineReader
	free  func()
	size  int
	more  []byte
}

// NewBlocks returns the blocks of a stream, which may be packed with gzip or zstd, of at
// least size bytes each but for the last. The error says why it cannot be unpacked.
func NewBlocks(in io.Reader, size int) (*Blocks, error) {
	in, free, err := unpacked(in)
	if err != nil {
		return nil, err
	}
	return &Blocks{lines: newLineReader(in), free: free, size: size}, nil
}

// Next replaces the block by the next one, and returns the number of its first line too.
// The error is [io.EOF] at the end; after any other the stream cannot be read from that
// line on.
func (b *Blocks) Next(block []byte) ([]byte, int, error) {
	block, err := b.lines.next(block)
	first := b.lines.line
	if err != nil {
		return nil, first, err
	}
	for len(block) < b.size {
		if b.more, err = b.lines.next(b.more); err != nil {
			break // it comes again, with the next block
		}
		block = append(block, b.more...)
	}
	return block, first, nil
}

// Close gives the memory back. It does not close the stream.
func (b *Blocks) Close() { b.free() }

// Clerk scores blocks of lines, one after the other, to what [Run] with a folder as its
// target makes of them. It belongs to one goroutine.
type Clerk struct {
	worker *worker
	tables *tables // for its columns and its encoder alone
	chunk  *chunk
	labels []string
}

// NewClerk returns a clerk. Of the target it heeds the format, and of the options the
// subjects, the labels, the reader, and whether to count.
func NewClerk(target Target, o Options) *Clerk {
	t := newTables(Target{Format: target.Format, Raw: target.Raw, Folder: true}, o.Labels)
	c := &Clerk{
		worker: &worker{desk: newDesk(o.Subjects, o.StrictReader), encode: t.encode},
		tables: t, chunk: newChunk(), labels: o.Labels,
	}
	if o.Count {
		c.worker.tally = newTally(o.Labels)
	}
	return c
}

// Piece is what became of a block.
type Piece struct {
	Rows         []Rows     // for each table that gets some
	Met          []*Subject // to which answers were scored, in the order of the first of each
	Rejected     []Rejection
	Scored, Slow int
}

// Rows are rows of one table, in their order.
type Rows struct {
	Table string // the id of the questionnaire, or "rejected" for what belongs to none
	Data  []byte // for [Joint.Write]
}

// Score scores the lines of a block, of which the first is at a place.
func (c *Clerk) Score(at Place, lines []byte) Piece {
	c.chunk.clear()
	c.chunk.at, c.chunk.lines = at, append(c.chunk.lines, lines...)
	c.worker.lines(c.chunk)
	return c.piece()
}

// Refuse makes the rejection of a stream that cannot be read from a place on.
func (c *Clerk) Refuse(at Place, err error) Piece {
	c.chunk.clear()
	c.worker.unreadable(c.chunk, item{path: at.Path, line: at.Line, err: err})
	return c.piece()
}

// piece sorts the chunk by tables.
func (c *Clerk) piece() Piece {
	p := Piece{Scored: c.chunk.scored, Slow: c.chunk.slow}
	from := 0
	for _, part := range c.chunk.parts {
		if part.refused != nil {
			table, columns := c.tables.home(*part.refused)
			rows, row := p.rowsOf(table), part.refused.row()
			rows.Data = c.tables.encode(rows.Data, columns, &row)
			p.Rejected = append(p.Rejected, *part.refused)
			continue
		}
		rows := p.rowsOf(part.subject.ID())
		rows.Data = append(rows.Data, c.chunk.rows[from:part.end]...)
		from = part.end
		if !slices.Contains(p.Met, part.subject) {
			p.Met = append(p.Met, part.subject)
		}
	}
	return p
}

func (p *Piece) rowsOf(table string) *Rows {
	at := slices.IndexFunc(p.Rows, func(r Rows) bool { return r.Table == table })
	if at < 0 {
		at = len(p.Rows)
		p.Rows = append(p.Rows, Rows{Table: table})
	}
	return &p.Rows[at]
}

// TakeCounts returns what was counted since it was called last, by questionnaire.
func (c *Clerk) TakeCounts() map[*Subject]*cohort.Counts {
	if c.worker.tally == nil {
		return nil
	}
	counts := c.worker.tally.counts
	c.worker.tally = newTally(c.labels)
	return counts
}

// Joint is a table that is put together of rows that clerks made.
type Joint struct{ to *output }

// Join begins the table of a questionnaire, or "rejected".
func (c *Clerk) Join(to io.Writer, table string) (*Joint, error) {
	columns := c.tables.general
	var subject *Subject
	if table != rejectedID {
		var err error
		if subject, err = c.worker.desk.subjects.Find(table); err != nil {
			return nil, err
		}
		columns = subject.Columns
	}
	target := c.tables.target
	target.Stdout = to
	o, err := target.open("", subject, columns, 0)
	return &Joint{o}, err
}

// Write adds what clerks made, whole.
func (j *Joint) Write(rows []byte) (int, error) { return len(rows), j.to.write(rows) }

// Close writes what is left. It does not close what is written to.
func (j *Joint) Close() error { return j.to.finish() }
