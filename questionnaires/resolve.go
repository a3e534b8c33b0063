package questionnaires

import (
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// scope is where a condition stands, which decides of what it can speak.
type scope struct {
	questionnaire *Questionnaire
	repeated      *Section // the repeated section around it; nil outside of one
	rule          bool     // it judges what came out, so that scores and counts are known
	where         bool     // it picks the items that a rule counts
}

// scopeOf returns the scope of what a question or section says; an empty id stands
// for the questionnaire.
func (q *Questionnaire) scopeOf(id string, rule bool) scope {
	s := scope{questionnaire: q, repeated: q.repeatedAround[id], rule: rule}
	if section := q.sections[id]; section != nil && section.Repeat != nil && s.repeated == nil {
		s.repeated = section
	}
	return s
}

// resolve returns the condition that was written, and reports what it cannot speak of.
func (s scope) resolve(w written) Condition {
	var c Condition
	for _, d := range w.demands {
		s.demand(d, &c)
	}
	for _, n := range w.counts {
		s.count(n, &c)
	}
	c.Any = each(w.any, s.resolve)
	c.All = each(w.all, s.resolve)
	if w.not != nil {
		part := s.resolve(*w.not)
		c.Not = &part
	}
	return c
}

// demand adds a demand to the condition, as far as what it names is known.
func (s scope) demand(d demand, c *Condition) {
	name := textOf(d.name)
	question, section := s.questionnaire.Question(name), s.questionnaire.sections[name]
	switch {
	case d.taken != nil && d.taken.section && section == nil && name != Overall,
		d.taken != nil && !d.taken.section && question == nil:
		d.taken.missing(d.name)
	case question != nil && d.bounds == nil:
		s.states(d, question, c)
	case question != nil:
		s.number(d, question, c)
	case section != nil || name == Overall:
		s.score(d, section, c)
	case s.questionnaire.matrices[name] != nil:
		d.name.Problemf("%s is a matrix and has no answer of its own; name one of its rows", printable.Quote(name))
	case d.bounds != nil && s.rule:
		d.name.Problemf("no question or section %s%s", printable.Quote(name), d.name.DidYouMean(slices.Concat(s.questionnaire.questionIDs, s.questionnaire.sectionIDs)))
	default:
		d.name.Problemf("no question %s%s", printable.Quote(name), d.name.DidYouMean(s.questionnaire.questionIDs))
	}
}

// states adds a demand on the states of a question.
func (s scope) states(d demand, q *Question, c *Condition) {
	if !s.canSee(q.ID, "question", d.name) {
		return
	}
	if d.each && q.Kind != Multiple && !hasBrokenStates(q) {
		d.name.Problemf("only a question of kind multiple can have all of several states, and %s is of kind %s", printable.Quote(q.ID), q.Kind)
	}
	demand := StatesOf{Question: q.ID, Each: d.each}
	for _, state := range d.states {
		checkDemanded(q, state, d)
		demand.States = append(demand.States, textOf(state))
	}
	c.Questions = append(c.Questions, demand)
}

// checkDemanded refuses what cannot be the answer to a question.
func checkDemanded(q *Question, state strictyaml.Value, d demand) {
	switch word := textOf(state); {
	case word != Unknown && word != NotApplicable:
		if len(q.States) == 0 && !hasBrokenStates(q) {
			d.name.Problemf("question %s has no states that a condition could name", printable.Quote(q.ID))
			return
		}
		checkState(q, state)
	case d.each:
		state.Problemf("%s is an answer of its own, and cannot stand beside states under all", printable.Quote(word))
	}
}

// number adds a demand on the number or the age given in a question.
func (s scope) number(d demand, q *Question, c *Condition) {
	if !s.canSee(q.ID, "question", d.name) {
		return
	}
	if q.Kind == Single || q.Kind == Multiple || q.Kind == Free {
		d.name.Problemf("question %s is of kind %s and has no number that could lie within bounds", printable.Quote(q.ID), q.Kind)
	}
	c.Numbers = append(c.Numbers, NumberOf{Question: q.ID, Bounds: d.bounds.Bounds})
}

// score adds a demand on the score of a section, which is nil for the overall one.
func (s scope) score(d demand, section *Section, c *Condition) {
	name := textOf(d.name)
	switch {
	case d.bounds == nil:
		d.name.Problemf("section %s has a score and no states; say at-least or below", printable.Quote(name))
		return
	case !s.rule:
		d.name.Problemf("the score of section %s %s", printable.Quote(name), s.noResults())
		return
	case section == nil && !s.questionnaire.canScore() || section != nil && !section.canScore():
		d.name.Problemf("%s can have no score, as nothing in it is scored", printable.Quote(name))
	case !s.canSee(name, "section", d.name):
		return
	}
	d.bounds.checkPercent()
	c.Scores = append(c.Scores, ScoreOf{Section: name, Bounds: d.bounds.Bounds})
}

func (b *writtenBounds) checkPercent() {
	for _, bound := range []struct {
		value *float64
		at    strictyaml.Value
	}{{b.AtLeast, b.atLeast}, {b.Below, b.below}} {
		if bound.value != nil && (*bound.value < 0 || *bound.value > maxScore) && bound.at.Present() {
			bound.at.Expected("a score from 0 to 100")
		}
	}
}

// count adds a demand on the number of items of a repeated section.
func (s scope) count(n writtenCount, c *Condition) {
	name := textOf(n.section)
	section := s.questionnaire.sections[name]
	switch {
	case name == "":
		// The reason has been reported.
	case !s.rule:
		n.section.Problemf("the number of items %s", s.noResults())
	case section == nil && n.taken != nil:
		n.taken.missing(n.section)
	case section == nil:
		n.section.Problemf("no section %s%s", printable.Quote(name), n.section.DidYouMean(s.questionnaire.sectionIDs))
	case section.Repeat == nil:
		n.section.Problemf("section %s is not repeated, it has no items to count", printable.Quote(name))
	case section == s.repeated:
		n.section.Problemf("a rule of section %s speaks of one item; only rules outside can count its items", printable.Quote(name))
	default:
		demand := CountOf{Section: name, Bounds: n.bounds}
		if n.where != nil {
			in := s.questionnaire.scopeOf(name, false)
			in.where = true
			where := in.resolve(*n.where)
			demand.Where = &where
		}
		c.Counts = append(c.Counts, demand)
	}
}

// noResults says why a condition that is no rule cannot speak of what came out.
func (s scope) noResults() string {
	if s.where {
		return "cannot stand under where, which picks items by their answers"
	}
	return "is not known here; only rules can name it: signals, verdicts, contradictions"
}

// canSee reports a question or section that each item of a repeated section has for
// itself, unless the condition stands in that section too.
func (s scope) canSee(id, what string, at strictyaml.Value) bool {
	around := s.questionnaire.repeatedAround[id]
	if around == nil || around == s.repeated {
		return true
	}
	at.Problemf("%s %s is there for each item of section %s; only a rule can speak of it here, with count: {of: %s, where: ..., at-least: ...}",
		what, printable.Quote(id), printable.Quote(around.ID), around.ID)
	return false
}

// has reports whether there is everything of which a condition speaks.
func (s scope) has(w written) bool {
	lacks := func(part written) bool { return !s.has(part) }
	if slices.ContainsFunc(w.any, lacks) || slices.ContainsFunc(w.all, lacks) || w.not != nil && lacks(*w.not) {
		return false
	}
	for _, d := range w.demands {
		if !s.hasNamed(textOf(d.name)) {
			return false
		}
	}
	for _, n := range w.counts {
		section := s.questionnaire.sections[textOf(n.section)]
		if section == nil || section.Repeat == nil || n.where != nil && !s.questionnaire.scopeOf(section.ID, false).has(*n.where) {
			return false
		}
	}
	return true
}

// hasNamed reports whether there is a question or score of that name which a
// condition can see.
func (s scope) hasNamed(name string) bool {
	if around := s.questionnaire.repeatedAround[name]; around != nil && around != s.repeated {
		return false
	}
	if section := s.questionnaire.sections[name]; section != nil {
		return section.canScore()
	}
	return s.questionnaire.Question(name) != nil || name == Overall && s.questionnaire.canScore()
}

// checkState refuses the id of a state that the question does not have.
func checkState(q *Question, id strictyaml.Value) {
	if id.Node == nil || id.Node.Kind != strictyaml.Scalar || hasBrokenStates(q) {
		return // reported when it was read
	}
	if _, ok := q.State(id.Node.Value); !ok {
		id.Problemf("question %s has no state %s%s", printable.Quote(q.ID), printable.Quote(id.Node.Value), id.DidYouMean(stateIDs(q)))
	}
}

// hasBrokenStates reports whether not all states of a question could be read, so
// that nobody can say which it has.
func hasBrokenStates(q *Question) bool {
	if q.Kind == Number || q.Kind == Free || q.Kind == Date {
		return false
	}
	return len(q.States) == 0 || slices.ContainsFunc(q.States, func(s State) bool { return s.ID == "" })
}

func stateIDs(q *Question) []string {
	ids := make([]string, len(q.States))
	for i, s := range q.States {
		ids[i] = s.ID
	}
	return ids
}

// textOf returns the text that stands there, or nothing. Whether it is one was
// checked when it was read.
func textOf(v strictyaml.Value) string {
	if v.Node == nil || v.Node.Kind != strictyaml.Scalar {
		return ""
	}
	return v.Node.Value
}
