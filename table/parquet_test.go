package table_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"blindspot/table"

	"github.com/parquet-go/parquet-go"
)

// writeParquet returns the file of rows that are written a few at a time.
func writeParquet(t testing.TB, c *table.Columns, rows []*table.Row, atATime int) []byte {
	t.Helper()
	var file bytes.Buffer
	w := table.NewParquet(&file, c)
	var packed []byte
	for i, row := range rows {
		packed = c.AppendPacked(packed, row)
		if (i+1)%atATime > 0 && i+1 < len(rows) {
			continue
		}
		if n, err := w.Write(packed); n != len(packed) || err != nil {
			t.Fatalf("wrote %d of %d bytes (%v)", n, len(packed), err)
		}
		clear(packed) // whatever the writer still has of it is lost
		packed = packed[:0]
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func openParquet(t testing.TB, file []byte) *parquet.File {
	t.Helper()
	opened, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// readParquet returns the names of the columns and the cells as CSV would have them.
func readParquet(t testing.TB, file []byte) [][]string {
	t.Helper()
	opened := openParquet(t, file)
	var names []string
	for _, path := range opened.Schema().Columns() {
		names = append(names, strings.Join(path, "."))
	}
	cells := [][]string{names}
	buffer := make([]parquet.Row, 50)
	for _, group := range opened.RowGroups() {
		rows := group.Rows()
		for {
			n, err := rows.ReadRows(buffer)
			for _, row := range buffer[:n] {
				line := make([]string, len(names))
				for _, value := range row {
					line[value.Column()] = cellOf(names[value.Column()], value)
				}
				cells = append(cells, line)
			}
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		rows.Close()
	}
	return cells
}

func cellOf(name string, value parquet.Value) string {
	switch {
	case value.IsNull():
		return ""
	case name == "given":
		return time.UnixMilli(value.Int64()).UTC().Format(time.RFC3339)
	case value.Kind() == parquet.Double:
		return strconv.FormatFloat(value.Double(), 'f', -1, 64)
	default:
		return strings.ReplaceAll(value.String(), "\r\n", "\n") // as in readCSV
	}
}

func TestParquetHoldsWhatCSVHolds(t *testing.T) {
	quick := scorerOf(t, "quick")
	tests := []struct {
		name    string
		columns *table.Columns
		rows    []*table.Row
	}{
		{"no rows", shopColumns(t), nil},
		{"rows of a shop", shopColumns(t), shopRows(t)},
		{"rows by chance", table.NewColumns(quick, table.DefaultLabels()), randomRows(quick, 300)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := readCSV(t, appendCSV(test.columns, test.rows, true))
			got := readParquet(t, writeParquet(t, test.columns, test.rows, 7))
			if len(got) != len(want) {
				t.Fatalf("%d rows, want %d", len(got)-1, len(want)-1)
			}
			for i := range want {
				for j, name := range want[0] {
					if got[i][j] != want[i][j] {
						t.Errorf("row %d, %s: %q, want %q", i, name, got[i][j], want[i][j])
					}
				}
			}
		})
	}
}

// TestParquetTypes holds what readers of the file are told.
func TestParquetTypes(t *testing.T) {
	schema := openParquet(t, writeParquet(t, shopColumns(t), nil, 1)).Schema()
	want := map[string]string{
		"source":         "required binary source (STRING);",
		"organization":   "optional binary organization (STRING);",
		"given":          "optional int64 given (TIMESTAMP(isAdjustedToUTC=true,unit=MILLIS));",
		"visible":        "optional int32 visible (INT(32,true));",
		"overall":        "optional double overall;",
		"status_x":       "optional binary status_x (STRING);",
		"contradictions": "optional binary contradictions (STRING);",
	}
	printed := schema.String()
	for name, line := range want {
		if !strings.Contains(printed, "\t"+line+"\n") {
			t.Errorf("the column %s is not described as %q in\n%s", name, line, printed)
		}
	}
}

// TestParquetDoesNotDependOnHowManyRowsComeAtOnce writes more rows than a group has.
func TestParquetDoesNotDependOnHowManyRowsComeAtOnce(t *testing.T) {
	columns := shopColumns(t)
	few := shopRows(t)
	var rows []*table.Row
	for i := range 20_000 {
		row := *few[i%len(few)]
		row.Source = fmt.Sprintf("%s:%d", row.Source, i)
		rows = append(rows, &row)
	}
	once := writeParquet(t, columns, rows, len(rows))
	if again := writeParquet(t, columns, rows, 77); !bytes.Equal(once, again) {
		t.Error("written 77 rows at a time the file differs from the one written at once")
	}
	if groups := len(openParquet(t, once).RowGroups()); groups != 2 {
		t.Errorf("%d groups of rows, want 2", groups)
	}
	cells := readParquet(t, once)
	for i, row := range rows {
		if got := cells[i+1][0]; got != row.Source {
			t.Fatalf("row %d is %q, want %q", i+1, got, row.Source)
		}
	}
}

func TestParquetNamesItsMakerAndNoVersion(t *testing.T) {
	if got := openParquet(t, writeParquet(t, shopColumns(t), nil, 1)).Metadata().CreatedBy; got != "blindspot" {
		t.Errorf("created by %q", got)
	}
}

var errFull = errors.New("disk full")

// full is a disk with room for so many bytes.
type full int

func (f *full) Write(p []byte) (int, error) {
	if len(p) > int(*f) {
		return 0, errFull
	}
	*f -= full(len(p))
	return len(p), nil
}

func TestParquetSaysWhatFailed(t *testing.T) {
	columns, rows := shopColumns(t), shopRows(t)
	length := len(writeParquet(t, columns, rows, 1))
	for room := 0; room < length; room += 101 {
		disk := full(room)
		w := table.NewParquet(&disk, columns)
		var err error
		for _, row := range rows {
			_, writeErr := w.Write(columns.AppendPacked(nil, row))
			err = errors.Join(err, writeErr)
		}
		if err = errors.Join(err, w.Close()); !errors.Is(err, errFull) {
			t.Fatalf("with room for %d of %d bytes: %v", room, length, err)
		}
	}
}

// FuzzParquetWriter gives the writer rows that are none: it may refuse them and no more.
func FuzzParquetWriter(f *testing.F) {
	columns := shopColumns(f)
	for _, row := range shopRows(f) {
		packed := columns.AppendPacked(nil, row)
		f.Add(packed)
		f.Add(packed[:len(packed)/2])
	}
	f.Add(make([]byte, len(columns.Names()))) // without a source
	f.Fuzz(func(t *testing.T, packed []byte) {
		w := table.NewParquet(io.Discard, columns)
		if _, err := w.Write(packed); err != nil {
			return
		}
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
}
