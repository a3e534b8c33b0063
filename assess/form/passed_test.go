package form

import (
	"strings"
	"testing"

	"blindspot/assess"
)

// spared is a questionnaire in which an answer spares two questions, and the last one.
const spared = `
format: blindspot/questionnaire/v1
id: spared
version: 1
title: T
sections:
  - id: s
    title: S
    questions:
      - id: alone
        text: "Do you work alone?"
        states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]
      - id: deputy
        text: "Is there a deputy?"
        states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]
        implied: [{when: {alone: "yes"}, answer: not-applicable, because: "you are alone"}]
        applies: may-not
      - id: meetings
        text: "Do you meet?"
        states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]
        implied: [{when: {alone: "yes"}, answer: "no", because: "there is nobody to meet"}]
      - id: plan
        text: "Is there a plan?"
        states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]
      - id: told
        text: "Do all know the plan?"
        states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 4, text: "Yes"}]
        implied: [{when: {alone: "yes"}, answer: "yes", because: "you made it"}]
`

func TestGoingOnSaysWhatOtherAnswersHaveAnswered(t *testing.T) {
	const said = "Already answered: “Is the works council involved?” – Fewer than ten"
	r := inWide(t, "staff").press("1", "enter").shows(said)
	if r.stands() != "backup" {
		t.Fatalf("stands at %q", r.stands())
	}
	r.press("down").lacks("Already answered").press("left").lacks("Already answered")
	r.press("right").shows(said)
	r.press("o").press("enter").lacks("Already answered")
	inWide(t, "staff").press("2", "enter").lacks("Already answered")
}

func TestSeveralQuestionsThatAreSparedAreCounted(t *testing.T) {
	r := begin(t, questionnaire(t, spared), assess.Answers{}).press("2", "enter").shows("Already answered: 2 questions, o shows them.")
	r.press("o").shows("there is nobody to meet").press("esc")
	r.press("1", "enter").shows("Review").shows("Already answered: “Do all know the plan?” – you made it")
	r.press("b").lacks("Already answered").press("2", "s").shows("Your choice was not taken. Already answered: “Do")
}

func TestWhatIsSparedIsSaidInASmallWindow(t *testing.T) {
	r := inWide(t, "staff", inGerman).resize(40, 12).press("1", "enter").shows("Schon beantwortet: „Ist der").shows("– Weniger")
	fits(t, r.View(), 40, 12, "spared")
}

func TestLinesSayWhatOtherAnswersHaveAnswered(t *testing.T) {
	d := &disk{}
	var out strings.Builder
	o := d.options(assess.NewSession(questionnaire(t, spared), assess.Answers{}))
	if _, err := Plain(t.Context(), o, strings.NewReader("2\nb\n\n1\nq\n"), &out); err != nil {
		t.Fatal(err)
	}
	for text, times := range map[string]int{
		"\nAlready answered: 2 questions, o shows them.\n":            2,
		"\nAlready answered: “Do all know the plan?” – you made it\n": 1,
	} {
		if got := strings.Count(out.String(), text); got != times {
			t.Errorf("%q is said %d times, want %d:\n%s", text, got, times, out.String())
		}
	}
}
