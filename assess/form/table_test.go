package form

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// protection are the rows of the matrix in the wide questionnaire.
var protection = []string{"copies", "access", "phones"}

// ratings returns what is chosen in the rows, a dot for an open one.
func (r *respondent) ratings(rows ...string) string {
	var b strings.Builder
	for _, row := range rows {
		switch a := r.Session.Answer(row); {
		case a.Unknown:
			b.WriteString("d")
		case a.NotApplicable:
			b.WriteString("x")
		case a.Open():
			b.WriteString(".")
		default:
			b.WriteString(a.States[0][:2])
		}
		b.WriteString(" ")
	}
	return strings.TrimSpace(b.String())
}

func TestTheRowsOfAMatrixAreRatedOnOneScreen(t *testing.T) {
	for keys, want := range map[string]string{
		"":                              ". . .",
		"1":                             "no . .",
		"right":                         "no . .",
		"right right":                   "pl . .",
		"left":                          "do . .",
		"left left":                     "pa . .",
		"+ + -":                         "no . .",
		"right right right right right": "do . .",
		"1 left":                        "no . .",
		"2 down 3 down 4":               "pl pa do",
		"2 enter 3 enter 4":             "pl pa do",
		"j 1":                           ". no .",
		"end d":                         ". . d",
		"end x home 9 0":                ". . x",
		"1 2 3 d":                       "d . .",
		"d right":                       "no . .",
		"3 u":                           ". . .",
	} {
		r := inWide(t, "copies").press(strings.Fields(keys)...)
		if got := r.ratings(protection...); got != want {
			t.Errorf("%q: %q, want %q", keys, got, want)
		}
		r.shows("How far have you come").shows("Lost phones")
	}
}

func TestEveryRatingIsSavedAtOnce(t *testing.T) {
	r := inWide(t, "copies").press("down", "2")
	if got := r.disk.answers; got.At != "access" || got.Answers["access"].States[0] != "planned" {
		t.Errorf("the file has %+v", got)
	}
	r.shows("saved ·")
}

func TestEnterGoesDownTheTableAndOn(t *testing.T) {
	r := inWide(t, "copies").press("1", "enter", "enter", "2")
	if r.stands() != "phones" {
		t.Fatalf("stands at %q", r.stands())
	}
	if r.press("enter").shows("1 row was left open"); r.stands() != "ideas" {
		t.Errorf("stands at %q after the last row", r.stands())
	}
	if r.press("b").shows("How far have you come"); r.stands() != "phones" {
		t.Errorf("back stands at %q", r.stands())
	}
	if r.press("b"); r.stands() != "training" {
		t.Errorf("back from the table stands at %q", r.stands())
	}
	if r := inWide(t, "copies").press("s").shows("3 rows were left open"); r.stands() != "ideas" {
		t.Errorf("s stands at %q", r.stands())
	}
}

func TestTheTableKeepsNotesAndReasons(t *testing.T) {
	r := inWide(t, "access").press("2", "n").write("since May").press("esc").shows("Note: since May").shows("Copies are kept")
	if r.Session.Answer("access").Note != "since May" || r.Session.Answer("copies").Note != "" {
		t.Error("the note is not with its row")
	}
	r.press("?").shows("What gets lost").press("down").shows("What gets lost").press("?").lacks("What gets lost")
}

func TestEvidenceInTheTableBelongsToTheRow(t *testing.T) {
	r := inWide(t, "copies", advising).press("e", "2", "down", "3")
	if r.Session.Answer("copies").Evidence != assess.Claimed || r.Session.Answer("access").Evidence != assess.NoEvidence {
		t.Errorf("evidence %q and %q", r.Session.Answer("copies").Evidence, r.Session.Answer("access").Evidence)
	}
}

func TestDoesNotApplyIsRefusedInATableThatAlwaysApplies(t *testing.T) {
	r := begin(t, matrix(t, 3, "", "No", "Yes"), assess.Answers{}).press("x").shows("always applies")
	if got := r.ratings("a1", "a2", "a3"); got != ". . ." {
		t.Errorf("rated %q", got)
	}
}

func TestWhereTheTableDoesNotFitTheRowsComeOneByOne(t *testing.T) {
	r := inWide(t, "copies").resize(40, 12).lacks("Lost phones").shows("Copies are kept").press("2", "enter")
	if r.stands() != "access" || r.states("copies") != "planned" {
		t.Errorf("stands at %q", r.stands())
	}
	r.shows("How far have you come").shows("Whoever leaves").resize(80, 24).shows("Lost phones").shows("● ")
	r.press("3").resize(80, 10).lacks("Lost phones").shows("● 3")
	r.resize(80, 24).resize(59, 24).lacks("Lost phones")
	// A choice that enter has yet to take stays where it is.
	r.press("1").resize(80, 24).shows("chosen · enter takes it").press("enter").shows("Lost phones")
}

func TestAMatrixWithMoreStatesThanDigitsIsAskedRowByRow(t *testing.T) {
	states := make([]string, maxColumns+1)
	for i := range states {
		states[i] = "S" + string(rune('a'+i))
	}
	begin(t, matrix(t, 2, "", states...), assess.Answers{}).resize(120, 40).lacks("Row 2")
}

