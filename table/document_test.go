package table_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/table"

	"github.com/parquet-go/parquet-go"
)

// documentedTable returns the rows of a table in docs/batch-table.md by its header.
func documentedTable(t *testing.T, header string) [][]string {
	t.Helper()
	text, err := os.ReadFile("../docs/batch-table.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "\n"+header+"\n")
	if !found {
		t.Fatalf("docs/batch-table.md has no table %s", header)
	}
	var rows [][]string
	for _, line := range strings.Split(after, "\n")[1:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`")
		}
		rows = append(rows, cells)
	}
	return rows
}

// documentedColumn is a column that a questionnaire should have.
type documentedColumn struct{ name, typed string }

// documentedColumns returns the columns of a questionnaire as the document has them:
// rows that stand for several things follow each other, and are gone through for each.
func documentedColumns(t *testing.T, q *questionnaires.Questionnaire, labels []string) []documentedColumn {
	var columns []documentedColumn
	rows := documentedTable(t, "| Column | Type | Meaning |")
	for len(rows) > 0 {
		_, thing, _ := strings.Cut(strings.TrimLeft(rows[0][0], "abcdefghijklmnopqrstuvwxyz"), "_")
		if !slices.Contains([]string{"KEY", "SECTION", "SPOT", "VERDICT"}, thing) {
			columns = append(columns, documentedColumn{rows[0][0], rows[0][1]})
			rows = rows[1:]
			continue
		}
		group := rows
		for i, row := range rows {
			if !strings.HasSuffix(row[0], "_"+thing) {
				group = rows[:i]
				break
			}
		}
		for _, of := range things(q, labels, thing) {
			for _, row := range group {
				measure := strings.TrimSuffix(row[0], thing)
				if of.estimated || measure != "estimate_" && measure != "gap_" {
					columns = append(columns, documentedColumn{measure + strings.ReplaceAll(of.id, "-", "_"), row[1]})
				}
			}
		}
		rows = rows[len(group):]
	}
	return columns
}

type documentedThing struct {
	id        string
	estimated bool
}

func things(q *questionnaires.Questionnaire, labels []string, thing string) []documentedThing {
	var all []documentedThing
	switch thing {
	case "KEY":
		for _, key := range labels {
			all = append(all, documentedThing{id: key})
		}
	case "SECTION":
		var visit func([]*questionnaires.Section)
		visit = func(sections []*questionnaires.Section) {
			for _, s := range sections {
				all = append(all, documentedThing{s.ID, len(s.Estimate) > 0})
				if s.Repeat == nil {
					visit(s.Sections)
				}
			}
		}
		visit(q.Sections)
	case "SPOT":
		for _, spot := range q.BlindSpots {
			all = append(all, documentedThing{id: spot.ID})
		}
	case "VERDICT":
		for _, verdict := range q.Verdicts {
			all = append(all, documentedThing{id: verdict.ID})
		}
	}
	return all
}

// TestDocumentedColumns holds names, order and types against the Parquet file, which
// has them all.
func TestDocumentedColumns(t *testing.T) {
	kinds := map[string]parquet.Kind{
		"text": parquet.ByteArray, "id": parquet.ByteArray, "integer": parquet.Int32, "number": parquet.Double, "time": parquet.Int64,
	}
	for _, id := range builtIn(t) {
		t.Run(id, func(t *testing.T) {
			s := scorerOf(t, id)
			documented := documentedColumns(t, s.Questionnaire(), table.DefaultLabels())
			var file bytes.Buffer
			if err := table.NewParquet(&file, table.NewColumns(s, table.DefaultLabels())).Close(); err != nil {
				t.Fatal(err)
			}
			fields := openParquet(t, file.Bytes()).Schema().Fields()
			if len(fields) != len(documented) {
				t.Fatalf("%d columns, and %d in the document", len(fields), len(documented))
			}
			for i, field := range fields {
				want := documented[i]
				if field.Name() != want.name || field.Type().Kind() != kinds[want.typed] || field.Optional() != (want.name != "source") {
					t.Errorf("column %d is %s, a %s; in the document it is %s, a %s", i+1, field.Name(), field.Type(), want.name, want.typed)
				}
			}
		})
	}
}

// exampleRows returns the example table, by the names of its columns.
func exampleRows(t *testing.T) []map[string]string {
	t.Helper()
	text, err := os.ReadFile("../" + cohortTable)
	if err != nil {
		t.Fatal(err)
	}
	cells := readCSV(t, text)
	var rows []map[string]string
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, name := range cells[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// meanOf returns the mean of a column over the rows that have a value, to one decimal.
func meanOf(t *testing.T, rows []map[string]string, column string) string {
	t.Helper()
	sum, count := 0.0, 0.0
	for _, row := range rows {
		if row[column] == "" {
			continue
		}
		value, err := strconv.ParseFloat(row[column], 64)
		if err != nil {
			t.Fatal(err)
		}
		sum += value
		count++
	}
	return strconv.FormatFloat(math.Round(10*sum/count)/10, 'f', -1, 64)
}

// TestDocumentedMeans works out what the queries by sector return.
func TestDocumentedMeans(t *testing.T) {
	bySector := map[string][]map[string]string{}
	for _, row := range exampleRows(t) {
		bySector[row["label_sector"]] = append(bySector[row["label_sector"]], row)
	}
	duck := documentedTable(t, "| sector | companies | data_quality | overestimated_by |")
	lite := documentedTable(t, "| sector | companies | overestimated_by |")
	if len(duck) != len(bySector) || len(lite) != len(bySector) {
		t.Fatalf("the document has %d and %d sectors, the table %d", len(duck), len(lite), len(bySector))
	}
	for i, line := range duck {
		rows := bySector[line[0]]
		count, quality, gap := strconv.Itoa(len(rows)), meanOf(t, rows, "score_data"), meanOf(t, rows, "gap_data")
		if want := []string{line[0], count, quality, gap}; !slices.Equal(line, want) {
			t.Errorf("documented %s, want %s", line, want)
		}
		if want := []string{line[0], count, gap}; !slices.Equal(lite[len(lite)-1-i], want) { // the other way round
			t.Errorf("documented for SQLite %s, want %s", lite[len(lite)-1-i], want)
		}
	}
	if !slices.IsSortedFunc(duck, func(a, b []string) int { return strings.Compare(a[2], b[2]) }) {
		t.Errorf("not in the order of the query: %s", duck)
	}
}

// TestDocumentedBlindSpots works out which are the most common.
func TestDocumentedBlindSpots(t *testing.T) {
	rows := exampleRows(t)
	type common struct {
		spot                   string
		judged, shown, percent int
	}
	var spots []common
	for name := range rows[0] {
		spot, isStatus := strings.CutPrefix(name, "status_")
		if !isStatus {
			continue
		}
		c := common{spot: spot}
		for _, row := range rows {
			switch row[name] {
			case "shown":
				c.shown++
				c.judged++
			case "clear":
				c.judged++
			}
		}
		c.percent = int(math.Round(100 * float64(c.shown) / float64(c.judged)))
		spots = append(spots, c)
	}
	slices.SortFunc(spots, func(a, b common) int {
		return cmp.Or(cmp.Compare(b.percent, a.percent), cmp.Compare(a.spot, b.spot))
	})
	documented := documentedTable(t, "| spot | judged | shown | percent |")
	if len(documented) != 3 {
		t.Errorf("the document has %d blind spots, want 3", len(documented))
	}
	for i, line := range documented {
		want := fmt.Sprintf("%s %d %d %d", spots[i].spot, spots[i].judged, spots[i].shown, spots[i].percent)
		if got := strings.Join(line, " "); got != want {
			t.Errorf("documented %s, want %s", line, want)
		}
	}
}
