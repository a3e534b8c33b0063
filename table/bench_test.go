package table_test

import (
	"io"
	"testing"

	"blindspot/table"
)

// benchmarkRows encodes rows of the largest questionnaire, one a round.
func benchmarkRows(b *testing.B, encode func(c *table.Columns, dst []byte, r *table.Row) []byte) {
	s := scorerOf(b, "core")
	columns := table.NewColumns(s, table.DefaultLabels())
	rows := randomRows(s, 256)
	var dst []byte
	for _, row := range rows {
		dst = encode(columns, dst, row)
	}
	b.SetBytes(int64(len(dst) / len(rows)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		dst = encode(columns, dst[:0], rows[i%len(rows)])
	}
}

func BenchmarkAppendCSV(b *testing.B) {
	benchmarkRows(b, func(c *table.Columns, dst []byte, r *table.Row) []byte { return c.AppendCSV(dst, r, false) })
}

func BenchmarkAppendCSVRaw(b *testing.B) {
	benchmarkRows(b, func(c *table.Columns, dst []byte, r *table.Row) []byte { return c.AppendCSV(dst, r, true) })
}

func BenchmarkAppendJSON(b *testing.B) {
	benchmarkRows(b, (*table.Columns).AppendJSON)
}

func BenchmarkAppendPacked(b *testing.B) {
	benchmarkRows(b, (*table.Columns).AppendPacked)
}

func BenchmarkParquetWriter(b *testing.B) {
	s := scorerOf(b, "core")
	columns := table.NewColumns(s, table.DefaultLabels())
	var packed [][]byte
	for _, row := range randomRows(s, 256) {
		packed = append(packed, columns.AppendPacked(nil, row))
	}
	var written countingWriter
	w := table.NewParquet(&written, columns)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := w.Write(packed[i%len(packed)]); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(written)/float64(b.N), "bytes/row")
}

type countingWriter int64

func (w *countingWriter) Write(p []byte) (int, error) {
	*w += countingWriter(len(p))
	return io.Discard.Write(p)
}
