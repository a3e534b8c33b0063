package form

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	// unseenPause is how long a question has been on the screen, without a key being
	// pressed, before it takes an answer. The screen is redrawn every 16 ms, and a burst
	// of pasted or queued keys comes within a few milliseconds; somebody who knows the
	// questions types a key every 100.
	unseenPause = 60 * time.Millisecond

	// repeatPause is longer than the time between two repeats of a held key, which is
	// 15 to 100 ms. The key that led to a question does not act there until it has
	// been quiet that long, or another one came.
	repeatPause = 150 * time.Millisecond

	// delayPause is the longest time keyboards wait before a held key repeats. Keys
	// that answer and go on at once would otherwise answer a second question when
	// they are held; enter takes what is chosen, and nothing is at an open question.
	delayPause = 700 * time.Millisecond
)

// gate keeps keys from answering a question that nobody can have read. It closes when
// a screen comes up, and opens after a pause in which no answering key came.
//
// It is driven by messages and not by a clock, so a clock that is set while the
// interview runs cannot keep it shut.
type gate struct {
	pause int    // counts the pauses; the end of an earlier one means nothing
	drawn bool   // the screen has been drawn since the gate closed
	open  bool   // the short pause is over
	held  string // the key that led here and may still be held down
}

// pauseOver is the message that a pause of the gate is over.
type pauseOver struct {
	pause int
	long  bool
}

// shut closes the gate because of a key.
func (g *gate) shut(by string) tea.Cmd {
	g.open, g.drawn, g.held = false, false, by
	return g.wait()
}

// wait begins a pause.
func (g *gate) wait() tea.Cmd {
	g.pause++
	short, long := pauseOver{g.pause, false}, pauseOver{g.pause, true}
	release := delayPause
	if g.held == "enter" {
		release = repeatPause
	}
	return tea.Batch(
		tea.Tick(unseenPause, func(time.Time) tea.Msg { return short }),
		tea.Tick(release, func(time.Time) tea.Msg { return long }),
	)
}

// over takes note of the end of a pause.
func (g *gate) over(p pauseOver) {
	switch {
	case p.pause != g.pause:
	case p.long:
		g.held = ""
	default:
		g.open = true
	}
}

// notice takes note of any key: one other than the held one shows that it is held no
// longer.
func (g *gate) notice(key string) {
	if key != g.held {
		g.held = ""
	}
}

// lets reports whether a key may answer. One that may not begins the pause anew.
func (g *gate) lets(key string) (bool, tea.Cmd) {
	if g.open && g.drawn && key != g.held {
		return true, nil
	}
	return false, g.wait()
}
