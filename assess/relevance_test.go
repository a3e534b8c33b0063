package assess_test

import (
	"reflect"
	"testing"

	"blindspot/assess"
)

func TestRelevanceIsReadBesideAnAnswerOrAlone(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for file, want := range map[string]assess.Answer{
		"{state: daily, relevance: high}":           {States: []string{"daily"}, Relevance: assess.HighlyRelevant},
		"{relevance: none}":                         {Relevance: assess.NotRelevant},
		"{relevance: some, note: x}":                {Relevance: assess.SomeRelevance, Note: "x"},
		"{unknown: true, relevance: some}":          {Unknown: true, Relevance: assess.SomeRelevance},
		"{not-applicable: true, relevance: none}":   {NotApplicable: true, Relevance: assess.NotRelevant},
		"{state: none}":                             {States: []string{"none"}},
		"{state: none, note: ' ', relevance: high}": {States: []string{"none"}, Relevance: assess.HighlyRelevant},
	} {
		answers := readAnswers(t, q, "questionnaire: wide\nanswers: {backup: "+file+"}")
		if got := answers.Answers["backup"]; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, want %+v", file, got, want)
		}
	}
}

func TestRelevanceIsRefusedWhereItIsNotAsked(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for file, want := range map[string]string{
		"size: {state: few, relevance: high}":        "2:41: answers.size.relevance: the question does not ask how relevant it is",
		"backup: {state: none, relevance: very}":     `2:44: answers.backup.relevance: expected one of none, some, high, found "very"`,
		"backup: {relevance: high, evidence: shown}": "2:47: answers.backup.evidence: there is no answer that it could be evidence for",
		"backup: {state: none, unknown: true}":       "2:19: answers.backup: expected one answer, found state and unknown",
		"backup: {relevance: [high]}":                "2:31: answers.backup.relevance: expected one of none, some, high, found a list",
		"backup: high":                               `2:19: answers.backup: no state "high"`,
	} {
		if got := readError(q, "questionnaire: wide\nanswers: {"+file+"}"); got != "example.answers.yaml:"+want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
	}
	s := newWide(t)
	for question, a := range map[string]assess.Answer{"size": {Relevance: assess.SomeRelevance}, "backup": {Relevance: "very"}} {
		if err := s.Record(question, a); err == nil {
			t.Errorf("relevance %q of %s is recorded", a.Relevance, question)
		}
	}
}

func TestRelevanceStaysWhenAnAnswerIsTakenBack(t *testing.T) {
	s := newWide(t)
	must(s.Record("backup", assess.Answer{States: []string{"daily"}, Relevance: assess.HighlyRelevant, Evidence: assess.Shown}))
	must(s.Record("backup", s.Answer("backup").Cleared()))
	if got, want := s.Answer("backup"), (assess.Answer{Relevance: assess.HighlyRelevant}); !reflect.DeepEqual(got, want) {
		t.Errorf("left is %+v, want %+v", got, want)
	}
	again := readAnswers(t, s.Questionnaire, string(assess.Format(s.Answers(), s.Questionnaire)))
	if !reflect.DeepEqual(again, s.Answers()) {
		t.Errorf("read again as %+v", again)
	}
	must(s.Record("backup", assess.Answer{}))
	if got := s.Answers().Answers; len(got) > 0 {
		t.Errorf("left is %v, want nothing", got)
	}
}

func TestAQuestionIsDoneWhenItsRelevanceIsSaid(t *testing.T) {
	for name, test := range map[string]struct {
		answer assess.Answer
		done   bool
	}{
		"answer alone":            {state("daily"), false},
		"relevance alone":         {assess.Answer{Relevance: assess.NotRelevant}, false},
		"both":                    {assess.Answer{States: []string{"daily"}, Relevance: assess.NotRelevant}, true},
		"don't know":              {assess.Answer{Unknown: true}, true},
		"does not apply":          {assess.Answer{NotApplicable: true}, true},
		"a note, and a relevance": {assess.Answer{Note: "x", Relevance: assess.SomeRelevance}, false},
	} {
		s := newWide(t)
		must(s.Record("backup", test.answer))
		for _, step := range s.Steps() {
			if step.ID() == "backup" && s.Done(step) != test.done {
				t.Errorf("%s: done is %v", name, !test.done)
			}
		}
		if done, _ := s.Progress(); done == 1 != test.done {
			t.Errorf("%s: %d questions are done", name, done)
		}
	}
}
