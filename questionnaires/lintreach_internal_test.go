package questionnaires

import (
	"math/rand/v2"
	"testing"
)

const searched = `format: blindspot/questionnaire/v1
id: searched
version: 1
title: Searched
sections:
  - id: one
    title: One
    questions:
      - {id: a, text: A, applies: may-not, states: [{id: x, points: 0, text: X}, {id: "y", points: 2, text: Y}, {id: z, points: 4, text: Z}]}
      - {id: b, text: B, when: {a: [x, unknown]}, states: [{id: u, points: 0, text: U}, {id: v, points: 4, text: V}]}
      - {id: m, text: M, kind: multiple, states: [{id: p, points: 1, text: P}, {id: q, points: 1, text: Q}, {id: r, points: 0, text: R, exclusive: true}]}
      - {id: "n", text: "N", kind: number, range: {min: 0, max: 9}, when: {b: u}}
`

// What the search says never holds must not hold for any answers that there can be.
func TestNeverHoldsForNoAnswers(t *testing.T) {
	q, err := NewCatalogue("").Read("searched.yaml", []byte(searched))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	claims, denials := 0, 0
	for range 3000 {
		c := randomCondition(q, random, 2)
		s := &search{questionnaire: q, work: maxWork}
		if !s.never(c) {
			denials++
			continue
		}
		claims++
		for range 100 {
			if c.Holds(randomFacts(q, random)) {
				t.Fatalf("it is said that this never holds, and it does: %+v", c)
			}
		}
	}
	if claims < 100 || denials < 100 {
		t.Errorf("%d claims and %d denials are too few to tell", claims, denials)
	}
}

func randomCondition(q *Questionnaire, random *rand.Rand, depth int) Condition {
	var c Condition
	for range 1 + random.IntN(2) {
		question := q.questions[random.IntN(len(q.questions))]
		words := append(stateIDs(question), Unknown, NotApplicable)
		demand := StatesOf{Question: question.ID, States: []string{words[random.IntN(len(words))]}}
		switch random.IntN(4) {
		case 0:
			c.Numbers = append(c.Numbers, NumberOf{Question: "n", Bounds: randomBounds(random, 12)})
		case 1:
			c.Scores = append(c.Scores, ScoreOf{Section: "one", Bounds: randomBounds(random, 100)})
		case 2:
			c.Questions = append(c.Questions, StatesOf{Question: "m", States: []string{"p", "r"}, Each: random.IntN(2) == 0})
		default:
			c.Questions = append(c.Questions, demand)
		}
	}
	if depth == 0 {
		return c
	}
	inner := func() Condition { return randomCondition(q, random, depth-1) }
	switch random.IntN(4) {
	case 0:
		c.Any = []Condition{inner(), inner()}
	case 1:
		c.All = []Condition{inner(), inner()}
	case 2:
		not := inner()
		c.Not = &not
	}
	return c
}

func randomBounds(random *rand.Rand, most int) Bounds {
	n := float64(random.IntN(most + 1))
	if random.IntN(2) == 0 {
		return Bounds{AtLeast: &n}
	}
	return Bounds{Below: &n}
}

// randomFacts answers every question that is asked, or leaves it open. The questions
// stand in the order in which they depend on each other.
func randomFacts(q *Questionnaire, random *rand.Rand) Facts {
	chosen, number := map[string][]string{}, map[string]float64{}
	score := random.Float64() * 100
	facts := Facts{
		Chosen: func(id string) []string { return chosen[id] },
		Number: func(id string) (float64, bool) { n, ok := number[id]; return n, ok },
		Score:  func(string) (float64, bool) { return score, true },
	}
	for _, question := range q.questions {
		if question.When != nil && !question.When.Holds(facts) {
			continue
		}
		switch kind := random.IntN(5); {
		case kind == 0:
		case kind == 1:
			chosen[question.ID] = []string{Unknown}
		case kind == 2 && question.MayNotApply:
			chosen[question.ID] = []string{NotApplicable}
		case question.Kind == Number:
			number[question.ID] = float64(random.IntN(10))
		case question.Kind == Multiple && random.IntN(2) == 0:
			chosen[question.ID] = []string{"p", "q"}
		default:
			chosen[question.ID] = []string{question.States[random.IntN(len(question.States))].ID}
		}
	}
	return facts
}
