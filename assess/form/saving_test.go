package form

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"blindspot/assess"
)

func TestEveryStepIsSaved(t *testing.T) {
	r := at(t, "disagreement").press("2", "enter")
	if got := r.disk.answers; got.At != "automation" || got.Answers["disagreement"].States[0] != "loudest" {
		t.Errorf("the file has %+v", got)
	}
	r.shows("saved · sample.answers.yaml")
}

func TestAnAnswerAndItsMoveAreSavedOnce(t *testing.T) {
	if r := at(t, "disagreement").press("2", "enter"); r.disk.saves != 1 {
		t.Errorf("%d saves for one answer", r.disk.saves)
	}
}

func TestAFailedSaveIsSaidAndRetried(t *testing.T) {
	r := at(t, "disagreement")
	r.disk.err = fmt.Errorf("write .tmp123: %w", syscall.ENOSPC)
	r.press("2", "enter").shows("Not saved: sample.answers.yaml (no space left on the disk)").shows("w save elsewhere")
	if r.stands() != "automation" {
		t.Error("the interview does not go on")
	}
	r.disk.err = nil
	r.Update(retryDue{})
	r.shows("saved ·")
	if got := r.disk.answers.Answers["disagreement"].States; len(got) != 1 {
		t.Errorf("the file has %v", got)
	}
}

func TestTheNextChangeRetriesAFailedSave(t *testing.T) {
	r := at(t, "disagreement")
	r.disk.err = errFull
	r.press("2", "enter")
	r.disk.err = nil
	if r.press("1", "enter"); len(r.disk.answers.Answers) != 2 {
		t.Errorf("the file has %d answers, want 2", len(r.disk.answers.Answers))
	}
}

func TestARetryIsScheduledOnce(t *testing.T) {
	r := at(t, "disagreement")
	r.disk.err = errFull
	r.press("2", "enter")
	if !r.retrying || r.retry() != nil {
		t.Error("a retry is not scheduled, or twice")
	}
}

func TestSavingElsewhere(t *testing.T) {
	r := at(t, "disagreement")
	r.disk.err = errFull
	r.press("2", "enter", "w").shows("Where should your answers be kept?")
	r.Update(keyMsg("ctrl+u"))
	r.write("/full/x.yaml").press("enter").shows("Not saved: /full/x.yaml (quota exceeded)")
	r.Update(keyMsg("ctrl+u"))
	r.write("other.yaml").press("enter").shows("saved · other.yaml").shows("Are any decisions")
	if r.disk.path != "other.yaml" || len(r.disk.answers.Answers) != 1 {
		t.Errorf("moved to %q with %v", r.disk.path, r.disk.answers.Answers)
	}
}

func TestThePromptForAnotherPlaceCanBeLeft(t *testing.T) {
	at(t, "disagreement").press("w", "enter").shows("Please name another file").press("esc").shows("disagreed")
	none := func(o *Options) { o.SaveElsewhere = nil }
	at(t, "disagreement", none).press("w").shows("no other place")
}

func TestLeavingWithUnsavedAnswersAsksOnce(t *testing.T) {
	r := at(t, "disagreement")
	r.disk.err = errFull
	if r.press("2", "enter", "q"); r.left {
		t.Fatal("q left with unsaved answers")
	}
	r.shows("not saved yet")
	if r.press("down", "q"); r.left {
		t.Fatal("another key did not take the q back")
	}
	if r.press("q"); !r.left {
		t.Error("a second q does not leave")
	}
	if err := r.keeper.lost(r.words); err == nil || !errors.Is(err, errFull) || !strings.Contains(err.Error(), "sample.answers.yaml") {
		t.Errorf("error %v", err)
	}
}

func TestNothingIsFinishedThatIsNotSaved(t *testing.T) {
	r := begin(t, sample(t), assess.Answers{At: "end"})
	r.disk.err = errFull
	r.press("f").shows("Not saved")
	if r.disk.reports != 0 {
		t.Error("a report was written of answers that no file holds")
	}
}

func TestAReportThatFailsIsSaid(t *testing.T) {
	broken := func(o *Options) {
		o.Finish = func() (string, error) { return "", errors.New("report.md: read-only\x1b") }
	}
	r := begin(t, sample(t), assess.Answers{At: "end"}, broken)
	r.press("f").shows("The report could not be written: report.md: read-only␛")
	if r.press("q"); r.outcome != Paused {
		t.Errorf("outcome %v without a report", r.outcome)
	}
}

func TestReasonsAreShort(t *testing.T) {
	w := english()
	for err, want := range map[error]string{
		fmt.Errorf("save: %w", &fs.PathError{Op: "open", Path: "/a/b", Err: syscall.EACCES}): w.noPermission,
		&fs.PathError{Op: "open", Path: "/a/b", Err: syscall.ENOENT}:                         w.noFolder,
		&fs.PathError{Op: "write", Path: "/a/b", Err: syscall.EROFS}:                         w.readOnly,
		fmt.Errorf("save: %w", fs.ErrExist):                                                  w.alreadyThere,
		fmt.Errorf("a: %w", fmt.Errorf("b: %w", errFull)):                                    "quota exceeded",
		errors.New("odd\x1b[2J"):                                                             "odd␛[2J",
	} {
		if got := reason(err, w); got != want {
			t.Errorf("reason(%v) = %q, want %q", err, got, want)
		}
	}
}

// A panic ends the interview with an error. What was answered was saved before.
func TestAPanicEndsWithAnError(t *testing.T) {
	r := at(t, "disagreement").press("2", "enter")
	r.screen = panicking{}
	if r.View(); r.collapsed == nil {
		t.Fatal("the panic of a view is not noted")
	}
	r.Update(keyMsg("x"))
	if !r.left || !strings.Contains(r.collapsed.Error(), "what you answered is saved") {
		t.Errorf("left %v with %v", r.left, r.collapsed)
	}
	r = at(t, "disagreement")
	r.screen = panicking{}
	if r.press("x"); !r.left || r.collapsed == nil {
		t.Error("the panic of an update does not end the interview")
	}
}

func TestAnInterviewThatIsCancelledSavesTheNoteUnderWay(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, keys := io.Pipe()
	screen := &watcher{want: "half a sen", seen: make(chan struct{})}
	d := &disk{}
	o := d.options(assess.NewSession(sample(t), assess.Answers{At: "disagreement"}))
	done := make(chan error, 1)
	var outcome Outcome
	go func() {
		var err error
		outcome, err = FullScreen(ctx, o, Terminal{In: in, Out: screen})
		done <- err
	}()
	io.WriteString(keys, "n")
	io.WriteString(keys, "half a sen")
	<-screen.seen
	cancel()
	keys.Close()
	if err := <-done; err != nil || outcome != Interrupted {
		t.Fatalf("outcome %v, error %v", outcome, err)
	}
	if got := d.answers.Answers["disagreement"].Note; got != "half a sen" {
		t.Errorf("the file has %q", got)
	}
}
