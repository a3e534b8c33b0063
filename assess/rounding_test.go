package assess_test

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// sums are sections whose weights have no exact binary form. Their questions take
// the points 0 to 4 as states p0 to p4.
type sums []struct {
	section string
	weights []float64
}

// questionnaire returns one with a blind spot per section, of the same id.
func (s sums) questionnaire(t *testing.T) *questionnaires.Questionnaire {
	t.Helper()
	var sections, spots strings.Builder
	for _, sum := range s {
		fmt.Fprintf(&sections, "  - id: %s\n    title: Sum\n    estimate: How well?\n    questions:\n", sum.section)
		fmt.Fprintf(&spots, "  - id: %s\n    title: Sum\n    what: It is there\n    signals:\n", sum.section)
		for i, weight := range sum.weights {
			fmt.Fprintf(&sections, "      - {id: %s%d, weight: %v, text: Which, states: points}\n", sum.section, i, weight)
			fmt.Fprintf(&spots, "      - {question: %s%d, weight: %v}\n", sum.section, i, weight)
		}
	}
	return readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: sums
version: 1
title: Sums
scales:
  points:
    - {id: p0, points: 0, text: None}
    - {id: p1, points: 1, text: One}
    - {id: p2, points: 2, text: Two}
    - {id: p3, points: 3, text: Three}
    - {id: p4, points: 4, text: Four}
sections:
`+sections.String()+"blind-spots:\n"+spots.String())
}

func (s sums) score(t *testing.T, rest string) assess.Result {
	t.Helper()
	q := s.questionnaire(t)
	return assess.Score(q, readAnswers(t, q, "questionnaire: sums\n"+rest))
}

func TestRoundingDecidesNothing(t *testing.T) {
	t.Run("level", func(t *testing.T) {
		result := sums{{"a", []float64{0.1, 0.7, 0.2}}}.score(t, "answers: {a0: p3, a1: p3, a2: p2}")
		if score := result.Overall.Score.Value; score >= 70 {
			t.Fatalf("the score is %v, which no rounding has touched", score)
		}
		if result.Overall.Level != assess.Steered {
			t.Errorf("7/10 is on level %q", result.Overall.Level)
		}
	})
	t.Run("bottleneck", func(t *testing.T) {
		result := sums{{"a", []float64{0.1, 0.1}}, {"b", []float64{0.1, 0.2, 0.3}}}.score(t, "answers: {a0: p0, a1: p1, b0: p0, b1: p0, b2: p1}")
		if a, b := result.Sections[0].Score.Value, result.Sections[1].Score.Value; b >= a {
			t.Fatalf("the scores are %v and %v, which no rounding has touched", a, b)
		}
		if result.Overall.Bottleneck != "a" {
			t.Errorf("of two foundations with 1/8 the bottleneck is %q, not the first", result.Overall.Bottleneck)
		}
	})
	t.Run("rank", func(t *testing.T) {
		result := sums{{"b", []float64{0.1, 0.1}}, {"a", []float64{0.1, 0.2, 0.3}}}.score(t, "answers: {b0: p4, b1: p3, a0: p4, a1: p4, a2: p3}")
		if first := result.BlindSpots[0]; first.ID != "a" || first.Attention.Value >= result.BlindSpots[1].Attention.Value {
			t.Errorf("of two blind spots with 1/8 the first is %+v, not that with the first id", first)
		}
	})
	t.Run("shown", func(t *testing.T) {
		result := sums{{"a", []float64{0.1, 0.7, 0.7}}}.score(t, "answers: {a0: p1, a1: p4, a2: p1}")
		if spot := result.BlindSpots[0]; spot.Exposure.Value >= 40 || spot.Status != assess.SpotShown {
			t.Errorf("with an exposure of 2/5: %+v", spot)
		}
	})
	t.Run("half answered", func(t *testing.T) {
		result := sums{{"a", []float64{0.3, 0.1, 0.2}}}.score(t, "answers: {a0: p0}")
		if spot := result.BlindSpots[0]; spot.Status != assess.SpotShown {
			t.Errorf("with 0.3 of 0.6 answered: %+v", spot)
		}
	})
}

// TestRoundingDecidesNoRule compares 70, added up to slightly less, with bounds of 70.
func TestRoundingDecidesNoRule(t *testing.T) {
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: sums
version: 1
title: Sums
scales:
  points: [{id: p2, points: 2, text: Two}, {id: p3, points: 3, text: Three}, {id: p4, points: 4, text: Four}]
sections:
  - id: steps
    title: Steps
    aggregate: ladder
    met: 70
    sections:
      - id: sum
        title: Sum
        questions:
          - {id: a, weight: 0.1, text: Which, states: points}
          - {id: b, weight: 0.7, text: Which, states: points}
          - {id: c, weight: 0.2, text: Which, states: points}
verdicts:
  - id: verdict
    title: Verdict
    outcomes:
      - {id: low, title: Low, rules: [{when: {sum: {below: 70}}, because: Too low}]}
      - {id: high, title: High}
`)
	result := assess.Score(q, readAnswers(t, q, "questionnaire: sums\nanswers: {a: p3, b: p3, c: p2}"))
	steps := result.Sections[0]
	if score := steps.Sections[0].Score.Value; score >= 70 {
		t.Fatalf("the score is %v, which no rounding has touched", score)
	}
	if steps.Score != assess.Known(100) {
		t.Errorf("a step of 70 is not met: %v", steps.Score)
	}
	if got := result.Verdicts[0]; got.Outcome != "high" {
		t.Errorf("70 is below 70: %+v", got)
	}
}

func TestBlindSpotsOfEqualAttentionRankByExposure(t *testing.T) {
	// a: exposure 50, fully unaware; b: exposure 100, aware. Both have an attention of 50.
	result := sums{{"a", []float64{1}}, {"b", []float64{1}}}.score(t, "estimates: {a: 10, b: 0}\nanswers: {a0: p2, b0: p0}")
	a, b := result.BlindSpots[1], result.BlindSpots[0]
	if a.ID != "a" || a.Attention != assess.Known(50) || b.Attention != assess.Known(50) {
		t.Errorf("got %+v", result.BlindSpots)
	}
}
