package questionnaires

// renaming returns the id that a section, question or matrix has in a copy of a
// questionnaire. The copy shares what the renaming leaves alone.
type renaming func(id string) string

func (r renaming) questionnaire(q *Questionnaire) *Questionnaire {
	renamed := *q
	renamed.Sections = each(q.Sections, r.section)
	renamed.Gates = each(q.Gates, r.gate)
	renamed.Verdicts = each(q.Verdicts, r.verdict)
	renamed.BlindSpots = each(q.BlindSpots, r.blindSpot)
	renamed.Contradictions = each(q.Contradictions, func(c Contradiction) Contradiction {
		c.All = r.condition(c.All)
		return c
	})
	return &renamed
}

func (r renaming) blindSpot(b BlindSpot) BlindSpot {
	b.Signals = each(b.Signals, func(s Signal) Signal {
		if s.Question != "" {
			s.Question = r(s.Question)
		}
		s.When = r.perhaps(s.When)
		return s
	})
	return b
}

func (r renaming) section(s *Section) *Section {
	renamed := *s
	renamed.ID = r(s.ID)
	renamed.Questions = each(s.Questions, r.question)
	renamed.Sections = each(s.Sections, r.section)
	renamed.Also = each(s.Also, func(c Counted) Counted { return Counted{r(c.Question), c.Weight} })
	renamed.Gates = each(s.Gates, r.gate)
	renamed.Verdicts = each(s.Verdicts, r.verdict)
	return &renamed
}

func (r renaming) question(q *Question) *Question {
	renamed := *q
	renamed.ID = r(q.ID)
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
		row.Matrix = r(row.Matrix)
		renamed.Row = &row
	}
	return &renamed
}

func (r renaming) gate(g Gate) Gate {
	needs := make(map[string]float64, len(g.Needs))
	for child, least := range g.Needs {
		needs[r(child)] = least
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
			d.Question = r(d.Question)
			return d
		}),
		Numbers: each(c.Numbers, func(d NumberOf) NumberOf {
			d.Question = r(d.Question)
			return d
		}),
		Scores: each(c.Scores, func(d ScoreOf) ScoreOf {
			d.Section = r(d.Section)
			return d
		}),
		Counts: each(c.Counts, func(d CountOf) CountOf {
			d.Section, d.Where = r(d.Section), r.perhaps(d.Where)
			return d
		}),
		Any: each(c.Any, r.condition),
		All: each(c.All, r.condition),
		Not: r.perhaps(c.Not),
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
