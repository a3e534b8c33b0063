package reports_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"blindspot/assess"
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

func TestPaperHasARepeatedPartForEachEntry(t *testing.T) {
	for language, want := range map[string]string{
		"de": "Füllen Sie für jeden Eintrag der Liste ein eigenes Exemplar dieses Teils aus, und nummerieren Sie es.\n\n**Ofen** Nr. \\_\\_\\_\\_ von \\_\\_\\_\\_\n\nWie heißt der Ofen? ",
		"en": "Fill in a fresh copy of this part for each entry of the list, and number it.\n\n**Furnace** no. \\_\\_\\_\\_ of \\_\\_\\_\\_\n\nWhat is the furnace called? ",
	} {
		tells(t, paperOf(t, questionnaireOf(t, "risks.yaml"), language), want)
	}
}

func TestReportsNumberQuestionsAsPaperDoes(t *testing.T) {
	paper := paperOf(t, questionnaireOf(t, "risks.yaml"), "en")
	report := risky(t, func(*assess.Answers) {})
	for number, text := range []string{"Has it been inspected?", "Are there spare parts?", "Is there a second supplier?", "Have the contracts been checked?"} {
		tells(t, paper, fmt.Sprintf("**%d. %s**", number+1, text))
		tells(t, report, fmt.Sprintf("\n- **%d** %s\n", number+1, text))
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
