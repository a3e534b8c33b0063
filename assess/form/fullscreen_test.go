package form

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
)

// watcher is a terminal that tells when a text has come up.
type watcher struct {
	mutex sync.Mutex
	all   bytes.Buffer
	want  string
	seen  chan struct{}
	found bool
}

func (w *watcher) Write(p []byte) (int, error) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.all.Write(p)
	if !w.found && w.want != "" && strings.Contains(w.all.String(), w.want) {
		w.found = true
		close(w.seen)
	}
	return len(p), nil
}

func (w *watcher) String() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.all.String()
}

// panicking is a screen that fails.
type panicking struct{}

func (panicking) update(tea.Msg) tea.Cmd { panic("update") }
func (panicking) page(int, int) page     { panic("page") }
func (panicking) typing() bool           { return false }

func TestTheEndOfTheInputEndsTheInterview(t *testing.T) {
	d := &disk{}
	o := d.options(assess.NewSession(sample(t), assess.Answers{}))
	outcome, err := FullScreen(context.Background(), o, Terminal{In: strings.NewReader("\r"), Out: io.Discard})
	if outcome != InputEnded || err != nil {
		t.Errorf("outcome %v, error %v", outcome, err)
	}
}

func TestAnswersThatCouldNotBeSavedAreAnError(t *testing.T) {
	d := &disk{err: errFull}
	o := d.options(assess.NewSession(sample(t), assess.Answers{At: "disagreement"}))
	_, err := FullScreen(context.Background(), o, Terminal{In: strings.NewReader("s"), Out: io.Discard})
	if err == nil || !strings.Contains(err.Error(), "could not be saved in sample.answers.yaml") {
		t.Errorf("error %v", err)
	}
}

func TestThePausedInterviewLeavesTheScreenAsItWas(t *testing.T) {
	d, screen := &disk{}, &watcher{}
	o := d.options(assess.NewSession(sample(t), assess.Answers{At: "disagreement"}))
	outcome, err := FullScreen(context.Background(), o, Terminal{In: strings.NewReader("q"), Out: screen, Color: true})
	if outcome != Paused || err != nil {
		t.Fatalf("outcome %v, error %v", outcome, err)
	}
	written := screen.String()
	const enter, leave = "\x1b[?1049h", "\x1b[?1049l"
	if !strings.Contains(written, enter) || !strings.HasSuffix(written[strings.LastIndex(written, leave):], leave+"\x1b[?25h") {
		t.Errorf("the alternate screen is not entered and left last: %q", written)
	}
	for name, sequence := range map[string]string{
		"a window title": "\x1b]0;", "a window title too": "\x1b]2;", "the mouse": "\x1b[?1000h", "the mouse too": "\x1b[?1002h",
		"a question about colours": "\x1b]11;?", "a question about the cursor": "\x1b[6n",
	} {
		if strings.Contains(written, sequence) {
			t.Errorf("the terminal got %s", name)
		}
	}
}

func TestAFinishedInterviewSaysWhereTheReportIs(t *testing.T) {
	var out bytes.Buffer
	r := begin(t, sample(t), answered("end")).press("f", "q")
	outcome, err := r.conclude(context.Background(), nil, &out)
	if outcome != Finished || err != nil || out.String() != "The report is in sample.report.md\n" {
		t.Errorf("outcome %v, error %v, wrote %q", outcome, err, out.String())
	}
}

func TestTheEndingTellsWhatWentWrong(t *testing.T) {
	broken := errors.New("terminal is gone")
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := map[string]struct {
		ctx     context.Context
		keys    []string
		failed  error
		outcome Outcome
		err     error
	}{
		"paused":              {context.Background(), []string{"2", "enter", "q"}, nil, Paused, nil},
		"cancelled":           {cancelled, []string{"2", "enter"}, broken, Interrupted, nil},
		"the screen failed":   {context.Background(), []string{"2", "enter"}, broken, Interrupted, broken},
		"failed after a quit": {context.Background(), []string{"q"}, broken, Paused, nil},
	}
	for name, tt := range tests {
		r := at(t, "disagreement").press(tt.keys...)
		outcome, err := r.conclude(tt.ctx, tt.failed, io.Discard)
		if outcome != tt.outcome || !errors.Is(err, tt.err) || tt.err == nil && err != nil {
			t.Errorf("%s: outcome %v, error %v", name, outcome, err)
		}
	}
	r := at(t, "disagreement", failing).press("2", "enter", "q", "q")
	if _, err := r.conclude(cancelled, nil, io.Discard); !errors.Is(err, errFull) {
		t.Errorf("unsaved answers end with error %v", err)
	}
	r = at(t, "disagreement")
	r.screen = panicking{}
	r.press("x")
	if _, err := r.conclude(context.Background(), nil, io.Discard); err == nil || !strings.Contains(err.Error(), "fault in the program") {
		t.Errorf("a panic ends with error %v", err)
	}
}

func TestWithoutColourNothingIsStyled(t *testing.T) {
	r := at(t, "disagreement", advising).press("?", "n").write("x")
	if strings.Contains(r.View(), "\x1b") {
		t.Errorf("the view has escape sequences: %q", r.View())
	}
}

func TestColoursAreTheTerminalsOwnSix(t *testing.T) {
	r := at(t, "disagreement", advising)
	r.look = newLook(io.Discard, true, false)
	r.showStep(r.Session.At(), "")
	for _, sequence := range styling.FindAllString(r.View(), -1) {
		for code := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(sequence, "\x1b["), "m"), ";") {
			if !strings.Contains(" 0 1 2 31 32 33 34 35 36 ", " "+code+" ") {
				t.Errorf("the view uses %q", sequence)
			}
		}
	}
}
