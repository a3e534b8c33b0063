package questionnaires_test

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

func TestReadLimitsTheNumberOfQuestions(t *testing.T) {
	if _, err := readMany(5000, 2); err != nil {
		t.Errorf("5,000 questions: %v", err)
	}
	_, err := readMany(5001, 2)
	if want := "many.yaml:1:1: there are 5001 questions, at most 5000 can be asked"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadLimitsTheNumberOfStates(t *testing.T) {
	if _, err := readMany(1, 100); err != nil {
		t.Errorf("100 states: %v", err)
	}
	_, err := readMany(1, 101)
	want := "many.yaml:7:3: scales.states: there are 101 states, nobody can choose among more than 100"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A short file must not become a huge questionnaire.
func TestReadLimitsWhatQuestionsShare(t *testing.T) {
	head := "format: blindspot/questionnaire/v1\nid: many\nversion: 1\ntitle: Many\n"
	states := "[{id: a, points: 0, text: A}, {id: b, points: 4, text: " + strings.Repeat("b", 1<<20) + "}]"
	var asked, rows strings.Builder
	for i := range 64 {
		fmt.Fprintf(&asked, "  - {id: q%d, text: Q, states: long}\n", i)
		fmt.Fprintf(&rows, "    - {id: r%d, text: R}\n", i)
	}
	const what = ": written out for every question that shares them, states and rows come to more than 64 MiB; shorten the texts"
	for want, text := range map[string]string{
		"many.yaml:6:9: scales.long" + what:              head + "scales:\n  long: " + states + "\nsections:\n- id: one\n  title: One\n  questions:\n" + asked.String(),
		"many.yaml:9:5: sections[0].questions[0]" + what: head + "sections:\n- id: one\n  title: One\n  questions:\n  - id: m\n    text: M\n    states: " + states + "\n    rows:\n" + rows.String(),
	} {
		if _, err := questionnaires.NewCatalogue("").Read("many.yaml", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("got %.200v, want %s", err, want)
		}
	}
}

// Each question depends on the one before it.
func TestReadFollowsLongChainsOfConditions(t *testing.T) {
	q, err := readMany(5000, 2)
	if err != nil {
		t.Fatal(err)
	}
	if last := q.Question("q4999"); last.When == nil || last.When.Questions[0].Question != "q4998" {
		t.Errorf("the last question depends on %v", last.When)
	}
}

// readMany reads a questionnaire with so many questions of so many states.
func readMany(questions, states int) (*questionnaires.Questionnaire, error) {
	var text strings.Builder
	text.WriteString("format: blindspot/questionnaire/v1\nid: many\nversion: 1\ntitle: Many\nscales:\n  states:\n")
	for i := range states {
		fmt.Fprintf(&text, "  - {id: s%d, points: %d, text: S}\n", i, min(i, 4))
	}
	text.WriteString("sections:\n- id: one\n  title: One\n  questions:\n  - {id: q0, text: Q, states: states}\n")
	for i := 1; i < questions; i++ {
		fmt.Fprintf(&text, "  - {id: q%d, text: Q, states: states, when: {q%d: s1}}\n", i, i-1)
	}
	return questionnaires.NewCatalogue("").Read("many.yaml", []byte(text.String()))
}
