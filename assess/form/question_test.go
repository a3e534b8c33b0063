package form

import (
	"strings"
	"testing"

	"blindspot/assess"
)

func TestEnterRecordsTheChosenStateAndGoesOn(t *testing.T) {
	r := at(t, "disagreement").press("down", "down", "enter")
	if r.states("disagreement") != "loudest" || r.stands() != "automation" {
		t.Errorf("chose %q and stands at %q", r.states("disagreement"), r.stands())
	}
}

func TestADigitChoosesAndDoesNotCommit(t *testing.T) {
	r := at(t, "disagreement").press("4")
	if !r.Session.Answer("disagreement").Open() {
		t.Error("a digit alone answered")
	}
	if r.press("enter"); r.states("disagreement") != "in-charge" {
		t.Errorf("enter recorded %q", r.states("disagreement"))
	}
}

func TestEnterWithoutAChoiceAnswersNothing(t *testing.T) {
	r := at(t, "disagreement").press("enter", "enter")
	if r.stands() != "disagreement" || !r.Session.Answer("disagreement").Open() {
		t.Error("enter answered or left a question without a choice")
	}
	r.shows("Please choose an answer")
}

func TestLeavingAQuestionOpen(t *testing.T) {
	for _, key := range []string{"s", "right"} {
		r := at(t, "disagreement").press("2", key)
		if r.stands() != "automation" || !r.Session.Answer("disagreement").Open() {
			t.Errorf("%q: stands at %q", key, r.stands())
		}
	}
}

func TestGoingBackShowsTheAnswerAgain(t *testing.T) {
	for _, key := range []string{"b", "left"} {
		r := at(t, "disagreement").press("3", "enter", key)
		if r.stands() != "disagreement" {
			t.Errorf("%q: stands at %q", key, r.stands())
		}
		r.shows("› ● 3")
	}
}

func TestBackFromTheFirstStepSaysThatItIsTheFirst(t *testing.T) {
	at(t, "ownership").press("b").shows("This is the beginning")
}

func TestChangingAnAnswerHidesLaterQuestionsAndKeepsTheirAnswers(t *testing.T) {
	r := at(t, "automation").press("2", "enter")
	if r.stands() != "oversight" {
		t.Fatalf("stands at %q, want the question that was revealed", r.stands())
	}
	r.press("2", "enter", "b", "b", "1", "enter")
	if r.stands() != "data" {
		t.Errorf("stands at %q, want the next visible step", r.stands())
	}
	if r.states("oversight") != "somebody" {
		t.Error("the answer to the hidden question is gone")
	}
	if r.press("b", "3", "enter"); r.stands() != "oversight" {
		t.Errorf("stands at %q, want the question to be back", r.stands())
	}
	r.shows("● 2")
}

func TestDontKnowIsAnAnswer(t *testing.T) {
	r := at(t, "disagreement").press("d")
	if !r.Session.Answer("disagreement").Unknown || r.stands() != "automation" {
		t.Error("d did not answer and go on")
	}
}

func TestTheRowsBelowTheStatesAnswerToo(t *testing.T) {
	if r := at(t, "automation").press("end", "enter"); !r.Session.Answer("automation").NotApplicable {
		t.Error("the last row did not say that the question does not apply")
	}
	if r := at(t, "automation").press("end", "up", "enter"); !r.Session.Answer("automation").Unknown {
		t.Error("the row above did not say don't know")
	}
}

func TestDoesNotApplyIsRefusedWhereTheQuestionAlwaysApplies(t *testing.T) {
	r := at(t, "disagreement").press("x")
	if r.stands() != "disagreement" || r.Session.Answer("disagreement").NotApplicable {
		t.Error("x answered a question that always applies")
	}
	r.shows("always applies")
	if r := at(t, "automation").press("x"); !r.Session.Answer("automation").NotApplicable {
		t.Error("x did not answer a question that may not apply")
	}
}

func TestClearingTakesTheAnswerBackAndKeepsTheNote(t *testing.T) {
	q := sample(t)
	r := begin(t, q, assess.Answers{At: "disagreement", Answers: map[string]assess.Answer{
		"disagreement": {States: []string{"boss"}, Note: "in March"},
	}})
	r.press("u")
	if a := r.Session.Answer("disagreement"); !a.Open() || a.Note != "in March" {
		t.Errorf("left %+v", a)
	}
	r.lacks("●").shows("in March").lacks("u clear")
}

func TestMultipleChoiceTogglesAndRecordsAtOnce(t *testing.T) {
	r := at(t, "sources").press("1", "3")
	if got := r.states("sources"); got != "erp,lists" {
		t.Errorf("digits ticked %q", got)
	}
	if r.press("space"); r.states("sources") != "erp" {
		t.Errorf("space unticked to %q", r.states("sources"))
	}
	if r.press("enter"); r.stands() != "late-invoices" || r.states("sources") != "erp" {
		t.Errorf("enter stands at %q with %q", r.stands(), r.states("sources"))
	}
}

func TestAnExclusiveStateStandsAlone(t *testing.T) {
	r := at(t, "sources").press("1", "2", "4")
	if r.states("sources") != "nowhere" {
		t.Errorf("the exclusive state stands beside others: %q", r.states("sources"))
	}
	if r.press("2"); r.states("sources") != "crm" {
		t.Errorf("another state stands beside the exclusive one: %q", r.states("sources"))
	}
}

