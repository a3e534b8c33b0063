package assess_test

import (
	"fmt"
	"testing"

	"blindspot/assess"
)

// asking is a questionnaire whose last question is asked under a condition.
const asking = `
format: blindspot/questionnaire/v1
id: asking
version: 1
title: Asking
sections:
  - id: s
    title: S
    questions:
      - {id: one, text: One, applies: may-not, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
      - {id: several, kind: multiple, text: Several, states: [{id: x, points: 1, text: X}, {id: "y", points: 1, text: Y}, {id: z, points: 2, text: Z}]}
      - {id: open, text: Open, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
      - {id: many, kind: number, range: {min: 0, max: 9}, text: Many}
      - {id: last, text: Last, when: %s, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
`

func TestAConditionDecidesWhatIsAsked(t *testing.T) {
	five := 5.0
	answers := map[string]assess.Answer{
		"one": {States: []string{"a"}}, "several": {States: []string{"x", "y"}}, "many": {Number: &five},
	}
	for _, test := range []struct {
		name, when string
		want       bool
	}{
		{"a state that was chosen", "{one: [b, a]}", true},
		{"a state that was not chosen", "{one: b}", false},
		{"a word that was not said", "{one: [unknown, not-applicable]}", false},
		{"one of several that were chosen", `{several: ["y", z]}`, true},
		{"none of several that were chosen", "{several: z}", false},
		{"all of several that were chosen", `{several: {all: [x, "y"]}}`, true},
		{"all of several of which one was not chosen", "{several: {all: [x, z]}}", false},
		{"a question that is open", "{open: a}", false},
		{"not a question that is open", "{not: {open: a}}", true},
		{"not what was chosen", "{not: {one: a}}", false},
		{"both demands", `{one: a, several: "y"}`, true},
		{"both demands, of which one is not met", "{one: a, several: z}", false},
		{"any of two", "{any: [{one: b}, {several: x}]}", true},
		{"any of none that hold", "{any: [{one: b}, {open: a}]}", false},
		{"all of two", "{all: [{one: a}, {several: x}]}", true},
		{"all of two, of which one does not hold", "{all: [{one: a}, {open: a}]}", false},
		{"a demand and a denial of it", "{several: x, not: {one: a, several: x}}", false},
		{"a number at its lower bound", "{many: {at-least: 5, below: 6}}", true},
		{"a number at its upper bound", "{many: {below: 5}}", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			scorer := assess.NewScorer(readQuestionnaire(t, fmt.Sprintf(asking, test.when)))
			figures := scorer.NewFigures()
			scorer.ScoreAnswers(assess.Answers{Answers: answers}, figures)
			if got := figures.Questions[4].Visible; got != test.want {
				t.Errorf("it is asked: %v", got)
			}
		})
	}
}

func TestAConditionHearsTheWordsBesideTheStates(t *testing.T) {
	for word, answer := range map[string]assess.Answer{"unknown": {Unknown: true}, "not-applicable": {NotApplicable: true}} {
		scorer := assess.NewScorer(readQuestionnaire(t, fmt.Sprintf(asking, "{one: "+word+"}")))
		figures := scorer.NewFigures()
		scorer.ScoreAnswers(assess.Answers{Answers: map[string]assess.Answer{"one": answer}}, figures)
		if !figures.Questions[4].Visible {
			t.Errorf("%s is not heard", word)
		}
	}
}
