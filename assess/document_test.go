package assess_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/strictyaml"
)

const aDigest = "sha256:00000000000000000000000000000000000000000000000000000000000000aa"

func TestAnswersAreReadInEveryForm(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	hours := 4.5
	for _, test := range []struct {
		name, file string
		question   string
		want       assess.Answer
	}{
		{"state", "owner: named", "owner", state("named")},
		{"quoted state", `owner: "named"`, "owner", state("named")},
		{"list of one state for a single choice", "owner: [named]", "owner", state("named")},
		{"states in any order", "checks: [report, program]", "checks", state("program", "report")},
		{"one state of a multiple choice", "checks: report", "checks", state("report")},
		{"state of a multiple choice", "checks: {state: report}", "checks", state("report")},
		{"number", "retyping: 4.50", "retyping", number(hours)},
		{"whole number", "retyping: {number: 4}", "retyping", number(4)},
		{"unquoted text", "remarks: 12", "remarks", assess.Answer{Text: "12"}},
		{"text in a block", "remarks: |\n    a\n    b\n", "remarks", assess.Answer{Text: "a\nb\n"}},
		{"text that reads like a key", "remarks: unknown", "remarks", assess.Answer{Text: "unknown"}},
		{"don't know", "owner: {unknown: true, note: x}", "owner", assess.Answer{Unknown: true, Note: "x"}},
		{"does not apply", "checks: {not-applicable: true}", "checks", assess.Answer{NotApplicable: true}},
		{"evidence", "owner: {state: boss, evidence: claimed}", "owner", assess.Answer{States: []string{"boss"}, Evidence: assess.Claimed}},
		{"note alone", "owner: {note: x}", "owner", assess.Answer{Note: "x"}},
		{"blank note", `owner: {state: boss, note: " "}`, "owner", state("boss")},
		{"hidden question", "deputy: informal", "deputy", state("informal")},
	} {
		answers := readAnswers(t, q, "questionnaire: workshop\nanswers:\n  "+test.file+"\n")
		if want := map[string]assess.Answer{test.question: test.want}; !reflect.DeepEqual(answers.Answers, want) {
			t.Errorf("%s: got %+v, want %+v", test.name, answers.Answers, want)
		}
	}
}

