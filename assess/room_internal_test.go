package assess

import (
	"fmt"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// TestAnswersTakeNoMoreThanTheirSizeAtMost writes answers with the longest ids, to many
// questions, so that what one of them takes too much is not made up for elsewhere.
func TestAnswersTakeNoMoreThanTheirSizeAtMost(t *testing.T) {
	const count = 20
	hidden := strings.Repeat("\u007f\u0085\u2028\U000E0001\"\xff", 100)
	number := -123456789012.06251
	for _, test := range []struct {
		name, kind string
		answer     Answer
	}{
		{"a note alone", "kind: text", Answer{Note: strings.Repeat("\u007f", 1000)}},
		{"hidden characters of all lengths", "kind: text", Answer{Text: hidden, Note: hidden}},
		{"a number", "kind: number, range: {min: -1000000000000, max: 1000000000000}", Answer{Number: &number, Evidence: Verified, Note: "n"}},
		{"a date", "kind: date", Answer{Date: "2025-03-14", Evidence: Verified}},
		{"all keys", "states: [{id: " + long("a") + ", points: 0, text: A}, {id: b, points: 4, text: B}]",
			Answer{States: []string{long("a")}, Relevance: HighlyRelevant, Evidence: Verified, Note: "n"}},
		{"many states", "kind: multiple, states: [{id: " + long("a") + ", points: 0, text: A}, {id: " + long("b") + ", points: 4, text: B}]",
			Answer{States: []string{long("a"), long("b")}}},
		{"what does not apply", "kind: text, applies: may-not", Answer{NotApplicable: true, Evidence: Verified}},
	} {
		t.Run(test.name, func(t *testing.T) {
			q := longest(t, count, test.kind)
			reference := Reference{q.ID, q.Version, q.Digest}
			once := Answers{Questionnaire: reference, Answers: map[string]Answer{}}
			items := Answers{
				Questionnaire: reference, Labels: map[string]string{}, Estimates: map[string]int{}, Items: map[string][]string{}, Answers: map[string]Answer{},
			}
			for n := range count {
				number := fmt.Sprint(n)
				once.Answers[long("q"+number)] = test.answer
				items.Labels[long("k"+number)] = hidden
				items.Estimates[long("s"+number)] = 10
				items.Items[long("l"+number)] = []string{hidden}
				items.Answers[itemPrefix(long("l"+number), 0)+long("i"+number)] = test.answer
			}
			checkSizeAtMost(t, once, q, long("q0"))
			checkSizeAtMost(t, items, q, long("i0"))
		})
	}
}

// checkSizeAtMost writes the answers, one of which is to the question.
func checkSizeAtMost(t *testing.T, a Answers, q *questionnaires.Questionnaire, question string) {
	t.Helper()
	written := Format(a, q)
	if most := sizeAtMost(a); len(written) > most {
		t.Errorf("%d bytes are more than the %d foreseen", len(written), most)
	}
	if !strings.Contains(string(written), question) {
		t.Errorf("there is no answer to %s", question)
	}
}

// longest returns a questionnaire in which every id is as long as it may be, with so
// many sections, each of one question, and with as many lists.
func longest(t *testing.T, sections int, question string) *questionnaires.Questionnaire {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "format: %s\nid: %s\nversion: 1\ntitle: T\nsections:\n", questionnaires.Format, long("x"))
	fmt.Fprintf(&b, "  - {id: first, title: T, questions: [{id: scored, text: Q, states: [{id: no, points: 0, text: N}, {id: yes, points: 4, text: Y}]}]}\n")
	for n := range sections {
		number := fmt.Sprint(n)
		fmt.Fprintf(&b, "  - {id: %s, title: T, weight: 0, estimate: E, questions: [{id: %s, text: Q, %s}]}\n", long("s"+number), long("q"+number), question)
		fmt.Fprintf(&b, "  - {id: %s, title: T, weight: 0, repeat: {one: Thing, name: N}, questions: [{id: %s, text: Q, %s}]}\n", long("l"+number), long("i"+number), question)
	}
	q, err := questionnaires.NewCatalogue("").Read("longest.yaml", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// long returns the longest id that begins like that.
func long(start string) string { return start + strings.Repeat("-", 64-len(start)) }
