package assess_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// answeredCore returns the core questionnaire with answers to most of it.
func answeredCore(t testing.TB) (*questionnaires.Questionnaire, assess.Answers) {
	q := builtIn(t, "core")
	return q, newGenerator(7).answers(q)
}

// BenchmarkScorer scores one sheet of core.
func BenchmarkScorer(b *testing.B) {
	q, answers := answeredCore(b)
	scorer := assess.NewScorer(q)
	sheet, figures := scorer.NewSheet(), scorer.NewFigures()
	scorer.Fill(sheet, answers)
	b.ReportAllocs()
	for b.Loop() {
		scorer.Score(sheet, figures)
	}
}

// BenchmarkNewScorer compiles core.
func BenchmarkNewScorer(b *testing.B) {
	q, _ := answeredCore(b)
	b.ReportAllocs()
	for b.Loop() {
		assess.NewScorer(q)
	}
}

// BenchmarkScore makes the whole result of core.
func BenchmarkScore(b *testing.B) {
	q, answers := answeredCore(b)
	b.ReportAllocs()
	for b.Loop() {
		assess.Score(q, answers)
	}
}

// BenchmarkScoreWide makes the result of a made-up questionnaire with conditions, lists
// and verdicts.
func BenchmarkScoreWide(b *testing.B) {
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
