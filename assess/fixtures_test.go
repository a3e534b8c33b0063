package assess_test

import (
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func readQuestionnaire(t testing.TB, text string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("test.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// builtIn returns a questionnaire that comes with the program.
func builtIn(t testing.TB, id string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func readAnswers(t testing.TB, q *questionnaires.Questionnaire, text string) assess.Answers {
	t.Helper()
	document, err := assess.Parse("answers.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	answers, err := document.Answers(q)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

// workshop returns the example questionnaire of docs/scoring.md.
func workshop(t testing.TB) string {
	t.Helper()
	for _, b := range readMarkdown(t, "../docs/scoring.md") {
		if b.info == "yaml" {
			return b.text
		}
	}
	t.Fatal("docs/scoring.md has no questionnaire")
	return ""
}

// readError returns why an answers file is refused, or nothing.
func readError(q *questionnaires.Questionnaire, text string) string {
	document, err := assess.Parse("example.answers.yaml", []byte(text))
	if err == nil {
		_, err = document.Answers(q)
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// splitAtCommas returns the parts of a list; none of an empty one.
func splitAtCommas(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}
