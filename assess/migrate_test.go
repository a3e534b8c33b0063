package assess_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// later is a later version of the wide questionnaire, in which much has moved.
const later = `
format: blindspot/questionnaire/v1
id: wide
version: 3
title: Wide
sections:
  - id: firm
    former-ids: [company]
    title: Firm
    estimate: How well?
    questions:
      - {id: size, text: How many, states: [{id: small, former-ids: [few], points: 0, text: Few}, {id: many, points: 4, text: Many}]}
      - {id: rules, former-ids: [policy], text: Which, states: [{id: written, points: 4, text: Written}, {id: lived, points: 0, text: Lived}]}
      - {id: tested, former-ids: [restored], kind: date, text: When, thresholds: [{from: 0, points: 4}, {from: 12, points: 0}]}
      - {id: backup, text: Which, states: [{id: none, points: 0, text: None}, {id: daily, points: 4, text: Daily}]}
      - {id: many, kind: multiple, text: Which, states: [{id: all, former-ids: [one, two], points: 4, text: All}, {id: three, points: 0, text: Three}]}
      - {id: fresh, text: Which, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
      - {id: hidden, text: Which, when: {fresh: a}, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
  - id: cases
    former-ids: [ideas]
    title: Cases
    repeat: {one: Case, name: "What is it called?", max: 2}
    questions:
      - {id: area, former-ids: [field], text: Where, states: [{id: sales, points: 0, text: Sales}, {id: "no", points: 4, text: Nowhere}]}
      - {id: hours, kind: number, text: How many, range: {min: 0, max: 10}, thresholds: [{from: 0, points: 0}, {from: 10, points: 4}]}
      - {id: since, kind: date, text: When}
      - {id: words, text: Which, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
  - id: closing
    title: Closing
    questions:
      - {id: contract, text: Which, states: [{id: none, points: 0, text: None}, {id: signed, points: 4, text: Signed}]}
`

