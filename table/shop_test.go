package table_test

import (
	"math"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/table"
)

// shop has one of everything that has columns, a list whose items have none, and ids
// that would give two columns one name where "-" and what stands between the parts of
// a name became the same.
const shop = `
format: blindspot/questionnaire/v1
id: shop
version: 3
title: Shop
scales:
  done: {out-of: 1, states: [{id: "no", points: 0, text: "No"}, {id: "yes", points: 1, text: "Yes"}]}
sections:
  - id: data
    title: Data
    estimate: How good is it?
    questions: [{id: one-list, text: "Is there one list?", states: done}]
    sections:
      - id: data-low
        title: Low
        questions: [{id: checked, text: "Is it checked?", states: done}]
      - id: data--low
        title: Lower
        estimate: How low?
        questions: [{id: checked-again, text: "Again?", states: done}]
  - id: low-data
    title: Low again
    questions: [{id: rules, text: "Are there rules?", states: done}]
  - id: ideas
    title: Ideas
    repeat: {one: An idea, name: "What is it called?", max: 5}
    sections:
      - id: idea-data
        title: Data of an idea
        questions: [{id: at-hand, text: "Is it at hand?", states: done}]
blind-spots:
  - {id: data, title: D, what: "W.", signals: [{question: one-list, weight: 1}]}
  - {id: x-, title: X, what: "W.", signals: [{question: rules, weight: 1}]}
  - {id: x, title: X, what: "W.", signals: [{question: checked, weight: 1}]}
contradictions:
  - {id: lists, all: {one-list: "yes", rules: "no"}, text: "Which?"}
  - {id: checks, all: {checked: "yes", rules: "no"}, text: "Which?"}
verdicts:
  - id: go-on
    title: Go on?
    outcomes:
      - {id: stop-here, title: Stop, rules: [{when: {rules: "no"}, because: There are none.}]}
      - {id: start, title: Start}
`

func shopScorer(t testing.TB) *assess.Scorer {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("shop.yaml", []byte(shop))
	if err != nil {
		t.Fatal(err)
	}
	return assess.NewScorer(q)
}

// shopColumns has two labels with columns of their own, one of which sounds like
// another column.
func shopColumns(t testing.TB) *table.Columns {
	return table.NewColumns(shopScorer(t), []string{"sector", "source"})
}

// shopRows are a scored row with texts as bad as they come, one of which hardly
// anything is known, and a rejected one.
func shopRows(t testing.TB) []*table.Row {
	s := shopScorer(t)
	return []*table.Row{
		{
			Source:       "answers/käse, \"alt\".yaml",
			Organization: " =HYPERLINK(\"http://x\")\r\nGmbH",
			Labels: []table.Label{
				{Key: "chamber", Value: `Ulm; Neu-Ulm\Iller=Donau`},
				{Key: "note", Value: "+49 \x1b[31m\u202e"},
				{Key: "sector", Value: "-3.5"},
				{Key: "source", Value: "\u00ad\u3000＠\xff"},
			},
			Given:   time.Date(2026, 11, 21, 9, 30, 0, 999, time.FixedZone("", 3600)),
			Figures: shopFigures(s),
		},
		{Source: "empty.json", Figures: openFigures(s)},
		{Source: "\tbad.yaml", Organization: "Muster", Given: time.Unix(0, 0), Err: "bad.yaml:3:1: unknown key \"\x00\"; did you mean \"answers\"?"},
	}
}

func shopFigures(s *assess.Scorer) *assess.Figures {
	f := s.NewFigures()
	f.Coverage = assess.Coverage{Visible: 7, Answered: 3, Unknown: 2, NotApplicable: 1, Open: 1}
	f.Overall = assess.OverallFigures{
		Scores: assess.Scores{Score: assess.Known(200.0 / 3), Low: assess.Known(0.1 + 0.2), High: assess.Known(100)},
		Level:  assess.PersonDependent, Bottleneck: 3,
	}
	f.Sections[0] = assess.SectionFigures{
		Scores:   assess.Scores{Score: assess.Known(12.5), Low: assess.Known(0.0000005), High: assess.Known(99.9999996)},
		Estimate: assess.Known(9), Gap: assess.Known(77.5),
	}
	f.Sections[1].Score = assess.Known(math.Copysign(0, -1))
	f.Sections[2].Gap = assess.Known(-3.5)
	f.Sections[3].Score = assess.Known(math.NaN()) // there is no such figure; nor should there be such a cell
	f.Sections[4].Score = assess.Known(50)
	f.Sections[5].Score = assess.Known(42) // of what is within the list
	f.Spots[0] = assess.SpotFigures{Exposure: assess.Known(75), Unawareness: assess.Known(1.0 / 3), Attention: assess.Known(50), Status: assess.SpotShown, Rank: 1}
	f.Spots[1] = assess.SpotFigures{Status: assess.SpotUndetermined}
	f.Spots[2] = assess.SpotFigures{Exposure: assess.Known(1e-7), Unawareness: assess.Known(-1e-7), Attention: assess.Known(-0.25), Status: assess.SpotClear, Rank: 2}
	f.Contradictions = append(f.Contradictions, 0, 1)
	f.Verdicts[0] = 1
	return f
}

func openFigures(s *assess.Scorer) *assess.Figures {
	f := s.NewFigures()
	f.Overall.Bottleneck = -1
	f.Verdicts[0] = -1
	return f
}
