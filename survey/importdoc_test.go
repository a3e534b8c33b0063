package survey_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

const importDocument = "../docs/import.md"

// TestImportDocument proposes a mapping for the table in docs/import.md and imports the
// table, first by the proposal and then by the mapping that is shown: the document says
// what comes of that.
func TestImportDocument(t *testing.T) {
	scoring := regexp.MustCompile("(?ms)^```yaml\n(format: blindspot/questionnaire/v1\n.*?)^```").FindSubmatch(readFile(t, "../docs/scoring.md"))
	q, err := questionnaires.NewCatalogue("").Read("workshop.yaml", scoring[1])
	if err != nil {
		t.Fatal(err)
	}
	table := documented(t, "csv", "Timestamp,")
	proposal := string(propose(t, q, table, "en").YAML)
	mapping := documented(t, "yaml", "format: ")
	by := importAll(t, q, table, mapping, false)
	if by.imported != 3 || len(by.problems) > 0 {
		t.Errorf("by the mapping shown, %d rows are imported, told %q", by.imported, by.problems)
	}
	document(t, "yaml", "# How the columns", proposal)
	document(t, "json", `{"format":`, by.lines)
	document(t, "text", "survey.csv", strings.Join(importAll(t, q, table, proposal, false).problems, "\n")+"\n")
}

// block finds the one block of that kind which begins with those words.
func block(t *testing.T, text []byte, kind, begins string) (from, to int) {
	t.Helper()
	found := regexp.MustCompile("(?ms)^```"+kind+"\n("+regexp.QuoteMeta(begins)+".*?)^```$").FindAllSubmatchIndex(text, -1)
	if len(found) != 1 {
		t.Fatalf("found %d blocks of %s that begin with %q, want one", len(found), kind, begins)
	}
	return found[0][2], found[0][3]
}

func documented(t *testing.T, kind, begins string) string {
	t.Helper()
	text := readFile(t, importDocument)
	from, to := block(t, text, kind, begins)
	return string(text[from:to])
}

// document compares a block with what it should be, or writes it anew.
func document(t *testing.T, kind, begins, want string) {
	t.Helper()
	text := readFile(t, importDocument)
	from, to := block(t, text, kind, begins)
	if *update {
		if err := os.WriteFile(importDocument, []byte(string(text[:from])+want+string(text[to:])), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got := string(text[from:to]); got != want {
		t.Errorf("the document shows\n%swant\n%s", got, want)
	}
}
