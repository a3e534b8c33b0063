package assess_test

import (
	"fmt"
	"math"
	"reflect"
	"sort"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
)

// interview is a questionnaire of which parts come and go.
const interview = `
format: blindspot/questionnaire/v1
id: interview
version: 1
title: Interview
sections:
  - id: first
    title: First
    introduction: This comes first.
    questions:
      - {id: tools, applies: may-not, text: Which, states: [{id: none, points: 0, text: None}, {id: some, points: 4, text: Some}]}
      - {id: many, kind: multiple, when: {tools: some}, text: Which, states: [{id: a, points: 1, text: A}, {id: b, points: 2, text: B}, {id: nothing, points: 0, exclusive: true, text: Nothing}]}
      - {id: follow-up, when: {many: b}, text: Which, states: [{id: x, points: 0, text: X}, {id: y, points: 4, text: Y}]}
  - id: second
    title: Second
    estimate: How well?
    questions:
      - {id: hours, kind: number, when: {tools: some}, text: How many, range: {min: 0, max: 10}, thresholds: [{from: 0, points: 4}]}
    sections:
      - id: inner
        title: Inner
        estimate: How well?
        questions:
          - {id: words, kind: text, text: What}
          - {id: deep, when: {tools: some}, text: Which, states: [{id: x, points: 0, text: X}, {id: y, points: 4, text: Y}]}
  - id: third
    title: Third
    estimate: How well?
    questions:
      - {id: last, when: {tools: some}, text: Which, states: [{id: x, points: 0, text: X}, {id: y, points: 4, text: Y}]}
`

func newInterview(t *testing.T) *assess.Session {
	t.Helper()
	return assess.NewSession(readQuestionnaire(t, interview), assess.Answers{})
}

func state(ids ...string) assess.Answer { return assess.Answer{States: ids} }

func number(n float64) assess.Answer { return assess.Answer{Number: &n} }

func TestHiddenAnswersAreKept(t *testing.T) {
	s := newInterview(t)
	must(s.Record("tools", state("some")))
	must(s.Record("many", state("b")))
	must(s.Record("follow-up", assess.Answer{States: []string{"y"}, Note: "seen", Evidence: assess.Shown}))
	must(s.Record("tools", state("none")))
	s = assess.NewSession(s.Questionnaire, readAnswers(t, s.Questionnaire, string(assess.Format(s.Answers(), s.Questionnaire))))
	must(s.Record("tools", state("some")))
	want := assess.Answer{States: []string{"y"}, Note: "seen", Evidence: assess.Shown}
	if got := s.Answer("follow-up"); !reflect.DeepEqual(got, want) {
		t.Errorf("the answer came back as %+v, want %+v", got, want)
	}
}

