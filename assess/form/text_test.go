package form

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
)

func TestANoteIsInTheSessionWithEveryKey(t *testing.T) {
	r := at(t, "disagreement").press("n").write("ab").press("enter").write("c")
	if got := r.Session.Answer("disagreement").Note; got != "ab\nc" {
		t.Errorf("note %q", got)
	}
	if r.disk.answers.Answers["disagreement"].Note != "" {
		t.Error("each key was saved by itself")
	}
	r.shows("saving ·").Update(saveDue{})
	if got := r.disk.answers.Answers["disagreement"].Note; got != "ab\nc" {
		t.Errorf("a moment later the file has %q", got)
	}
	r.shows("saved ·")
}

func TestEscapeKeepsTheNoteAndSavesIt(t *testing.T) {
	r := at(t, "disagreement").press("2", "n").write("so it was").press("esc")
	if got := r.disk.answers.Answers["disagreement"].Note; got != "so it was" {
		t.Errorf("the file has %q", got)
	}
	r.shows("Note: so it was").press("enter")
	if r.states("disagreement") != "loudest" {
		t.Error("the choice was lost over the note")
	}
}

func TestLettersAreTextInANote(t *testing.T) {
	r := at(t, "disagreement").press("n").write("bqodxu?12h").press("esc")
	if got := r.Session.Answer("disagreement").Note; got != "bqodxu?12h" {
		t.Errorf("note %q", got)
	}
	if r.stands() != "disagreement" || r.left {
		t.Error("a letter of the note was a command")
	}
}

func TestANoteThatIsOnlyLookedAtStaysAsItIs(t *testing.T) {
	before := "tab\tand \u202e bidi"
	q := sample(t)
	r := begin(t, q, assess.Answers{At: "disagreement", Answers: map[string]assess.Answer{"disagreement": {Note: before}}})
	r.press("n", "left", "right", "esc")
	if got := r.Session.Answer("disagreement").Note; got != before {
		t.Errorf("looking changed the note to %q", got)
	}
}

func TestPastedTextComesIntoANotePrintable(t *testing.T) {
	r := at(t, "disagreement").press("n")
	r.Update(pasted("one\r\ntwo\x1b[31m\u202e"))
	if got := r.Session.Answer("disagreement").Note; got != "one\ntwo␛[31m<U+202E>" {
		t.Errorf("note %q", got)
	}
	r.lacks("\x1b")
}

func TestTheClipboardIsNotReadByAProgram(t *testing.T) {
	r := at(t, "disagreement").press("n")
	if _, cmd := r.Update(keyMsg("ctrl+v")); cmd != nil {
		t.Error("ctrl+v starts something")
	}
}

func TestPausingInANoteSavesIt(t *testing.T) {
	r := at(t, "disagreement").press("n").write("half a sen").press("ctrl+c")
	if !r.left || r.outcome != Paused {
		t.Fatal("ctrl+c does not pause")
	}
	if got := r.disk.answers.Answers["disagreement"].Note; got != "half a sen" {
		t.Errorf("the file has %q", got)
	}
}

func TestAFreeAnswerIsWrittenInTheEditor(t *testing.T) {
	r := at(t, "wish").press("enter").write("Orders per week").press("esc")
	if got := r.Session.Answer("wish").Text; got != "Orders per week" {
		t.Errorf("answer %q", got)
	}
	if r.shows("Orders per week").press("enter"); r.stands() != "end" {
		t.Errorf("enter stands at %q", r.stands())
	}
	r.press("left", "space").write("!").press("esc")
	if got := r.Session.Answer("wish").Text; got != "Orders per week!" {
		t.Errorf("answer %q", got)
	}
	r.press("space")
	r.Update(tea.KeyMsg{Type: tea.KeyCtrlU})
	if r.press("esc"); !r.Session.Answer("wish").Open() {
		t.Error("an empty text is an answer")
	}
}

func TestALongNoteScrollsWithinTheWindow(t *testing.T) {
	r := at(t, "disagreement").resize(40, 12).press("n")
	r.Update(pasted(strings.Repeat("word ", 200) + "END"))
	r.shows("END")
	if lines := strings.Count(r.View(), "\n") + 1; lines > 12 {
		t.Errorf("%d lines in a window of 12", lines)
	}
}

func TestTheCursorIsVisibleWithoutColour(t *testing.T) {
	r := at(t, "disagreement").press("n").write("ab").shows("ab▏")
	r.press("left").shows("ab\u0332")
}
