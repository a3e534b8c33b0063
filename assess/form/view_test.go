package form

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"blindspot/assess"
)

// answered are answers to the sample with everything in them.
func answered(at string) assess.Answers {
	share := 4.5
	return assess.Answers{
		At:           at,
		Organization: "Muster GmbH",
		Respondent:   assess.Respondent{Role: "managing-director"},
		Estimates:    map[string]int{"ownership": 8, "data": 3},
		Answers: map[string]assess.Answer{
			"disagreement":  {States: []string{"loudest"}, Note: "Seen in March: both sides\ncarried on.", Evidence: assess.Shown},
			"automation":    {States: []string{"some"}},
			"oversight":     {Unknown: true},
			"long":          {States: []string{"monthly"}},
			"late-invoices": {Number: &share},
			"wish":          {Text: "Orders received"},
		},
	}
}

// view is a screen of the interview, and how one gets there.
type view struct {
	name    string
	answers assess.Answers
	options func(*Options)
	keys    []string
	wide    bool // of the wide questionnaire instead of the sample
}

var views = []view{
	{"profile", assess.Answers{}, profiling, []string{"M", "u", "s", "t", "e", "r", "enter", "down"}, false},
	{"introduction", assess.Answers{}, nil, nil, false},
	{"estimate", assess.Answers{At: "ownership"}, nil, []string{"7"}, false},
	{"question", answered("disagreement"), nil, nil, false},
	{"new-question", assess.Answers{At: "disagreement"}, nil, []string{"down"}, false},
	{"interview", answered("disagreement"), advising, nil, false},
	{"why", assess.Answers{At: "disagreement"}, nil, []string{"?"}, false},
	{"long-question", assess.Answers{At: "long"}, nil, nil, false},
	{"long-question-end", assess.Answers{At: "long"}, nil, []string{"5"}, false},
	{"multiple", assess.Answers{At: "sources"}, nil, []string{"1", "3"}, false},
	{"number", answered("late-invoices"), nil, nil, false},
	{"number-refused", assess.Answers{At: "late-invoices"}, nil, []string{"4", "0", "0", "enter"}, false},
	{"free-text", answered("wish"), nil, nil, false},
	{"may-not-apply", assess.Answers{At: "automation"}, nil, []string{"end"}, false},
	{"note", answered("disagreement"), nil, []string{"n"}, false},
	{"overview", answered("oversight"), nil, []string{"o"}, false},
	{"review", answered("end"), nil, nil, false},
	{"result", answered("end"), nil, []string{"f"}, false},
	{"report", answered("end"), reporting, []string{"f", "r", "space"}, false},
	{"help", answered("disagreement"), advising, []string{"h"}, false},
	{"elsewhere", answered("disagreement"), nil, []string{"w"}, false},
	{"save-failed", assess.Answers{At: "disagreement"}, failing, []string{"2", "enter"}, false},

	{"date", listed("backup"), nil, strings.Split("03.2025", ""), true},
	{"date-refused", assess.Answers{At: "backup"}, nil, append(strings.Split("3.3", ""), "enter"), true},
	{"date-to-come", assess.Answers{At: "backup"}, nil, append(strings.Split("3.2027", ""), "enter"), true},
	{"relevance", assess.Answers{At: "training"}, nil, []string{"2", "enter", "3"}, true},
	{"table", listed("access"), nil, []string{"3", "down", "d"}, true},
	{"table-interview", listed("access"), advising, []string{"?", "e"}, true},
	{"items-none", assess.Answers{At: "ideas"}, nil, nil, true},
	{"items", listed("ideas"), nil, nil, true},
	{"items-naming", listed("ideas"), nil, []string{"+", "P", "r", "o", "f"}, true},
	{"items-removing", listed("ideas"), nil, []string{"home", "x"}, true},
	{"items-removed", listed("ideas"), nil, []string{"home", "x", "x"}, true},
	{"items-help", listed("ideas"), nil, []string{"h"}, true},
	{"item", listed("ideas.2.bounded"), nil, nil, true},
	{"wide-overview", listed("training"), nil, []string{"o"}, true},
	{"wide-review", listed("end"), nil, nil, true},
	{"wide-result", listed("end"), nil, []string{"f"}, true},
	{"preview", assess.Answers{At: "training"}, previewing, []string{"2"}, true},
	{"preview-review", listed("end"), previewing, nil, true},
	{"preview-result", listed("end"), previewing, []string{"f"}, true},
}

