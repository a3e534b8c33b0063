package form

import (
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/questionnaires"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Golden compares with a file in testdata, also for the tests from outside.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; see what has changed with -update and git diff. Got:\n%s", path, got)
	}
}

// sample reads the questionnaire in testdata, which has every kind of question.
func sample(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	data, err := os.ReadFile("testdata/sample.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return questionnaire(t, string(data))
}

// wide reads the questionnaire in testdata that has what the sample has not.
func wide(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	data, err := os.ReadFile("testdata/wide.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return questionnaire(t, string(data))
}

// inWide begins an interview of the wide questionnaire at a step.
func inWide(t testing.TB, step string, change ...func(*Options)) *respondent {
	t.Helper()
	return begin(t, wide(t), assess.Answers{At: step}, change...)
}

func questionnaire(t testing.TB, yaml string) *questionnaires.Questionnaire {
	t.Helper()
	q, err := questionnaires.NewCatalogue("").Read("sample.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// disk is what an interview saves to in tests.
type disk struct {
	saves   int
	err     error
	path    string // where it was moved to
	answers assess.Answers
	reports int
}

var errFull = errors.New("quota exceeded")

func now() time.Time { return time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC) }

func (d *disk) options(s *assess.Session) Options {
	return Options{
		Session: s, Language: "en", Path: "sample.answers.yaml",
		Now: now,
		Save: func() error {
			if d.err != nil {
				return d.err
			}
			d.saves++
			d.answers = s.Revise(now())
			return nil
		},
		SaveElsewhere: func(path string) error {
			if strings.HasPrefix(path, "/full/") {
				return errFull
			}
			d.path, d.err = path, nil
			d.answers = s.Revise(now())
			return nil
		},
		Finish: func() (string, error) {
			d.reports++
			return "sample.report.md", nil
		},
	}
}

// respondent drives a model as a person does: a key at a time, reading in between.
type respondent struct {
	*model
	t    testing.TB
	disk *disk
}

// begin starts an interview on the full screen, without asking who answers.
func begin(t testing.TB, q *questionnaires.Questionnaire, a assess.Answers, change ...func(*Options)) *respondent {
	t.Helper()
	r := &respondent{t: t, disk: &disk{}}
	o := r.disk.options(assess.NewSession(q, a))
	for _, c := range change {
		c(&o)
	}
	r.model = newModel(o, newLook(io.Discard, false, false))
	r.Init()
	r.read()
	return r
}

// at begins an interview of the sample at a step.
func at(t testing.TB, step string, change ...func(*Options)) *respondent {
	t.Helper()
	return begin(t, sample(t), assess.Answers{At: step}, change...)
}

// read looks at the screen for as long as it takes.
func (r *respondent) read() {
	r.View()
	r.Update(pauseOver{r.gate.pause, false})
	r.Update(pauseOver{r.gate.pause, true})
}

// press presses keys, looking at the screen after each.
func (r *respondent) press(keys ...string) *respondent {
	for _, k := range keys {
		r.Update(keyMsg(k))
		r.read()
	}
	return r
}

// write types text, key by key.
func (r *respondent) write(text string) *respondent {
	for _, c := range text {
		r.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{c}})
	}
	r.View()
	return r
}

// burst sends keys as they come in one read: drawn in between, but not read.
func (r *respondent) burst(keys ...string) *respondent {
	for _, k := range keys {
		r.Update(keyMsg(k))
		r.View()
	}
	return r
}

// resize changes the size of the window.
func (r *respondent) resize(width, height int) *respondent {
	r.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

// stands returns the id of the step the interview stands at, or "end".
func (r *respondent) stands() string {
	if i := r.Session.At(); i < len(r.steps) {
		return r.steps[i].ID()
	}
	return "end"
}

// states returns the states chosen, joined by commas.
func (r *respondent) states(question string) string {
	return strings.Join(r.Session.Answer(question).States, ",")
}

// shows fails unless the screen holds a text.
func (r *respondent) shows(text string) *respondent {
	r.t.Helper()
	if view := r.View(); !strings.Contains(view, text) {
		r.t.Errorf("the screen does not show %q:\n%s", text, view)
	}
	return r
}

// lacks fails when the screen holds a text.
func (r *respondent) lacks(text string) *respondent {
	r.t.Helper()
	if view := r.View(); strings.Contains(view, text) {
		r.t.Errorf("the screen shows %q:\n%s", text, view)
	}
	return r
}

func keyMsg(name string) tea.KeyMsg {
	named := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "backspace": tea.KeyBackspace,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1,
		"ctrl+c": tea.KeyCtrlC, "ctrl+v": tea.KeyCtrlV, "ctrl+u": tea.KeyCtrlU,
	}
	if t, ok := named[name]; ok {
		return tea.KeyMsg{Type: t}
	}
	if name == "space" {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func pasted(text string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}
}

func inGerman(o *Options)  { o.Language = "de" }
func advising(o *Options)  { o.Interview = true }
func profiling(o *Options) { o.Profile = true }
