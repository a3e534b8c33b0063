package assess_test

import (
	"math"
	"testing"

	"blindspot/assess"
)

// sectionOf returns the result of a section with these keys, over questions and inner
// sections with states p0 to p4 of 0 to 4 points, which are given in YAML.
func sectionOf(t *testing.T, keys, answers string) assess.SectionResult {
	t.Helper()
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: one
version: 1
title: One
scales:
  points: [{id: p0, points: 0, text: A}, {id: p1, points: 1, text: B}, {id: p2, points: 2, text: C}, {id: p3, points: 3, text: D}, {id: p4, points: 4, text: E}]
  half: [{id: p0, points: 0, text: A}, {id: p2, points: 2, text: C}]
sections:
  - {id: elsewhere, title: Elsewhere, questions: [{id: other, text: Which, states: points}]}
  - {id: whole, title: Whole, `+keys+`}
`)
	return assess.Score(q, readAnswers(t, q, "questionnaire: one\nanswers: {"+answers+"}")).Sections[1]
}

// near reports whether a figure is known and that number, but for rounding.
func near(f assess.Figure, want float64) bool { return f.Known && math.Abs(f.Value-want) < 1e-9 }

func TestRangeForeseesWhatMayDropOut(t *testing.T) {
	const (
		mayNot    = "applies: may-not, text: Which, states: "
		relevance = "relevance: true, text: Which, states: "
		always    = "text: Which, states: "
		// a section that has 100 as soon as anything in it applies
		anything = "{id: inner, title: Inner, aggregate: ladder, met: 0, questions: [{id: c, applies: may-not, text: Which, states: points}]}"
	)
	for _, tt := range []struct {
		name, keys, answers string
		low, high           float64
	}{
		{"a mean without it is higher than with its best", "questions: [{id: a, " + always + "points}, {id: b, " + mayNot + "half}]", "a: p4", 50, 100},
		{"what always applies stays in", "questions: [{id: a, " + always + "points}, {id: b, " + always + "half}]", "a: p4", 50, 75},
		{"what may not matter drops out likewise", "questions: [{id: a, " + always + "points}, {id: b, " + relevance + "half}]", "a: p4", 50, 100},
		{"unless its relevance was said", "questions: [{id: a, " + always + "points}, {id: b, " + relevance + "half}]", "a: p4, b: {relevance: high}", 50, 75},
		{"a best above the mean stays in", "questions: [{id: a, " + always + "points}, {id: b, " + mayNot + "half}]", "a: p1", 12.5, 37.5},
		{"the lowest is another one", "aggregate: min, questions: [{id: a, " + always + "points}, {id: b, " + mayNot + "half}]", "a: p3", 0, 75},
		{"the only one is the lowest", "aggregate: min, questions: [{id: b, " + mayNot + "half}]", "", 0, 50},
		{"a sum keeps what does not apply", "aggregate: sum, questions: [{id: a, " + always + "points}, {id: b, " + mayNot + "half}]", "a: p4", 50, 75},
		{"a sum loses what does not matter", "aggregate: sum, questions: [{id: a, " + always + "points}, {id: b, " + relevance + "half}]", "a: p4", 50, 100},
		{"a step that may be none is climbed over", "aggregate: ladder, questions: [{id: b, " + mayNot + "half}, {id: a, " + always + "points}]", "a: p4", 0, 100},
		{"a need that may be none is met", "aggregate: gate, gates: [{score: 80, needs: {a: 50, b: 100}}], questions: [{id: a, " + always + "points}, {id: b, " + mayNot + "half}]", "a: p4", 0, 80},
		{"a mean without a section that is sure of its score", "questions: [{id: a, " + always + "points}], sections: [" + anything + "]", "a: p2", 50, 75},
		{"a sum without it has less", "aggregate: sum, questions: [{id: a, " + always + "points}], sections: [" + anything + "]", "a: p2", 25, 75},
		{"a ladder without its first step ends earlier", "aggregate: ladder, questions: [{id: a, " + always + "points}], sections: [" + anything + ", {id: last, title: Last, questions: [{id: d, " + always + "points}]}]", "a: p4, d: p0", 50, 200. / 3},
		{"a ladder of nothing else is all or nothing", "aggregate: ladder, sections: [" + anything + "]", "", 100, 100},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := sectionOf(t, tt.keys, tt.answers)
			if !near(got.Low, tt.low) || !near(got.High, tt.high) {
				t.Errorf("the range is %v to %v, want %v to %v", got.Low, got.High, tt.low, tt.high)
			}
		})
	}
}

// overallOf returns the overall result of a questionnaire with these keys, over sections
// one, two and three with a question each, a, b and c; three weighs 2.
func overallOf(t *testing.T, keys, answers string) assess.Overall {
	t.Helper()
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: one
version: 1
title: One
scales:
  points: [{id: p0, points: 0, text: A}, {id: p1, points: 1, text: B}, {id: p2, points: 2, text: C}, {id: p3, points: 3, text: D}, {id: p4, points: 4, text: E}]
`+keys+`
sections:
  - {id: one, title: One, questions: [{id: a, text: Which, states: points}]}
  - {id: two, title: Two, questions: [{id: b, text: Which, applies: may-not, states: points}]}
  - {id: three, title: Three, weight: 2, questions: [{id: c, text: Which, states: points}]}
  - {id: four, title: Four, weight: 0, questions: [{id: d, text: Which, states: points}]}
`)
	return assess.Score(q, readAnswers(t, q, "questionnaire: one\nanswers: {"+answers+"}")).Overall
}

