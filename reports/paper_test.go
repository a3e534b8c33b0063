package reports_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"blindspot/questionnaires"
	"blindspot/reports"
)

func TestPapers(t *testing.T) {
	for _, name := range []string{"facts", "ideas"} { // every kind of question, and a repeated section
		for _, language := range []string{"de", "en"} {
			t.Run(name+"."+language, func(t *testing.T) {
				checkGolden(t, name+"-paper."+language+".md", []byte(paperOf(t, questionnaireOf(t, name+".yaml"), language)))
			})
		}
	}
}

func TestPapersHaveTheSameStructureInBothLanguages(t *testing.T) {
	for _, name := range []string{"facts.yaml", "ideas.yaml"} {
		q := questionnaireOf(t, name)
		if german, english := structure(paperOf(t, q, "de")), structure(paperOf(t, q, "en")); german != english {
			t.Errorf("%s\nGerman:\n%s\nEnglish:\n%s", name, german, english)
		}
	}
}

func TestPaperTellsNoPointsAndNoFindings(t *testing.T) {
	for _, name := range []string{"facts.yaml", "ideas.yaml", "decision.yaml", "joinery.yaml"} {
		paper := paperOf(t, questionnaireOf(t, name), "en")
		for _, word := range []string{"points", "weight", "Weight", "Scattered", "Mend", "suggestion"} {
			if strings.Contains(paper, word) {
				t.Errorf("%s: the paper says %q:\n%s", name, word, paper)
			}
		}
	}
}

// A questionnaire with items is printed as it was read, not once for each item.
func TestPaperAsksTheQuestionsOfAListOnce(t *testing.T) {
	q := questionnaireOf(t, "ideas.yaml")
	unfolded := q.Unfold(map[string][]string{"list": {"Drohne", "Etiketten"}})
	if got, want := paperOf(t, unfolded, "de"), paperOf(t, q, "de"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAFailedWriteOfAPaperIsReported(t *testing.T) {
	if err := reports.Paper(&failing{100}, questionnaireOf(t, "facts.yaml"), "de"); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

func paperOf(t *testing.T, q *questionnaires.Questionnaire, language string) string {
	t.Helper()
	var b bytes.Buffer
	if err := reports.Paper(&b, q, language); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
