package assess_test

import (
	"testing"

	"blindspot/assess"
)

func TestFormatJSONWritesOneLine(t *testing.T) {
	q := readQuestionnaire(t, wide)
	for _, test := range []struct{ name, file, want string }{
		{"only the id", "questionnaire: wide", `{"format":"blindspot/answers/v1","questionnaire":"wide"}`},
		{
			"everything above the answers",
			"questionnaire: {id: wide, version: 2}\norganization: Süd & <Nord>\nlabels: {size: 1-9, region: x}\nrespondent: {name: \"A \\\"B\\\"\", role: owner}\n" +
				"started: 2026-11-21T11:00:00+01:00\nupdated: 2026-11-21T10:00:00.5Z\nfinished: 2026-11-21T10:00:00Z\nrevision: 3\nat: ideas\nestimates: {company: 7}\n",
			`{"format":"blindspot/answers/v1","questionnaire":{"id":"wide","version":2},"organization":"Süd & <Nord>",` +
				`"labels":{"region":"x","size":"1-9"},"respondent":{"name":"A \"B\"","role":"owner"},` +
				`"started":"2026-11-21T10:00:00Z","updated":"2026-11-21T10:00:00.5Z","finished":"2026-11-21T10:00:00Z","revision":3,"at":"ideas","estimates":{"company":7}}`,
		},
		{
			"answers in the questionnaire's order",
			"questionnaire: wide\nupdated: 2026-11-21T10:00:00Z\nanswers: {words: \"a\\n\\t\\e\\u2028\\U0001F600\\U000E0041\", done: 'yes', backup: {state: daily, relevance: some, evidence: shown, note: n}, restored: 2025-03, size: {unknown: true}}\n",
			`{"format":"blindspot/answers/v1","questionnaire":"wide","updated":"2026-11-21T10:00:00Z",` +
				`"answers":{"size":{"unknown":true},"restored":"2025-03","backup":{"state":"daily","relevance":"some","evidence":"shown","note":"n"},` +
				`"words":"a\n\t\u001B\u2028😀\uDB40\uDC41","done":"yes"}}`,
		},
		{
			"lists of items",
			"questionnaire: wide\nitems:\n  ideas:\n    - {name: A, answers: {field: sales, hours: 4.50}}\n    - name: B\n  suppliers: []\n",
			`{"format":"blindspot/answers/v1","questionnaire":"wide","items":{"ideas":[{"name":"A","answers":{"field":"sales","hours":4.5}},{"name":"B"}]}}`,
		},
	} {
		if got := string(assess.FormatJSON(readAnswers(t, q, test.file), q)); got != test.want+"\n" {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}
