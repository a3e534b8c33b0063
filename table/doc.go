// Package table is the table that a batch of answers becomes: one row for each answers
// object, rejected ones with their error, as CSV, JSON Lines or Parquet. All three hold
// the same columns and values. docs/batch-table.md documents them; names and order are
// a promise.
//
// [NewColumns] decides on the columns once. Any number of goroutines can then encode
// rows, each into a buffer of its own: [Columns.AppendCSV] and [Columns.AppendJSON]
// make finished lines, [Columns.AppendPacked] what a [ParquetWriter] takes. Only what
// writes them has to be one.
//
// The package reads no answers and no files, and nothing in a row depends on another.
package table

import (
	"time"

	"blindspot/assess"
)

// Row is one answers object of a batch.
type Row struct {
	Source       string // the path of its file as the user named it, with the line where the file holds several: "answers.jsonl:17"
	Organization string
	Labels       []Label         // sorted by key
	Given        time.Time       // when the answers were given, in the years 1970 to 9999; zero when not said
	Figures      *assess.Figures // nil for a rejected one
	Err          string          // why it was rejected, on one line; empty for a scored one
}

// Label is one group that the respondent belongs to.
type Label struct{ Key, Value string }
