package assess_test

import (
	"slices"
	"testing"

	"blindspot/assess"
)

const ruled = `
format: blindspot/questionnaire/v1
id: ruled
version: 1
title: Ruled
sections:
  - id: work
    title: Work
    weight: 0
    questions:
      - {id: who, applies: may-not, text: Who, states: [{id: nobody, points: 0, text: Nobody}, {id: named, points: 4, text: Somebody}]}
      - {id: hours, kind: number, text: How many, range: {min: 0, max: 40}}
      - {id: since, kind: date, text: Since when}
  - id: things
    title: Things
    weight: 0
    repeat: {one: Thing, name: Which}
    questions:
      - {id: use, text: Of use, states: [{id: none, points: 0, text: None}, {id: much, points: 4, text: Much}]}
contradictions:
  - {id: unknown-named, all: {who: [nobody, unknown]}, text: A}
  - {id: unknown-by-not, all: {not: {who: [named]}}, text: B}
  - {id: not-applicable-named, all: {any: [{who: not-applicable}, {hours: {at-least: 10}}]}, text: C}
  - {id: numbers, all: {hours: {at-least: 10, below: 20}, who: named, since: {below: 1200}}, text: D}
  - {id: items, all: {count: {of: things, where: {use: much, who: named}, at-least: 1}}, text: E}
  - {id: list, all: {count: {of: things, at-least: 2}}, text: F}
verdicts:
  - id: verdict
    title: Verdict
    outcomes:
      - {id: bad, title: Bad, rules: [{when: {who: nobody}, because: Nobody}, {when: {hours: {below: 1}}, because: No time}]}
      - {id: fair, title: Fair, rules: [{when: {since: {below: 3}}, because: New}, {when: {who: [nobody, named]}, because: Asked}]}
      - {id: good, title: Good}
`

func TestRulesQuoteWhatTheyRestOn(t *testing.T) {
	q := readQuestionnaire(t, ruled)
	for _, tt := range []struct{ name, clash, answers, want string }{
		{"a state", "unknown-named", "answers: {who: nobody}", "who"},
		{"a don't-know that is asked for", "unknown-named", "answers: {who: {unknown: true}}", "who"},
		{"no don't-know that is not", "unknown-by-not", "answers: {who: {unknown: true}}", ""},
		{"a state that must not be", "unknown-by-not", "answers: {who: nobody}", "who"},
		{"no open question", "unknown-by-not", "answers: {}", ""},
		{"what does not apply where it is asked for", "not-applicable-named", "answers: {who: {not-applicable: true}}", "who"},
		{"states, then numbers and dates", "numbers", "updated: 2026-05-15T12:00:00Z\nanswers: {who: named, hours: 12, since: 2020-01}", "who,hours,since"},
		{"the questions of the items that are found, once", "items", "answers: {who: named}\nitems: {things: [{name: A, answers: {use: much}}, {name: B, answers: {use: none}}, {name: C, answers: {use: much}}]}", "things.1.use,who,things.3.use"},
		{"nothing of a list that is only counted", "list", "answers: {}\nitems: {things: [{name: A}, {name: B}]}", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			clashes := assess.Score(q, readAnswers(t, q, "questionnaire: ruled\n"+tt.answers)).Contradictions
			i := slices.IndexFunc(clashes, func(c assess.Clash) bool { return c.ID == tt.clash })
			if i < 0 {
				t.Fatalf("found are %v", clashes)
			}
			if got := clashes[i].Questions; !slices.Equal(got, splitAtCommas(tt.want)) {
				t.Errorf("quotes %q, want %s", got, tt.want)
			}
		})
	}
}

