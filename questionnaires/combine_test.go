package questionnaires_test

import (
	"encoding/json"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// Two questionnaires that share a question, a file of blind spots, and little else.
const (
	firstText = `format: blindspot/questionnaire/v1
id: first
version: 2
title: {de: Erster, en: First}
introduction: {de: Das Erste., en: The first thing.}
minutes: 5
catalogue: spots
sections:
  - id: one
    title: One
    questions:
      - {id: size, text: Size, kind: number, range: {min: 0, max: 9}}
      - {id: both, text: Both, weight: 2, states: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: "Yes"}]}
verdicts:
  - {id: early, title: Early, outcomes: [{id: bad, title: Bad, rules: [{when: {both: no}, because: B}]}, {id: good, title: Good}]}
`
	secondText = `format: blindspot/questionnaire/v1
id: second
version: 3
title: Second
introduction: The second thing.
minutes: 7
catalogue: spots
sections:
  - id: two
    title: Two
    aggregate: gate
    gates: [{score: 50, needs: {both: 50}}]
    questions:
      - {id: both, text: Both, weight: 3, states: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: "Yes"}]}
      - {id: own, text: Own, states: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: "Yes"}]}
verdicts:
  - {id: late, title: Late, outcomes: [{id: bad, title: Bad, rules: [{when: {own: no}, because: B}]}, {id: good, title: Good}]}
blind-spots:
  - {id: owned, title: Owned, what: W, signals: [{question: own}]}
`
	sharedText = `format: blindspot/blind-spots/v1
id: spots
blind-spots:
  - {id: joined, title: Joined, what: W, enough: 3, signals: [{question: size, weight: 1}, {when: {both: no, own: no}, weight: 2}]}
contradictions:
  - {id: across, text: T, all: {size: {at-least: 5}, own: no}}
`
)

// combined finds first+second in a folder, after edits of pairs of old and new text.
func combined(t *testing.T, edits ...string) (*questionnaires.Questionnaire, error) {
	t.Helper()
	edit := strings.NewReplacer(edits...)
	folder := t.TempDir()
	write(t, folder, "first.yaml", firstText)
	write(t, folder, "second.yaml", edit.Replace(secondText))
	write(t, folder, "spots.yaml", sharedText)
	return questionnaires.NewCatalogue(folder).Find("first+second")
}

func TestCombineAsksSeveralQuestionnairesInOneSitting(t *testing.T) {
	q, err := combined(t)
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, q)
	got, err := json.MarshalIndent(q, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	expectGolden(t, "testdata/combined.json", string(got)+"\n")
}

func TestCombineTellsSectionsOfOneTitleApart(t *testing.T) {
	q, err := combined(t, "title: Two", "title: One")
	if err != nil {
		t.Fatal(err)
	}
	if got := q.Sections[1].Title.In("en"); got != "One (Second)" {
		t.Errorf("the second section is called %q", got)
	}
	if got := q.Sections[0].Title.In("en"); got != "One" {
		t.Errorf("the first section is called %q", got)
	}
}

func TestCombineJudgesSharedBlindSpotsByTheQuestionsOfAll(t *testing.T) {
	q, err := combined(t)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(blindSpotIDs(q), " "); got != "joined owned" {
		t.Errorf("the blind spots are %s", got)
	}
	if len(q.Contradictions) != 1 {
		t.Errorf("the contradictions are %v", q.Contradictions)
	}
	for _, part := range []string{"core+leadership", "leadership+core"} {
		q := find(t, "", part)
		checkInvariants(t, q)
		core, other := find(t, "", "core"), find(t, "", "leadership")
		if q.Minutes != core.Minutes+other.Minutes || q.Version != core.Version+other.Version {
			t.Errorf("%s takes %d minutes in version %d", part, q.Minutes, q.Version)
		}
	}
}

func TestCombineOfOneIsThatOne(t *testing.T) {
	core := find(t, "", "core")
	if q, err := questionnaires.Combine(core); err != nil || q != core {
		t.Errorf("got %v, %v", q, err)
	}
}

func TestCombineLeavesOutWhatSpeaksOfOneOverallScore(t *testing.T) {
	q, err := combined(t, "version: 3\n", "version: 3\naggregate: gate\ngates: [{score: 50, needs: {two: 50}}]\nout-of: 5\nbands: [{from: 0, text: B}]\n")
	if err != nil {
		t.Fatal(err)
	}
	checkInvariants(t, q)
	if q.Aggregate != "" || q.Gates != nil || q.OutOf != 0 || q.Bands != nil {
		t.Errorf("the whole has aggregate %q, gates %v, is out of %v and has bands %v", q.Aggregate, q.Gates, q.OutOf, q.Bands)
	}
}

func TestCombineOfACombinationGoesOn(t *testing.T) {
	core, leadership, resilience := find(t, "", "core"), find(t, "", "leadership"), find(t, "", "resilience")
	two, err := questionnaires.Combine(core, leadership)
	if err != nil {
		t.Fatal(err)
	}
	three, err := questionnaires.Combine(two, resilience)
	if err != nil || three.ID != "core+leadership+resilience" || three.Digest != find(t, "", three.ID).Digest {
		t.Errorf("got %v, %v", three, err)
	}
	if !strings.HasPrefix(core.Digest, "sha256:") || core.Digest != find(t, "", "core").Digest {
		t.Error("a part has changed")
	}
}

func TestCombineNamesWhatKeepsQuestionnairesApart(t *testing.T) {
	tests := []struct {
		name  string
		edits []string
		want  string
	}{
		{"a section in both", []string{"- id: two", "- id: one"}, `first and second cannot be asked together: section "one" is in both`},
		{"a question that is a section", []string{"- id: two", "- id: size"}, `first and second cannot be asked together: "size" is a question in one and a section in the other`},
		{"a section that is a question", []string{"{id: own,", "{id: one,", "question: own", "question: one", "{own: no}", "{one: no}"}, `first and second cannot be asked together: "one" is a section in one and a question in the other`},
		{"a verdict in both", []string{"id: late", "id: early"}, `first and second cannot be asked together: verdict "early" is in both`},
		{"another text", []string{"text: Both", "text: {de: Beide}"}, `first and second cannot be asked together: question "both" is in both, and differs in its text`},
		{"a text in another language", []string{"text: Own", "text: Own", "{id: both, text: Both", "{id: both, why: {en: W}, text: Both"}, `first and second cannot be asked together: question "both" is in both, and differs in its why in en`},
		{"a condition", []string{"{id: both,", "{id: both, when: {own: yes},"}, `first and second cannot be asked together: question "both" is in both, and differs in its condition`},
		{"other points", []string{"weight: 3, states: [{id: no, points: 0", "weight: 3, states: [{id: no, points: 1"}, `first and second cannot be asked together: question "both" is in both, and state "no" differs in its points`},
		{"other states", []string{"weight: 3, states: [{id: no,", "weight: 3, states: [{id: nay,", "catalogue: spots\n", ""}, `first and second cannot be asked together: question "both" is in both, and differs in its states`},
		{"one more state", []string{"weight: 3, states: [{id: no,", "weight: 3, states: [{id: more, points: 0, text: More}, {id: no,"}, `first and second cannot be asked together: question "both" is in both, and differs in its states`},
		{"a repeated section", []string{"    aggregate: gate\n", "    repeat: {one: One, name: Name}\n    aggregate: gate\n", "signals: [{question: own}]", "signals: [{when: {count: {of: two, at-least: 1}}}]", "{when: {own: no}", "{when: {two: {below: 5}}"}, `first and second cannot be asked together: question "both" is in both, and it is asked for each item of a repeated section`},
		{"a ladder", []string{"    aggregate: gate\n    gates: [{score: 50, needs: {both: 50}}]\n", "    aggregate: ladder\n"}, `second cannot be asked after others: the steps of section "two" would lose their order`},
		{"a blind spot in both", []string{"id: owned", "id: joined", "catalogue: spots\n", ""}, `first and second cannot be asked together: two have a blind spot "joined"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := combined(t, test.edits...)
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestCombineRefusesTheSameQuestionnaireTwice(t *testing.T) {
	if _, err := questionnaires.NewCatalogue("").Find("core+leadership+core"); err == nil || err.Error() != `questionnaire "core" is named twice` {
		t.Errorf("got %v", err)
	}
	if _, err := questionnaires.NewCatalogue("").Find("core+"); err == nil || !strings.HasPrefix(err.Error(), `no questionnaire ""`) {
		t.Errorf("got %v", err)
	}
}
