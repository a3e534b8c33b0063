package questionnaires_test

import (
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

func (c *checker) conditions(q *questionnaires.Question) {
	within := c.repeated[q.ID]
	if q.When != nil {
		c.condition(*q.When, within, false)
	}
	for _, implied := range q.Implied {
		_, isState := q.State(implied.Answer)
		c.check(isState || implied.Answer == questionnaires.NotApplicable, "question %q is answered by %q", q.ID, implied.Answer)
		c.check(len(implied.Because) > 0, "an answer of %q is implied without because", q.ID)
		c.condition(implied.When, within, false)
	}
	for _, state := range q.States {
		if state.CountsWhen != nil {
			c.condition(*state.CountsWhen, within, false)
		}
	}
	if row := q.Row; row != nil {
		choice := q.Kind == questionnaires.Single || q.Kind == questionnaires.Multiple
		c.check(strictyaml.IsID(row.Matrix) && len(row.Stem) > 0 && len(row.Text) > 0 && choice, "row %v", row)
	}
}

// condition checks a condition that stands in a repeated section, or outside of any,
// and is a rule or not.
func (c *checker) condition(condition questionnaires.Condition, within *questionnaires.Section, rule bool) {
	demands := 0
	condition.EachQuestion(func(id string) {
		demands++
		c.check(c.q.Question(id) != nil && (c.repeated[id] == nil || c.repeated[id] == within), "a condition demands question %q", id)
	})
	condition.EachDemand(func(demand questionnaires.StatesOf) {
		question := c.q.Question(demand.Question)
		c.check(len(demand.States) > 0 && (!demand.Each || question.Kind == questionnaires.Multiple), "a condition demands %v", demand)
		for _, id := range demand.States {
			_, ok := question.State(id)
			word := id == questionnaires.Unknown || id == questionnaires.NotApplicable
			c.check(ok || word && !demand.Each, "a condition demands state %q of question %q", id, question.ID)
		}
	})
	condition.EachSection(func(id string) {
		demands++
		section := c.sections[id]
		c.check(rule && (id == questionnaires.Overall || section != nil && scores(section)), "a condition demands the score of %q", id)
		c.check(c.repeated[id] == nil || c.repeated[id] == within, "a condition demands the score of %q from outside", id)
	})
	condition.EachCount(func(count questionnaires.CountOf) {
		demands++
		section := c.sections[count.Section]
		if !rule || section == nil || section.Repeat == nil || section == within {
			c.Fatalf("a condition counts %q", count.Section)
		}
		if count.Where != nil {
			c.condition(*count.Where, section, false)
		}
	})
	c.check(demands > 0, "a condition demands nothing")
}

// visible follows conditions to their end, which a cycle does not have.
func (c *checker) visible(q *questionnaires.Question, depth int) {
	if depth > len(c.asked) {
		c.Fatalf("the condition of question %q depends on itself", q.ID)
	}
	if depth > 8 && len(c.asked) > 50 {
		return // deep and wide: only short cycles are looked for
	}
	follow := func(id string) { c.visible(c.q.Question(id), depth+1) }
	if q.When != nil {
		q.When.EachQuestion(follow)
	}
	for _, implied := range q.Implied {
		implied.When.EachQuestion(follow)
	}
}
