package assess_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// object is a mapping of a questionnaire file in the making.
type object = map[string]any

// generator makes up questionnaires, always the same for a seed.
type generator struct {
	*rand.Rand
	conditions bool // whether questions depend on each other
	ids        int
	choices    []object // questions with states so far
	questions  []object // so far
	states     []object // all states, for changing their points
}

func newGenerator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, 0)), conditions: true}
}

func pick[T any](g *generator, from ...T) T { return from[g.IntN(len(from))] }

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func (g *generator) id(prefix string) string {
	g.ids++
	return fmt.Sprintf("%s%d", prefix, g.ids)
}

func (g *generator) weight() float64 { return pick(g, 0, 0.1, 0.3, 1, 1, 2, 3, 7.5) }

func (g *generator) questionnaire() object {
	q := object{"format": questionnaires.Format, "id": "random", "version": 1, "title": "Random"}
	var sections, spots, contradictions []any
	for range 1 + g.IntN(4) {
		sections = append(sections, g.section(0))
	}
	sections[0].(object)["weight"] = 1
	for range g.IntN(5) {
		spots = append(spots, g.blindSpot())
	}
	for range g.IntN(4) {
		contradictions = append(contradictions, object{"id": g.id("c"), "all": g.condition(2), "text": "Both?"})
	}
	q["sections"] = sections
	if spots != nil {
		q["blind-spots"] = spots
	}
	if contradictions != nil {
		q["contradictions"] = contradictions
	}
	return q
}

func (g *generator) section(depth int) object {
	s := object{"id": g.id("s"), "title": "Section", "weight": g.weight(), "aggregate": pick(g, "mean", "mean", "min")}
	if g.chance(60) {
		s["estimate"] = "How well are you placed here?"
	}
	first := g.choice() // something that can score, as a section must have
	first["weight"] = 1
	questions := []any{first}
	for range g.IntN(5) {
		questions = append(questions, pick(g, g.choice, g.choice, g.multiple, g.number, g.text)())
	}
	s["questions"] = questions
	if depth < 2 && g.chance(40) {
		var inner []any
		for range 1 + g.IntN(2) {
			inner = append(inner, g.section(depth+1))
		}
		s["sections"] = inner
	}
	return s
}

func (g *generator) question(kind string) object {
	q := object{"id": g.id("q"), "kind": kind, "text": "What is the case?", "applies": pick(g, "always", "may-not")}
	if kind != "text" {
		q["weight"] = g.weight()
	}
	if g.conditions && len(g.choices) > 0 && g.chance(40) {
		q["when"] = g.condition(2)
	}
	return q
}

func (g *generator) choice() object {
	q := g.question("single")
	g.giveStates(q, 0, 0.5, 1, 1.5, 2, 2.7, 3)
	return q
}

func (g *generator) multiple() object {
	q := g.question("multiple")
	g.giveStates(q, -4, -1, -0.3, 0, 0.1, 0.2, 1, 2, 3)
	for _, state := range q["states"].([]any) {
		state.(object)["exclusive"] = g.chance(25)
	}
	return q
}

// giveStates adds states with any of the points, and one with some above 0.
func (g *generator) giveStates(q object, points ...float64) {
	var states []any
	for i := range 2 + g.IntN(4) {
		state := object{"id": fmt.Sprintf("s%d", i), "points": pick(g, points...), "text": "It is so"}
		states = append(states, state)
		g.states = append(g.states, state)
	}
	states[g.IntN(len(states))].(object)["points"] = pick(g, 0.5, 2.7, 4)
	q["states"] = states
	g.choices = append(g.choices, q)
	g.questions = append(g.questions, q)
}

func (g *generator) number() object {
	q := g.question("number")
	q["range"] = object{"min": 1, "max": 10}
	g.questions = append(g.questions, q)
	if g.chance(30) {
		delete(q, "weight")
		return q
	}
	thresholds := []any{object{"from": 1, "points": pick(g, 0.5, 4)}}
	for from := 2.5; g.chance(70); from += pick(g, 0.5, 3, 7) {
		thresholds = append(thresholds, object{"from": from, "points": pick(g, 0, 1.5, 3, 4)})
	}
	q["thresholds"] = thresholds
	return q
}

