package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// compiler finds the indexes of what a questionnaire names by ids. The reader of
// questionnaires has made sure that there is all that is named.
type compiler struct {
	questionnaire *questionnaires.Questionnaire
	questions     map[string]int            // by id
	list          []*questionnaires.Section // all sections, the whole last
	sections      map[string]int            // the indexes into the list by id; the whole goes by the word for it in rules

	// item is what the ids of an item's own questions begin with, in a condition that
	// picks items; there they go by the ids that they have in the questionnaire.
	item string
}

func newCompiler(q *questionnaires.Questionnaire) *compiler {
	c := &compiler{questionnaire: q, questions: make(map[string]int, len(q.Questions())), sections: map[string]int{}}
	for i, question := range q.Questions() {
		c.questions[question.ID] = i
	}
	c.list = append(flatten(q.Sections), q.Top())
	for i, section := range c.list {
		c.sections[section.ID] = i
	}
	return c
}

// question returns the index of a question.
func (c *compiler) question(id string) int {
	if c.item != "" {
		if own, ok := c.questions[c.item+id]; ok {
			return own
		}
	}
	return c.questions[id]
}

// condition compiles a condition.
func (c *compiler) condition(from *questionnaires.Condition) condition {
	var to condition
	for _, demand := range from.Questions {
		question := c.question(demand.Question)
		states := c.statesOf(c.questionnaire.Questions()[question], demand.States)
		to.states = append(to.states, statesOf{question, states, demand.Each})
	}
	for _, demand := range from.Numbers {
		to.numbers = append(to.numbers, numberOf{c.question(demand.Question), boundsOf(demand.Bounds)})
	}
	for _, demand := range from.Scores {
		to.scores = append(to.scores, scoreOf{c.sections[demand.Section], boundsOf(demand.Bounds)})
	}
	for _, demand := range from.Counts {
		to.counts = append(to.counts, c.count(demand))
	}
	to.any, to.all = c.conditions(from.Any), c.conditions(from.All)
	if from.Not != nil {
		not := c.condition(from.Not)
		to.not = &not
	}
	return to
}

func (c *compiler) conditions(from []questionnaires.Condition) []condition {
	var to []condition
	for i := range from {
		to = append(to, c.condition(&from[i]))
	}
	return to
}

// when compiles a condition that there may be; nil stays nil.
func (c *compiler) when(from *questionnaires.Condition) *condition {
	if from == nil {
		return nil
	}
	to := c.condition(from)
	return &to
}

// statesOf returns the set of some states of a question, and of the words that stand
// among them.
func (c *compiler) statesOf(q *questionnaires.Question, ids []string) StateSet {
	var set StateSet
	for _, id := range ids {
		switch id {
		case questionnaires.Unknown:
			set.Add(unknownWord)
		case questionnaires.NotApplicable:
			set.Add(notApplicableWord)
		default:
			set.Add(stateIndex(q, id))
		}
	}
	return set
}

func stateIndex(q *questionnaires.Question, id string) int {
	return slices.IndexFunc(q.States, func(s questionnaires.State) bool { return s.ID == id })
}

// count compiles a demand on the number of items: what picks them, for each of them.
func (c *compiler) count(from questionnaires.CountOf) countOf {
	list := c.sections[from.Section]
	items := c.list[list].Sections
	to := countOf{list: list, items: len(items), bounds: boundsOf(from.Bounds)}
	if from.Where == nil {
		return to
	}
	for _, item := range items {
		within := *c
		within.item = item.ID + "."
		to.where = append(to.where, within.rule(from.Where))
	}
	return to
}
