package survey_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/survey"
)

var update = flag.Bool("update", false, "write the golden files anew instead of comparing with them")

// exports are tables as the survey tools write them, in two languages.
var exports = []string{"google.de", "google.en", "microsoft.de", "microsoft.en", "limesurvey.de", "limesurvey.en"}

func builtIn(t testing.TB, id string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// workshop asks in every way that a table can answer.
func workshop(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("workshop.yaml", readFile(t, "testdata/workshop.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := readFile(t, path); !bytes.Equal(want, got) {
		t.Errorf("%s is no longer what is written; go test ./survey -update writes it anew, then read the difference", path)
	}
}

func open(t testing.TB, table string) *survey.Export {
	t.Helper()
	export, err := survey.NewExport("survey.csv", strings.NewReader(table), 0)
	if err != nil {
		t.Fatal(err)
	}
	return export
}

func propose(t testing.TB, q *questionnaires.Questionnaire, table, language string) *survey.Proposal {
	t.Helper()
	proposal, err := survey.Propose(open(t, table), q, language)
	if err != nil {
		t.Fatal(err)
	}
	return proposal
}

// mapped holds a mapping file against a questionnaire and a table.
func mapped(q *questionnaires.Questionnaire, mapping string, header []string) (*survey.Mapping, error) {
	file, err := survey.ParseMapping("survey.mapping.yaml", []byte(mapping))
	if err != nil {
		return nil, err
	}
	return file.Mapping(q, header)
}

// outcome is what became of the rows of a table.
type outcome struct {
	lines    string // JSON Lines
	problems []string
	imported int
}

func importAll(t testing.TB, q *questionnaires.Questionnaire, table, mapping string, skip bool) outcome {
	t.Helper()
	export := open(t, table)
	m, err := mapped(q, mapping, export.Header())
	if err != nil {
		t.Fatalf("%v\n%s", err, mapping)
	}
	var o outcome
	importer := survey.NewImporter(m, export, skip)
	for {
		row, err := importer.Next()
		if errors.Is(err, io.EOF) {
			return o
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range row.Problems {
			o.problems = append(o.problems, problem.Error())
		}
		if row.Answers != nil {
			o.imported++
			o.lines += string(row.Answers)
		}
	}
}
