package table

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

const (
	// rowsPerGroup bounds the memory: a group is written when it is complete.
	rowsPerGroup = 16384

	// rowsPerBatch is how many rows are handed on at a time, column by column. It divides
	// rowsPerGroup, so that the bytes of a file do not depend on how many rows came at once.
	rowsPerBatch = 64

	// pageBytes keeps the pages of some hundred columns, which are all open at the same
	// time, within a few megabytes.
	pageBytes = 16 << 10
)

// ParquetWriter writes rows as a Parquet file. The same rows give the same bytes.
type ParquetWriter struct {
	columns *Columns
	file    *parquet.GenericWriter[any]
	batch   [][]parquet.Value // by column
	texts   []byte            // that the batch refers to
	inBatch int               // rows
	inGroup int               // rows, without the batch
}

// NewParquet returns a writer of a table with these columns. Nothing reaches w before
// there are rows enough, or before [ParquetWriter.Close].
func NewParquet(w io.Writer, c *Columns) *ParquetWriter {
	options := &parquet.WriterConfig{
		CreatedBy:         "blindspot",
		PageBufferSize:    pageBytes,
		ColumnPageBuffers: parquet.NewChunkBufferPool(pageBytes / 4),
	}
	for _, name := range c.Names() { // bounds would help to find rows in a sorted table only, and stay in memory
		options.SkipPageBounds = append(options.SkipPageBounds, []string{name})
	}
	p := &ParquetWriter{
		columns: c,
		file:    parquet.NewGenericWriter[any](w, c.schema(), options, parquet.DataPageStatistics(false)),
		batch:   make([][]parquet.Value, len(c.columns)),
	}
	for i := range p.batch {
		p.batch[i] = make([]parquet.Value, 0, rowsPerBatch)
	}
	return p
}

// Write takes any number of whole rows as [Columns.AppendPacked] makes them, and keeps
// nothing of the slice. The number it returns is the length of packed, or 0 with an error.
func (p *ParquetWriter) Write(packed []byte) (int, error) {
	for rest := packed; len(rest) > 0; {
		var err error
		if rest, err = p.addRow(rest); err != nil {
			return 0, fmt.Errorf("write Parquet: %w", err)
		}
	}
	return len(packed), nil
}

// Close writes what is left, and the description of the columns that ends the file. It
// does not close what is written to.
func (p *ParquetWriter) Close() error {
	err := p.writeBatch()
	if err == nil {
		err = p.file.Close()
	}
	if err != nil {
		return fmt.Errorf("write Parquet: %w", err)
	}
	return nil
}

// addRow adds the first of packed rows and returns the others.
func (p *ParquetWriter) addRow(packed []byte) (rest []byte, err error) {
	rest = packed
	for i := range p.columns.columns {
		var value parquet.Value
		if value, rest, err = p.unpackValue(p.columns.columns[i].kind, rest); err != nil {
			return nil, err
		}
		defined := 0
		if i > 0 && !value.IsNull() { // the first column, the source, is never without a value
			defined = 1
		}
		p.batch[i] = append(p.batch[i], value.Level(0, defined, i))
	}
	p.inBatch++
	if p.inBatch < rowsPerBatch {
		return rest, nil
	}
	return rest, p.writeBatch()
}

func (p *ParquetWriter) unpackValue(k kind, packed []byte) (value parquet.Value, rest []byte, err error) {
	head, known, rest, err := unpack(packed)
	if err != nil || !known {
		return parquet.NullValue(), rest, err
	}
	switch k {
	case integer:
		return parquet.Int32Value(int32(unzigzag(head))), rest, nil
	case number:
		return parquet.DoubleValue(float64(unzigzag(head)) / million), rest, nil
	case moment:
		return parquet.Int64Value(unzigzag(head) * 1000), rest, nil
	}
	text, rest, err := unpackText(head, rest)
	start := len(p.texts)
	p.texts = append(p.texts, text...)
	return parquet.ByteArrayValue(p.texts[start:]), rest, err
}

// writeBatch hands the batch on, and ends the group when it is complete.
func (p *ParquetWriter) writeBatch() error {
	for i, writer := range p.file.ColumnWriters() {
		if _, err := writer.WriteRowValues(p.batch[i]); err != nil {
			return err
		}
		p.batch[i] = p.batch[i][:0]
	}
	p.inGroup += p.inBatch
	p.inBatch = 0
	p.texts = p.texts[:0]
	if p.inGroup < rowsPerGroup {
		return nil
	}
	p.inGroup = 0
	return p.file.Flush()
}
