package background_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"

	_ "blindspot/assess/form"
)

// The order in which packages are initialized is what this package is for. The runtime
// tells it, of a test binary that imports the interview with all it needs.
func TestTheQuestionIsSettledBeforeBubbleteaAsks(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(self, "-test.run=^$")
	run.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := run.CombinedOutput()
	if err != nil {
		t.Fatal(err, string(out))
	}
	ours := strings.Index(string(out), "init blindspot/assess/form/background ")
	theirs := strings.Index(string(out), "init github.com/charmbracelet/bubbletea ")
	if ours < 0 || theirs < 0 || ours > theirs {
		t.Errorf("bubbletea is initialized before us, or one of us is not:\n%s", out)
	}
}

func TestTheBackgroundIsSet(t *testing.T) {
	if !lipgloss.HasDarkBackground() {
		t.Error("the background was not set")
	}
}
