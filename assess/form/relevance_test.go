package form

import (
	"testing"

	"blindspot/assess"
)

func TestTheRelevanceIsAskedAfterTheAnswer(t *testing.T) {
	r := inWide(t, "training").lacks("How important").press("2", "enter").shows("How important").shows("● 2  Each on")
	if r.states("training") != "alone" || r.disk.answers.Answers["training"].States == nil {
		t.Error("the answer is not recorded and saved before its relevance")
	}
	if r.press("enter"); r.stands() != "training" {
		t.Error("enter left the relevance without a choice")
	}
	r.shows("Please choose how important").press("3", "enter")
	if a := r.disk.answers.Answers["training"]; a.Relevance != assess.HighlyRelevant || r.stands() != "copies" {
		t.Errorf("the file has %+v, and the interview stands at %q", a, r.stands())
	}
}

func TestWhatIsUnknownOrDoesNotApplyHasNoRelevanceToAsk(t *testing.T) {
	if r := inWide(t, "training").press("d"); r.stands() != "copies" {
		t.Errorf("d stands at %q", r.stands())
	}
	for _, key := range []string{"d", "x"} {
		r := inWide(t, "training").press("1", "enter", key).shows("Please choose how important")
		if r.states("training") != "not-at-all" {
			t.Errorf("%q beside the relevance replaced the answer", key)
		}
	}
}

func TestTheRelevanceMayBeLeftOpen(t *testing.T) {
	r := inWide(t, "training").press("2", "enter", "3", "s").shows("Your choice was not taken")
	if a := r.Session.Answer("training"); a.Relevance != assess.RelevanceOpen || r.stands() != "copies" {
		t.Errorf("recorded %+v and stands at %q", a, r.stands())
	}
	r.press("o").shows("◐ How do your people learn to work with AI? (importance missing)")
	r.press("end", "enter").shows("(importance missing)").shows("of 7 questions are answered")
}

func TestBackLeadsFromTheRelevanceToItsAnswer(t *testing.T) {
	for _, key := range []string{"b", "left", "up"} {
		r := inWide(t, "training").press("2", "enter", key)
		if r.stands() != "training" {
			t.Fatalf("%q stands at %q", key, r.stands())
		}
		r.press("3", "enter", "1", "enter")
		if a := r.Session.Answer("training"); a.States[0] != "together" || a.Relevance != assess.NotRelevant {
			t.Errorf("%q: recorded %+v", key, a)
		}
		if r = inWide(t, "training").press("2", "enter", key, "b"); r.stands() != "backup" {
			t.Errorf("%q twice stands at %q", key, r.stands())
		}
	}
}

func TestClearingBesideTheRelevanceClearsItAlone(t *testing.T) {
	r := inWide(t, "training").press("2", "enter", "3", "enter", "b", "enter").shows("› ● 3  very important").press("u")
	if a := r.Session.Answer("training"); a.Relevance != assess.RelevanceOpen || a.Open() {
		t.Errorf("left %+v", a)
	}
	if r.press("b", "u"); !r.Session.Answer("training").Open() {
		t.Error("u did not clear the answer")
	}
	r.lacks("How important")
}

func TestABurstDoesNotSayTheRelevanceUnseen(t *testing.T) {
	for _, key := range []string{"1", "d", "x", "u", "enter"} {
		r := inWide(t, "training").press("2").burst("enter", key, "enter")
		if a := r.Session.Answer("training"); a.Open() || a.Unknown || a.Relevance != assess.RelevanceOpen || r.stands() != "training" {
			t.Errorf("%q: recorded %+v and stands at %q", key, a, r.stands())
		}
	}
}

func TestANoteAndTheReasonStayAtHandBesideTheRelevance(t *testing.T) {
	r := inWide(t, "training").press("2", "enter", "n").write("so it is").press("esc").shows("How important").press("1", "enter")
	if a := r.Session.Answer("training"); a.Note != "so it is" || a.Relevance != assess.NotRelevant {
		t.Errorf("recorded %+v", a)
	}
}

func TestLookingThroughRelevanceChangesNothing(t *testing.T) {
	a := listed("training")
	said := a.Answers["training"]
	said.Relevance = assess.SomeRelevance
	a.Answers["training"] = said
	r := begin(t, wide(t), a).press("o", "end", "enter", "f", "b", "o", "home", "down", "down", "enter")
	if r.stands() != "training" {
		t.Fatalf("stands at %q", r.stands())
	}
	if r.press("enter", "enter", "q"); r.outcome != Finished {
		t.Errorf("outcome %v after looking only", r.outcome)
	}
}