func (g *generator) text() object {
	q := g.question("text")
	g.questions = append(g.questions, q)
	return q
}

// condition makes demands on the questions so far.
func (g *generator) condition(depth int) object {
	c := object{}
	for range 1 + g.IntN(2) {
		q := pick(g, g.choices...)
		c[q["id"].(string)] = g.someStates(q)
	}
	if depth > 0 && g.chance(30) {
		c["any"] = []any{g.condition(depth - 1), g.condition(depth - 1)}
	}
	if depth > 0 && g.chance(30) {
		c["not"] = g.condition(depth - 1)
	}
	return c
}

func (g *generator) someStates(q object) []any {
	var ids []any
	for _, state := range q["states"].([]any) {
		if g.chance(60) {
			ids = append(ids, state.(object)["id"])
		}
	}
	if ids == nil {
		ids = []any{"s0"}
	}
	return ids
}

func (g *generator) blindSpot() object {
	var signals []any
	for _, i := range g.Perm(len(g.questions))[:1+g.IntN(min(5, len(g.questions)))] {
		q := g.questions[i]
		signal := object{"question": q["id"], "weight": pick(g, 0.1, 0.3, 1, 2, 3)}
		if q["states"] != nil && g.chance(40) {
			exposed := object{}
			for _, id := range g.someStates(q) {
				exposed[id.(string)] = pick(g, 0, 0.3, 0.5, 1)
			}
			signal["exposed-by"] = exposed
		}
		signals = append(signals, signal)
	}
	return object{"id": g.id("b"), "title": "Spot", "what": "It is there", "signals": signals}
}

// read returns the questionnaire as its reader understands it.
func (g *generator) read(t testing.TB, q object) *questionnaires.Questionnaire {
	t.Helper()
	data, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	return readQuestionnaire(t, string(data))
}

// answers makes up answers, about a fifth of them open, also for hidden questions.
func (g *generator) answers(q *questionnaires.Questionnaire) assess.Answers {
	session := assess.NewSession(q, assess.Answers{})
	for _, question := range q.Questions() {
		if g.chance(80) {
			must(session.Record(question.ID, g.answer(question)))
		}
	}
	for _, id := range estimating(q.Sections) {
		if g.chance(70) {
			must(session.SetEstimate(id, g.IntN(11)))
		}
	}
	return session.Answers()
}

func (g *generator) answer(q *questionnaires.Question) assess.Answer {
	if g.chance(15) {
		return assess.Answer{Unknown: true}
	}
	if g.chance(15) && q.MayNotApply {
		return assess.Answer{NotApplicable: true}
	}
	return g.statement(q)
}

// statement makes up an answer that is neither "don't know" nor "does not apply".
func (g *generator) statement(q *questionnaires.Question) assess.Answer {
	switch q.Kind {
	case questionnaires.Free:
		return assess.Answer{Text: "So it is."}
	case questionnaires.Number:
		n := min(max(q.Range.Min, pick(g, 1, 2.4, 2.5, 6, 10)), q.Range.Max)
		return assess.Answer{Number: &n}
	}
	first := pick(g, q.States...)
	states := []string{first.ID}
	for _, state := range q.States {
		if q.Kind == questionnaires.Multiple && !first.Exclusive && !state.Exclusive && state.ID != first.ID && g.chance(50) {
			states = append(states, state.ID)
		}
	}
	return assess.Answer{States: states}
}

func estimating(sections []*questionnaires.Section) []string {
	var ids []string
	for _, s := range sections {
		if s.Estimate != nil {
			ids = append(ids, s.ID)
		}
		ids = append(ids, estimating(s.Sections)...)
	}
	return ids
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
