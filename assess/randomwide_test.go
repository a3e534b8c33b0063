package assess_test

import "slices"

// also lets questions asked elsewhere count in a section.
func (g *generator) also(s object, elsewhere []object) {
	var also []any
	for _, i := range g.Perm(len(elsewhere)) {
		q := elsewhere[i]
		if (q["states"] != nil || q["thresholds"] != nil) && len(also) < 2 && g.chance(15) {
			also = append(also, object{"question": q["id"], "weight": g.weight()})
		}
	}
	if also != nil {
		s["also"] = also
	}
}

// aggregate decides how the score of a section, or of the whole, comes about, and how it
// is shown.
func (g *generator) aggregate(s object, children []any) {
	s["aggregate"] = pick(g, "mean", "mean", "mean", "min", "average", "sum", "ladder", "ladder", "gate")
	switch s["aggregate"] {
	case "ladder":
		if g.chance(80) {
			s["met"] = pick(g, 0, 12.5, 25, 50, 67.5, 75)
		}
	case "gate":
		s["gates"] = g.gates(children)
	}
	if g.chance(20) {
		s["out-of"] = pick(g, 3, 10)
	}
}

func (g *generator) gates(children []any) []any {
	var gates []any
	for _, score := range []float64{12.5, 25, 60, 100}[:1+g.IntN(4)] {
		needs := object{}
		for _, child := range children {
			if weight, ok := child.(object)["weight"]; ok && weight != 0.0 && g.chance(40) {
				needs[child.(object)["id"].(string)] = pick(g, 0, 12.5, 25, 50, 67.5, 100)
			}
		}
		if len(needs) == 0 {
			needs[children[0].(object)["id"].(string)] = 25
		}
		gates = append(gates, object{"score": score, "needs": needs})
	}
	return gates
}

// refine gives a question that can earn points a relevance, and answers that follow
// from others.
func (g *generator) refine(q object, states ...any) {
	if g.chance(25) {
		q["relevance"] = true
	}
	if !g.conditions || len(g.choices) == 0 || !g.chance(20) {
		return
	}
	var implied []any
	for range 1 + g.IntN(2) {
		answer := pick(g, append(states, "not-applicable")...)
		implied = append(implied, object{"when": g.condition(1), "answer": answer, "because": "So it must be"})
	}
	q["implied"] = implied
}

// judge adds verdicts to a section or to the questionnaire.
func (g *generator) judge(s object) {
	var verdicts []any
	for g.chance(25) {
		var outcomes []any
		for range 1 + g.IntN(3) {
			var rules []any
			for range 1 + g.IntN(3) {
				rules = append(rules, object{"when": g.rule(1), "because": "Of this"})
			}
			outcomes = append(outcomes, object{"id": g.id("o"), "title": "Outcome", "rules": rules})
		}
		outcomes = append(outcomes, object{"id": g.id("o"), "title": "Outcome"})
		verdicts = append(verdicts, object{"id": g.id("v"), "title": "Verdict", "outcomes": outcomes})
	}
	if verdicts != nil {
		s["verdicts"] = verdicts
	}
}

// condition makes demands on the questions so far.
func (g *generator) condition(depth int) object {
	if len(g.choices) == 0 {
		return object{"not": object{g.questions[0]["id"].(string): "unknown"}}
	}
	c := g.demands(g.choices, g.numbers)
	g.nest(c, depth, g.condition)
	return c
}

// rule makes demands on scores and lists as well.
func (g *generator) rule(depth int) object {
	c := object{}
	if len(g.choices) > 0 && g.chance(60) {
		c = g.demands(g.choices, g.numbers)
	}
	if len(c) == 0 || g.chance(30) {
		c[g.scored()] = g.bounds(12.5, 25, 40, 62.5)
	}
	if !g.repeating && len(g.repeated) > 0 && g.chance(60) {
		c["count"] = g.count()
	}
	g.nest(c, depth, g.rule)
	return c
}

// scored returns a section whose score a rule can name.
func (g *generator) scored() string {
	if len(g.sections) == 0 || g.chance(20) {
		return "overall"
	}
	return pick(g, g.sections...)["id"].(string)
}

func (g *generator) count() object {
	l := pick(g, g.repeated...)
	count := g.bounds(1, 2, 3)
	count["of"] = l.section["id"]
	if g.chance(70) {
		count["where"] = g.demands(slices.Concat(l.choices, g.choices), slices.Concat(l.numbers, g.numbers))
	}
	return count
}

func (g *generator) nest(c object, depth int, part func(int) object) {
	if depth > 0 && g.chance(30) {
		c["any"] = []any{part(depth - 1), part(depth - 1)}
	}
	if depth > 0 && g.chance(20) {
		c["all"] = []any{part(depth - 1), part(depth - 1)}
	}
	if depth > 0 && g.chance(30) {
		c["not"] = part(depth - 1)
	}
}

func (g *generator) demands(choices, numbers []object) object {
	c := object{}
	for range 1 + g.IntN(2) {
		q := pick(g, choices...)
		states := g.someStates(q)
		switch {
		case q["kind"] == "multiple" && g.chance(30):
			c[q["id"].(string)] = object{"all": states}
			continue
		case g.chance(30):
			states = append(states, "unknown")
		case g.chance(10):
			states = append(states, "not-applicable")
		}
		c[q["id"].(string)] = states
	}
	if len(numbers) > 0 && g.chance(30) {
		c[pick(g, numbers...)["id"].(string)] = g.bounds(2, 3, 6, 7)
	}
	return c
}

// bounds makes up bounds of ascending numbers.
func (g *generator) bounds(numbers ...float64) object {
	i := g.IntN(len(numbers))
	b := object{"at-least": numbers[i]}
	if g.chance(50) {
		b = object{"below": numbers[i]}
	} else if i+1 < len(numbers) && g.chance(40) {
		b["below"] = numbers[i+1]
	}
	return b
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
