package assess_test

import (
	"testing"

	"blindspot/assess"
)

// wide is a questionnaire with lists of items, dates, relevance and implied answers.
const wide = `
format: blindspot/questionnaire/v1
id: wide
version: 2
title: Wide
sections:
  - id: company
    title: Company
    estimate: How well?
    questions:
      - {id: size, text: How many, states: [{id: few, points: 0, text: Few}, {id: many, points: 4, text: Many}]}
      - {id: policy, text: Which, implied: [{when: {size: few}, answer: none, because: Few need none}], states: [{id: none, points: 0, text: None}, {id: written, points: 4, text: Written}]}
      - {id: restored, kind: date, text: When, thresholds: [{from: 0, points: 4}, {from: 12, points: 0}]}
      - {id: backup, relevance: true, applies: may-not, text: Which, states: [{id: none, points: 0, text: None}, {id: daily, points: 4, text: Daily}]}
      - {id: late, when: {restored: {at-least: 12}}, text: Why, states: [{id: time, points: 0, text: Time}, {id: money, points: 4, text: Money}]}
  - id: projects
    title: Projects
    sections:
      - id: ideas
        title: Ideas
        repeat: {one: Idea, name: "What is it called?", max: 3}
        questions:
          - {id: field, text: Where, states: [{id: sales, points: 0, text: Sales}, {id: "no", points: 4, text: Nowhere}]}
          - {id: bounded, when: {field: sales, size: many}, text: How, states: [{id: hardly, points: 0, text: Hardly}, {id: clearly, points: 4, text: Clearly}]}
        sections:
          - id: worth
            title: Worth
            introduction: What it is worth.
            questions:
              - {id: hours, kind: number, text: How many, range: {min: 0, max: 100}, thresholds: [{from: 0, points: 0}, {from: 10, points: 4}]}
              - {id: since, kind: date, text: When}
  - id: suppliers
    title: Suppliers
    repeat: {one: Supplier, name: "Who is it?"}
    questions:
      - {id: contract, relevance: true, text: Which, states: [{id: none, points: 0, text: None}, {id: signed, points: 4, text: Signed}]}
  - id: closing
    title: Closing
    questions:
      - {id: words, kind: text, text: What}
      - {id: done, text: Which, states: [{id: "yes", points: 4, text: Yes}, {id: never, points: 0, text: Never}]}
`

// newWide returns a session with items of those names among the ideas.
func newWide(t testing.TB, ideas ...string) *assess.Session {
	t.Helper()
	s := assess.NewSession(readQuestionnaire(t, wide), assess.Answers{})
	for _, name := range ideas {
		must(s.AddItem("ideas", name))
	}
	return s
}

func date(d string) assess.Answer { return assess.Answer{Date: d} }
