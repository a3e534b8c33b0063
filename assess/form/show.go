package form

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"
)

// Show lets somebody read a long text on the whole screen of a terminal. layOut
// returns it for a window of that many cells, again when the width has changed; where
// it fails the text stays as it is. Codes that style (SGR) reach the terminal;
// whatever else it would obey becomes visible. The keys are named in language, "de" or
// else English; t.Color is for them alone.
//
// Show returns when the reader leaves or the input ends. An error says that ctx was
// cancelled, or that the screen failed. The screen as it was before is restored.
func Show(ctx context.Context, layOut func(width int) (string, error), language string, t Terminal) error {
	return run(ctx, newShown(layOut, wordsFor(language), newLook(t.Out, t.Color, t.ASCII)), t)
}

// shown is the program around a reader.
type shown struct {
	*reader
	layOut        func(width int) (string, error)
	width, height int
	left          bool
}

func newShown(layOut func(width int) (string, error), w *wording, l *look) *shown {
	s := &shown{reader: newReader("", w, l), layOut: layOut}
	s.resize(80, 24)
	return s
}

func (s *shown) resize(width, height int) {
	if width != s.width {
		if text, err := s.layOut(width); err == nil {
			s.load(text)
		}
	}
	s.width, s.height = width, height
}

// Init does nothing: the text is there.
func (s *shown) Init() tea.Cmd { return nil }

// Update handles keys or the size of the window.
func (s *shown) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.resize(msg.Width, msg.Height)
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
