package form

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"
)

// Show lets somebody read a long text on the whole screen of a terminal. The text has
// been laid out for the window by the caller: lines are clipped where the window is
// narrower, and never wrapped or styled anew. Codes that style (SGR) reach the
// terminal; whatever else it would obey becomes visible. The keys are named in
// language, "de" or else English; t.Color is for them alone.
//
// Show returns when the reader leaves or the input ends. An error says that ctx was
// cancelled, or that the screen failed. The screen as it was before is restored.
func Show(ctx context.Context, text string, language string, t Terminal) error {
	return run(ctx, newShown(text, wordsFor(language), newLook(t.Out, t.Color, t.ASCII)), t)
}

// shown is the program around a reader.
type shown struct {
	*reader
	width, height int
	left          bool
}

func newShown(text string, w *wording, l *look) *shown {
	return &shown{reader: newReader(text, w, l), width: 80, height: 24}
}

// Init does nothing: the text is complete.
func (s *shown) Init() tea.Cmd { return nil }

// Update handles keys or the size of the window.
func (s *shown) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
	case inputEnded:
		return s, s.leave()
	case tea.KeyMsg:
		if msg.Paste {
			return s, nil
		}
		for _, k := range single(msg) {
			if key := k.String(); key == "ctrl+c" || s.press(key) {
				return s, s.leave()
			}
		}
	}
	return s, nil
}

func (s *shown) leave() tea.Cmd {
	s.left = true
	return tea.Quit
}

// View draws the part in sight.
func (s *shown) View() string {
	if s.left {
		return ""
	}
	return s.view(s.width, s.height)
}
