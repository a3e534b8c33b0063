package questionnaires_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

func TestEveryBuiltInQuestionnaireIsComplete(t *testing.T) {
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		t.Run(id, func(t *testing.T) {
			q := find(t, "", id)
			checkInvariants(t, q)
			if languages := q.Languages(); !slices.Equal(languages, []string{"de", "en"}) {
				t.Errorf("the languages are %v", languages)
			}
			if q.Minutes == 0 {
				t.Error("it does not say how long it takes")
			}
		})
	}
}

func TestBuiltInFilesHaveNothingOdd(t *testing.T) {
	for _, file := range builtInFiles(t) {
		if problems := questionnaires.NewCatalogue("").Lint(file, read(t, file)); len(problems) > 0 {
			t.Errorf("%v", problems)
		}
	}
}

func TestBuiltInFilesEndWithTheEndOfALine(t *testing.T) {
	for _, file := range builtInFiles(t) {
		if text := string(read(t, file)); !strings.HasSuffix(text, "\n") || strings.ContainsAny(text, "\t\r") {
			t.Errorf("%s is no plain text with lines", file)
		}
	}
}

// A signal of a question that nobody asks would be dropped without a word.
func TestEverySharedBlindSpotIsAskedForSomewhere(t *testing.T) {
	catalogue := questionnaires.NewCatalogue("")
	ids, err := catalogue.IDs()
	if err != nil {
		t.Fatal(err)
	}
	asked, served := map[string]bool{}, map[string]bool{}
	for _, id := range ids {
		q := find(t, "", id)
		for _, question := range q.Questions() {
			asked[question.ID] = true
		}
		for _, b := range q.BlindSpots {
			served[b.ID] = true
		}
		for _, c := range q.Contradictions {
			served[c.ID] = true
		}
	}
	root, _ := asJSON(t, "blind-spots.yaml", string(read(t, "builtin/blind-spots.yaml"))).(map[string]any)
	for _, key := range []string{"blind-spots", "contradictions"} {
		for _, item := range root[key].([]any) {
			item := item.(map[string]any)
			if id := item["id"].(string); !served[id] {
				t.Errorf("no questionnaire uses %q", id)
			}
			signals, _ := item["signals"].([]any)
			for _, signal := range signals {
				if question := signal.(map[string]any)["question"].(string); !asked[question] {
					t.Errorf("no questionnaire asks %q, which is a signal of %q", question, item["id"])
				}
			}
		}
	}
}

func builtInFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("builtin/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	return files
}

func BenchmarkReadCore(b *testing.B) {
	for b.Loop() {
		if _, err := questionnaires.NewCatalogue("").Find("core"); err != nil {
			b.Fatal(err)
		}
	}
}