func TestHeadIsRead(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	got := readAnswers(t, q, `
format: blindspot/answers/v1
questionnaire: {id: workshop, version: 1, digest: `+q.Digest+`}
organization: 4711 GmbH
respondent: {name: O. Muster, role: the boss}
started: 2026-11-21T11:00:00+01:00
updated: 2026-11-21T10:14:09.5Z
finished: 2026-11-21T10:15:00Z
revision: 12
at: end
estimates: {data: 0}
answers: {}
...
`)
	want := assess.Answers{
		Questionnaire: assess.Reference{ID: "workshop", Version: 1, Digest: q.Digest},
		Organization:  "4711 GmbH",
		Respondent:    assess.Respondent{Name: "O. Muster", Role: "the boss"},
		Started:       time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC),
		Updated:       time.Date(2026, 11, 21, 10, 14, 9, 5e8, time.UTC),
		Finished:      time.Date(2026, 11, 21, 10, 15, 0, 0, time.UTC),
		Revision:      12,
		At:            "end",
		Estimates:     map[string]int{"data": 0},
		Items:         map[string][]string{},
		Answers:       map[string]assess.Answer{},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

// TestFilesAreRefused wants every problem, each with its place.
func TestFilesAreRefused(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	for _, test := range []struct{ name, file, want string }{
		{"empty file", "", "the file is empty"},
		{"no mapping", "[]", "1:1: expected a mapping, found a list"},
		{"no questionnaire", "answers: {}", `1:1: the key "questionnaire" is missing`},
		{"misspelled questionnaire", "questionaire: workshop", "1:1: questionaire: unknown key \"questionaire\" (did you mean \"questionnaire\"?)\n1:1: the key \"questionnaire\" is missing"},
		{"other format", "format: blindspot/questionnaire/v1\nquestionnaire: workshop", `1:9: format: expected "blindspot/answers/v1", found "blindspot/questionnaire/v1"`},
		{"no id", "questionnaire: {version: 1}", `1:16: questionnaire: the key "id" is missing`},
		{"bad id", "questionnaire: Work", `1:16: questionnaire: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "Work"`},
		{"bad version", "questionnaire: {id: workshop, version: 0}", `1:40: questionnaire.version: expected a whole number from 1 to 2147483647, found "0"`},
		{"bad digest", "questionnaire: {id: workshop, digest: sha256:12}\n...", `1:39: questionnaire.digest: expected "sha256:" and 64 hexadecimal digits, found "sha256:12"`},
		{"unknown key", "questionnaire: workshop\nanswer: {}", `2:1: answer: unknown key "answer" (did you mean "answers"?)`},
		{"bad times", "questionnaire: workshop\nstarted: yesterday\nupdated: 1969-12-31T23:59:59Z\nfinished: 9999-12-31T23:59:59-01:00",
			"2:10: started: expected a time such as 2026-11-21T10:00:00Z, found \"yesterday\"\n" +
				"3:10: updated: expected a time in the years 1970 to 9999, found \"1969-12-31T23:59:59Z\"\n" +
				"4:11: finished: expected a time in the years 1970 to 9999, found \"9999-12-31T23:59:59-01:00\""},
		{"bad revision", "questionnaire: workshop\nrevision: -1", `2:11: revision: expected a whole number from 0 to 1000000000000, found "-1"`},
		{"unknown place", "questionnaire: workshop\nat: ownr", `2:5: at: no section or question "ownr" (did you mean "owner"?)`},
		{"long names", "questionnaire: workshop\norganization: " + strings.Repeat("ä", 201) + "\nrespondent: {name: a, rol: b}",
			"2:15: organization: expected at most 200 characters, found 201\n3:23: respondent.rol: unknown key \"rol\" (did you mean \"role\"?)"},
		{"estimates", "questionnaire: workshop\nestimates: {data: 4.5, ownershp: 3}",
			"2:19: estimates.data: expected a whole number from 0 to 10, found \"4.5\"\n2:24: estimates.ownershp: no section \"ownershp\" (did you mean \"ownership\"?)"},
		{"not applicable where it applies", "questionnaire: workshop\nanswers: {owner: {not-applicable: true}}", `2:18: answers.owner: it always applies`},
		{"exclusive state beside others", "questionnaire: workshop\nanswers: {checks: [nobody, report]}", `2:19: answers.checks: state "nobody" cannot be chosen beside others`},
		{"two states of a single choice", "questionnaire: workshop\nanswers: {owner: [boss, named]}", `2:18: answers.owner: only one state can be chosen`},
		{"unknown state in a list", "questionnaire: workshop\nanswers: {checks: [report, programm]}", `2:28: answers.checks[1]: no state "programm" (did you mean "program"?)`},
		{"unknown state in the long form", "questionnaire: workshop\nanswers: {owner: {state: bos}}", `2:26: answers.owner.state: no state "bos" (did you mean "boss"?)`},
		{"empty list", "questionnaire: workshop\nanswers: {checks: []}", `2:19: answers.checks: expected at least one state, found none; write one, or leave the question out`},
		{"empty answer", "questionnaire: workshop\nanswers: {owner: {}}", `2:18: answers.owner: neither an answer nor a note; write one, or leave the question out`},
		{"blank note alone", "questionnaire: workshop\nanswers: {owner: {note: ''}}", `2:18: answers.owner: neither an answer nor a note; write one, or leave the question out`},
		{"evidence for nothing", "questionnaire: workshop\nanswers: {owner: {evidence: shown, note: x}}", `2:29: answers.owner.evidence: there is no answer that it could be evidence for`},
		{"unknown evidence", "questionnaire: workshop\nanswers: {owner: {state: boss, evidence: show}}", `2:42: answers.owner.evidence: expected one of claimed, shown, verified, found "show" (did you mean "shown"?)`},
		{"unknown: false", "questionnaire: workshop\nanswers: {owner: {unknown: false}}", `2:28: answers.owner.unknown: expected true; leave the key out otherwise`},
		{"not-applicable alone", "questionnaire: workshop\nanswers: {retyping: not-applicable}", `2:21: answers.retyping: expected {not-applicable: true}, found "not-applicable"`},
		{"unknown key of an answer", "questionnaire: workshop\nanswers: {owner: {stat: boss}}", "2:18: answers.owner: neither an answer nor a note; write one, or leave the question out\n2:19: answers.owner.stat: unknown key \"stat\" (did you mean \"state\"?)"},
		{"number out of range", "questionnaire: workshop\nanswers: {retyping: 40.5}", `2:21: answers.retyping: expected a number from 0 to 40, found "40.5"`},
		{"number with a comma", "questionnaire: workshop\nanswers: {retyping: '4,5'}", `2:21: answers.retyping: expected a number from 0 to 40, found "4,5"; decimals follow a point, not a comma`},
		{"number for states", "questionnaire: workshop\nanswers: {owner: {number: 3}}", `2:27: answers.owner.number: the question is not answered by a number`},
		{"state for a number", "questionnaire: workshop\nanswers: {retyping: {state: boss}}", `2:29: answers.retyping.state: the question has no states to choose from`},
		{"list for a text", "questionnaire: workshop\nanswers: {remarks: [a]}", `2:21: answers.remarks[0]: the question has no states to choose from`},
		{"text for states", "questionnaire: workshop\nanswers: {owner: {text: boss}}", `2:18: answers.owner: it is not answered in free text`},
		{"empty text", "questionnaire: workshop\nanswers: {remarks: ' '}", `2:20: answers.remarks: the text is empty; write one, or leave the question out`},
		{"long note", "questionnaire: workshop\nanswers: {owner: {note: " + strings.Repeat("x", 20001) + "}}", `2:18: answers.owner: note: a text has at most 20000 characters, and this one 20001`},
		{"section as question", "questionnaire: workshop\nanswers: {ownership: named}", `2:11: answers.ownership: no question "ownership"`},
		{"answers as a list", "questionnaire: workshop\nanswers: [named]", `2:10: answers: expected a mapping, found a list`},
	} {
		var want []string
		for line := range strings.SplitSeq(test.want, "\n") {
			if strings.HasPrefix(line, "the file") {
				line = " " + line
			}
			want = append(want, "example.answers.yaml:"+line)
		}
		if got := readError(q, test.file); got != strings.Join(want, "\n") {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, got, strings.Join(want, "\n"))
		}
	}
}