func TestEnterOnAMultipleChoiceNeedsATick(t *testing.T) {
	r := at(t, "sources").press("down", "enter")
	if r.stands() != "sources" || !r.Session.Answer("sources").Open() {
		t.Error("enter answered without a tick")
	}
	r.shows("Please tick")
}

func TestEnterKeepsTicksWhereverTheCursorIs(t *testing.T) {
	if r := at(t, "sources").press("1", "end", "enter"); r.states("sources") != "erp" || r.stands() != "late-invoices" {
		t.Errorf("left %q and stands at %q", r.states("sources"), r.stands())
	}
	if r := at(t, "sources").press("1", "end", "space"); !r.Session.Answer("sources").Unknown {
		t.Error("space on the row did not say don't know")
	}
}

func TestNumbersAreReadInBothNotations(t *testing.T) {
	for _, text := range []string{"12,5", "12.5"} {
		r := at(t, "late-invoices").press(strings.Split(text, "")...).press("enter")
		if n := r.Session.Answer("late-invoices").Number; n == nil || *n != 12.5 {
			t.Errorf("%q was read as %v", text, n)
		}
		if r.stands() != "wish" {
			t.Errorf("stands at %q", r.stands())
		}
	}
}

func TestANumberOutsideTheRangeIsRefused(t *testing.T) {
	r := at(t, "late-invoices").press("1", "2", "0", "enter")
	if r.stands() != "late-invoices" || !r.Session.Answer("late-invoices").Open() {
		t.Error("120 was taken as a share")
	}
	r.shows("from 0 to 100").press("backspace", "enter")
	if n := r.Session.Answer("late-invoices").Number; n == nil || *n != 12 {
		t.Errorf("after a correction it is %v", n)
	}
}

func TestATypedCommandTakesEffectByEnterInANumberQuestion(t *testing.T) {
	r := at(t, "late-invoices").press("d")
	if !r.Session.Answer("late-invoices").Open() {
		t.Error("d took effect before enter")
	}
	if r.press("enter"); !r.Session.Answer("late-invoices").Unknown {
		t.Error("d did not say don't know")
	}
	if r = at(t, "late-invoices").press("down", "enter"); !r.Session.Answer("late-invoices").Unknown {
		t.Error("the row below the field did not answer")
	}
}

func TestEvidenceIsKeptForTheAnswerToCome(t *testing.T) {
	r := at(t, "disagreement", advising).press("e", "e").shows("Evidence: shown")
	r.press("2", "enter")
	if got := r.Session.Answer("disagreement").Evidence; got != assess.Shown {
		t.Errorf("evidence %q, want shown", got)
	}
	r.press("left", "e", "e")
	if got := r.Session.Answer("disagreement").Evidence; got != assess.NoEvidence {
		t.Errorf("evidence %q after two more, want none", got)
	}
}

func TestEvidenceNeedsAnAdvisorAndAnAnswer(t *testing.T) {
	at(t, "disagreement").press("e").shows("--interview")
	at(t, "disagreement", advising).press("d", "left", "e").shows("Only an answer")
}

func TestWhyIsShownAndHiddenAgain(t *testing.T) {
	r := at(t, "disagreement").lacks("Who really decides").press("?").shows("Who really decides")
	r.press("?").lacks("Who really decides")
	at(t, "automation").press("?").shows("no explanation")
}

func TestEvidenceIsSaidWhereItsLineIsOutOfSight(t *testing.T) {
	r := at(t, "disagreement", advising).resize(40, 12).press("e", "e").shows("Evidence: shown")
	r.press("down").lacks("Evidence: shown")
	begin(t, sample(t), answered("disagreement"), advising).resize(40, 12).press("e").shows("Evidence: verified")
	at(t, "disagreement", advising).press("?", "e").resize(40, 12).shows("Evidence: claimed")
}

func TestTheProbeIsNotShownWithTheReason(t *testing.T) {
	at(t, "disagreement").press("?").lacks("Tell me the story")
	r := at(t, "disagreement", advising).press("?").resize(80, 40)
	if n := strings.Count(r.View(), "Tell me the story"); n != 1 {
		t.Errorf("the probe is shown %d times to an advisor", n)
	}
}

func TestTheProbeIsShownToAdvisors(t *testing.T) {
	at(t, "disagreement").lacks("Tell me the story")
	at(t, "disagreement", advising).shows("Tell me the story")
}

func TestLookingThroughLeavesAFinishedInterviewFinished(t *testing.T) {
	r := at(t, "disagreement").press("3", "enter")
	r.Session.MoveTo(len(r.steps))
	r = begin(t, r.Session.Questionnaire, r.Session.Answers()).press("f", "b", "o", "home", "down", "enter")
	if r.stands() != "disagreement" {
		t.Fatalf("stands at %q", r.stands())
	}
	r.press("enter", "right", "q")
	if r.outcome != Finished {
		t.Errorf("outcome %v after looking only, want Finished", r.outcome)
	}
}

func TestAChangedAnswerMakesTheReportOld(t *testing.T) {
	r := at(t, "wish").press("s", "f", "b", "b", "d", "q")
	if r.outcome != Paused {
		t.Errorf("outcome %v after a change, want Paused", r.outcome)
	}
}
