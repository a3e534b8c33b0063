package batch

import (
	"io"
	"path/filepath"
	"strings"

	"blindspot/table"
)

// Format is how tables are written.
type Format string

const (
	CSV     Format = "csv"
	JSONL   Format = "jsonl"
	Parquet Format = "parquet"
)

// Target says where the tables go.
type Target struct {
	Format Format
	Raw    bool      // CSV without the marks against formulas
	Path   string    // of a file or folder; empty for Stdout
	Folder bool      // Path is a folder, made if need be: every questionnaire gets a file of its own in it
	Force  bool      // files that exist are replaced
	Resume bool      // the run goes on where an earlier one was interrupted; only for a file of CSV or JSON Lines
	Stdout io.Writer // where Path is empty
}

// single reports whether there is room for the answers to one questionnaire alone.
func (t Target) single() bool { return t.Path == "" && t.Format != JSONL }

// mixed reports whether the rows of all questionnaires go to one table.
func (t Target) mixed() bool { return t.Format == JSONL && !t.Folder }

// rejectedID stands for the id in the name of the file for what belongs to no table.
const rejectedID = "rejected"

// pathOf returns the file for answers to a questionnaire. The main one is the first
// to which answers were scored.
func (t Target) pathOf(id string, main bool) string {
	switch {
	case t.Folder:
		return filepath.Join(t.Path, id+"."+string(t.Format))
	case main:
		return t.Path
	default:
		return Beside(t.Path, id)
	}
}

// Beside returns the path of what belongs beside a file and to another questionnaire:
// out.quick.csv beside out.csv.
func Beside(path, id string) string {
	extension := filepath.Ext(path)
	return strings.TrimSuffix(path, extension) + "." + id + extension
}

// encoder returns what makes rows of the format.
func (t Target) encoder() func(dst []byte, c *table.Columns, r *table.Row) []byte {
	switch t.Format {
	case JSONL:
		return func(dst []byte, c *table.Columns, r *table.Row) []byte { return c.AppendJSON(dst, r) }
	case Parquet:
		return func(dst []byte, c *table.Columns, r *table.Row) []byte { return c.AppendPacked(dst, r) }
	default:
		raw := t.Raw
		return func(dst []byte, c *table.Columns, r *table.Row) []byte { return c.AppendCSV(dst, r, raw) }
	}
}
