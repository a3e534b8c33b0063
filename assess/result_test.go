package assess_test

import (
	"encoding/json"
	"testing"

	"blindspot/assess"
)

func TestResultWritesNullForWhatCannotBeComputed(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	data, err := json.Marshal(assess.Score(q, assess.Answers{}))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"coverage":{"visible":8,"answered":0,"unknown":0,"not_applicable":0,"open":8},` +
		`"overall":{"score":null,"low":0,"high":100,"level":null,"bottleneck":null,"capped":false},` +
		`"sections":[` +
		`{"id":"ownership","score":null,"low":0,"high":100,"level":null,"estimate":null,"gap":null,"coverage":{"visible":2,"answered":0,"unknown":0,"not_applicable":0,"open":2},"sections":[]},` +
		`{"id":"data","score":null,"low":0,"high":100,"level":null,"estimate":null,"gap":null,"coverage":{"visible":4,"answered":0,"unknown":0,"not_applicable":0,"open":4},"sections":[]},` +
		`{"id":"standards","score":null,"low":0,"high":100,"level":null,"estimate":null,"gap":null,"coverage":{"visible":2,"answered":0,"unknown":0,"not_applicable":0,"open":2},"sections":[]}],` +
		`"blind_spots":[` +
		`{"id":"nobody-decides","exposure":null,"unawareness":0,"attention":null,"status":"undetermined","signals":[]},` +
		`{"id":"spreadsheet-truth","exposure":null,"unawareness":0,"attention":null,"status":"undetermined","signals":[]}],` +
		`"contradictions":[]}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

func TestResultTracesFiguresToAnswers(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	result := assess.Score(q, readAnswers(t, q, `
questionnaire: workshop
answers: {source: {unknown: true}, checks: [colleague, customer], retyping: 2.50}
`))
	data, err := json.Marshal(result.BlindSpots[0].Signals)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"question":"source","answer":"unknown","weight":2,"exposure":1},` +
		`{"question":"checks","answer":"colleague,customer","weight":1,"exposure":0.5},` +
		`{"question":"retyping","answer":"2.5","weight":1,"exposure":0.25}]`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

// TestResultTracesFiguresToRules by their places from 0 on, and with all they speak of.
func TestResultTracesFiguresToRules(t *testing.T) {
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: ruled
version: 1
title: Ruled
scales:
  yes-no: [{id: not, points: 0, text: No}, {id: done, points: 4, text: Yes}]
sections:
  - {id: one, title: One, questions: [{id: plan, text: Is there a plan, states: yes-no}, {id: trial, text: Was there a trial, states: yes-no}]}
  - {id: list, title: List, repeat: {one: Thing, name: What}, questions: [{id: own, text: Is it ours, states: yes-no}]}
blind-spots:
  - id: spot
    title: Spot
    what: It is there
    signals:
      - {when: {plan: not, any: [{overall: {below: 50}}, {one: {below: 50}}, {one: {at-least: 90}}], count: {of: list, at-least: 1}}}
      - {question: trial}
      - {when: {trial: done}}
contradictions:
  - {id: clash, text: Both, all: {plan: not, one: {below: 90}}}
verdicts:
  - {id: v, title: V, outcomes: [{id: bad, title: Bad, rules: [{when: {count: {of: list, below: 9}}, because: Few}]}, {id: good, title: Good}]}
`)
	result := assess.Score(q, readAnswers(t, q, `
questionnaire: ruled
answers: {plan: not, trial: done}
items: {list: [{name: A, answers: {own: not}}]}
`))
	data, err := json.Marshal([]any{result.BlindSpots[0].Signals, result.Contradictions, result.Verdicts})
	if err != nil {
		t.Fatal(err)
	}
	const want = `[[{"weight":1,"exposure":1,"rule":0,"questions":["plan"],"sections":["overall","one","list"]},` +
		`{"question":"trial","answer":"done","weight":1,"exposure":0},` +
		`{"weight":1,"exposure":1,"rule":2,"questions":["trial"]}],` +
		`[{"id":"clash","questions":["plan"],"sections":["one"]}],` +
		`[{"id":"v","outcome":"bad","rules":[{"outcome":"bad","rule":0,"questions":[],"sections":["list"]}],"open":[]}]]`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

func TestPointsAreThoseThatCount(t *testing.T) {
	q := readQuestionnaire(t, `
format: blindspot/questionnaire/v1
id: points
version: 1
title: Points
scales:
  yes-no: [{id: not, points: 0, text: No}, {id: done, points: 4, text: Yes}]
sections:
  - id: whole
    title: Whole
    also: [{question: weightless, weight: 1}]
    questions:
      - {id: plan, text: Is there a plan, states: yes-no}
      - {id: trial, text: Was there a trial, states: [{id: none, points: 1, text: No}, {id: done, points: 4, text: Yes, counts-when: {plan: done}}]}
      - {id: owner, text: Is there an owner, implied: [{when: {plan: not}, answer: not, because: There is nothing to own}], states: yes-no}
      - {id: review, text: Was it reviewed, when: {plan: done}, states: yes-no}
      - {id: matters, relevance: true, text: Does it matter, states: yes-no}
      - {id: unscored, weight: 0, text: By the way, states: yes-no}
  - id: another
    title: Another
    questions:
      - {id: weightless, weight: 0, text: By the way, states: yes-no}
      - {id: other, text: Else, states: yes-no}
`)
	result := assess.Score(q, readAnswers(t, q, `
questionnaire: points
answers: {plan: not, trial: done, owner: done, review: done, matters: {state: done, relevance: none}, unscored: done, weightless: done}
`))
	for question, want := range map[string]assess.Figure{
		"plan": assess.Known(0), "trial": assess.Known(1), "owner": assess.Known(0), "weightless": assess.Known(4),
		"review": {}, "matters": {}, "unscored": {}, "other": {}, "nothing": {},
	} {
		if got := result.Points(question); got != want {
			t.Errorf("%s has %+v points, want %+v", question, got, want)
		}
	}
}

func TestVerdictThatCannotBeToldIsNull(t *testing.T) {
	data, err := json.Marshal([]assess.VerdictResult{
		{ID: "a", Rules: []assess.Ruling{}, Open: []string{}, Lists: []string{"ideas"}},
		{ID: "b", Outcome: "go", Rules: []assess.Ruling{{Outcome: "go", Questions: []string{"q"}}}, Open: []string{}},
	})
	const want = `[{"id":"a","outcome":null,"rules":[],"open":[],"lists":["ideas"]},` +
		`{"id":"b","outcome":"go","rules":[{"outcome":"go","rule":0,"questions":["q"]}],"open":[]}]`
	if err != nil || string(data) != want {
		t.Errorf("got  %s, %v\nwant %s", data, err, want)
	}
}

func TestTopSpotsLeavesOutWhatIsNotShown(t *testing.T) {
	result := assess.Result{BlindSpots: []assess.Spot{
		{ID: "a", Status: assess.SpotShown}, {ID: "b", Status: assess.SpotClear}, {ID: "c", Status: assess.SpotShown},
		{ID: "d", Status: assess.SpotShown}, {ID: "e", Status: assess.SpotUndetermined},
	}}
	for n, want := range []string{"", "a", "ac", "acd", "acd"} {
		got := ""
		for _, spot := range result.TopSpots(n) {
			got += spot.ID
		}
		if got != want {
			t.Errorf("the first %d are %q, want %q", n, got, want)
		}
	}
}