// listed are answers to the wide questionnaire with everything in them.
func listed(at string) assess.Answers {
	return assess.Answers{
		At:    at,
		Items: map[string][]string{"ideas": {"Write quotations", "Check incoming invoices", "Answer queries about delivery dates"}},
		Answers: map[string]assess.Answer{
			"staff":           {States: []string{"few"}},
			"backup":          {Date: "2025-03-14"},
			"training":        {States: []string{"alone"}},
			"copies":          {States: []string{"done"}},
			"access":          {States: []string{"planned"}, Note: "Asked in March."},
			"ideas.1.bounded": {States: []string{"clearly"}},
			"ideas.1.owner":   {States: []string{"somebody"}},
			"ideas.2.bounded": {States: []string{"vaguely"}},
		},
	}
}

func previewing(o *Options) {
	o.Preview, o.Path, o.SaveElsewhere = true, "", nil
	o.Finish = func() (string, error) { return "", nil }
	reporting(o)
}

func failing(o *Options) { o.Save = func() error { return errFull } }

var sizes = []struct{ width, height int }{{80, 24}, {40, 12}, {120, 40}}

func TestViews(t *testing.T) {
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			var b strings.Builder
			for _, language := range []string{"de", "en"} {
				for _, size := range sizes {
					r := visit(t, v, language, false, size.width, size.height)
					fmt.Fprintf(&b, "== %s, %d by %d\n%s\n", language, size.width, size.height, r.View())
				}
			}
			r := visit(t, v, "en", true, 80, 24)
			fmt.Fprintf(&b, "== en, 80 by 24, ASCII\n%s\n", r.View())
			Golden(t, "views/"+v.name+".txt", b.String())
		})
	}
}

// visit goes to a screen at a size.
func visit(t *testing.T, v view, language string, ascii bool, width, height int) *respondent {
	t.Helper()
	d := &disk{}
	q := sample(t)
	if v.wide {
		q = wide(t)
	}
	o := d.options(assess.NewSession(q, v.answers))
	o.Language = language
	if v.options != nil {
		v.options(&o)
	}
	r := &respondent{t: t, disk: d, model: newModel(o, newLook(io.Discard, false, ascii))}
	r.Init()
	r.resize(width, height).read()
	return r.press(v.keys...)
}

func TestASCIIFramesHoldNothingElse(t *testing.T) {
	for _, v := range views {
		r := visit(t, v, "en", true, 80, 24)
		for _, c := range r.View() {
			if c > '~' {
				t.Errorf("%s: %q in an ASCII frame:\n%s", v.name, c, r.View())
				break
			}
		}
	}
}

func TestASmallWindowSaysThatAnswersAreSaved(t *testing.T) {
	var b strings.Builder
	for _, size := range []struct{ width, height int }{{29, 24}, {80, 7}, {12, 3}, {1, 1}} {
		r := visit(t, view{answers: answered("disagreement"), options: inGerman}, "de", false, size.width, size.height)
		fmt.Fprintf(&b, "== %d by %d\n%s\n", size.width, size.height, r.View())
	}
	Golden(t, "views/too-small.txt", b.String())
}

func TestASmallWindowTakesNoKeysButThePause(t *testing.T) {
	r := at(t, "disagreement").resize(20, 5).press("2", "enter", "d", "q")
	if !r.Session.Answer("disagreement").Open() || r.left {
		t.Error("a key acted that nobody could see the effect of")
	}
	if r.press("ctrl+c"); !r.left {
		t.Error("ctrl+c does not pause")
	}
	failed := at(t, "disagreement", failing).press("2", "enter").resize(20, 5)
	failed.shows("not")
}

func TestResizingKeepsThePlaceAndTheChoice(t *testing.T) {
	r := at(t, "long").press("5").resize(120, 40).resize(20, 5).resize(40, 12)
	r.shows("› ○ 5").press("enter")
	if r.states("long") != "checked" {
		t.Errorf("recorded %q", r.states("long"))
	}
	r = at(t, "disagreement").press("n").write("half").resize(30, 8).write(" done").shows("half done")
	if r.Session.Answer("disagreement").Note != "half done" {
		t.Errorf("note %q", r.Session.Answer("disagreement").Note)
	}
}