func TestRecordKeepsAnswersInOneForm(t *testing.T) {
	for _, test := range []struct {
		name, question string
		answer, want   assess.Answer
	}{
		{"states in order", "many", state("b", "a"), state("a", "b")},
		{"note as it is", "tools", assess.Answer{Unknown: true, Note: " x\n"}, assess.Answer{Unknown: true, Note: " x\n"}},
		{"no blank note", "tools", assess.Answer{Unknown: true, Note: " \n"}, assess.Answer{Unknown: true}},
		{"no blank text", "words", assess.Answer{Text: " "}, assess.Answer{}},
		{"note on an open question", "tools", assess.Answer{Note: "x", Evidence: assess.Shown}, assess.Answer{Note: "x"}},
		{"broken characters", "words", assess.Answer{Text: "a\xffb\x00c"}, assess.Answer{Text: "a\uFFFDb\uFFFDc"}},
		{"not applicable", "tools", assess.Answer{NotApplicable: true, Evidence: assess.Verified}, assess.Answer{NotApplicable: true, Evidence: assess.Verified}},
		{"hidden question", "deep", state("x"), state("x")},
	} {
		s := newInterview(t)
		if err := s.Record(test.question, test.answer); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if got := s.Answer(test.question); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: kept %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestRecordRefusesWhatAQuestionCannotHave(t *testing.T) {
	for _, test := range []struct {
		question string
		answer   assess.Answer
		want     string
	}{
		{"x", state("some"), `no question "x" in questionnaire "interview"`},
		{"tools", state("sme"), `question "tools": no state "sme"`},
		{"tools", state("none", "some"), `question "tools": only one state can be chosen`},
		{"tools", number(3), `question "tools": it is not answered by a number`},
		{"tools", assess.Answer{Text: "some"}, `question "tools": it is not answered in free text`},
		{"tools", assess.Answer{States: []string{"some"}, Unknown: true}, `question "tools": an answer is one of state, number, text, date, unknown and not-applicable`},
		{"tools", assess.Answer{Unknown: true, NotApplicable: true}, `question "tools": an answer is one of state, number, text, date, unknown and not-applicable`},
		{"tools", assess.Answer{Unknown: true, Evidence: "sworn"}, `question "tools": evidence is claimed, shown or verified, not "sworn"`},
		{"tools", assess.Answer{Note: strings.Repeat("ä", assess.MaxText+1)}, `question "tools": note: a text has at most 20000 characters, and this one 20001`},
		{"many", state("a", "a"), `question "many": a state is chosen twice`},
		{"many", state("a", "nothing"), `question "many": state "nothing" cannot be chosen beside others`},
		{"many", assess.Answer{NotApplicable: true}, `question "many": it always applies`},
		{"hours", state("a"), `question "hours": it has no states to choose from`},
		{"hours", number(-0.1), `question "hours": -0.1 is not from 0 to 10`},
		{"hours", number(10.1), `question "hours": 10.1 is not from 0 to 10`},
		{"hours", number(math.NaN()), `question "hours": NaN is not from 0 to 10`},
		{"hours", number(math.Inf(1)), `question "hours": +Inf is not from 0 to 10`},
		{"hours", number(1e-18), `question "hours": 1e-18 has more than 17 decimals`},
		{"words", state("a"), `question "words": it has no states to choose from`},
		{"words", assess.Answer{Text: strings.Repeat("ä", assess.MaxText+1)}, `question "words": a text has at most 20000 characters, and this one 20001`},
	} {
		s := newInterview(t)
		before := s.Answers()
		if err := s.Record(test.question, test.answer); err == nil || err.Error() != test.want {
			t.Errorf("got error %v, want %s", err, test.want)
		}
		if !reflect.DeepEqual(s.Answers(), before) {
			t.Errorf("%s: refused, and yet the answers changed", test.want)
		}
	}
}

func TestRecordTakesAnswersBack(t *testing.T) {
	s := newInterview(t)
	must(s.Record("tools", assess.Answer{States: []string{"some"}, Note: "x", Evidence: assess.Shown}))
	must(s.Record("tools", s.Answer("tools").Cleared()))
	if got, want := s.Answer("tools"), (assess.Answer{Note: "x"}); !reflect.DeepEqual(got, want) {
		t.Errorf("left is %+v, want the note", got)
	}
	must(s.Record("tools", assess.Answer{}))
	if got := s.Answers().Answers; len(got) > 0 {
		t.Errorf("left is %v, want nothing", got)
	}
}

func TestEstimatesAreWholeNumbersOfSectionsThatAskThem(t *testing.T) {
	s := newInterview(t)
	for _, test := range []struct {
		section  string
		estimate int
		want     string
	}{
		{"second", 0, ""}, {"second", 10, ""}, {"inner", 5, ""},
		{"second", 11, `section "second": an estimate is a whole number from 0 to 10, not 11`},
		{"second", -1, `section "second": an estimate is a whole number from 0 to 10, not -1`},
		{"first", 5, `no section "first" that asks a self-estimate in questionnaire "interview"`},
		{"tools", 5, `no section "tools" that asks a self-estimate in questionnaire "interview"`},
	} {
		err := s.SetEstimate(test.section, test.estimate)
		if got := fmt.Sprint(err); err == nil && test.want != "" || err != nil && got != test.want {
			t.Errorf("%s %d: got error %v, want %q", test.section, test.estimate, err, test.want)
		}
	}
	if e, ok := s.Estimate("second"); e != 10 || !ok {
		t.Errorf("second is %d, %v; want the last accepted estimate", e, ok)
	}
	if _, ok := s.Estimate("third"); ok {
		t.Error("third has an estimate that nobody made")
	}
}

func TestSessionSharesNothingWithItsCaller(t *testing.T) {
	n := 3.0
	given := assess.Answers{
		Estimates: map[string]int{"second": 1},
		Answers:   map[string]assess.Answer{"many": state("a", "b"), "hours": {Number: &n}},
	}
	s := assess.NewSession(readQuestionnaire(t, interview), given)
	before := s.Answers()
	given.Estimates["second"] = 9
	given.Answers["many"].States[0] = "nothing"
	n = 7
	s.Answers().Answers["many"].States[0] = "nothing"
	s.Answer("many").States[0] = "nothing"
	*s.Answer("hours").Number = 8
	m := 4.0
	must(s.Record("hours", assess.Answer{Number: &m}))
	m = 9
	if *s.Answer("hours").Number != 4 || !reflect.DeepEqual(s.Answers().Answers["many"], before.Answers["many"]) ||
		!reflect.DeepEqual(s.Answers().Estimates, before.Estimates) {
		t.Errorf("changed from outside: %+v", s.Answers())
	}
}

func TestReviseCountsAndDates(t *testing.T) {
	s := newInterview(t)
	first := time.Date(2026, 11, 21, 11, 0, 0, 5, time.FixedZone("", 3600))
	a := s.Revise(first)
	want := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	if a.Revision != 1 || a.Started != want || a.Updated != want || !a.Finished.IsZero() {
		t.Errorf("first revision: %+v", a)
	}
	a = s.Revise(first.Add(-time.Hour)) // the clock was put back
	if a.Revision != 2 || a.Started != want || a.Updated != want.Add(-time.Hour) {
		t.Errorf("second revision: %+v", a)
	}
	s.Finish(first)
	if a = s.Answers(); a.Finished != want || a.Revision != 2 {
		t.Errorf("finished: %+v", a)
	}
	if a.Questionnaire != (assess.Reference{ID: "interview", Version: 1, Digest: s.Questionnaire.Digest}) {
		t.Errorf("belongs to %+v", a.Questionnaire)
	}
}

func TestNamesAreCutToWhatTheFileHolds(t *testing.T) {
	s := newInterview(t)
	s.SetOrganization(strings.Repeat("ü", assess.MaxName+1))
	s.SetRole("a\xff\x00")
	if got := s.Answers().Organization; got != strings.Repeat("ü", assess.MaxName) {
		t.Errorf("the organization has %d bytes", len(got))
	}
	if got := s.Answers().Respondent.Role; got != "a\uFFFD\uFFFD" {
		t.Errorf("the role is %q", got)
	}
	readAnswers(t, s.Questionnaire, string(assess.Format(s.Answers(), s.Questionnaire)))
}

// TestRecordRefusesMoreThanTheFileHolds fills a long questionnaire with long notes.
func TestRecordRefusesMoreThanTheFileHolds(t *testing.T) {
	var questions strings.Builder
	for i := range 60 {
		fmt.Fprintf(&questions, "      - {id: q%d, text: Which, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}\n", i)
	}
	q := readQuestionnaire(t, "format: blindspot/questionnaire/v1\nid: long\nversion: 1\ntitle: Long\nsections:\n"+
		"  - id: one\n    title: One\n    estimate: How well?\n    questions:\n"+questions.String())
	s := assess.NewSession(q, assess.Answers{})
	note := strings.Repeat("x", assess.MaxText)
	refused := 0
	for i := range 60 {
		id := fmt.Sprintf("q%d", i)
		if err := s.Record(id, assess.Answer{Unknown: true, Note: note}); err != nil {
			refused++
			if !strings.Contains(err.Error(), "shorten the notes") || !s.Answer(id).Open() {
				t.Fatalf("%v, kept %v", err, s.Answer(id).Open())
			}
		}
	}
	if refused == 0 || refused > 12 {
		t.Errorf("%d of 60 notes were refused", refused)
	}
	// A last note takes up the room to the byte.
	sort.Search(assess.MaxText, func(n int) bool {
		return s.Record("q59", assess.Answer{Unknown: true, Note: note[:n]}) != nil
	})
	if err := s.SetEstimate("one", 10); err == nil || !strings.Contains(err.Error(), "shorten the notes") {
		t.Errorf("an estimate beyond the last byte: %v", err)
	}
	if _, ok := s.Estimate("one"); ok {
		t.Error("the estimate was refused, and kept")
	}
	s.SetOrganization(strings.Repeat("\U000E0041", assess.MaxName))
	s.SetRole(strings.Repeat("\U000E0041", assess.MaxName))
	file := assess.Format(s.Revise(time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)), q)
	if len(file) > assess.MaxFile {
		t.Fatalf("the file has %d bytes", len(file))
	}
	readAnswers(t, q, string(file))
}

// TestRecordRefusesMoreSignsThanTheFileHolds writes notes that look like structure.
func TestRecordRefusesMoreSignsThanTheFileHolds(t *testing.T) {
	s := newWide(t, "A", "B", "C")
	refused := 0
	for _, q := range s.Questionnaire.Questions() {
		err := s.Record(q.ID, assess.Answer{Note: strings.Repeat(",", assess.MaxText)})
		if err == nil {
			continue
		}
		refused++
		if !strings.Contains(err.Error(), "more commas, colons and the like") {
			t.Fatal(err)
		}
	}
	if refused == 0 {
		t.Error("every note was accepted")
	}
	readAnswers(t, s.Questionnaire, string(assess.Format(s.Answers(), s.Questionnaire)))
}
