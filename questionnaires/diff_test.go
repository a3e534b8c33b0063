package questionnaires_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// before is what the cases of TestDiff change by replacing words.
const before = `format: blindspot/questionnaire/v1
id: shop
version: 1
title: {de: Werkstatt, en: Workshop}
sections:
  - id: orders
    title: Orders
    questions:
      - id: entry
        weight: 2
        text: {de: 'Wo?', en: 'Where?'}
        states:
          - {id: paper, points: 0, text: On paper}
          - {id: system, points: 4, text: In the system}
      - id: dates
        text: Which dates?
        states:
          - {id: none, points: 0, text: None}
          - {id: all, points: 4, text: All}
blind-spots:
  - id: lost
    title: Lost
    signals: [{question: entry}, {question: dates}]
    what: Things are lost.
contradictions:
  - id: odd
    all: {entry: [paper], dates: [all]}
    text: How?
`

func TestDiff(t *testing.T) {
	tests := []struct {
		name    string
		changes []string // pairs of what stands in the questionnaire before, and what in its place
		want    []string
	}{
		{"tells nothing of equal questionnaires", nil, nil},
		{"tells a new weight with both values", []string{"weight: 2", "weight: 3"}, []string{
			"altered question entry weight 2>3"}},
		{"tells a text in the language that changed", []string{"'Where?'", "'Where is it?'"}, []string{
			"altered question entry text(en) Where?>Where is it?"}},
		{"tells the points of a state", []string{"id: system, points: 4", "id: system, points: 3"}, []string{
			"altered state entry/system points 4>3"}},
		{"tells a state that names its former id as renamed", []string{"id: system, points: 4", "id: one, former-ids: [system], points: 4"}, []string{
			"renamed state entry/one was entry/system"}},
		{"tells a state with another id alone as removed and added", []string{"id: system, points: 4", "id: one, points: 4"}, []string{
			"added state entry/one", "removed state entry/system"}},
		{"tells a renamed question once, and not its states", []string{
			"id: dates\n", "id: days\n        former-ids: [dates]\n", "question: dates", "question: days", "dates: [all]", "days: [all]"}, []string{
			"renamed question days was dates"}},
		{"tells another version", []string{"version: 1", "version: 2"}, []string{"altered questionnaire  version 1>2"}},
		{"tells a new question once, and not its states", []string{"blind-spots:", `      - id: extra
        text: What else?
        states: [{id: little, points: 0, text: Little}, {id: more, points: 4, text: More}]
blind-spots:`}, []string{"added question extra"}},
		{"tells another way to make a section's score", []string{"    title: Orders\n", "    title: Orders\n    aggregate: min\n"}, []string{
			"altered section orders aggregate mean>min"}},
		{"tells only that something long has changed", []string{"{question: entry}", "{question: entry, weight: 2}"}, []string{
			"altered blind-spot lost signals >"}},
		{"tells a contradiction that is gone", []string{"contradictions:\n  - id: odd\n    all: {entry: [paper], dates: [all]}\n    text: How?\n", ""}, []string{
			"removed contradiction odd"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			after := strings.NewReplacer(test.changes...).Replace(before)
			got := told(questionnaires.Diff(readText(t, before), readText(t, after)))
			if !slices.Equal(got, test.want) {
				t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

// told puts changes into lines that are easy to compare.
func told(changes []questionnaires.Change) []string {
	var lines []string
	for _, c := range changes {
		line := fmt.Sprintf("%s %s %s", c.Kind, c.Subject, c.ID)
		switch {
		case c.Kind == questionnaires.Renamed:
			line += " was " + c.Was
		case c.Kind == questionnaires.Altered && c.Language != "":
			line += fmt.Sprintf(" %s(%s) %s>%s", c.Facet, c.Language, c.Old, c.New)
		case c.Kind == questionnaires.Altered:
			line += fmt.Sprintf(" %s %s>%s", c.Facet, c.Old, c.New)
		}
		lines = append(lines, line)
	}
	return lines
}

func readText(t *testing.T, text string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("test.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// TestOnlySomeChangesCanChangeAScore keeps what diff says about raising the version
// in step with what there is.
func TestOnlySomeChangesCanChangeAScore(t *testing.T) {
	for facet, want := range map[questionnaires.Facet]bool{
		questionnaires.FacetText: false, questionnaires.FacetWhy: false, questionnaires.FacetBands: false,
		questionnaires.FacetPoints: true, questionnaires.FacetWeight: true, questionnaires.FacetCondition: true, questionnaires.FacetRules: true,
	} {
		if facet.Scores() != want {
			t.Errorf("a change of %s can change a score: %v, want %v", facet, !want, want)
		}
	}
}

func TestTheExampleReadsAndLintsInBothLanguages(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		data := questionnaires.Example("my-offers", language)
		if problems := questionnaires.NewCatalogue("").Lint("my-offers.yaml", data); len(problems) > 0 {
			t.Errorf("the example with comments in %q: %v", language, problems)
		}
		if q := readText(t, string(data)); q.ID != "my-offers" || len(q.Questions()) != 3 {
			t.Errorf("the example is %q with %d questions", q.ID, len(q.Questions()))
		}
	}
}
