package assess_test

import (
	"reflect"
	"strings"
	"testing"

	"blindspot/assess"
)

func TestAFileCanBelongToSeveralQuestionnairesInOneSitting(t *testing.T) {
	for _, file := range []string{"questionnaire: core+ai\n", "questionnaire: {id: core+my-own+x2, version: 3}\n", `{"questionnaire": "core+ai"}`} {
		document, err := assess.Parse("a.yaml", []byte(file))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if id := document.Questionnaire().ID; !strings.Contains(file, id) || !strings.Contains(id, "+") {
			t.Errorf("%s: read as %q", file, id)
		}
	}
	for _, id := range []string{"core+", "+ai", "core++ai", "core+AI", "core + ai", "+"} {
		want := `a.yaml:1:16: questionnaire: expected ids joined by "+", such as core+ai, found "` + id + `"`
		if _, err := assess.Parse("a.yaml", []byte("questionnaire: '"+id+"'")); err == nil || err.Error() != want {
			t.Errorf("%s: got error %v, want %s", id, err, want)
		}
	}
}

func TestAnswersToACombinationAreReadAgain(t *testing.T) {
	q := *readQuestionnaire(t, wide)
	q.ID = "company+ideas"
	want := assess.NewSession(&q, newWide(t, "A").Answers()).Answers()
	file := string(assess.Format(want, &q))
	if !strings.Contains(file, "{id: company+ideas, version: 2, digest:") {
		t.Error(file)
	}
	if got := readAnswers(t, &q, file); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestMismatchNamesWhatItemsAnswer(t *testing.T) {
	q := readQuestionnaire(t, wide)
	document, err := assess.Parse("a.yaml", []byte(`
questionnaire: {id: wide, version: 1}
answers: {field: sales, size: few}
items:
  ideas:
    - {name: A, answers: {field: sale, hours: 3, worth: x}}
    - {name: B, answers: {field: sale, size: few, worth: x}}
  tools: [{name: C, answers: {x: y}}]
`))
	if err != nil {
		t.Fatal(err)
	}
	_, err = document.Answers(q)
	mismatch, ok := err.(*assess.MismatchError)
	want := []string{`question "field"`, `state "sale" of question "field"`, `question "worth"`, `question "size"`, `items of "tools"`}
	if !ok || !reflect.DeepEqual(mismatch.Unknown, want) {
		t.Errorf("got %v, want %q", err, want)
	}
}
