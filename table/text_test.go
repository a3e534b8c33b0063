package table_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"blindspot/printable"
	"blindspot/table"
)

var update = flag.Bool("update", false, "write what the tests find into the golden files")

// golden compares with a file, or writes it anew.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; go test ./table -update writes it anew, then read the difference. Got:\n%s", path, got)
	}
}

func appendCSV(c *table.Columns, rows []*table.Row, raw bool) []byte {
	text := c.AppendCSVHeader(nil)
	for _, row := range rows {
		text = c.AppendCSV(text, row, raw)
	}
	return text
}

func TestTextsOfAShop(t *testing.T) {
	columns, rows := shopColumns(t), shopRows(t)
	golden(t, "testdata/shop.csv", appendCSV(columns, rows, false))
	golden(t, "testdata/shop.raw.csv", appendCSV(columns, rows, true))
	var lines []byte
	for _, row := range rows {
		lines = columns.AppendJSON(lines, row)
	}
	golden(t, "testdata/shop.jsonl", lines)
}

// TestFormatsHoldTheSame compares CSV and JSON Lines cell by cell.
func TestFormatsHoldTheSame(t *testing.T) {
	checkFormats(t, shopColumns(t), shopRows(t))
	for _, id := range builtIn(t) {
		s := scorerOf(t, id)
		rows := append(randomRows(s, 20), &table.Row{Source: "rejected.yaml", Err: "rejected.yaml:1:1: empty"})
		checkFormats(t, table.NewColumns(s, table.DefaultLabels()), rows)
	}
}

func checkFormats(t *testing.T, columns *table.Columns, rows []*table.Row) {
	t.Helper()
	cells := readCSV(t, appendCSV(columns, rows, true))
	for i, row := range rows {
		object, keys := readJSON(t, columns.AppendJSON(nil, row))
		if got, want := strings.Join(keys, " "), strings.Join(cells[0], " "); got != want {
			t.Errorf("row %d has the keys\n%s\nwant\n%s", i+1, got, want)
		}
		for j, name := range cells[0] {
			want := cells[i+1][j]
			switch got := object[name].(type) {
			case nil:
				if want != "" {
					t.Errorf("row %d, %s: null in JSON, %q in CSV", i+1, name, want)
				}
			case json.Number:
				if got.String() != want {
					t.Errorf("row %d, %s: %s in JSON, %q in CSV", i+1, name, got, want)
				}
			case string:
				if want == "" || strings.ReplaceAll(got, "\r\n", "\n") != want {
					t.Errorf("row %d, %s: %q in JSON, %q in CSV", i+1, name, got, want)
				}
			default:
				t.Errorf("row %d, %s: %v in JSON", i+1, name, got)
			}
		}
	}
}

// TestCharacters holds what is told of a text at a glance against who knows every
// character: alone, behind a letter, and cut short.
func TestCharacters(t *testing.T) {
	columns := shopColumns(t)
	for r := rune(1); r < 0x3100; r++ {
		whole := string(r)
		for _, text := range []string{whole, " " + whole, " " + whole + "b", "a" + whole, "a" + whole + "b", "a" + whole[:1], "a" + whole[:1] + "b"} {
			row := &table.Row{Source: "a", Organization: text}
			want := printable.Line(text)
			if calculated.MatchString(text) {
				want = "'" + want
			}
			if got := readCSV(t, columns.AppendCSV(nil, row, false))[0][1]; got != want {
				t.Errorf("%q stands in CSV as %q, want %q", text, got, want)
			}
		}
	}
}

// readCSV returns the cells. As all readers of Go's standard library it makes "\n" of
// "\r\n" within a cell.
func readCSV(t testing.TB, text []byte) [][]string {
	t.Helper()
	cells, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return cells
}

// readJSON returns the object of a line and its keys in their order.
func readJSON(t testing.TB, line []byte) (object map[string]any, keys []string) {
	t.Helper()
	if bytes.Count(line, []byte("\n")) != 1 || !bytes.HasSuffix(line, []byte("}\n")) {
		t.Fatalf("this is not one line:\n%s", line)
	}
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.UseNumber()
	if err := decoder.Decode(&object); err != nil {
		t.Fatalf("%v in\n%s", err, line)
	}
	for _, match := range regexp.MustCompile(`[{,]"([a-z0-9_]+)":`).FindAllSubmatch(line, -1) {
		keys = append(keys, string(match[1]))
	}
	return object, keys
}

// calculated matches what promises of the README forbid in a spreadsheet's cell.
var calculated = regexp.MustCompile(`^[\s\v\x{85}\p{Z}]*[=+\-@\t\r\n＝＋－＠]`)

// FuzzTexts reads back what anybody may write.
func FuzzTexts(f *testing.F) {
	for _, row := range shopRows(f) {
		value := ""
		for _, label := range row.Labels {
			value = label.Value
		}
		f.Add(row.Source, row.Organization, value, row.Err)
	}
	f.Add("", "a\nb\r\nc\rd", `;\; =`, "\v\u0085\u2028=1")
	columns := shopColumns(f)
	f.Fuzz(func(t *testing.T, source, organization, value, failure string) {
		row := &table.Row{Source: source, Organization: organization, Labels: []table.Label{{Key: "other", Value: value}, {Key: "sector", Value: value}}, Err: failure}
		valid := func(s string) string { return string([]rune(s)) }
		texts := map[string]string{
			"source": source, "organization": organization, "label_sector": value, "error": failure,
			"labels": "other=" + strings.NewReplacer(`\`, `\\`, ";", `\;`).Replace(value),
		}

		raw := appendCSV(columns, []*table.Row{row}, true)
		safe := appendCSV(columns, []*table.Row{row}, false)
		object, _ := readJSON(t, columns.AppendJSON(nil, row))
		rawCells, safeCells := readCSV(t, raw), readCSV(t, safe)
		for i, name := range rawCells[0] {
			text := texts[name]
			if want := strings.ReplaceAll(valid(text), "\r\n", "\n"); rawCells[1][i] != want {
				t.Errorf("raw %s is read as %q, want %q", name, rawCells[1][i], want)
			}
			shown := printable.Line(text)
			if calculated.MatchString(text) {
				shown = "'" + shown
			}
			if safeCells[1][i] != shown {
				t.Errorf("%s is read as %q, want %q", name, safeCells[1][i], shown)
			}
			if got, _ := object[name].(string); got != valid(text) {
				t.Errorf("%s is read from JSON as %q, want %q", name, got, valid(text))
			}
		}
		for _, line := range []string{string(safe), string(columns.AppendJSON(nil, row))} {
			if printable.Text(line) != line || strings.Contains(line, "\t") {
				t.Errorf("a terminal would obey something in %q", line)
			}
		}
		if lines := bytes.Count(safe, []byte("\n")); lines != 2 {
			t.Errorf("header and row are %d lines:\n%s", lines, safe)
		}
	})
}