func TestTheWholeIsMadeOfItsSectionsAsItSays(t *testing.T) {
	const twoGates = "aggregate: gate\ngates: [{score: 30, needs: {one: 50}}, {score: 90, needs: {three: 75}}]"
	for _, tt := range []struct {
		name, keys, answers string
		score, low, high    float64
		level               assess.Level
		bottleneck          string
		capped              bool
	}{
		{"the weighted mean, capped by the weakest", "", "a: p0, b: p4, c: p4, d: p0", 75, 75, 75, assess.PersonDependent, "one", true},
		{"the weighted mean, if that is said", "aggregate: mean", "a: p0, b: p4, c: p4", 75, 75, 75, assess.PersonDependent, "one", true},
		{"levels of its own are not capped", "bands: [{from: 0, text: B}]", "a: p0, b: p4, c: p4", 75, 75, 75, assess.Steered, "one", false},
		{"the lowest", "aggregate: min", "a: p1, b: p4, c: p4, d: p0", 25, 25, 25, assess.PersonDependent, "", false},
		{"whatever they weigh", "aggregate: average", "a: p0, b: p4, c: p4, d: p0", 200. / 3, 200. / 3, 200. / 3, assess.Defined, "", false},
		{"a missing one adds nothing", "aggregate: sum", "a: p4, b: {not-applicable: true}, d: p4", 25, 25, 75, assess.PersonDependent, "", false},
		{"the steps before the first that is not met", "aggregate: ladder\nmet: 50", "a: p2, b: p1, c: p4, d: p0", 100. / 3, 100. / 3, 100. / 3, assess.PersonDependent, "", false},
		{"a section that does not apply is no step", "aggregate: ladder\nmet: 50", "a: p2, b: {not-applicable: true}", 50, 50, 100, assess.Defined, "", false},
		{"the highest gate", twoGates, "a: p2, b: p0, c: p3", 90, 90, 90, assess.Learning, "", false},
		{"a gate on open sections", twoGates, "a: p2", 30, 30, 90, assess.PersonDependent, "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := overallOf(t, tt.keys, tt.answers)
			if !near(got.Score, tt.score) || !near(got.Low, tt.low) || !near(got.High, tt.high) {
				t.Errorf("the score is %v, from %v to %v; want %v, from %v to %v", got.Score, got.Low, got.High, tt.score, tt.low, tt.high)
			}
			if got.Level != tt.level || got.Bottleneck != tt.bottleneck || got.Capped != tt.capped {
				t.Errorf("on level %q, bottleneck %q, capped %v; want %q, %q, %v", got.Level, got.Bottleneck, got.Capped, tt.level, tt.bottleneck, tt.capped)
			}
		})
	}
}

func TestGatesOfTheWholeRestOnTheSectionsTheyName(t *testing.T) {
	const gates = "aggregate: gate\ngates: [{score: 30, needs: {one: 50}}]\nout-of: 5"
	if got := overallOf(t, gates, "c: p4"); got.Score.Known || got.Level != assess.NotRated || got.Shown == nil || got.Shown.Points.Known {
		t.Errorf("with no answer in a section that is named: %+v", got)
	}
	got := overallOf(t, gates, "a: p4")
	if want := (assess.ShownAs{Points: assess.Known(1.5), OutOf: 5}); got.Shown == nil || *got.Shown != want {
		t.Errorf("30 of 100 is shown as %+v, want %+v", got.Shown, want)
	}
	if got := overallOf(t, "", "a: p4"); got.Shown != nil {
		t.Errorf("unless said, %+v is shown", got.Shown)
	}
}

func TestWhatDoesNotMatterIsLeftOut(t *testing.T) {
	const questions = "questions: [{id: a, relevance: true, text: Which, states: points}, {id: b, weight: 3, text: Which, states: points}]"
	for relevance, want := range map[string]float64{"none": 0, "some": 100 * 0.5 / 3.5, "high": 25} {
		if got := sectionOf(t, questions, "a: {state: p4, relevance: "+relevance+"}, b: p0").Score; !near(got, want) {
			t.Errorf("of relevance %s: %v, want %v", relevance, got, want)
		}
	}
	if got := sectionOf(t, questions, "a: {state: p4, relevance: none}").Scores; got != (assess.Scores{Low: assess.Known(0), High: assess.Known(100)}) {
		t.Errorf("with nothing else answered: %+v", got)
	}
}

func TestSectionsKeepTheAuthorsScale(t *testing.T) {
	got := sectionOf(t, "out-of: 10, target: 60, also: [{question: other, weight: 3}], questions: [{id: a, text: Which, states: points}]", "a: p0, other: p4")
	if got.Shown == nil || *got.Shown != (assess.ShownAs{Points: assess.Known(7.5), OutOf: 10}) || got.Target == nil || *got.Target != 60 {
		t.Errorf("75 of 100 is shown as %+v, with the target %v", got.Shown, got.Target)
	}
	if got.Coverage != (assess.Coverage{Visible: 2, Answered: 2}) {
		t.Errorf("with a question of another section, the coverage is %+v", got.Coverage)
	}
	if got := sectionOf(t, "out-of: 10, questions: [{id: a, text: Which, states: points}]", ""); got.Shown == nil || got.Shown.Points.Known {
		t.Errorf("without a score, %+v is shown", got.Shown)
	}
}
