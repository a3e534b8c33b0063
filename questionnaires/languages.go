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
}

func (b BlindSpot) eachText(visit func(Text)) {
	for _, t := range []Text{b.Title, b.What, b.Cost, b.Question, b.FirstStep, b.Objective, b.LeaveAlone} {
		visit(t)
	}
	for _, t := range b.KeyResults {
		visit(t)
	}
}
