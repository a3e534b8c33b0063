package form

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"blindspot/assess"
)

// reporting offers a report of 100 lines that tells the width it was laid out for.
func reporting(o *Options) {
	o.Report = func(width int) (string, error) {
		return fmt.Sprintf("laid out for %d\n", width) + report(99), nil
	}
}

func TestTheReportIsReadFromTheResult(t *testing.T) {
	r := begin(t, sample(t), answered("end"), reporting).press("f").shows("r read the report").press("r")
	r.shows("laid out for 80").lacks("Result").press("space").lacks("laid out")
	for _, key := range []string{"q", "esc", "enter"} {
		if r.press(key).shows("Level: defined").press("r").shows("laid out"); r.left {
			t.Fatalf("%s left the interview", key)
		}
	}
	if r.press("q", "q"); r.outcome != Finished {
		t.Errorf("outcome %v after reading, want Finished", r.outcome)
	}
}

func TestPausingWhileReadingLeavesTheInterview(t *testing.T) {
	r := begin(t, sample(t), answered("end"), reporting).press("f", "r", "ctrl+c")
	if !r.left || r.outcome != Finished {
		t.Errorf("left %v, outcome %v", r.left, r.outcome)
	}
}

func TestTheReportIsLaidOutAnewForAnotherWidth(t *testing.T) {
	r := begin(t, sample(t), answered("end"), reporting).press("f", "r", "space").resize(120, 40)
	if !strings.HasPrefix(r.View(), "line 22.\n") {
		t.Errorf("the place is lost:\n%s", r.View())
	}
	r.press("g").shows("laid out for 120").resize(20, 5).shows("too small").resize(40, 12).shows("laid out for 40")
	fits(t, r.View(), 40, 12, "report")
}

func TestAReportThatCannotBeShownIsSaid(t *testing.T) {
	broken := func(o *Options) { o.Report = func(int) (string, error) { return "", errors.New("no room\x1b[2J") } }
	begin(t, sample(t), answered("end"), broken).press("f", "r").shows("The report cannot be shown: no room␛[2J").shows("Level: defined")
}

func TestWithoutAReportNoneIsOffered(t *testing.T) {
	begin(t, sample(t), answered("end")).press("f").lacks("read the report").press("r").shows("Level: defined")
}

func TestTheReportIsOfferedInSmallWindows(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		r := visit(t, view{answers: assess.Answers{At: "end"}, options: reporting, keys: []string{"f"}}, language, false, 40, 12)
		r.shows("r " + r.words.read).shows("q " + r.words.quit)
	}
}
