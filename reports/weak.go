package reports

import (
	"cmp"
	"math"
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// weakAnswers quotes the answers with the fewest points, where no blind spot says more.
func (m *markdown) weakAnswers() {
	var weak []*questionnaires.Question
	for _, q := range m.asked() {
		if points := m.points(q); points.Known && points.Value <= 1 {
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

// points returns what the answer to a question earns, without the errors of adding
// up fractions, which nobody could follow by hand.
func (m *markdown) points(q *questionnaires.Question) assess.Figure {
	const decimals = 1e9
	points := assess.Points(q, m.Answers.Answers[q.ID])
	points.Value = math.Round(points.Value*decimals) / decimals
	return points
}

// lost returns what an answer costs its section.
func (m *markdown) lost(q *questionnaires.Question) float64 {
	return q.Weight * (questionnaires.MaxPoints - m.points(q).Value)
}
