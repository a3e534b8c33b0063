package form

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// A choice, a typed number or a chosen estimate is recorded by enter and by nothing
// else. The functions here keep it from looking recorded, or from being lost unnoticed.

// untaken reports whether enter would record something on a screen that is not
// recorded yet.
func untaken(s screen) bool {
	switch s := s.(type) {
	case *questionScreen:
		return s.untaken()
	case *sectionScreen:
		return s.untaken()
	case *startScreen:
		return s.untaken()
	default:
		return false
	}
}

// untaken is the status of a screen on which something has been entered in some way
// that enter has yet to take.
func (m *model) untaken(how string) string {
	return how + " " + m.look.dot + " " + m.words.enterTakes
}

// leftBehind says, on the screen that a key has led to, that a choice of the one before
// was not taken.
func (m *model) leftBehind(choice bool, cmd tea.Cmd) tea.Cmd {
	if choice && m.message == "" {
		m.said = strings.TrimSpace(m.words.notTaken + " " + m.said)
	}
	return cmd
}

// pause leaves the interview. It asks once more where that would leave a choice behind.
func (m *model) pause() tea.Cmd {
	if untaken(m.screen) && !m.leaving && !m.keeper.failing() {
		m.leaving = true
		m.message = m.words.leaveUntaken
		return nil
	}
	return m.leave()
}

// skipLabel says what going on without enter does to a question or estimate.
func (m *model) skipLabel(open bool) string {
	if open {
		return m.words.skip
	}
	return m.words.next
}
