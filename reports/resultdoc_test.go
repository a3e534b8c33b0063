package reports_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports"
)

const resultDocument = "../docs/result-format.md"

// exampleIn returns the fenced blocks of the document: a questionnaire, answers, and
// what follows from them.
func exampleIn(t *testing.T, document string) (questionnaire, answers, result string) {
	t.Helper()
	blocks := regexp.MustCompile("(?s)```(?:yaml|json)\n(.*?)```\n").FindAllStringSubmatch(document, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d examples, want 3", len(blocks))
	}
	return blocks[0][1], blocks[1][1], blocks[2][1]
}

func TestTheDocumentedResultIsWhatIsWritten(t *testing.T) {
	document := readDocument(t)
	questionnaire, answers, want := exampleIn(t, document)
	q, err := questionnaires.NewCatalogue("").Read("questionnaire.yaml", []byte(questionnaire))
	if err != nil {
		t.Fatal(err)
	}
	read, err := assess.Parse("answers.yaml", []byte(answers))
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Answers(q)
	if err != nil {
		t.Fatal(err)
	}
	got := string(jsonOf(t, reports.Report{Questionnaire: q, Answers: a, Result: assess.Score(q, a)}))
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("%s documents\n%s\nwritten is\n%s", resultDocument, want, got)
	}
	if err := os.WriteFile(resultDocument, []byte(strings.Replace(document, want, got, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestTheDocumentNamesEveryKey compares its tables with what the results of all
// questionnaires here have, by the place of the keys.
func TestTheDocumentNamesEveryKey(t *testing.T) {
	documented := map[string]bool{}
	place := ""
	for line := range strings.Lines(readDocument(t)) {
		switch {
		case strings.HasPrefix(line, "### The file"):
			place = ""
		case strings.HasPrefix(line, "### `"):
			place = strings.Trim(line, "#` \n") + "."
		case strings.HasPrefix(line, "| `"):
			cell, _, _ := strings.Cut(line[2:], " |")
			for key := range strings.SplitSeq(cell, ", ") {
				documented[place+strings.Trim(key, "`")] = true
			}
		}
	}
	written := map[string]bool{}
	for _, tt := range cases {
		r := scored(t, tt.questionnaire, tt.name+".answers.yaml")
		for i := range r.Result.Verdicts {
			r.Result.Verdicts[i].Lists = []string{"list"} // as where nothing is on it yet
		}
		var result any
		if err := json.Unmarshal(jsonOf(t, r), &result); err != nil {
			t.Fatal(err)
		}
		noteKeys(written, "", result)
	}
	for _, key := range slices.Sorted(maps.Keys(written)) {
		if !documented[key] {
			t.Errorf("not documented: %s", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(documented)) {
		if !written[key] {
			t.Errorf("documented and never written: %s", key)
		}
	}
}

// noteKeys notes the keys of a value, each after the key that holds it.
func noteKeys(keys map[string]bool, place string, value any) {
	switch value := value.(type) {
	case []any:
		for _, entry := range value {
			noteKeys(keys, place, entry)
		}
	case map[string]any:
		for key, inner := range value {
			keys[place+key] = true
			noteKeys(keys, key+".", inner)
		}
	}
}

func readDocument(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(resultDocument))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
