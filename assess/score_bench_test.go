package assess_test

import (
	"testing"

	"blindspot/assess"
)

func BenchmarkScore(b *testing.B) {
	g := newGenerator(7)
	file := g.questionnaire()
	sections := file["sections"].([]any)
	for range 8 {
		sections = append(sections, g.section(0))
	}
	file["sections"] = sections
	q := g.read(b, file)
	answers := g.answers(q)
	b.ReportMetric(float64(len(q.Questions())), "questions")
	b.ReportAllocs()
	for b.Loop() {
		assess.Score(q, answers)
	}
}