// migrate carries a file over to the later questionnaire.
func migrate(t *testing.T, file string) (assess.Answers, assess.Migration) {
	t.Helper()
	document, err := assess.Parse("old.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	answers, migration, err := assess.Migrate(document, readQuestionnaire(t, later))
	if err != nil {
		t.Fatal(err)
	}
	return answers, migration
}

const old = `
questionnaire: {id: wide, version: 2, digest: ` + aDigest + `}
organization: "Muster GmbH"
respondent: {name: "A", role: owner}
started: 2026-11-21T10:00:00Z
updated: 2026-11-21T11:00:00Z
finished: 2026-11-21T12:00:00Z
revision: 12
at: ideas.2.field
estimates:
  company: 7
  closing: 3
answers:
  size: few
  policy: {state: none, evidence: shown, note: "no time"}
  restored: {date: "2025-03-14", evidence: verified}
  backup: {state: daily, relevance: high, note: "seen"}
  late: {state: money, relevance: some, evidence: claimed, note: "gone"}
  words: "We are few."
  field: sales
items:
  ideas:
    - name: "One"
      answers:
        field: "no"
        hours: 12.5
        words: {unknown: true}
        size: few
    - name: "Two"
      answers: {field: {note: "ask"}, since: "2024-12"}
    - name: "Three"
      answers: {field: sales, hours: {number: 3, note: "n"}}
  suppliers:
    - name: "S"
      answers:
        contract: {state: signed, relevance: none}
...
`

func TestMigrateCarriesOverWhatIsStillAsked(t *testing.T) {
	got, _ := migrate(t, old)
	q := readQuestionnaire(t, later)
	at := func(hour int) time.Time { return time.Date(2026, 11, 21, hour, 0, 0, 0, time.UTC) }
	want := assess.Answers{
		Questionnaire: assess.Reference{ID: "wide", Version: 3, Digest: q.Digest},
		Organization:  "Muster GmbH",
		Respondent:    assess.Respondent{Name: "A", Role: "owner"},
		Started:       at(10),
		Updated:       at(11),
		Finished:      at(12),
		Revision:      12,
		At:            "cases.2.area",
		Estimates:     map[string]int{"firm": 7},
		Items:         map[string][]string{"cases": {"One", "Two"}},
		Answers: map[string]assess.Answer{
			"size":          state("small"),
			"rules":         {Note: "no time"},
			"tested":        {Date: "2025-03-14", Evidence: assess.Verified},
			"backup":        {States: []string{"daily"}, Note: "seen"},
			"cases.1.area":  state("no"),
			"cases.1.words": {Unknown: true},
			"cases.2.area":  {Note: "ask"},
			"cases.2.since": date("2024-12"),
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if again := readAnswers(t, q, string(assess.Format(got, q))); !reflect.DeepEqual(again, got) {
		t.Errorf("read again as\n%+v", again)
	}
}

func TestMigrateTellsWhatBecameOfEverything(t *testing.T) {
	_, got := migrate(t, old)
	want := assess.Migration{
		Kept: []string{"size", "backup"},
		Renamed: []assess.Rename{
			{From: "company", To: "firm"},
			{From: "restored", To: "tested"},
			{From: "ideas.1.field", To: "cases.1.area"},
			{From: "ideas.1.words", To: "cases.1.words"},
			{From: "ideas.2.field", To: "cases.2.area"},
			{From: "ideas.2.since", To: "cases.2.since"},
		},
		Dropped: []assess.Drop{
			{Question: "closing", Value: "3", Reason: assess.Gone},
			{Question: "policy", Value: "none", Evidence: assess.Shown, Reason: assess.UnknownState},
			{Question: "backup", Relevance: assess.HighlyRelevant, Reason: assess.Gone},
			{Question: "late", Value: "money", Evidence: assess.Claimed, Relevance: assess.SomeRelevance, Note: "gone", Reason: assess.Gone},
			{Question: "words", Value: "We are few.", Reason: assess.Moved},
			{Question: "field", Value: "sales", Reason: assess.Gone},
			{Question: "ideas.1.hours", Value: "12.5", Reason: assess.Refused},
			{Question: "ideas.1.size", Value: "few", Reason: assess.Moved},
			{Question: "ideas.3", Value: "Three", Reason: assess.NoRoom},
			{Question: "ideas.3.field", Value: "sales", Reason: assess.NoRoom},
			{Question: "ideas.3.hours", Value: "3", Note: "n", Reason: assess.NoRoom},
			{Question: "suppliers.1", Value: "S", Reason: assess.Gone},
			{Question: "suppliers.1.contract", Value: "signed", Relevance: assess.NotRelevant, Reason: assess.Gone},
		},
		New: []string{"many", "fresh", "cases.1.since", "cases.2.hours", "cases.2.words", "contract"},
	}
	compareParts(t, got.Kept, want.Kept)
	compareParts(t, got.Renamed, want.Renamed)
	compareParts(t, got.Dropped, want.Dropped)
	compareParts(t, got.New, want.New)
}

func compareParts[T comparable](t *testing.T, got, want []T) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("missing: %+v", want[i])
		case i >= len(want):
			t.Errorf("too much: %+v", got[i])
		case got[i] != want[i]:
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
}

// TestMigrateNeverGuesses answers one question in every form.
func TestMigrateNeverGuesses(t *testing.T) {
	const written, byHand = "{id: wide, version: 2, digest: " + aDigest + "}", "wide"
	for _, test := range []struct {
		name, reference, answers string
		question                 string
		want                     assess.Answer
		reason                   assess.DropReason
	}{
		{"a state under its former id", written, `size: few`, "size", state("small"), ""},
		{"a state in the long form", written, `size: {state: few, note: "n"}`, "size", assess.Answer{States: []string{"small"}, Note: "n"}, ""},
		{"states that became one", written, `many: [one, two]`, "many", state("all"), ""},
		{"states of which one is gone", written, `many: {states: [three, four], note: "n"}`, "many", assess.Answer{Note: "n"}, assess.UnknownState},
		{"several states for a single choice", written, `size: [many]`, "size", assess.Answer{}, assess.OtherKind},
		{"one state for a multiple choice", written, `many: three`, "many", assess.Answer{}, assess.OtherKind},
		{"one state for a multiple choice, by hand", byHand, `many: three`, "many", state("three"), ""},
		{"a list of one for a single choice, by hand", byHand, `size: [few]`, "size", state("small"), ""},
		{"a list of two for a single choice, by hand", byHand, `size: [few, many]`, "size", assess.Answer{}, assess.Refused},
		{"a text that reads like a state", written, `size: "many"`, "size", assess.Answer{}, assess.OtherKind},
		{"a quoted state, by hand", byHand, `size: "many"`, "size", state("many"), ""},
		{"a text", written, `size: {text: "many", note: "n"}`, "size", assess.Answer{Note: "n"}, assess.OtherKind},
		{"a number", written, `size: 3`, "size", assess.Answer{}, assess.OtherKind},
		{"a number, by hand", byHand, `size: 3`, "size", assess.Answer{}, assess.UnknownState},
		{"a state for a date", written, `restored: many`, "tested", assess.Answer{}, assess.OtherKind},
		{"a text for a date", written, `restored: "long ago"`, "tested", assess.Answer{}, assess.Refused},
		{"don't know", written, `restored: {unknown: true}`, "tested", assess.Answer{Unknown: true}, ""},
		{"does not apply, where it always does", written, `size: {not-applicable: true, note: "n"}`, "size", assess.Answer{Note: "n"}, assess.Refused},
		{"the old id beside the new one", written, "policy: written\n  rules: lived", "rules", state("lived"), assess.Ambiguous},
	} {
		answers, migration := migrate(t, "questionnaire: "+test.reference+"\nupdated: 2026-11-21T11:00:00Z\nanswers:\n  "+test.answers+"\n...\n")
		if got := answers.Answers[test.question]; !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
		switch dropped := migration.Dropped; {
		case test.reason == "" && len(dropped) > 0 || test.reason != "" && len(dropped) != 1:
			t.Errorf("%s: dropped %+v", test.name, dropped)
		case test.reason != "" && dropped[0].Reason != test.reason:
			t.Errorf("%s: dropped for %q, want %q", test.name, dropped[0].Reason, test.reason)
		}
	}
}

func TestMigrateTakesNeitherOfTwoAnswersToOneQuestion(t *testing.T) {
	q := readQuestionnaire(t, strings.Replace(later, "former-ids: [policy]", "former-ids: [policy, guide]", 1))
	document, err := assess.Parse("old.yaml", []byte("questionnaire: wide\nanswers: {policy: written, guide: lived}"))
	if err != nil {
		t.Fatal(err)
	}
	answers, migration, err := assess.Migrate(document, q)
	if err != nil || len(answers.Answers) > 0 || len(migration.Dropped) != 2 || migration.Dropped[1].Reason != assess.Ambiguous {
		t.Errorf("got %+v, %+v, %v", answers.Answers, migration, err)
	}
}

func TestMigrateFindsThePlaceOfTheInterview(t *testing.T) {
	for at, want := range map[string]string{
		"end": "end", "company": "firm", "policy": "rules", "ideas": "cases", "ideas.1": "cases.1", "ideas.2.field": "cases.2.area",
		"ideas.3.field": "", "suppliers": "", "late": "", "ideas.1.worth": "", "size": "size",
	} {
		got, _ := migrate(t, "questionnaire: wide\nat: "+at+"\nitems: {ideas: [{name: A}, {name: B}, {name: C}]}\n")
		if got.At != want {
			t.Errorf("at %s: stands at %q, want %q", at, got.At, want)
		}
	}
}

func TestMigrateRefusesAFileThatIsNotWellFormed(t *testing.T) {
	q := readQuestionnaire(t, later)
	for file, want := range map[string]string{
		"answers: {size: {stat: few}}":                                 "old.yaml:2:17: answers.size: neither an answer nor a note; write one, or leave the question out\nold.yaml:2:18: answers.size.stat: unknown key \"stat\" (did you mean \"state\"?)",
		"answers: {size: {state: {a: b}}}":                             "old.yaml:2:25: answers.size.state: expected a state, a list of states, a number, a text or a date, found a mapping",
		"answers: {x: [[a]]}":                                          "old.yaml:2:14: answers.x: expected a state, a list of states, a number, a text or a date, found a list",
		"answers: {x: {state: a, number: 3}}":                          "old.yaml:2:14: answers.x: expected one answer, found state and number",
		"estimates: {company: 11}":                                     "old.yaml:2:22: estimates.company: expected a whole number from 0 to 10, found \"11\"",
		"items: {ideas: [{name: A}, {name: a}]}":                       "old.yaml:2:35: items.ideas[1].name: another item has that name",
		"updated: now":                                                 "old.yaml:2:10: updated: expected a time such as 2026-11-21T10:00:00Z, found \"now\"",
		"answers: {x: &a 1}":                                           "old.yaml:2:14: answers.x: anchors (\"&a\") are not allowed; a text that begins with \"&\" needs quotation marks",
		"answers: {x: [&a b]}":                                         "old.yaml:2:15: answers.x[0]: anchors (\"&a\") are not allowed; a text that begins with \"&\" needs quotation marks",
		"answers: []":                                                  "old.yaml:2:10: answers: expected a mapping, found a list",
		"answers: {restored: 2025-03}":                                 "old.yaml:2:21: answers.restored: the age of this date counts from when it was answered, and the file does not say when; add the key \"updated\", such as 2026-11-21T10:00:00Z",
		"updated: 2026-11-21T10:00:00Z\nanswers: {restored: 2027-03}":  "old.yaml:3:21: answers.restored: the date 2027-03 lies after 2026-11-21, when the file says that this was answered; correct it, or say under \"updated\" when that was",
		"answers: {size: {note: " + strings.Repeat("x", 20_001) + "}}": "old.yaml:2:17: answers.size: note: a text has at most 20000 characters, and this one 20001",
	} {
		document, err := assess.Parse("old.yaml", []byte("questionnaire: wide\n"+file))
		if err == nil {
			_, _, err = assess.Migrate(document, q)
		}
		if err == nil || err.Error() != want {
			t.Errorf("%s: got\n%v\nwant\n%s", file, err, want)
		}
	}
}

func TestMigrateToTheSameQuestionnaireChangesNothing(t *testing.T) {
	s := fullWide(t)
	q := readQuestionnaire(t, wide)
	document, err := assess.Parse("a.yaml", assess.Format(s.Answers(), q))
	if err != nil {
		t.Fatal(err)
	}
	got, migration, err := assess.Migrate(document, s.Questionnaire)
	if err != nil || !reflect.DeepEqual(got, s.Answers()) {
		t.Errorf("got %v,\n%+v\nwant\n%+v", err, got, s.Answers())
	}
	if len(migration.Kept) != len(s.Answers().Answers)+1 || len(migration.Dropped)+len(migration.Renamed) > 0 {
		t.Errorf("got %+v", migration)
	}
}

// FuzzMigrate carries anything over, and wants it to be whole afterwards.
func FuzzMigrate(f *testing.F) {
	f.Add([]byte(old))
	f.Add([]byte("questionnaire: wide\nat: ideas.1\nitems: {ideas: [{name: A, answers: {hours: 3}}]}"))
	f.Add([]byte(`{"questionnaire": "core", "answers": {"size": "few", "many": ["one", "two"], "words": {"note": "x"}}}`))
	q := readQuestionnaire(f, later)
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := assess.Parse("fuzz.yaml", data)
		if err != nil {
			return
		}
		answers, migration, err := assess.Migrate(document, q)
		if err != nil {
			return
		}
		again, ok := tryAnswers(q, assess.Format(answers, q))
		if !ok || !reflect.DeepEqual(again, answers) {
			t.Fatalf("carried over\n%+v\nread again as\n%+v", answers, again)
		}
		told := map[string]bool{}
		for _, id := range migration.Kept {
			told[id] = true
		}
		for _, renamed := range migration.Renamed {
			told[renamed.From] = true
		}
		for _, dropped := range migration.Dropped {
			told[dropped.Question] = true
		}
		for _, id := range saidIn(t, data) {
			if !told[id] {
				t.Fatalf("what became of %s is not in\n%+v", id, migration)
			}
		}
	})
}

// saidIn returns what a file has answers and estimates to.
func saidIn(t *testing.T, data []byte) []string {
	t.Helper()
	document, err := strictyaml.Parse("fuzz.yaml", data, assess.MaxFile)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	note := func(prefix string, v strictyaml.Value) {
		for _, entry := range v.Fields().Entries() {
			ids = append(ids, prefix+entry.Key.Text())
		}
	}
	fields := strictyaml.NewReader("fuzz.yaml").Value(document.Root).Fields()
	note("", fields.Get("estimates"))
	note("", fields.Get("answers"))
	for _, list := range fields.Get("items").Fields().Entries() {
		for i, item := range list.Value.List() {
			note(questionnaires.ItemID(list.Key.Text(), i)+".", item.Fields().Get("answers"))
		}
	}
	return ids
}
