package assess_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/questionnaires"
)

var update = flag.Bool("update", false, "write golden files anew")

// awkward is a questionnaire with ids that YAML has other ideas about, and every
// kind of question, some of them in inner sections.
const awkward = `
format: blindspot/questionnaire/v1
id: awkward
version: 3
title: Awkward
sections:
  - id: "yes"
    title: Yes
    estimate: How well?
    questions:
      - {id: "null", text: Which, applies: may-not, states: [{id: "no", points: 0, text: No}, {id: "true", points: 4, text: Yes}]}
      - {id: several, kind: multiple, text: Which, states: [{id: "on", points: 2, text: On}, {id: "off", points: 1, text: Off}, {id: none, points: 0, exclusive: true, text: None}]}
    sections:
      - id: inner
        title: Inner
        estimate: How well?
        questions:
          - {id: hours, kind: number, text: How many, range: {min: -5, max: 1000000}, thresholds: [{from: -5, points: 4}]}
  - id: second
    title: Second
    questions:
      - {id: words, kind: text, text: What}
      - {id: hidden, text: Which, when: {"null": "true"}, states: [{id: a, points: 0, text: A}, {id: b, points: 4, text: B}]}
`

// fullSession returns a session in which everything is said that can be.
func fullSession(t *testing.T) *assess.Session {
	t.Helper()
	q := readQuestionnaire(t, awkward)
	s := assess.NewSession(q, assess.Answers{Respondent: assess.Respondent{Name: "Änne \"Ännchen\" O'Neil"}})
	s.SetOrganization("Muster & Söhne: GmbH # 1")
	s.SetRole("owner")
	must(s.SetLabel("size", "10-49"))
	must(s.SetLabel("no", "17: \"Süd\""))
	hours := 1234.5
	for id, answer := range map[string]assess.Answer{
		"null":    {States: []string{"no"}, Note: "Zeile 1\nZeile 2\t\\ \"…\"", Evidence: assess.Verified},
		"several": {States: []string{"off", "on"}},
		"hours":   {Number: &hours, Evidence: assess.Claimed},
		"words":   {Text: "- kein: Problem\r\n...\n"},
		"hidden":  {Unknown: true, Note: "\u202egespiegelt\u2028 \u0085 \ufeff \U000e0041 \U0001f600"},
	} {
		if err := s.Record(id, answer); err != nil {
			t.Fatal(err)
		}
	}
	must(s.SetEstimate("yes", 7))
	must(s.SetEstimate("inner", 0))
	s.MoveTo(1)
	s.Revise(time.Date(2026, 11, 21, 11, 0, 0, 999, time.FixedZone("", 3600)))
	s.Finish(time.Date(2026, 11, 21, 10, 14, 9, 0, time.UTC))
	s.Revise(time.Date(2026, 11, 21, 10, 14, 10, 0, time.UTC))
	return s
}

func TestFormatWritesTheGoldenFile(t *testing.T) {
	const golden, digest = "testdata/full.answers.yaml", "sha256:DIGEST"
	s := fullSession(t)
	got := strings.Replace(string(assess.Format(s.Answers(), s.Questionnaire)), s.Questionnaire.Digest, digest, 1)
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
	file := strings.Replace(string(want), digest, s.Questionnaire.Digest, 1)
	checkJSON(t, s.Questionnaire, s.Answers())
	if answers := readAnswers(t, s.Questionnaire, file); !reflect.DeepEqual(answers, s.Answers()) {
		t.Errorf("read again as\n%+v\nwant\n%+v", answers, s.Answers())
	}
}

// TestEveryPrefixOfAFileIsRefused cuts a file at every byte. Only the last line end
// may be missing, for it says nothing.
func TestEveryPrefixOfAFileIsRefused(t *testing.T) {
	s := fullSession(t)
	whole := assess.Format(s.Answers(), s.Questionnaire)
	for n := range len(whole) - 1 {
		switch err := readError(s.Questionnaire, string(whole[:n])); {
		case err == "":
			t.Errorf("the first %d of %d bytes are accepted", n, len(whole))
		case n > bytes.Index(whole, []byte("digest: "))+10 && !strings.Contains(err, "the file ends in the middle"):
			t.Errorf("the first %d of %d bytes: %s", n, len(whole), err)
		}
	}
	if err := readError(s.Questionnaire, string(whole)); err != "" {
		t.Error(err)
	}
}

func TestFormattedAnswersAreReadTheSame(t *testing.T) {
	forSeeds(t, func(t *testing.T, g *generator) {
		q := g.read(t, g.questionnaire())
		answers := g.answers(q)
		if got := readAnswers(t, q, string(assess.Format(answers, q))); !reflect.DeepEqual(got, answers) {
			t.Errorf("got\n%+v\nwant\n%+v", got, answers)
		}
		checkJSON(t, q, answers)
	})
}

func TestFormatKeepsAHandWrittenFileFreeOfVersions(t *testing.T) {
	q := readQuestionnaire(t, awkward)
	for _, file := range []string{
		"format: blindspot/answers/v1\nquestionnaire: awkward\n...\n",
		"format: blindspot/answers/v1\nquestionnaire: {id: awkward, version: 3}\n...\n",
		"format: blindspot/answers/v1\nquestionnaire: awkward\nrespondent: {role: \"Chief of everything\"}\n\nanswers:\n  # second\n  words: \"x\"\n...\n",
		"format: blindspot/answers/v1\nquestionnaire: awkward\nstarted: 2026-11-21T10:00:00.25Z\nat: end\n\nanswers:\n  # yes\n  hours: {note: \"later\"}\n...\n",
	} {
		if got := string(assess.Format(readAnswers(t, q, file), q)); got != file {
			t.Errorf("got\n%s\nwant\n%s", got, file)
		}
	}
}

