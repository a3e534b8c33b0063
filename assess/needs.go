package assess

import (
	"cmp"
	"slices"

	"blindspot/questionnaires"
)

// weighs returns what the relevance of a question's subject multiplies its weight by:
// 0, 1/2 or 1, and 1 while it is not said or not asked.
func weighs(q *questionnaires.Question, a Answer) float64 {
	switch {
	case !q.Relevance:
		return 1
	case a.Relevance == NotRelevant:
		return 0
	case a.Relevance == SomeRelevance:
		return 0.5
	default:
		return 1
	}
}

// needs lists the questions whose subject was said to be relevant and is not all
// done, most needed first; equal ones stay in the questionnaire's order.
func (s *scorer) needs() []Need {
	var needs []Need
	for _, q := range s.questionnaire.Questions() {
		a := s.answer(q.ID)
		if !q.Relevance || a.Relevance == RelevanceOpen {
			continue
		}
		score := s.reached(q).score
		if need := weighs(q, a) * (1 - score.Value); score.Known && settled(need) > 0 {
			needs = append(needs, Need{Question: q.ID, Relevance: a.Relevance, Score: score.Value, Need: need})
		}
	}
	slices.SortStableFunc(needs, func(a, b Need) int { return cmp.Compare(settled(b.Need), settled(a.Need)) })
	return needs
}
