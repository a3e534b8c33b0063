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
