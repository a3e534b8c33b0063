package questionnaires

// renaming gives the parts of a repeated section the ids that they have in one item.
// It copies what it renames, and shares the rest.
type renaming struct {
	own    map[string]bool // the ids within the section
	whole  string          // the section's own id
	prefix string          // the item's id
}

func (r renaming) id(id string) string {
	switch {
	case id == r.whole:
		return r.prefix
	case r.own[id]:
		return r.prefix + "." + id
	default:
		return id
	}
}

func (r renaming) section(s *Section) *Section {
	renamed := *s
	renamed.ID = r.id(s.ID)
	renamed.Questions = each(s.Questions, r.question)
	renamed.Sections = each(s.Sections, r.section)
	renamed.Also = each(s.Also, func(c Counted) Counted { return Counted{r.id(c.Question), c.Weight} })
	renamed.Gates = each(s.Gates, r.gate)
	renamed.Verdicts = each(s.Verdicts, r.verdict)
	return &renamed
}

func (r renaming) question(q *Question) *Question {
	renamed := *q
	renamed.ID = r.id(q.ID)
	renamed.When = r.perhaps(q.When)
	renamed.States = each(q.States, func(s State) State {
		s.CountsWhen = r.perhaps(s.CountsWhen)
		return s
	})
	renamed.Implied = each(q.Implied, func(i Implied) Implied {
		i.When = r.condition(i.When)
		return i
	})
	if q.Row != nil {
		row := *q.Row
		row.Matrix = r.prefix + "." + row.Matrix
		renamed.Row = &row
	}
	return &renamed
}

func (r renaming) gate(g Gate) Gate {
	needs := make(map[string]float64, len(g.Needs))
	for child, least := range g.Needs {
		needs[r.id(child)] = least
	}
	return Gate{Score: g.Score, Needs: needs}
}

func (r renaming) verdict(v Verdict) Verdict {
	v.Outcomes = each(v.Outcomes, func(o Outcome) Outcome {
		o.Rules = each(o.Rules, func(rule Rule) Rule {
			rule.When = r.condition(rule.When)
			return rule
		})
		return o
	})
	return v
}

func (r renaming) perhaps(c *Condition) *Condition {
	if c == nil {
		return nil
	}
	renamed := r.condition(*c)
	return &renamed
}

func (r renaming) condition(c Condition) Condition {
	return Condition{
		Questions: each(c.Questions, func(d StatesOf) StatesOf {
			d.Question = r.id(d.Question)
			return d
		}),
		Numbers: each(c.Numbers, func(d NumberOf) NumberOf {
			d.Question = r.id(d.Question)
			return d
		}),
		Scores: each(c.Scores, func(d ScoreOf) ScoreOf {
			d.Section = r.id(d.Section)
			return d
		}),
		Counts: c.Counts,
		Any:    each(c.Any, r.condition),
		All:    each(c.All, r.condition),
		Not:    r.perhaps(c.Not),
	}
}

// each returns what f makes of every element; nil for none.
func each[T, U any](list []T, f func(T) U) []U {
	if len(list) == 0 {
		return nil
	}
	made := make([]U, len(list))
	for i, element := range list {
		made[i] = f(element)
	}
	return made
}
