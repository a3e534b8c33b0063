package reports

import (
	"cmp"
	"math"
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// weakAnswers quotes the answers with the fewest points, where no blind spot says more.
// What is weak in an item is told there.
func (m *markdown) weakAnswers() {
	questions := slices.DeleteFunc(m.asked(), func(q *questionnaires.Question) bool { return m.itemOf[q.ID] != nil })
	if quoted := m.weak(questions); len(quoted) > 0 {
		m.Paragraph(m.say("Diesen Antworten sollten Sie zuerst nachgehen:", "Look into these answers first:"))
		m.Outline(quoted...)
	}
}

// weak quotes those few answers with hardly any points that cost most, and says why a
// good one does not count.
func (m *markdown) weak(questions []*questionnaires.Question) []commonmark.Item {
	var weak []*questionnaires.Question
	for _, q := range questions {
		if points := m.points(q); points.Known && points.Value <= 1 {
			weak = append(weak, q)
		}
	}
	slices.SortStableFunc(weak, func(a, b *questionnaires.Question) int { return cmp.Compare(m.lost(b), m.lost(a)) })
	var quoted []commonmark.Item
	for _, q := range weak[:min(len(weak), topSpots)] {
		quotation := commonmark.Item{Text: m.exchange(q.ID)}
		if reasons := m.fallsShort(q, m.inReport()); len(reasons) > 0 {
			quotation.Under = [][]md{reasons}
		}
		quoted = append(quoted, quotation)
	}
	return quoted
}

// points returns what the answer to a question earns, without the errors of adding
// up fractions, which nobody could follow by hand.
func (m *markdown) points(q *questionnaires.Question) assess.Figure {
	points := m.Result.Points(q.ID)
	points.Value = settled(points.Value)
	return points
}

// settled rounds a number to nine decimals.
func settled(x float64) float64 {
	const decimals = 1e9
	return math.Round(x*decimals) / decimals
}

// fullPoints returns what a full answer to a question earns as its author counts.
func fullPoints(q *questionnaires.Question) float64 {
	if q.OutOf > 0 {
		return q.OutOf
	}
	return questionnaires.MaxPoints
}

// lost returns what an answer costs its section.
func (m *markdown) lost(q *questionnaires.Question) float64 {
	return m.weighs(q, q.Weight) * (questionnaires.MaxPoints - m.points(q).Value)
}

// weighs returns a question's weight after its relevance.
func (m *markdown) weighs(q *questionnaires.Question, weight float64) float64 {
	switch a := m.Answers.Answers[q.ID]; {
	case !q.Relevance:
		return weight
	case a.Relevance == assess.NotRelevant:
		return 0
	case a.Relevance == assess.SomeRelevance:
		return weight / 2
	default:
		return weight
	}
}
