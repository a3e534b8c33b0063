package questionnaires

import (
	"maps"
	"slices"
)

// Languages returns the languages in which at least one text is given, sorted. It
// is empty when all texts are without a language.
func (q *Questionnaire) Languages() []string {
	languages := map[string]bool{}
	q.eachText(func(t Text) {
		for language := range t {
			if language != "" {
				languages[language] = true
			}
		}
	})
	return slices.Sorted(maps.Keys(languages))
}

// eachText calls visit for every text, also for those that are not given.
func (q *Questionnaire) eachText(visit func(Text)) {
	visit(q.Title)
	visit(q.Introduction)
	if q.Sequence != nil {
		visit(q.Sequence.Afterwards)
	}
	eachTextOf(q.Bands, Band.eachText, visit)
	eachTextOf(q.Verdicts, Verdict.eachText, visit)
	for _, s := range q.Sections {
		s.eachText(visit)
	}
	for _, b := range q.BlindSpots {
		b.eachText(visit)
	}
	for _, c := range q.Contradictions {
		visit(c.Text)
	}
}

func (s *Section) eachText(visit func(Text)) {
	visit(s.Title)
	visit(s.Introduction)
	visit(s.Estimate)
	if s.Repeat != nil {
		visit(s.Repeat.One)
		visit(s.Repeat.Name)
	}
	eachTextOf(s.Bands, Band.eachText, visit)
	eachTextOf(s.Verdicts, Verdict.eachText, visit)
	for _, question := range s.Questions {
		question.eachText(visit)
	}
	for _, inner := range s.Sections {
		inner.eachText(visit)
	}
}

func (q *Question) eachText(visit func(Text)) {
	for _, t := range []Text{q.Text, q.Why, q.Probe, q.Unit} {
		visit(t)
	}
	for _, state := range q.States {
		visit(state.Text)
	}
	for _, implied := range q.Implied {
		visit(implied.Because)
	}
}

func (b Band) eachText(visit func(Text)) {
	visit(b.Title)
	visit(b.Text)
}

func (v Verdict) eachText(visit func(Text)) {
	visit(v.Title)
	for _, outcome := range v.Outcomes {
		visit(outcome.Title)
		visit(outcome.Text)
		for _, rule := range outcome.Rules {
			visit(rule.Because)
		}
	}
}

func eachTextOf[T any](list []T, eachText func(T, func(Text)), visit func(Text)) {
	for _, item := range list {
		eachText(item, visit)
	}
}

func (b BlindSpot) eachText(visit func(Text)) {
	for _, t := range []Text{b.Title, b.What, b.Cost, b.Question, b.FirstStep, b.Objective, b.LeaveAlone} {
		visit(t)
	}
	for _, t := range b.KeyResults {
		visit(t)
	}
}
