package assess_test

import (
	"testing"

	"blindspot/assess"
)

const kindsOfQuestions = `
format: blindspot/questionnaire/v1
id: kinds
version: 1
title: Kinds
sections:
  - id: everything
    title: Everything
    questions:
      - id: single
        weight: 3
        applies: may-not
        text: Which
        states: [{id: low, points: 1, text: Low}, {id: high, points: 3.5, text: High}]
      - id: multiple
        kind: multiple
        text: Which
        states:
          - {id: worse, points: -2, text: Worse}
          - {id: good, points: 3, text: Good}
          - {id: better, points: 4, text: Better}
      - id: number
        kind: number
        text: How many
        range: {min: 0, max: 9}
        thresholds: [{from: 0, points: 4}, {from: 2, points: 1.5}]
      - id: counted
        kind: number
        weight: 0
        text: How many
        range: {min: 0, max: 9}
      - id: weightless
        weight: 0
        text: Which
        states: [{id: low, points: 1, text: Low}, {id: high, points: 4, text: High}]
      - id: free
        kind: text
        text: What else
`

func TestPointsOfAnAnswer(t *testing.T) {
	q := readQuestionnaire(t, kindsOfQuestions)
	for _, tt := range []struct {
		name, question, answer string
		want                   assess.Figure
	}{
		{"a single choice earns those of its state", "single", "high", assess.Known(3.5)},
		{"a multiple choice adds up", "multiple", "[worse, good]", assess.Known(1)},
		{"a multiple choice earns no more than 4", "multiple", "[good, better]", assess.Known(4)},
		{"a multiple choice earns no less than 0", "multiple", "[worse]", assess.Known(0)},
		{"a number earns those of the last threshold it reaches", "number", "2", assess.Known(1.5)},
		{"don't know earns none", "single", "{unknown: true}", assess.Known(0)},
		{"an open question has none, though it has a note", "single", "{note: later}", assess.Figure{}},
		{"what does not apply has none", "single", "{not-applicable: true}", assess.Figure{}},
		{"a number without thresholds has none", "counted", "2", assess.Figure{}},
		{"a question without weight has none", "weightless", "high", assess.Figure{}},
		{"don't know to a question without weight has none", "weightless", "{unknown: true}", assess.Figure{}},
		{"free text has none", "free", "much", assess.Figure{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			answers := readAnswers(t, q, "questionnaire: kinds\nanswers: {"+tt.question+": "+tt.answer+"}")
			result := assess.Score(q, answers)
			got := result.Points(tt.question)
			if got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
			// The only answer there is makes the score.
			score := result.Overall.Score
			if score.Known != got.Known || score.Value != 25*got.Value {
				t.Errorf("the points are %+v and the score is %+v", got, score)
			}
		})
	}
}

// A shown figure reaches a whole bound exactly when the true one does, on both sides
// of zero: an estimate that is 15.2 too low is shown with -16, which is below -15.
func TestWholeFiguresKeepTheirSideOfABound(t *testing.T) {
	for value, want := range map[float64]int{
		27.14: 27, 15.2: 15, 0.9: 0, 0: 0, -0.1: -1, -3.33: -4, -15: -15, -15.2: -16, -14.999999999999998: -15, 69.99999999999999: 70,
	} {
		if got := assess.Known(value).Whole(); got != want {
			t.Errorf("%v is shown as %d, want %d", value, got, want)
		}
	}
}
