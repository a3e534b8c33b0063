package assess_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// foreignTexts returns answers to core as another program would write them.
func foreignTexts(b *testing.B) (*questionnaires.Questionnaire, [][]byte) {
	b.Helper()
	q := builtIn(b, "core")
	r := rand.New(rand.NewPCG(7, 0))
	texts := make([][]byte, 100)
	for i := range texts {
		var document yaml.Node
		if err := yaml.Unmarshal(assess.Format(company(r, q), q), &document); err != nil {
			b.Fatal(err)
		}
		text, err := yaml.Marshal(&document)
		if err != nil {
			b.Fatal(err)
		}
		texts[i] = append(text, "...\n"...)
	}
	return q, texts
}

// company returns answers to every question with states, a third of them with a note.
func company(r *rand.Rand, q *questionnaires.Questionnaire) assess.Answers {
	given := time.Date(2026, time.March, 1+r.IntN(28), 8, r.IntN(60), 0, 0, time.UTC)
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Organization:  "Betrieb Süd",
		Labels:        map[string]string{"sector": "Handwerk", "size": "10-49"},
		Started:       given, Updated: given.Add(17 * time.Minute), Revision: 40,
		Estimates: map[string]int{}, Answers: map[string]assess.Answer{},
	}
	for _, section := range q.Sections {
		a.Estimates[section.ID] = r.IntN(11)
	}
	for _, question := range q.Questions() {
		switch {
		case len(question.States) == 0:
		case r.IntN(20) == 0:
			a.Answers[question.ID] = assess.Answer{Unknown: true}
		case r.IntN(3) == 0:
			states := []string{question.States[r.IntN(len(question.States))].ID}
			a.Answers[question.ID] = assess.Answer{States: states, Evidence: assess.Shown, Note: "Frau Vogt kümmert sich darum, solange sie da ist."}
		default:
			a.Answers[question.ID] = assess.Answer{States: []string{question.States[r.IntN(len(question.States))].ID}}
		}
	}
	return a
}

// BenchmarkStrictReader reads answers to core that another program has written.
func BenchmarkStrictReader(b *testing.B) {
	q, texts := foreignTexts(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		document, err := assess.Parse("foreign.yaml", texts[i%len(texts)])
		if err != nil {
			b.Fatal(err)
		}
		if _, err := document.Answers(q); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNode reads the same texts with the YAML library alone.
func BenchmarkNode(b *testing.B) {
	_, texts := foreignTexts(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		var document yaml.Node
		if err := yaml.Unmarshal(texts[i%len(texts)], &document); err != nil {
			b.Fatal(err)
		}
	}
}
