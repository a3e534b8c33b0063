package form

import (
	"strings"
	"testing"

	"blindspot/assess"
)

func TestTheVerdictIsTheFirstLineOfTheResult(t *testing.T) {
	a := listed("end")
	r := begin(t, wide(t), a).press("f").shows("Decision: Start")
	if view := r.View(); strings.Index(view, "Decision") > strings.Index(view, "Level:") {
		t.Errorf("the verdict is not first:\n%s", view)
	}
	a.Answers["copies"] = assess.Answer{Unknown: true}
	begin(t, wide(t), a).press("f").shows("Decision: Do not start yet")
	delete(a.Answers, "copies")
	begin(t, wide(t), a).press("f").shows("Decision: cannot be said yet, 1 question is open")
	begin(t, wide(t), a, inGerman).press("f").shows("Entscheidung: noch nicht zu sagen, 1 Frage ist offen")
}

func TestWhatCannotScoreIsNotRated(t *testing.T) {
	q := questionnaire(t, `
format: blindspot/questionnaire/v1
id: unrated
version: 1
title: T
sections:
  - id: facts
    title: Facts
    weight: 0
    questions:
      - id: a
        weight: 0
        text: "A"
        states: [{id: no, points: 0, text: "No"}, {id: yes, points: 4, text: "Yes"}]
verdicts:
  - id: v
    title: Decision
    outcomes:
      - {id: stop, title: Stop, rules: [{when: {a: no}, because: "x"}]}
      - {id: go, title: Go}
`)
	begin(t, q, assess.Answers{}).press("2", "enter", "f").shows("Decision: Go").lacks("Level").lacks("Facts")
}

func TestTheBestItemsAreToldWithTheirList(t *testing.T) {
	a := listed("end")
	a.Items["ideas"] = []string{"Quotations", "Invoices", "Queries", "Stock"}
	for i, states := range map[string]string{"1": "vaguely", "2": "clearly", "3": "vaguely", "4": "vaguely"} {
		a.Answers["ideas."+i+".bounded"] = assess.Answer{States: []string{states}}
	}
	delete(a.Answers, "ideas.1.owner")
	a.Answers["ideas.2.owner"] = assess.Answer{States: []string{"nobody"}}
	view := begin(t, wide(t), a).press("f").lacks("Stock").View()
	if !(strings.Index(view, "Invoices") < strings.Index(view, "Quotations") && strings.Index(view, "Quotations") < strings.Index(view, "Queries")) {
		t.Errorf("the items are not by score:\n%s", view)
	}
}

func TestTheAuthorsNamesReplaceThoseOfTheLevels(t *testing.T) {
	begin(t, wide(t), listed("end")).press("f").shows("56  Much is missing")
}
