package reports

import (
	"io"
	"path/filepath"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// What the report says of steps and gates must be what the score was made of.
func TestStepsAndGatesAreThoseOfTheScore(t *testing.T) {
	q, err := questionnaires.NewCatalogue("").Open(filepath.Join("testdata", "steps.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	said := []assess.Answer{
		{}, {Unknown: true}, {NotApplicable: true},
		{States: []string{"no"}}, {States: []string{"partly"}}, {States: []string{"yes"}},
	}
	for _, a := range said {
		for _, b := range said {
			for _, c := range said {
				answers := assess.Answers{Answers: map[string]assess.Answer{
					"listed": a, "serviced": b, "learned": c, "tracked": a, "complete": b, "timely": c,
				}}
				m := newMarkdown(io.Discard, Report{Questionnaire: q, Answers: answers, Result: assess.Score(q, answers)})
				for _, p := range m.places() {
					m.checkClimb(t, p, answers)
				}
			}
		}
	}
}

func (m *markdown) checkClimb(t *testing.T, p place, answers assess.Answers) {
	t.Helper()
	if !p.result.Score.Known {
		return
	}
	want := p.result.Score.Whole()
	switch p.section.Aggregate {
	case questionnaires.Ladder:
		if met, steps, _ := m.climbed(p); steps == 0 || 100*met/steps != want {
			t.Errorf("%d of %d steps for a score of %d: %v", met, steps, want, answers.Answers)
		}
	case questionnaires.Gated:
		if got := m.lastGate(p); got != want {
			t.Errorf("the last gate is %d for a score of %d: %v", got, want, answers.Answers)
		}
	}
}

// lastGate returns the score of the gate before the first that is not passed.
func (m *markdown) lastGate(p place) int {
	passed := 0.0
	next, short := m.nextGate(p)
	for _, gate := range p.section.Gates {
		if len(short) > 0 && gate.Score == next.Score {
			break
		}
		passed = gate.Score
	}
	return int(passed)
}
