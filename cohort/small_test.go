package cohort_test

// small is a questionnaire for figures that can be worked out by hand.
const small = `
format: blindspot/questionnaire/v1
id: small
version: 3
title: Small
scales:
  steps: [{id: s0, points: 0, text: None}, {id: s1, points: 1, text: One}, {id: s2, points: 2, text: Two}, {id: s3, points: 3, text: Three}, {id: s4, points: 4, text: Four}]
sections:
  - id: orders
    title: Orders
    estimate: How good are you at orders?
    questions:
      - {id: entered, text: Where is it entered, states: steps}
      - {id: dates, text: Are dates kept, states: steps}
      - {id: stock, text: Is stock known, states: steps}
      - {id: talk, weight: 0, text: By the way, states: steps}
  - id: people
    title: People
    questions:
      - {id: owner, text: Who owns it, states: steps}
blind-spots:
  - {id: luck, title: Luck, what: So far it went well, signals: [{question: entered}]}
  - {id: heads, title: Heads, what: Only one knows, signals: [{question: dates}]}
  - {id: paper, title: Paper, what: It is on paper, signals: [{question: stock}]}
contradictions:
  - {id: both, text: Both, all: {entered: s4, owner: s0}}
verdicts:
  - {id: ready, title: Ready, outcomes: [{id: stop, title: Stop, rules: [{when: {owner: s0}, because: Nobody}]}, {id: go, title: Go}]}
`
