package form

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// typingDelay is how long typed text waits before it is stored. Storing for each
	// key would make typing stutter on a slow disk; a second is what may be lost.
	typingDelay = 700 * time.Millisecond

	// retryDelay is how long a failed save waits before it is tried again.
	retryDelay = 3 * time.Second
)

// screen is what the model shows at a time.
type screen interface {
	// update handles a key of one character, pasted text where typing says so, or a
	// message of a widget.
	update(msg tea.Msg) tea.Cmd
	// page returns what to show in lines of width cells, of which height are in sight.
	page(width, height int) page
	// typing reports whether keys are text at the moment.
	typing() bool
}

// model is the full screen: it owns navigation and saving, and shows one screen.
type model struct {
	*interview
	look          *look
	width, height int
	screen        screen
	start         *startScreen // nil where there is nothing to say before the first step
	reader        *reader      // of the report, over the screen; nil when it is closed
	gate          gate
	scroll        scroll
	message       string // what is in the way, until the next key
	said          string // what a key has done, until the next one

	leaving   bool // asked whether to leave although something would be lost
	saving    bool // a message saveDue is on its way
	retrying  bool // a message retryDue is on its way
	left      bool // nothing is handled any more
	outcome   Outcome
	collapsed error // a panic
}

// Messages of the model to itself.
type (
	saveDue    struct{}
	retryDue   struct{}
	inputEnded struct{}
)

func newModel(o Options, l *look) *model {
	iv := newInterview(o)
	iv.ascii = l.ascii
	return &model{interview: iv, look: l, width: 80, height: 24, outcome: Interrupted}
}

// Init shows the first screen.
func (m *model) Init() (cmd tea.Cmd) {
	defer m.catch(&cmd)
	if m.start = newStart(m); m.start != nil {
		return tea.Batch(m.show(m.start, ""), m.start.focus())
	}
	return m.showStep(m.Session.At(), "")
}

// Update handles a message completely before the next one.
func (m *model) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer m.catch(&cmd)
	switch {
	case m.left:
		return m, nil
	case m.collapsed != nil:
		return m, m.end(m.ending())
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.KeyMsg:
		cmd = m.keys(msg)
	case pauseOver:
		m.gate.over(msg)
	case saveDue:
		m.saving = false
		m.keeper.store()
	case retryDue:
		m.retrying = false
		m.keeper.store()
	case inputEnded:
		cmd = m.end(InputEnded)
	default:
		cmd = m.screen.update(msg)
	}
	return m, tea.Batch(cmd, m.retry())
}

// catch turns a panic into the end of the program with an error. The terminal is
// restored on the way out, and what was answered has been saved before.
func (m *model) catch(cmd *tea.Cmd) {
	if p := recover(); p != nil {
		m.collapse(p)
		*cmd = m.end(m.ending())
	}
}

// collapse notes a panic as an error.
func (m *model) collapse(p any) {
	m.collapsed = fmt.Errorf(m.words.collapsed, printableLine(fmt.Sprint(p)))
}

// end leaves the program. Keys that are already waiting are not handled any more.
func (m *model) end(o Outcome) tea.Cmd {
	m.left, m.outcome = true, o
	return tea.Quit
}

// leave ends the interview at the respondent's wish. It asks once more while answers
// are not saved.
func (m *model) leave() tea.Cmd {
	m.takeTyped()
	if m.keeper.store(); m.keeper.failing() && !m.leaving {
		m.leaving = true
		m.message = m.words.leaveUnsaved
		return nil
	}
	return m.end(m.ending())
}

// show brings up a screen because of a key.
func (m *model) show(s screen, by string) tea.Cmd {
	m.screen = m.fitting(s)
	m.scroll.follow()
	return m.gate.shut(by)
}

// turn shows a screen over the present one, or that one again. The gate stays as it
// is: what was seen before was seen.
func (m *model) turn(s screen) {
	m.screen = m.fitting(s)
	m.scroll.follow()
}

// goTo moves the interview to the i-th step, stores that together with what has been
// recorded, and shows the step.
func (m *model) goTo(i int, by string) tea.Cmd {
	i = max(0, i)
	m.moveTo(i)
	return m.showStep(i, by)
}

func (m *model) showStep(i int, by string) tea.Cmd {
	switch {
	case i >= len(m.steps):
		return m.show(newReview(m), by)
	case m.steps[i].Question == nil && m.steps[i].Section.Repeat != nil:
		return m.show(newItems(m, m.steps[i]), heldIn(by, "enter"))
	case m.steps[i].Question == nil:
		return m.show(newSection(m, m.steps[i]), heldIn(by, "enter"))
	default: // in a table left and right choose
		return m.show(newQuestion(m, m.steps[i]), heldIn(by, "enter", unknownKey, notApplicableKey, "left", "right"))
	}
}

// heldIn returns the key that led to a screen where it is one of those that must not act
// there while they are held.
func heldIn(by string, keys ...string) string {
	if slices.Contains(keys, by) {
		return by
	}
	return ""
}

// goOn leads from the i-th step to the next one, and says which questions between them
// need no asking. The name of one is cut so that there is room for the reason.
func (m *model) goOn(i int, by string) tea.Cmd {
	cmd := m.goTo(i+1, by)
	width, _ := m.size()
	m.tell(m.passedOver(i, width*2/3, m.look.ellipsis))
	return cmd
}

// tell adds to what a key has done.
func (m *model) tell(text string) {
	m.said = strings.TrimSpace(m.said + " " + text)
}

// back shows what came before a step.
func (m *model) back(step int) tea.Cmd {
	switch {
	case step > 0:
		return m.goTo(step-1, "left")
	case m.start != nil:
		return m.show(m.start, "")
	default:
		m.message = m.words.atStart
		return nil
	}
}

// storeSoon stores typed text a moment later.
func (m *model) storeSoon() tea.Cmd {
	if m.saving {
		return nil
	}
	m.saving = true
	return tea.Tick(typingDelay, func(time.Time) tea.Msg { return saveDue{} })
}

// retry has a failed save tried again later.
func (m *model) retry() tea.Cmd {
	if !m.keeper.failing() || m.retrying || m.left {
		return nil
	}
	m.retrying = true
	return tea.Tick(retryDelay, func(time.Time) tea.Msg { return retryDue{} })
}
