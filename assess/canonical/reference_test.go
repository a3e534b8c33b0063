package canonical_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/assess/canonical"
	"blindspot/questionnaires"
)

func TestReferenceNamesTheQuestionnaire(t *testing.T) {
	const yaml, json = "format: blindspot/answers/v1\nquestionnaire: ", `{"format":"blindspot/answers/v1","questionnaire":`
	for _, test := range []struct{ file, want string }{
		{yaml + "core\n", "core"},
		{yaml + "core+ai\nat: end\n", "core+ai"},
		{yaml + "{id: core, version: 2}\n", "core"},
		{yaml + "{id: \"no\", version: 2}\n", "no"},
		{json + `"core"}`, "core"},
		{json + `{"id":"core+ai","version":2}}`, "core+ai"},
		{`{"format": "blindspot/answers/v1", "questionnaire": {"id": "core", "version": 2}}`, "core"},
		{"", ""},
		{yaml, ""},
		{yaml + "core", ""},
		{yaml + "\n", ""},
		{yaml + "Core\n", ""},
		{yaml + "{id: core", ""},
		{yaml + "{version: 2, id: core}\n", ""},
		{yaml + "\"no\n", ""},
		{json + `core}`, ""},
		{json + `"core`, ""},
		{"questionnaire: core\n", ""},
		{"format: blindspot/answers/v2\nquestionnaire: core\n", ""},
		{"\ufeff" + yaml + "core\n", ""},
	} {
		id, ok := canonical.Reference([]byte(test.file))
		if string(id) != test.want || ok != (test.want != "") {
			t.Errorf("%q belongs to %q (%t), want %q", test.file, id, ok, test.want)
		}
	}
}

func TestListsOfItemsAreDeclined(t *testing.T) {
	q, err := questionnaires.NewCatalogue("").Find("use-cases")
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(q)
	answers := assess.Answers{Questionnaire: assess.Reference{ID: q.ID}}
	if b.accepts(t, assess.Format(answers, q), false) || b.accepts(t, assess.FormatJSON(answers, q), true) {
		t.Error("a file is accepted")
	}
}