// FuzzAnswers reads anything.
func FuzzAnswers(f *testing.F) {
	f.Add([]byte("questionnaire: awkward"))
	f.Add([]byte(`{"questionnaire": {"id": "awkward", "version": 3}, "answers": {"null": {"unknown": true, "note": "\u0000"}}}`))
	f.Add([]byte("questionnaire: awkward\nstarted: 9999-12-31T23:59:59-23:59\nanswers: {hours: 0.10, words: {note: x}, several: [off, on]}\n"))
	f.Add([]byte("questionnaire: awkward\nat: inner\nestimates: {\"yes\": 3}\nanswers:\n  words: |\n    lines\n  hidden: a\n...\n"))
	f.Add([]byte("questionnaire: awkward\nlabels: {size: 10-49, \"null\": \"x\"}\nrespondent: {name: \"\"}\n"))
	f.Add([]byte("questionnaire: awkward\nlabels: {}\n"))
	f.Add([]byte("questionnaire: wide\nfinished: 2026-11-21T10:00:00Z\nanswers: {restored: 2025-03, backup: {relevance: some}}\n"))
	f.Add([]byte("questionnaire: wide\nat: ideas.2.since\nitems:\n  ideas:\n    - {name: ' a  b', answers: {field: 'no'}}\n    - name: B\n      answers: {hours: 3, worth: x}\n  suppliers: []\n"))
	byID := map[string]*questionnaires.Questionnaire{"awkward": readQuestionnaire(f, awkward), "wide": readQuestionnaire(f, wide)}
	f.Fuzz(func(t *testing.T, data []byte) {
		document, err := assess.Parse("fuzz.yaml", data)
		if err != nil || byID[document.Questionnaire().ID] == nil {
			return
		}
		checkRoundTrip(t, byID[document.Questionnaire().ID], data)
	})
}

// checkRoundTrip wants what is accepted to be the same after it was written and read
// again.
func checkRoundTrip(t *testing.T, q *questionnaires.Questionnaire, data []byte) {
	first, ok := tryAnswers(q, data)
	if !ok {
		return
	}
	file := assess.Format(first, q)
	second, ok := tryAnswers(q, file)
	if !ok {
		t.Fatalf("what was read is written as\n%s\nand refused: %s", file, readError(q, string(file)))
	}
	if !reflect.DeepEqual(first, second) {
		t.Fatalf("first\n%+v\nthen\n%+v\nfile\n%s", first, second, file)
	}
	if again := assess.Format(second, q); !bytes.Equal(file, again) {
		t.Fatalf("written as\n%s\nthen as\n%s", file, again)
	}
	checkJSON(t, q, first)
	assess.Score(q, first)
}

// checkJSON wants answers to be the same after they were written as JSON and read again.
// What nearly fills a file need not have room in JSON.
func checkJSON(t *testing.T, q *questionnaires.Questionnaire, answers assess.Answers) {
	t.Helper()
	line := assess.FormatJSON(answers, q)
	if !json.Valid(line) || bytes.IndexByte(line, '\n') != len(line)-1 {
		t.Fatalf("this is no line of JSON:\n%s", line)
	}
	if len(line) > assess.MaxFile/2 {
		return
	}
	if got := readAnswers(t, q, string(line)); !reflect.DeepEqual(got, answers) {
		t.Fatalf("got\n%+v\nwant\n%+v\nfrom\n%s", got, answers, line)
	}
}

// FuzzNotes saves whatever a respondent may type.
func FuzzNotes(f *testing.F) {
	f.Add("Zeile\n...\n# x", "Muster: GmbH")
	f.Add("\x00\xff\u2028\U0010ffff\ufffe", " ")
	q, listing := readQuestionnaire(f, awkward), readQuestionnaire(f, wide)
	f.Fuzz(func(t *testing.T, note, name string) {
		s := assess.NewSession(q, assess.Answers{})
		s.SetOrganization(name)
		s.SetRole(name)
		_ = s.SetLabel("size", name) // what is refused has no place in the file
		checkItemName(t, listing, name)
		if err := s.Record("words", assess.Answer{Text: note, Note: note}); err != nil {
			return
		}
		if got := readAnswers(t, q, string(assess.Format(s.Answers(), q))); !reflect.DeepEqual(got, s.Answers()) {
			t.Fatalf("got\n%+v\nwant\n%+v", got, s.Answers())
		}
		checkJSON(t, q, s.Answers())
	})
}

// checkItemName wants a name that is accepted to be read again.
func checkItemName(t *testing.T, q *questionnaires.Questionnaire, name string) {
	s := assess.NewSession(q, assess.Answers{})
	if s.AddItem("ideas", name) != nil {
		return
	}
	if got := readAnswers(t, s.Questionnaire, string(assess.Format(s.Answers(), s.Questionnaire))); !reflect.DeepEqual(got.Items, s.Answers().Items) {
		t.Fatalf("got %q, want %q", got.Items, s.Answers().Items)
	}
}

func tryAnswers(q *questionnaires.Questionnaire, data []byte) (assess.Answers, bool) {
	document, err := assess.Parse("fuzz.yaml", data)
	if err != nil {
		return assess.Answers{}, false
	}
	answers, err := document.Answers(q)
	return answers, err == nil
}
