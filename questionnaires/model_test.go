package questionnaires_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

func TestTextFallsBackToWhatThereIs(t *testing.T) {
	tests := []struct {
		name     string
		text     questionnaires.Text
		language string
		want     string
	}{
		{"the language asked for", questionnaires.Text{"de": "ja", "en": "yes"}, "de", "ja"},
		{"the text without language", questionnaires.Text{"": "oui", "en": "yes"}, "de", "oui"},
		{"English", questionnaires.Text{"en": "yes", "fr": "oui"}, "de", "yes"},
		{"the first by code", questionnaires.Text{"it": "si", "fr": "oui"}, "de", "oui"},
		{"nothing", nil, "de", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.text.In(test.language); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTextIsAPlainStringWhereItHasNoLanguage(t *testing.T) {
	got, err := json.Marshal([]questionnaires.Text{{"": "ja"}, {"en": "yes", "de": "ja"}})
	if want := `["ja",{"de":"ja","en":"yes"}]`; err != nil || string(got) != want {
		t.Errorf("got %s, %v; want %s", got, err, want)
	}
}

func TestScoredQuestions(t *testing.T) {
	states := []questionnaires.State{{ID: "a"}}
	tests := []struct {
		name     string
		question questionnaires.Question
		want     bool
	}{
		{"a choice with weight", questionnaires.Question{Kind: questionnaires.Single, Weight: 1, States: states}, true},
		{"a choice without weight", questionnaires.Question{Kind: questionnaires.Single, States: states}, false},
		{"a number with thresholds", questionnaires.Question{Kind: questionnaires.Number, Weight: 1, Thresholds: []questionnaires.Threshold{{}}}, true},
		{"a number without thresholds", questionnaires.Question{Kind: questionnaires.Number, Weight: 1}, false},
		{"free text", questionnaires.Question{Kind: questionnaires.Free, Weight: 1}, false},
	}
	for _, test := range tests {
		if got := test.question.Scored(); got != test.want {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}

func TestLanguages(t *testing.T) {
	if got := find(t, "testdata/own", "workshop").Languages(); !slices.Equal(got, []string{"de", "en"}) {
		t.Errorf("got %v", got)
	}
	plain, err := questionnaires.NewCatalogue("").Read("plain.yaml", []byte(strings.ReplaceAll(plainText, "TITLE", "Plain")))
	if err != nil || len(plain.Languages()) != 0 {
		t.Errorf("got %v, %v", plain, err)
	}
}

func TestDigestTellsQuestionnairesApart(t *testing.T) {
	digest := func(text string) string {
		t.Helper()
		q, err := questionnaires.NewCatalogue("").Read("plain.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return q.Digest
	}
	base := digest(plainText)
	same := map[string]string{
		"a comment":     plainText + "# a comment\n...\n",
		"another style": strings.Replace(plainText, "title: TITLE", `"title":   'TITLE'`, 1),
		"a default":     strings.Replace(plainText, "text: First", "text: First, weight: 1, kind: single, applies: always", 1),
	}
	for name, text := range same {
		if digest(text) != base {
			t.Errorf("%s changes the digest", name)
		}
	}
	edits := map[string][2]string{
		"a title":      {"TITLE", "Another"},
		"a version":    {"version: 1", "version: 2"},
		"a weight":     {"text: First", "text: First, weight: 2"},
		"points":       {"points: 4", "points: 3"},
		"a state's id": {"id: ok", "id: fine"},
		"a language":   {"title: TITLE", "title: {en: TITLE}"},
		"a condition":  {"text: Second", "text: Second, when: {first: ok}"},
	}
	for name, edit := range edits {
		text := strings.Replace(plainText, edit[0], edit[1], 1)
		if text == plainText || digest(text) == base {
			t.Errorf("%s does not change the digest", name)
		}
	}
}

const plainText = `format: blindspot/questionnaire/v1
id: plain
version: 1
title: TITLE
sections:
  - id: one
    title: One
    questions:
      - {id: second, text: Second, states: [{id: no, points: 0, text: No}, {id: yes, points: 4, text: OK}]}
      - {id: first, text: First, states: [{id: no, points: 0, text: No}, {id: ok, points: 4, text: OK}]}
`
