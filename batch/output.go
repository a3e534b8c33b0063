package batch

import (
	"bufio"
	"io"

	"blindspot/safefile"
	"blindspot/table"
)

// output is one table on its way.
type output struct {
	subject *Subject // nil for one of rejections alone, and for one of all questionnaires
	columns *table.Columns
	to      io.Writer
	size    int64                // bytes written
	draft   *safefile.Draft      // nil for standard output
	buffer  *bufio.Writer        // nil where rows are written as they come
	parquet *table.ParquetWriter // nil for other formats
}

// open begins a table, or goes on behind the first size bytes of one.
func (t Target) open(path string, subject *Subject, columns *table.Columns, size int64) (*output, error) {
	o := &output{subject: subject, columns: columns, to: t.Stdout, size: size}
	if path != "" {
		draft, err := t.begin(path, size)
		if err != nil {
			return nil, err
		}
		o.draft, o.to = draft, draft
	}
	switch {
	case t.Format == CSV && size == 0:
		return o, o.write(columns.AppendCSVHeader(nil))
	case t.Format == Parquet:
		const usual = 64 << 10
		o.buffer = bufio.NewWriterSize(o.to, usual)
		o.parquet = table.NewParquet(o.buffer, columns)
	}
	return o, nil
}

func (t Target) begin(path string, size int64) (*safefile.Draft, error) {
	if t.Resume {
		return safefile.Resume(path, t.Force, size)
	}
	return safefile.Begin(path, t.Force)
}

// write adds rows as the target's encoder made them.
func (o *output) write(rows []byte) error {
	to := o.to
	if o.parquet != nil {
		to = o.parquet
	}
	n, err := to.Write(rows)
	o.size += int64(n)
	return err
}

// finish writes what is left, so that the table can be published.
func (o *output) finish() error {
	if o.parquet != nil {
		if err := o.parquet.Close(); err != nil {
			return err
		}
		if err := o.buffer.Flush(); err != nil {
			return err
		}
	}
	if o.draft != nil {
		return o.draft.Flush()
	}
	return nil
}

func (o *output) publish() error {
	if o.draft != nil {
		return o.draft.Publish()
	}
	return nil
}

func (o *output) discard() {
	if o.draft != nil {
		o.draft.Discard()
	}
}