func TestLongPagesScrollAndFollowTheCursorAgain(t *testing.T) {
	r := at(t, "long").resize(40, 12).shows("Think of the last").shows("▼ more").lacks("▲ more")
	r.press("pgdown").lacks("Think of the last").shows("▲ more").press("pgup").shows("Think of the last")
	r.press("1").shows("› ○ 1").press("pgdown", "pgdown").lacks("›").press("down").shows("› ○ 2")
}

func TestContinuingStandsAtTheSamePlace(t *testing.T) {
	at(t, "sources").shows("Where do you keep")
	begin(t, sample(t), assess.Answers{At: "end"}).shows("Review")
	begin(t, sample(t), assess.Answers{Estimates: map[string]int{"ownership": 3}}).shows("How clear is it")
}

func TestForeignTextCannotReachTheTerminalAlive(t *testing.T) {
	q := questionnaire(t, `
format: blindspot/questionnaire/v1
id: hostile
version: 1
title: "T\e[2J"
introduction: "I\e]0;title\a"
sections:
  - id: s
    title: "S\u202e"
    introduction: "J\e[31m"
    estimate: "E\e[5m"
    questions:
      - id: q
        kind: number
        text: "Q\e[1;1H\nsecond"
        why: "W\e[2J"
        probe: "P\x9b2J"
        unit: "U\e[2J"
        range: {min: 0, max: 9}
      - id: r
        text: "R\x7f"
        states:
          - {id: a, points: 0, text: "A\e[2J"}
          - {id: b, points: 4, text: "B\b"}
blind-spots:
  - {id: spot, title: "B\e[2J", what: "x", first-step: "F\e[2J", signals: [{question: r, weight: 1}]}
`)
	hostile := func(o *Options) {
		o.Path, o.Interview = "p\x1b[2J.yaml", true
		o.Finish = func() (string, error) { return "r\x1b[2J.md", nil }
	}
	answers := assess.Answers{Organization: "O\x1b[2J", Respondent: assess.Respondent{Role: "boss\x1b[2J"},
		Answers: map[string]assess.Answer{"q": {Unknown: true, Note: "N\x1b[2J\x07"}, "r": {States: []string{"a"}}}}
	check := func(r *respondent, where string) {
		for _, c := range r.View() {
			if c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == '\u202e' {
				t.Errorf("%s: %q on the screen:\n%q", where, c, r.View())
				return
			}
		}
	}
	r := begin(t, q, answers, hostile, profiling)
	for _, key := range []string{"enter", "enter", "3", "enter", "?", "n", "esc", "o", "esc", "h", "esc", "w", "esc", "right", "2", "enter", "f", "q"} {
		check(r, "before "+key)
		r.press(key)
	}
	if r.outcome != Finished {
		t.Errorf("outcome %v, not all screens were seen", r.outcome)
	}
}

func TestSmallWindowsNameTheKeysThatAreNeededMost(t *testing.T) {
	for _, v := range views {
		for _, language := range []string{"de", "en"} {
			wide := visit(t, v, language, false, 80, 24)
			r := visit(t, v, language, false, 40, 12)
			if strings.Contains(wide.View(), r.words.enter+" ") {
				r.shows(r.words.enter + " ")
			}
		}
	}
	at(t, "ownership").resize(40, 12).shows("0-10 choose").shows("enter next").shows("h help")
	at(t, "ownership", inGerman).resize(40, 12).shows("0-10 wählen").shows("Enter weiter").shows("h Hilfe")
	at(t, "sources", inGerman).resize(40, 12).shows("Leertaste ankreuzen").shows("Enter weiter")
	r := at(t, "long", failing, inGerman).press("2", "enter").resize(40, 12)
	r.shows("w anderswo speichern").shows("Enter weiter") // and no room for the space bar
}

func TestASCIIMarksStandForTypographicOnes(t *testing.T) {
	for text, want := range map[string]string{
		"„Größe“ – ‚so‘ …":          `"Größe" - 'so' ...`,
		"“I don’t know” — 0\u00a0%": `"I don't know" - 0 %`,
		"0 → 3":                     "0 -> 3",
	} {
		if got := inASCII(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
	ascii := visit(t, view{answers: assess.Answers{At: "sources"}}, "en", true, 80, 24)
	ascii.shows("a customer's address").lacks("’")
	menu := newMenu("“What now?”", []Entry{{"A – B", "c · d"}}, english(), newLook(io.Discard, false, true))
	if view := menu.View(); !strings.Contains(view, `"What now?"`) || !strings.Contains(view, "A - B") || strings.Contains(view, "·") {
		t.Errorf("the menu:\n%s", view)
	}
}
