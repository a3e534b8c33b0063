package batch_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/batch"
)

// several returns a folder with answers to two questionnaires, and rejected ones before
// and between them.
func several(t testing.TB) string {
	files := map[string]string{
		"a.yaml": "", "b.yaml": "questionnaire: core\nx: 1\n", "c.yaml": fileOf(t, "quick", 1),
		"d.yaml": fileOf(t, "core", 2), "e.yaml": fileOf(t, "quick", 3), "f.yaml": "questionnaire: quick\nx: 1\n",
	}
	for i := range 200 {
		files[fmt.Sprintf("more/%03d.yaml", i)] = fileOf(t, []string{"core", "quick"}[i%2], i)
	}
	return folder(t, files)
}

// filesIn returns the names and sizes in lines of the files in a folder.
func filesIn(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, fmt.Sprintf("%s %d", entry.Name(), strings.Count(readFile(t, filepath.Join(dir, entry.Name())), "\n")))
	}
	return all
}

func TestTables(t *testing.T) {
	dir := several(t)
	for _, test := range []struct {
		name   string
		target batch.Target
		want   []string // files with their lines
		tables []string
	}{
		{"a file for the first, and others beside it", batch.Target{Format: batch.CSV, Path: "out.csv"}, []string{"out.core.csv 102", "out.csv 106"}, []string{"out.csv", "out.core.csv"}},
		{"a folder with one for each", batch.Target{Format: batch.CSV, Path: ".", Folder: true}, []string{"core.csv 103", "quick.csv 104", "rejected.csv 2"}, []string{"rejected.csv", "core.csv", "quick.csv"}},
		{"JSON Lines of all in one file", batch.Target{Format: batch.JSONL, Path: "out.jsonl"}, []string{"out.jsonl 206"}, []string{"out.jsonl"}},
		{"JSON Lines in a folder", batch.Target{Format: batch.JSONL, Path: ".", Folder: true}, []string{"core.jsonl 102", "quick.jsonl 103", "rejected.jsonl 1"}, []string{"rejected.jsonl", "core.jsonl", "quick.jsonl"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			out := t.TempDir()
			test.target.Path = filepath.Join(out, test.target.Path)
			r := mustScore(t, test.target, batch.Options{}, dir)
			if got := filesIn(t, out); !slices.Equal(got, test.want) {
				t.Errorf("files %q, want %q", got, test.want)
			}
			var tables []string
			for _, path := range r.Tables {
				tables = append(tables, filepath.Base(path))
			}
			if !slices.Equal(tables, test.tables) {
				t.Errorf("told %q, want %q", tables, test.tables)
			}
			if r.Scored != 203 || r.Rejected != 3 {
				t.Errorf("%d scored, %d rejected, want 203 and 3", r.Scored, r.Rejected)
			}
		})
	}
}

// TestTablesOnStandardOutputAreOfOneQuestionnaire has the other one rejected, in the order
// of the paths.
func TestTablesOnStandardOutputAreOfOneQuestionnaire(t *testing.T) {
	dir := several(t)
	for _, workers := range []int{1, 4} {
		r := mustScore(t, batch.Target{}, batch.Options{Workers: workers, Count: true}, dir)
		if r.Scored != 102 || r.Rejected != 104 {
			t.Errorf("%d scored, %d rejected, want 102 and 104", r.Scored, r.Rejected)
		}
		if n := r.Cohorts[0].Counts.Statistics().Companies; len(r.Cohorts) != 1 || n != 102 {
			t.Errorf("%d companies counted, want 102", n)
		}
		all := rows(t, r.out)
		if len(all) != 206 || !slices.IsSortedFunc(all, func(a, b map[string]string) int { return strings.Compare(a["source"], b["source"]) }) {
			t.Errorf("%d rows, or not in order", len(all))
		}
		for _, row := range all {
			if strings.HasSuffix(row["source"], "d.yaml") && !strings.Contains(row["error"], `"core", and this table is of "quick"`) {
				t.Errorf("error %q", row["error"])
			}
		}
	}
}

func TestTablesWaitForTheirColumns(t *testing.T) {
	files := map[string]string{"z.yaml": fileOf(t, "quick", 1)}
	long := strings.Repeat("x", 1000)
	for i := range 2000 {
		files[fmt.Sprintf("bad/%04d-%s.yaml", i, long[:100])] = "questionnaire: " + long
	}
	dir := folder(t, files)
	r := mustScore(t, batch.Target{}, batch.Options{}, dir)
	all := rows(t, r.out)
	if len(all) != 2001 || all[2000]["questionnaire"] != "quick" || !slices.IsSortedFunc(all, func(a, b map[string]string) int { return strings.Compare(a["source"], b["source"]) }) {
		t.Fatalf("%d rows, or not in order", len(all))
	}
	if _, has := all[0]["score_ownership"]; !has {
		t.Error("the rows before the first scored one have other columns")
	}
}

func TestTablesOfNothingScoredHaveTheGeneralColumns(t *testing.T) {
	for name, files := range map[string]map[string]string{"rejected alone": {"a.yaml": "", "b.yaml": "x: 1\n"}, "nothing": {}} {
		for _, format := range []batch.Format{batch.CSV, batch.JSONL, batch.Parquet} {
			r := mustScore(t, batch.Target{Format: format}, batch.Options{}, folder(t, files))
			if r.Rejected != len(files) {
				t.Errorf("%s as %s: %d rejected", name, format, r.Rejected)
			}
			if format == batch.CSV && (!strings.HasPrefix(r.out, "source,") || len(rows(t, r.out)) != len(files)) {
				t.Errorf("%s: %q", name, r.out)
			}
		}
	}
}

func TestTablesReplaceNothingUnasked(t *testing.T) {
	dir := several(t)
	for _, existing := range []string{"out.csv", "out.core.csv"} {
		out := folder(t, map[string]string{existing: "mine\n"})
		target := batch.Target{Path: filepath.Join(out, "out.csv")}
		if r := score(t, target, batch.Options{}, dir); !errors.Is(r.err, fs.ErrExist) {
			t.Errorf("%s: error %v, want that it exists", existing, r.err)
		}
		if got := filesIn(t, out); !slices.Equal(got, []string{existing + " 1"}) {
			t.Errorf("left %q", got)
		}
		target.Force = true
		mustScore(t, target, batch.Options{}, dir)
		if got := filesIn(t, out); !slices.Equal(got, []string{"out.core.csv 102", "out.csv 106"}) {
			t.Errorf("with force: %q", got)
		}
	}
}

func TestCountedComesBeforeTheTables(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": fileOf(t, "core", 1), "b.yaml": fileOf(t, "quick", 2)})
	for _, refused := range []error{nil, errors.New("the report cannot be written")} {
		out := t.TempDir()
		tables := func() []string {
			there, err := filepath.Glob(filepath.Join(out, "out*.csv"))
			if err != nil {
				t.Fatal(err)
			}
			return there
		}
		var counted []string
		o := batch.Options{Count: true, Counted: func(cohorts []batch.Cohort) error {
			for _, c := range cohorts {
				counted = append(counted, c.Subject.ID())
			}
			if there := tables(); len(there) > 0 {
				t.Errorf("the tables %q are there already", there)
			}
			return refused
		}}
		r := score(t, batch.Target{Path: filepath.Join(out, "out.csv")}, o, dir)
		want := 2
		if refused != nil {
			want = 0
		}
		if r.err != refused || len(tables()) != want || !slices.Equal(counted, []string{"core", "quick"}) {
			t.Errorf("counted %q, error %v, want %v, and files %q", counted, r.err, refused, tables())
		}
	}
}
