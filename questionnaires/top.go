package questionnaires

// Top returns the questionnaire as the section around those at the top, which makes the
// overall score of theirs in the way that it says. Its id is [Overall].
func (q *Questionnaire) Top() *Section {
	top := &Section{
		ID: Overall, Aggregate: q.Aggregate, Sections: q.Sections,
		Met: q.Met, Gates: q.Gates, OutOf: q.OutOf, Bands: q.Bands,
	}
	if top.Aggregate == "" {
		top.Aggregate = Mean
	}
	return top
}
