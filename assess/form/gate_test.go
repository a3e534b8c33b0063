package form

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

func TestABurstOfKeysAnswersNoQuestionUnseen(t *testing.T) {
	r := at(t, "disagreement").burst("down", "enter", "down", "enter", "down", "enter")
	if got := r.states("disagreement"); got != "nobody" {
		t.Errorf("the question on the screen got %q, want nobody", got)
	}
	if r.stands() != "automation" {
		t.Errorf("the interview stands at %q, want the next question", r.stands())
	}
	if !r.Session.Answer("automation").Open() {
		t.Error("a question was answered that nobody has read")
	}
}

func TestNoAnsweringKeyGetsThroughABurst(t *testing.T) {
	for _, key := range []string{"enter", "space", "1", "d", "x", "u", "e"} {
		r := at(t, "disagreement", advising).press("3").burst("enter", "down", key)
		if r.stands() != "automation" || !r.Session.Answer("automation").Open() {
			t.Errorf("%q acted on a question that nobody has read", key)
		}
	}
}

func TestSeveralCharactersInOneReadAreSeveralKeys(t *testing.T) {
	r := at(t, "disagreement")
	r.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jjj")})
	r.press("enter")
	if got := r.states("disagreement"); got != "boss" {
		t.Errorf("jjj and enter chose %q, want boss", got)
	}
}

func TestCharactersInOneReadAnswerOneQuestionAtMost(t *testing.T) {
	r := at(t, "disagreement")
	r.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ddddd")})
	if !r.Session.Answer("disagreement").Unknown || !r.Session.Answer("automation").Open() {
		t.Error("ddddd did not answer just one question")
	}
}

func TestAHeldKeyAnswersOneQuestionOnly(t *testing.T) {
	r := at(t, "disagreement").burst("d")
	r.Update(pauseOver{r.gate.pause, false}) // the keyboard waits before it repeats
	r.burst("d", "d", "d")
	if !r.Session.Answer("automation").Open() {
		t.Error("a held key answered a second question")
	}
	r.read()
	if r.press("d"); !r.Session.Answer("automation").Unknown {
		t.Error("the key does not answer after it was released")
	}
}

func TestAKeyInThePauseBeginsThePauseAnew(t *testing.T) {
	r := at(t, "disagreement").press("1").burst("enter")
	before := r.gate.pause
	r.burst("1")
	r.Update(pauseOver{before, false})
	if r.burst("1", "enter"); !r.Session.Answer("automation").Open() {
		t.Error("the pause was not begun anew")
	}
}

func TestAnAnswerNeedsTheQuestionToBeDrawn(t *testing.T) {
	r := at(t, "disagreement")
	r.Update(keyMsg("1"))
	r.Update(keyMsg("enter"))
	r.Update(pauseOver{r.gate.pause, false})
	if r.Update(keyMsg("d")); !r.Session.Answer("automation").Open() {
		t.Error("a question was answered before it was drawn")
	}
}

func TestPastedTextAnswersNothing(t *testing.T) {
	for _, text := range []string{"1\n2\n3\n", "d", "x", "2", "q"} {
		r := at(t, "disagreement")
		r.Update(pasted(text))
		if !r.Session.Answer("disagreement").Open() || r.stands() != "disagreement" || r.left {
			t.Errorf("pasted %q acted", text)
		}
	}
}

func TestFinishingNeedsTheReviewToBeSeen(t *testing.T) {
	r := at(t, "wish").burst("right", "down", "down", "down", "down", "down", "down", "down", "down", "enter", "f")
	if r.disk.reports != 0 {
		t.Error("a report was written from a burst of keys")
	}
}

func TestKeysBehindQuitAreNotHandled(t *testing.T) {
	r := at(t, "disagreement").burst("q", "d", "1", "enter")
	if !r.Session.Answer("disagreement").Open() {
		t.Error("a key behind q answered")
	}
	if r.outcome != Paused {
		t.Errorf("outcome %v, want Paused", r.outcome)
	}
}

// A key every 30 ms is one that is held, or one of a burst; a practised hand types one
// every 100.
func TestThePauseIsShorterThanAPractisedHandAndLongerThanARepeat(t *testing.T) {
	if unseenPause < 50*time.Millisecond || unseenPause > 80*time.Millisecond {
		t.Errorf("a question takes no answer for %v", unseenPause)
	}
	if repeatPause < 120*time.Millisecond {
		t.Errorf("enter repeats every 100 ms where it is held, and counts as released after %v", repeatPause)
	}
}

func TestOtherKeysThanTheOneThatLedHereNeedTheShortPauseOnly(t *testing.T) {
	r := at(t, "disagreement")
	for range 2 {
		for _, key := range []string{"1", "enter"} {
			r.burst(key)
			r.Update(pauseOver{r.gate.pause, false})
		}
	}
	if r.states("disagreement") == "" || r.states("automation") == "" {
		t.Error("keys that came one after the other were dropped")
	}
}

func TestAHeldEnterStopsAtTheNextQuestion(t *testing.T) {
	r := begin(t, sample(t), answered("disagreement")).burst("enter")
	for range 5 { // a slow repeat
		r.Update(pauseOver{r.gate.pause, false})
		r.burst("enter")
	}
	if r.stands() != "automation" {
		t.Errorf("a held enter led to %q", r.stands())
	}
	r.read()
	if r.press("enter"); r.stands() == "automation" {
		t.Error("enter does not act after it was released")
	}
}
