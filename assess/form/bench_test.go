package form

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// large returns a questionnaire of n questions in sections of twenty, half of them
// with a condition, and answers to all.
func large(t testing.TB, n int) (*questionnaires.Questionnaire, assess.Answers) {
	var b strings.Builder
	b.WriteString("format: blindspot/questionnaire/v1\nid: large\nversion: 1\ntitle: Large\nminutes: 90\nsections:\n")
	answers := assess.Answers{At: "q1", Answers: map[string]assess.Answer{}}
	for i := range n {
		if i%20 == 0 {
			fmt.Fprintf(&b, "  - id: s%d\n    title: Section %d\n    estimate: How well?\n    questions:\n", i/20, i/20)
		}
		fmt.Fprintf(&b, "      - id: q%d\n        text: %q\n", i, strings.Repeat("What happened the last time? ", 5))
		if i%2 == 1 {
			fmt.Fprintf(&b, "        when: {q%d: [b]}\n", i-1)
		}
		fmt.Fprintf(&b, "        states:\n          - {id: a, points: 0, text: %[1]q}\n          - {id: b, points: 4, text: %[1]q}\n",
			strings.Repeat("Somebody took care of it. ", 4))
		answers.Answers[fmt.Sprintf("q%d", i)] = assess.Answer{States: []string{"b"}, Note: "as shown on the day"}
	}
	return questionnaire(t, b.String()), answers
}

func BenchmarkKeyPress(b *testing.B) {
	q, answers := large(b, 200)
	r := begin(b, q, answers)
	keys := []string{"down", "up"}
	for i := 0; b.Loop(); i++ {
		r.Update(keyMsg(keys[i%2]))
		r.View()
	}
}

func BenchmarkAnswer(b *testing.B) {
	q, answers := large(b, 200)
	r := begin(b, q, answers)
	keys := []string{"1", "enter", "left", "2", "enter", "left"}
	for i := 0; b.Loop(); i++ {
		r.press(keys[i%len(keys)])
	}
}

func BenchmarkTyping(b *testing.B) {
	q, answers := large(b, 200)
	r := begin(b, q, answers).press("n")
	for i := 0; b.Loop(); i++ {
		if i%500 == 499 {
			r.Update(keyMsg("ctrl+u"))
		}
		r.Update(keyMsg("w"))
		r.View()
	}
}

func BenchmarkOverview(b *testing.B) {
	q, answers := large(b, 200)
	r := begin(b, q, answers).press("o")
	keys := []string{"down", "up"}
	for i := 0; b.Loop(); i++ {
		r.Update(keyMsg(keys[i%2]))
		r.View()
	}
}
