package reports

import (
	"cmp"
	"slices"

	"blindspot/questionnaires"
)

// weakAnswers quotes the answers with the fewest points, where no blind spot says more.
func (m *markdown) weakAnswers() {
	var weak []*questionnaires.Question
	for _, q := range m.asked() {
		if points, ok := m.points(q); ok && points <= 1 {
			weak = append(weak, q)
		}
	}
	slices.SortStableFunc(weak, func(a, b *questionnaires.Question) int { return cmp.Compare(m.lost(b), m.lost(a)) })
	var lines []md
	for _, q := range weak[:min(len(weak), topSpots)] {
		lines = append(lines, m.exchange(q.ID))
	}
	if len(lines) > 0 {
		m.paragraph(m.say("Diesen Antworten sollten Sie zuerst nachgehen:", "Look into these answers first:"))
		m.bullets(lines...)
	}
}

// points returns the points of a single choice or a "don't know".
func (m *markdown) points(q *questionnaires.Question) (float64, bool) {
	a := m.Answers.Answers[q.ID]
	if a.Unknown && q.Scored() {
		return 0, true
	}
	if q.Kind != questionnaires.Single || !q.Scored() || len(a.States) == 0 {
		return 0, false
	}
	state, ok := q.State(a.States[0])
	return state.Points, ok
}

// lost returns what an answer costs its section.
func (m *markdown) lost(q *questionnaires.Question) float64 {
	points, _ := m.points(q)
	return q.Weight * (questionnaires.MaxPoints - points)
}
