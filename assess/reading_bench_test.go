package assess_test

import (
	"testing"

	"gopkg.in/yaml.v3"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// foreignTexts returns answers to core as another program would write them.
func foreignTexts(b *testing.B) (*questionnaires.Questionnaire, [][]byte) {
	b.Helper()
	q := builtIn(b, "core")
	g := newGenerator(7)
	texts := make([][]byte, 100)
	for i := range texts {
		var document yaml.Node
		if err := yaml.Unmarshal(assess.Format(g.answers(q), q), &document); err != nil {
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
