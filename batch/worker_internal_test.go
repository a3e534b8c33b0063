package batch

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"blindspot/questionnaires"
	"blindspot/table"
)

// TestWorkerSurvivesABug has a program that fails on what it should score, in a file and in
// a line, before and after others.
func TestWorkerSurvivesABug(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bad.yaml")
	if err := os.WriteFile(path, []byte("questionnaire: quick\norganization: bad\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	good := `{"questionnaire":"quick","organization":"good"}` + "\n"
	bad := `{"questionnaire":"quick","organization":"bad"}` + "\n"
	failing := func(dst []byte, _ *table.Columns, r *table.Row) []byte {
		if r.Organization == "bad" {
			panic("a bug")
		}
		return append(dst, r.Source+"\n"...)
	}
	subjects := NewSubjects(questionnaires.NewCatalogue("").Find, nil)
	for name, w := range map[string]*worker{
		"encoding": {desk: newDesk(subjects, false), encode: failing},
		"scoring":  {desk: newDesk(nil, false), encode: failing},
	} {
		c := newChunk()
		c.files = []item{{path: path}}
		c.lines, c.at = []byte(good+bad+good), Place{Path: "in", Line: 1}
		w.do(c)
		var refused []string
		for _, p := range c.parts {
			if p.refused == nil {
				continue
			}
			refused = append(refused, p.refused.At.String())
			var bug *bugError
			if !errors.As(p.refused.Err, &bug) || bug.Place == "?" {
				t.Errorf("%s: error %v, want a bug and its place", name, p.refused.Err)
			}
		}
		want, rows := []string{path, "in:2"}, "in:1\nin:3\n"
		if name == "scoring" {
			want, rows = []string{path, "in:1", "in:2", "in:3"}, ""
		}
		if !slices.Equal(refused, want) || string(c.rows) != rows {
			t.Errorf("%s: refused %q and rows %q, want %q and %q", name, refused, c.rows, want, rows)
		}
	}
}