func TestVerdictWaitsForWhatCouldMakeItGraver(t *testing.T) {
	q := readQuestionnaire(t, ruled)
	for _, tt := range []struct{ name, answers, outcome, open string }{
		{"nothing is answered", "{}", "", "who,hours,since"},
		{"a rule of the gravest outcome holds, whatever its other rules rest on", "{who: nobody}", "bad", ""},
		{"only milder rules are open", "{who: nobody, hours: 5}", "bad", ""},
		{"a graver rule is open", "{who: named}", "", "hours"},
		{"a graver rule is open that was answered otherwise in part", "{who: named, hours: 5}", "fair", ""},
		{"no rule holds yet, and one is open", "{who: {unknown: true}, hours: 5}", "", "since"},
		{"a milder outcome", "{who: named, hours: 5, since: 2020-01}", "fair", ""},
		{"no rule holds", "{who: {unknown: true}, hours: {unknown: true}, since: 2020-01}", "good", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := assess.Score(q, readAnswers(t, q, "questionnaire: ruled\nupdated: 2026-05-15T12:00:00Z\nanswers: "+tt.answers)).Verdicts[0]
			if v.Outcome != tt.outcome || !slices.Equal(v.Open, splitAtCommas(tt.open)) {
				t.Errorf("comes to %q, open are %q; want %q and %s", v.Outcome, v.Open, tt.outcome, tt.open)
			}
		})
	}
}

func TestVerdictWaitsForAScoreThatCanStillCrossABound(t *testing.T) {
	const text = `format: blindspot/questionnaire/v1
id: pending
version: 1
title: Pending
sections:
  - id: work
    title: Work
    questions:
      - {id: plan, text: Plan, states: [{id: none, points: 0, text: None}, {id: full, points: 4, text: Full, counts-when: {proof: shown}}]}
      - {id: proof, text: Proof, weight: 0, states: [{id: lost, points: 0, text: Lost}, {id: shown, points: 0, text: Shown}]}
  - id: list
    title: List
    weight: 0
    repeat: {one: thing, name: 'Which?'}
    questions:
      - {id: use, text: Use, states: [{id: little, points: 0, text: Little}, {id: much, points: 4, text: Much}]}
verdicts:
  - {id: low, title: Low, outcomes: [{id: stop, title: Stop, rules: [{when: {work: {below: 60}}, because: B}]}, {id: go, title: Go}]}
  - {id: high, title: High, outcomes: [{id: stop, title: Stop, rules: [{when: {work: {at-least: 60}}, because: B}]}, {id: go, title: Go}]}
  - {id: empty, title: Empty, outcomes: [{id: stop, title: Stop, rules: [{when: {list: {below: 60}}, because: B}]}, {id: go, title: Go}]}
`
	q := readQuestionnaire(t, text)
	for _, tt := range []struct{ name, answers, low, high, open string }{
		{"no score yet", "{}", "", "", "plan"},
		{"a state that may yet count", "{plan: full}", "", "", "proof"},
		{"a state that counts", "{plan: full, proof: shown}", "go", "stop", ""},
		{"a state that does not", "{plan: full, proof: lost}", "stop", "go", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := assess.Score(q, readAnswers(t, q, "questionnaire: pending\nanswers: "+tt.answers)).Verdicts
			if v[0].Outcome != tt.low || v[1].Outcome != tt.high || !slices.Equal(v[0].Open, splitAtCommas(tt.open)) {
				t.Errorf("comes to %q and %q, open are %q; want %q, %q and %s", v[0].Outcome, v[1].Outcome, v[0].Open, tt.low, tt.high, tt.open)
			}
			if !slices.Equal(v[2].Lists, []string{"list"}) {
				t.Errorf("waits for the lists %q, want list", v[2].Lists)
			}
		})
	}
}

func TestWithoutWeightsThereIsNoOverallScore(t *testing.T) {
	q := readQuestionnaire(t, ruled)
	result := assess.Score(q, readAnswers(t, q, "questionnaire: ruled\nanswers: {who: named}"))
	if result.Overall != (assess.Overall{}) {
		t.Errorf("the whole is rated %+v", result.Overall)
	}
	if got := result.Sections[0].Score; got != assess.Known(100) {
		t.Errorf("the section has the score %v", got)
	}
}