func TestAMatrixOfTicksIsAskedRowByRow(t *testing.T) {
	begin(t, matrix(t, 2, "kind: multiple", "in use", "planned"), assess.Answers{}).resize(120, 40).lacks("Row 2").press("space", "down", "space", "enter").shows("Row 2")
}

func TestABurstAnswersNoTableUnseen(t *testing.T) {
	for _, key := range []string{"1", "right", "left", "d", "x", "u"} {
		r := inWide(t, "training").burst("d", key, "down", key)
		if got := r.ratings(protection...); got != ". . ." {
			t.Errorf("%q rated %q in a table that nobody has seen", key, got)
		}
	}
}

func TestAHeldArrowThatLedToTheTableChoosesNothing(t *testing.T) {
	r := inWide(t, "ideas").burst("left")
	r.Update(pauseOver{r.gate.pause, false}) // the keyboard waits before it repeats
	r.burst("left", "left")
	if got := r.ratings(protection...); got != ". . ." {
		t.Errorf("a held arrow rated %q", got)
	}
}

func TestAQuestionThatComesUpBetweenTheRowsIsNotPassedOver(t *testing.T) {
	q := questionnaire(t, `
format: blindspot/questionnaire/v1
id: between
version: 1
title: T
sections:
  - id: s
    title: S
    questions:
      - id: block
        text: "How far?"
        rows: [{id: a1, text: Row 1}, {id: a2, text: Row 2}, {id: a3, text: Row 3}]
        states:
          - {id: no, points: 0, text: "No"}
          - {id: yes, points: 4, text: "Yes"}
      - {id: after, when: {a3: yes}, text: "Since when?", kind: text}
`)
	r := begin(t, q, assess.Answers{}).press("2", "enter", "2", "enter", "2", "enter")
	if r.stands() != "after" {
		t.Errorf("stands at %q, want the question that the last row brought up", r.stands())
	}
}

func TestRowsThatAskForTheirRelevanceHaveAColumnForIt(t *testing.T) {
	r := begin(t, matrix(t, 2, "relevance: true", "No", "Yes"), assess.Answers{}).shows("Importance: 1 not important, 2 somewhat important, 3 very important")
	r.press("r").shows("Please choose an answer").press("2", "enter").shows("›·").press("3").shows("›3")
	if a := r.disk.answers.Answers["a1"]; a.States[0] != "s2" || a.Relevance != assess.HighlyRelevant {
		t.Errorf("the file has %+v", a)
	}
	if r.press("left").shows("›2").press("u").shows("›·"); r.Session.Answer("a1").Relevance != assess.RelevanceOpen || r.Session.Answer("a1").Open() {
		t.Error("u did not clear the relevance alone")
	}
	r.press("1", "b", "left").lacks("›1")
	if a := r.Session.Answer("a1"); a.States[0] != "s1" || a.Relevance != assess.NotRelevant {
		t.Errorf("after b the keys changed %+v", a)
	}
	if r.press("enter"); r.stands() != "a2" {
		t.Errorf("enter stands at %q, though all is said about the first row", r.stands())
	}
	r.press("2").burst("enter", "1")
	if r.Session.Answer("a2").Relevance != assess.RelevanceOpen {
		t.Error("a burst said the relevance")
	}
	r.read()
	if r.press("d").shows("Please choose how important").press("b", "d").lacks("›·").press("enter"); r.stands() != "end" {
		t.Errorf("stands at %q", r.stands())
	}
}

// matrix returns a questionnaire with one matrix: so many rows, an option, and states of
// those texts.
func matrix(t testing.TB, rows int, option string, states ...string) *questionnaires.Questionnaire {
	t.Helper()
	yaml := "format: blindspot/questionnaire/v1\nid: grid\nversion: 1\ntitle: T\nsections:\n  - id: s\n    title: S\n    questions:\n" +
		"      - id: block\n        text: How far?\n"
	if option != "" {
		yaml += "        " + option + "\n"
	}
	yaml += "        rows:\n"
	for i := range rows {
		n := strconv.Itoa(i + 1)
		yaml += "          - {id: a" + n + ", text: Row " + n + "}\n"
	}
	yaml += "        states:\n"
	for i, text := range states {
		points := "0"
		if i == len(states)-1 {
			points = "4"
		}
		yaml += "          - {id: s" + strconv.Itoa(i+1) + ", points: " + points + ", text: \"" + text + "\"}\n"
	}
	return questionnaire(t, yaml)
}

func TestTheTableWithRelevance(t *testing.T) {
	var b strings.Builder
	for _, tt := range []struct {
		language string
		ascii    bool
	}{{"de", false}, {"en", false}, {"en", true}} {
		d := &disk{}
		o := d.options(assess.NewSession(matrix(t, 4, "relevance: true", "Not at all", "In part", "Throughout, and checked every year"), assess.Answers{}))
		o.Language = tt.language
		r := &respondent{t: t, disk: d, model: newModel(o, newLook(io.Discard, false, tt.ascii))}
		r.Init()
		r.resize(80, 24).read()
		r.press("2", "enter", "3", "enter", "3", "enter", "enter", "d", "enter", "1", "enter")
		b.WriteString("== " + tt.language + "\n" + r.View() + "\n")
	}
	Golden(t, "views/table-relevance.txt", b.String())
}
