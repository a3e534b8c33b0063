package assess_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"blindspot/assess"
)

func TestLevelsBeginAtTheirBounds(t *testing.T) {
	// Ten equal questions with points in tenths: the sums are not exact in binary.
	for _, test := range []struct {
		score float64
		want  assess.Level
	}{
		{0, assess.Improvised}, {24.9, assess.Improvised}, {25, assess.PersonDependent},
		{49.9, assess.PersonDependent}, {50, assess.Defined}, {69.9, assess.Defined},
		{70, assess.Steered}, {84.9, assess.Steered}, {85, assess.Learning}, {100, assess.Learning},
	} {
		result := scoreOfThousandths(t, int(test.score*10+0.5))
		if got := result.Sections[0].Level; got != test.want {
			t.Errorf("score %v (computed %v) is on level %q, want %q", test.score, result.Sections[0].Score.Value, got, test.want)
		}
	}
}

// scoreOfThousandths returns a result whose score is n/10, added up from weights
// such as 0.1 that have no exact binary form.
func scoreOfThousandths(t *testing.T, n int) assess.Result {
	t.Helper()
	var questions, answers strings.Builder
	for i := range 1000 {
		state := "no-way"
		if i < n {
			state = "sure"
		}
		fmt.Fprintf(&questions, `      - {id: q%d, weight: 0.1, text: It is so, states: [{id: no-way, points: 0, text: No}, {id: sure, points: 4, text: Yes}]}`+"\n", i)
		fmt.Fprintf(&answers, "  q%d: %s\n", i, state)
	}
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: sums
version: 1
title: Sums
sections:
  - id: sum
    title: Sum
    questions:
`+questions.String())
	return assess.Score(q, readAnswers(t, q, "questionnaire: sums\nanswers:\n"+answers.String()))
}

// TestDocumentedLevels compares the table of levels in docs/scoring.md.
func TestDocumentedLevels(t *testing.T) {
	found := 0
	for _, b := range readMarkdown(t, "../docs/scoring.md") {
		if b.info != "table" || b.head[0] != "Score" {
			continue
		}
		for _, row := range b.rows {
			var bound int
			if _, err := fmt.Sscanf(row[0], "below %d", &bound); err != nil {
				bound = 101 // up to 100, included
			}
			result := scoreOfThousandths(t, bound*10-10)
			if got := string(result.Sections[0].Level); got != row[1] {
				t.Errorf("score %d is on level %q, documented is %q", bound-1, got, row[1])
			}
			found++
		}
	}
	if found != 5 {
		t.Errorf("found %d levels in the document, want 5", found)
	}
}

func TestPerceptionToleratesFifteenPoints(t *testing.T) {
	for gap, want := range map[float64]assess.Perception{
		15: assess.Realistic, 15.000000000001: assess.Realistic, 15.001: assess.Overestimated, 80: assess.Overestimated,
		-15: assess.Realistic, -15.000000000001: assess.Realistic, -15.001: assess.Underestimated, 0: assess.Realistic,
	} {
		if got := (assess.SectionResult{Gap: assess.Known(gap)}).Perception(); got != want {
			t.Errorf("gap %v is %q, want %q", gap, got, want)
		}
	}
	if got := (assess.SectionResult{}).Perception(); got != assess.NotCompared {
		t.Errorf("without a gap: %q", got)
	}
}

func TestBillionthsAreRoundedAsMathDoes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	check := func(x float64) {
		figure := assess.Known(x / 1e9)
		if got, want := figure.Billionths(), int64(math.Round(figure.Value*1e9)); got != want {
			t.Errorf("%v is %d billionths, want %d", figure.Value, got, want)
		}
	}
	for range 100_000 {
		half := float64(random.Int64N(1e15)>>random.IntN(50)) + 0.5
		for _, x := range []float64{half, math.Nextafter(half, 0), math.Nextafter(half, 1e18), half * random.Float64()} {
			check(x)
			check(-x)
		}
	}
	check(math.Nextafter(0.5, 0))
	check(math.Copysign(0, -1))
}
