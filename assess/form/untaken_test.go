package form

import (
	"strings"
	"testing"

	"blindspot/assess"
)

// What is entered and not recorded must not look as if it were saved.
func TestWhatEnterHasYetToTakeIsSaid(t *testing.T) {
	tests := map[string]struct {
		answers assess.Answers
		keys    string
		status  string
	}{
		"nothing chosen":             {assess.Answers{At: "disagreement"}, "", "answers ·"},
		"a digit":                    {assess.Answers{At: "disagreement"}, "3", "chosen · enter takes it"},
		"an arrow":                   {assess.Answers{At: "disagreement"}, "down", "chosen · enter takes it"},
		"the recorded state":         {answered("disagreement"), "3 2", "answers ·"},
		"another state":              {answered("disagreement"), "3", "chosen · enter takes it"},
		"the row don't know":         {answered("disagreement"), "end", "chosen · enter takes it"},
		"don't know, recorded":       {answered("oversight"), "home end", "answers ·"},
		"a tick":                     {assess.Answers{At: "sources"}, "1 end", "saved ·"},
		"a row below no ticks":       {assess.Answers{At: "sources"}, "end", "chosen · enter takes it"},
		"a cursor without a tick":    {assess.Answers{At: "sources"}, "down", "answers ·"},
		"a number":                   {assess.Answers{At: "late-invoices"}, "7", "typed · enter takes it"},
		"the recorded number":        {answered("late-invoices"), "7 backspace", "answers ·"},
		"half of the number":         {answered("late-invoices"), "backspace", "typed · enter takes it"},
		"a row below a number":       {answered("late-invoices"), "down", "chosen · enter takes it"},
		"a row below a written text": {answered("wish"), "down", "chosen · enter takes it"},
		"a written text":             {answered("wish"), "", "answers ·"},
		"an estimate":                {assess.Answers{At: "ownership"}, "7", "chosen · enter takes it"},
		"the recorded estimate":      {answered("ownership"), "7 8", "answers ·"},
		"another estimate":           {answered("ownership"), "7", "chosen · enter takes it"},
	}
	for name, tt := range tests {
		r := begin(t, sample(t), tt.answers).press(strings.Fields(tt.keys)...)
		if lines := r.View(); !strings.Contains(lines, tt.status) {
			t.Errorf("%s: want the status %q:\n%s", name, tt.status, lines)
		}
	}
	begin(t, sample(t), assess.Answers{}, profiling).press("enter").lacks("enter takes it").press("2").shows("chosen · enter takes it")
}

func TestAChoiceThatStaysBehindIsSaid(t *testing.T) {
	const said = "Your choice was not taken."
	for _, key := range []string{"right", "s", "left", "b"} {
		at(t, "disagreement").press("2", key).shows(said).press("down").lacks(said)
		at(t, "disagreement").press(key).lacks(said)
		begin(t, sample(t), answered("disagreement")).press(key).lacks(said)
	}
	at(t, "disagreement").press("2", "enter").lacks(said)
	at(t, "disagreement").press("2", "d").lacks(said)
	at(t, "late-invoices").press("1", ",", "5", "enter").lacks(said)
	at(t, "ownership").press("7", "s").shows(said)
	at(t, "ownership").press("7", "enter").lacks(said)
	at(t, "disagreement").press("2", "o").lacks(said).press("esc").lacks(said).press("o", "down", "enter").shows(said)
	at(t, "ownership").press("2", "o", "down", "enter").shows(said)
	begin(t, sample(t), assess.Answers{}, profiling).press("enter", "2", "right").shows(said)
}

func TestGoingOnFromAnAnswerLeavesNothingOpen(t *testing.T) {
	at(t, "disagreement").shows("→ leave open")
	begin(t, sample(t), answered("disagreement")).shows("→ next").lacks("leave open")
	at(t, "ownership").shows("s leave open")
	begin(t, sample(t), answered("ownership")).shows("s next").lacks("leave open")
}

func TestPausingWithAChoiceAsksOnce(t *testing.T) {
	r := at(t, "disagreement").press("2", "q").shows("Not taken yet: enter takes it, q again leaves without it.")
	if r.left {
		t.Fatal("q left a choice behind without a word")
	}
	if r.press("enter", "q"); r.states("disagreement") != "loudest" || !r.left {
		t.Errorf("recorded %q, left %v", r.states("disagreement"), r.left)
	}
	if r = at(t, "ownership").press("7", "q", "q"); !r.left || r.outcome != Paused {
		t.Error("a second q does not leave")
	}
	if r = at(t, "disagreement").press("2", "q", "down", "q"); r.left {
		t.Error("q was taken for the answer to a question asked before")
	}
	if r = at(t, "disagreement").press("2", "ctrl+c"); !r.left {
		t.Error("ctrl+c asks")
	}
	for _, language := range []string{"de", "en"} {
		r := visit(t, view{answers: assess.Answers{At: "disagreement"}, keys: []string{"2", "q"}}, language, false, 40, 12)
		r.lacks("…")
	}
}
