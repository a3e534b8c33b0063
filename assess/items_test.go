package assess_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

func TestItemsAreReadWithTheirAnswers(t *testing.T) {
	q := readQuestionnaire(t, wide)
	got := readAnswers(t, q, `
questionnaire: wide
at: ideas.2.hours
items:
  suppliers: []
  ideas:
    - name: "  Quotes,  written\n by hand "
      answers:
        field: sales
        hours: {number: 4.5, note: x}
    - answers: {bounded: clearly}
      name: 4711
answers:
  size: many
`)
	hours := 4.5
	want := assess.Answers{
		Questionnaire: assess.Reference{ID: "wide"},
		At:            "ideas.2.hours",
		Estimates:     map[string]int{},
		Items:         map[string][]string{"ideas": {"Quotes, written by hand", "4711"}},
		Answers: map[string]assess.Answer{
			"size":            state("many"),
			"ideas.1.field":   state("sales"),
			"ideas.1.hours":   {Number: &hours, Note: "x"},
			"ideas.2.bounded": state("clearly"),
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestItemsAreReadAgainstAnUnfoldedQuestionnaireToo(t *testing.T) {
	q := readQuestionnaire(t, wide)
	const file = "questionnaire: wide\nitems: {ideas: [{name: A}, {name: B, answers: {field: sales}}]}"
	want := readAnswers(t, q, file)
	for name, other := range map[string]map[string][]string{"none": nil, "its own": want.Items, "others": {"ideas": {"X"}, "suppliers": {"Y"}}} {
		unfolded := q.Unfold(other)
		if got := readAnswers(t, unfolded, file); !reflect.DeepEqual(got, want) {
			t.Errorf("unfolded for %s: got %+v, want %+v", name, got, want)
		}
		if got, want := string(assess.Format(want, unfolded)), string(assess.Format(want, q)); got != want {
			t.Errorf("unfolded for %s it is written as\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestItemsAreRefused(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for _, test := range []struct{ name, items, want string }{
		{"no mapping of lists", "[]", "2:8: items: expected a mapping, found a list"},
		{"no list", "{ideas: {name: A}}", "2:16: items.ideas: expected a list, found a mapping"},
		{"a list of names", "{ideas: [A]}", `2:17: items.ideas[0]: expected a mapping, found "A"`},
		{"no name", "{ideas: [{answers: {}}]}", `2:17: items.ideas[0]: the key "name" is missing`},
		{"a blank name", `{ideas: [{name: " \u00a0\n"}]}`, "2:24: items.ideas[0].name: an item needs a name"},
		{"a name that nobody sees", `{ideas: [{name: "\u200b\u202e"}]}`, "2:24: items.ideas[0].name: an item needs a name"},
		{"a list for a name", "{ideas: [{name: [A]}]}", "2:24: items.ideas[0].name: expected a text, found a list"},
		{"a long name", "{ideas: [{name: " + strings.Repeat("ä", 201) + "}]}", "2:24: items.ideas[0].name: the name is too long: it has 201 characters, and 200 are allowed"},
		{"a name twice", "{ideas: [{name: Über  alles}, {name: B}, {name: über alles}]}", "2:56: items.ideas[2].name: another item has that name"},
		{"a misspelled key", "{ideas: [{name: A, answer: {}}]}", `2:27: items.ideas[0].answer: unknown key "answer" (did you mean "answers"?)`},
		{"too many", "{ideas: [{name: A}, {name: B}, {name: C}, {name: D}]}", "2:9: items.ideas: there are too many items: 4 are listed, and 3 are allowed"},
		{"a misspelled section", "{idea: [{name: A}]}", `2:9: items.idea: no section "idea" (did you mean "ideas"?)`},
		{"a section that is asked once", "{closing: [{name: A}]}", `2:9: items.closing: "closing" is no section that is asked for each item of a list`},
		{"a section within an item", "{worth: [{name: A}]}", `2:9: items.worth: "worth" is no section that is asked for each item of a list`},
		{"a misspelled question", "{ideas: [{name: A, answers: {feld: sales}}]}", `2:37: items.ideas[0].answers.feld: no question "feld" (did you mean "field"?)`},
		{"a wrong state", "{ideas: [{name: A}, {name: B, answers: {field: sale}}]}", `2:55: items.ideas[1].answers.field: no state "sale" (did you mean "sales"?)`},
		{"a question of another list", "{ideas: [{name: A, answers: {contract: none}}]}", `2:37: items.ideas[0].answers.contract: no question "contract" here; it is asked for each item of a list, and answered under "items"`},
		{"a question that is asked once", "{ideas: [{name: A, answers: {size: few}}]}", `2:37: items.ideas[0].answers.size: no question "size" here; it is asked once, and answered under "answers"`},
		{"a question with its prefix", "{ideas: [{name: A, answers: {ideas.1.field: sales}}]}", `2:37: items.ideas[0].answers."ideas.1.field": no question "ideas.1.field" here; under "items" it is called "field"`},
	} {
		if got := readError(q, "questionnaire: wide\nitems: "+test.items+"\n"); got != "example.answers.yaml:"+test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestAnswersForItemsAreRefusedOnTop(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for answer, want := range map[string]string{
		"field: sales":         `answers.field: no question "field" here; it is asked for each item of a list, and answered under "items"`,
		"ideas.1.field: sales": `answers."ideas.1.field": no question "ideas.1.field" here; under "items" it is called "field"`,
	} {
		if got := readError(q, "questionnaire: wide\nitems: {ideas: [{name: A}]}\nanswers: {"+answer+"}"); got != "example.answers.yaml:3:11: "+want {
			t.Errorf("%s: got\n%s\nwant\n%s", answer, got, want)
		}
	}
	if got, want := readError(q, "questionnaire: wide\nat: ideas.1.field\n"), `example.answers.yaml:2:5: at: no section or question "ideas.1.field"`; !strings.HasPrefix(got, want) {
		t.Errorf("a place in an item that is not there: %s", got)
	}
}

// fullWide returns a session with all that the wide questionnaire can hold.
func fullWide(t testing.TB) *assess.Session {
	t.Helper()
	s := newWide(t, "Quotes & orders", "\"Shop\"\u202e", "Third\x00")
	must(s.AddItem("suppliers", "4711 # GmbH"))
	must(s.AddItem("suppliers", "Müller: Söhne"))
	hours := 12.25
	for id, answer := range map[string]assess.Answer{
		"size":                 state("many"),
		"restored":             date("2025-03-14"),
		"backup":               {States: []string{"daily"}, Relevance: assess.HighlyRelevant, Evidence: assess.Shown, Note: "seen"},
		"ideas.1.field":        state("no"),
		"ideas.1.since":        {Date: "2024-12", Note: "about"},
		"ideas.3.bounded":      {Unknown: true, Note: "a\nb"},
		"ideas.3.hours":        {Number: &hours},
		"suppliers.1.contract": {Relevance: assess.SomeRelevance},
		"words":                {Text: "2025-03"},
		"done":                 state("yes"),
	} {
		must(s.Record(id, answer))
	}
	must(s.SetEstimate("company", 7))
	for i, step := range s.Steps() {
		if step.ID() == "ideas.3.hours" {
			s.MoveTo(i)
		}
	}
	s.Revise(time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC))
	return s
}

func TestItemsAreWrittenAsInTheGoldenFile(t *testing.T) {
	const golden, digest = "testdata/wide.answers.yaml", "sha256:DIGEST"
	s := fullWide(t)
	whole := string(assess.Format(s.Answers(), s.Questionnaire))
	got := strings.Replace(whole, s.Questionnaire.Digest, digest, 1)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if answers := readAnswers(t, readQuestionnaire(t, wide), whole); !reflect.DeepEqual(answers, s.Answers()) {
		t.Errorf("read again as\n%+v\nwant\n%+v", answers, s.Answers())
	}
	for n := range len(whole) - 1 {
		if readError(s.Questionnaire, whole[:n]) == "" {
			t.Errorf("the first %d of %d bytes are accepted", n, len(whole))
		}
	}
}