func TestLargeFilesAreRefused(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	file := "questionnaire: {id: workshop, digest: " + aDigest + "}\n# " + strings.Repeat("x", assess.MaxFile)
	if got, want := readError(q, file), "example.answers.yaml: the file is larger than the 1048576 bytes allowed"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestFilesThatCouldNotBeSavedAreRefused reads a file whose notes take up more room
// when they are written with escapes.
func TestFilesThatCouldNotBeSavedAreRefused(t *testing.T) {
	var questions, answers strings.Builder
	for i := range 25 {
		fmt.Fprintf(&questions, "      - {id: q%d, text: Which, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}\n", i)
		fmt.Fprintf(&answers, "  q%d: {unknown: true, note: \"%s\"}\n", i, strings.Repeat("\u200b", assess.MaxText/2))
	}
	q := readQuestionnaire(t, "format: blindspot/questionnaire/v1\nid: long\nversion: 1\ntitle: Long\nsections:\n"+
		"  - id: one\n    title: One\n    questions:\n"+questions.String())
	file := "questionnaire: long\nanswers:\n" + answers.String()
	if len(file) > assess.MaxFile {
		t.Fatalf("the file has %d bytes", len(file))
	}
	if got := readError(q, file); !strings.Contains(got, "shorten the notes") {
		t.Errorf("got %q", got)
	}
}

func TestOnlyAFileWithADigestNeedsTheEndMark(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	const cut = "the file ends in the middle"
	for _, test := range []struct {
		name, file string
		refused    bool
	}{
		{"by hand", "questionnaire: {id: workshop, version: 1}\n", false},
		{"with digest and mark", "questionnaire: {id: workshop, digest: " + q.Digest + "}\n...\n", false},
		{"with digest and mark, Windows line ends", "questionnaire: {id: workshop, digest: " + q.Digest + "}\r\n...\r\n", false},
		{"with digest", "questionnaire: {id: workshop, digest: " + q.Digest + "}\n", true},
		{"with digest in a block", "questionnaire:\n  id: workshop\n  digest: " + q.Digest + "\n", true},
		{"cut within an answer", "questionnaire: {id: workshop, version: 1, digest: " + q.Digest + "}\nanswers:\n  owner: {state: na", true},
		{"JSON with digest", `{"questionnaire": {"id": "workshop", "digest": "` + q.Digest + `"}}`, false},
	} {
		if got := readError(q, test.file); strings.Contains(got, cut) != test.refused || !test.refused && got != "" {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}

func TestSyntaxErrorsInAWholeFileOfOursAreNotTakenForACut(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	got := readError(q, "questionnaire: {id: workshop, digest: "+q.Digest+"}\nanswers:\n  owner: {state: named\n...\n")
	if !strings.HasPrefix(got, "example.answers.yaml:3:") {
		t.Error(got)
	}
}

func TestAnswersToAnotherQuestionnaireAreNotMixed(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	const answers = "estimates: {sales: 3}\nanswers:\n  owner: {states: [shared]}\n  automation: 1\n  checks: [program, robot]\n  retyping: {number: 3}\n  remarks: x\n  source: {unknown: true}\n...\n"
	unknown := []string{`section "sales"`, `state "shared" of question "owner"`, `question "automation"`, `state "robot" of question "checks"`}
	const unknownText = `; this one does not know section "sales", state "shared" of question "owner", question "automation", state "robot" of question "checks", and may ask for more and count it differently`
	for _, test := range []struct {
		name, reference, answers string
		unknown                  []string
		want                     string
	}{
		{"other questionnaire", "{id: core, version: 1}", answers, nil,
			`example.answers.yaml: the answers were given to questionnaire "core", and this is "workshop"`},
		{"other version", "{id: workshop, version: 7}", answers, unknown,
			`example.answers.yaml: the answers were given to version 7 of questionnaire "workshop", and this is version 1` + unknownText},
		{"other version, nothing unknown", "{id: workshop, version: 7}", "answers: {owner: named}\n", nil,
			`example.answers.yaml: the answers were given to version 7 of questionnaire "workshop", and this is version 1; this one knows all that was answered, but may ask for more and count it differently`},
		{"other digest", "{id: workshop, version: 1, digest: " + aDigest + "}", answers, unknown,
			`example.answers.yaml: the answers were given to another questionnaire "workshop" that calls itself version 1, too (sha256:000000000000…, and this is ` + q.Digest[:19] + `…)` + unknownText},
		{"other digest without version", "{id: workshop, digest: " + aDigest + "}", "...\n", nil,
			`example.answers.yaml: the answers were given to another questionnaire "workshop" that calls itself version 1, too (sha256:000000000000…, and this is ` + q.Digest[:19] + `…); this one knows all that was answered, but may ask for more and count it differently`},
	} {
		document, err := assess.Parse("example.answers.yaml", []byte("questionnaire: "+test.reference+"\n"+test.answers))
		if err != nil {
			t.Fatal(err)
		}
		_, err = document.Answers(q)
		var mismatch *assess.MismatchError
		if !errors.As(err, &mismatch) {
			t.Errorf("%s: got error %v", test.name, err)
			continue
		}
		if err.Error() != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, err, test.want)
		}
		if !reflect.DeepEqual(mismatch.Unknown, test.unknown) || mismatch.Answered != document.Questionnaire() || mismatch.Questionnaire.Version != 1 {
			t.Errorf("%s: got %+v", test.name, mismatch)
		}
	}
}

func TestMismatchNamesTenThingsAtMost(t *testing.T) {
	e := assess.MismatchError{File: "a.yaml", Answered: assess.Reference{ID: "core", Version: 1}, Questionnaire: assess.Reference{ID: "core", Version: 2}}
	for i := range 12 {
		e.Unknown = append(e.Unknown, fmt.Sprintf("question \"q%d\"", i))
	}
	if got := e.Error(); !strings.Contains(got, `"q9" and 2 more, and may`) || strings.Contains(got, "q10") {
		t.Error(got)
	}
}

func TestProblemsAreTyped(t *testing.T) {
	_, err := assess.Parse("a.yaml", []byte("x"))
	var problems strictyaml.Problems
	if !errors.As(err, &problems) {
		t.Errorf("got %T", err)
	}
}

func TestADocumentServesSeveralTimes(t *testing.T) {
	q := readQuestionnaire(t, workshop(t))
	document, err := assess.Parse("a.yaml", []byte("questionnaire: workshop\nanswers: {owner: x}"))
	if err != nil {
		t.Fatal(err)
	}
	_, first := document.Answers(q)
	_, second := document.Answers(q)
	if first == nil || first.Error() != second.Error() {
		t.Errorf("got %v, then %v", first, second)
	}
}
