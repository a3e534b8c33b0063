package assess_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// object is a mapping of a questionnaire file in the making.
type object = map[string]any

// generator makes up questionnaires, always the same for a seed.
type generator struct {
	*rand.Rand
	conditions bool // whether answers decide what is asked
	caveats    bool // whether points depend on other answers, and blind spots on scores
	ids        int
	repeating  bool     // within a repeated section
	choices    []object // questions with states so far, as a condition here can name them
	numbers    []object // questions for a number or date so far, likewise
	questions  []object // so far, as a signal can name them
	sections   []object // so far, outside of repeated ones
	repeated   []list   // so far
	states     []object // all states, for changing their points
}

// list is a repeated section, and the questions that its items have for themselves.
type list struct {
	section          object
	choices, numbers []object
}

func newGenerator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, 0)), conditions: true, caveats: true}
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
		contradictions = append(contradictions, object{"id": g.id("c"), "all": g.rule(2), "text": "Both?"})
	}
	for _, section := range append(g.sections, q) {
		g.judge(section)
	}
	q["sections"] = sections
	if g.chance(60) {
		g.aggregate(q, sections)
	}
	if g.chance(20) {
		q["bands"] = []any{object{"from": 0, "text": "Little"}, object{"from": 60, "text": "Much"}}
	}
	if spots != nil {
		q["blind-spots"] = spots
	}
	if contradictions != nil {
		q["contradictions"] = contradictions
	}
	return q
}

func (g *generator) section(depth int) object {
	s := object{"id": g.id("s"), "title": "Section", "weight": g.weight()}
	elsewhere := slices.Clone(g.questions)
	repeats := !g.repeating && len(g.questions) > 0 && g.chance(20)
	if repeats {
		before := *g
		g.repeating = true
		s["repeat"] = object{"one": "Thing", "name": "What is it called?"}
		defer func() {
			own := list{s, slices.Clone(g.choices[len(before.choices):]), slices.Clone(g.numbers[len(before.numbers):])}
			if g.judge(s); g.chance(90) {
				g.repeated = append(g.repeated, own)
			}
			g.repeating, g.choices, g.numbers, g.questions = false, before.choices, before.numbers, before.questions
		}()
	} else if !g.repeating {
		g.sections = append(g.sections, s)
		if g.chance(60) {
			s["estimate"] = "How well are you placed here?"
		}
	}
	first := g.choice() // something that can score, as a section must have
	first["weight"] = 1
	children := []any{first}
	for range g.IntN(5) {
		children = append(children, pick(g, g.choice, g.choice, g.multiple, g.number, g.date, g.text)())
	}
	s["questions"] = children
	if depth < 2 && g.chance(40) {
		var inner []any
		for range 1 + g.IntN(2) {
			inner = append(inner, g.section(depth+1))
		}
		s["sections"] = inner
		children = append(children, inner...)
	}
	g.also(s, elsewhere)
	g.aggregate(s, children)
	if g.chance(20) {
		s["target"] = pick(g, 0, 62.5)
	}
	return s
}

func (g *generator) question(kind string) object {
	q := object{"id": g.id("q"), "kind": kind, "text": "What is the case?", "applies": pick(g, "always", "may-not")}
	if kind != "text" {
		q["weight"] = g.weight()
	}
	if g.conditions && len(g.choices) > 0 && g.chance(35) {
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
		if g.caveats && len(g.choices) > 0 && g.chance(20) {
			state["counts-when"] = g.condition(1)
		}
		states = append(states, state)
		g.states = append(g.states, state)
	}
	states[g.IntN(len(states))].(object)["points"] = pick(g, 0.5, 2.7, 4)
	q["states"] = states
	g.refine(q, "s0", "s1")
	g.choices = append(g.choices, q)
	g.questions = append(g.questions, q)
}

func (g *generator) number() object {
	q := g.question("number")
	q["range"] = object{"min": 1, "max": 10}
	g.giveThresholds(q, 1)
	return q
}

func (g *generator) date() object {
	q := g.question("date")
	g.giveThresholds(q, 0)
	return q
}

func (g *generator) giveThresholds(q object, from float64) {
	defer func() {
		g.questions = append(g.questions, q)
		g.numbers = append(g.numbers, q)
	}()
	if g.chance(30) {
		delete(q, "weight")
		return
	}
	thresholds := []any{object{"from": from, "points": pick(g, 0.5, 4)}}
	for from := from + 2; g.chance(70); from += pick(g, 1, 3, 7.0) {
		thresholds = append(thresholds, object{"from": from, "points": pick(g, 0, 1.5, 3, 4)})
	}
	q["thresholds"] = thresholds
	g.refine(q)
}

func (g *generator) text() object {
	q := g.question("text")
	g.questions = append(g.questions, q)
	return q
}

func (g *generator) blindSpot() object {
	var signals []any
	for _, i := range g.Perm(len(g.questions))[:min(len(g.questions), g.IntN(6))] {
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
	if signals == nil && !g.caveats {
		signals = append(signals, object{"question": g.questions[0]["id"]})
	}
	if signals == nil || g.caveats && g.chance(50) {
		signals = append(signals, object{"when": g.rule(1), "weight": pick(g, 0.1, 1, 2), "exposure": pick(g, 0.3, 1)})
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
	for _, section := range g.lists(q.Sections) {
		for i := range g.IntN(4) {
			must(session.AddItem(section, fmt.Sprint("Thing ", i)))
		}
	}
	for _, question := range session.Questionnaire.Questions() {
		if g.chance(80) {
			must(session.Record(question.ID, g.answer(question)))
		}
	}
	for _, id := range estimating(q.Sections) {
		if g.chance(70) {
			must(session.SetEstimate(id, g.IntN(11)))
		}
	}
	return session.Revise(time.Date(2026, time.May, 15, 12, 0, 0, 0, time.UTC))
}

// lists returns the ids of the repeated sections.
func (g *generator) lists(sections []*questionnaires.Section) []string {
	var ids []string
	for _, s := range sections {
		if s.Repeat != nil {
			ids = append(ids, s.ID)
		}
		ids = append(ids, g.lists(s.Sections)...)
	}
	return ids
}

func (g *generator) answer(q *questionnaires.Question) assess.Answer {
	a := g.statement(q)
	switch {
	case g.chance(15):
		a = assess.Answer{Unknown: true}
	case g.chance(15) && q.MayNotApply:
		a = assess.Answer{NotApplicable: true}
	}
	if q.Relevance {
		a.Relevance = pick(g, assess.RelevanceOpen, assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant)
	}
	return a
}

// statement makes up an answer that is neither "don't know" nor "does not apply".
func (g *generator) statement(q *questionnaires.Question) assess.Answer {
	switch q.Kind {
	case questionnaires.Free:
		return assess.Answer{Text: "So it is."}
	case questionnaires.Number:
		n := min(max(q.Range.Min, pick(g, 1, 2.4, 2.5, 6, 10)), q.Range.Max)
		return assess.Answer{Number: &n}
	case questionnaires.Date:
		return assess.Answer{Date: pick(g, "2026-05", "2026-03", "2026-02-15", "2025-12-16", "2025-11-30", "2024-02", "2026-05-16")}
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
