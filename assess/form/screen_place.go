package form

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// placeScreen asks where else to save.
type placeScreen struct {
	m     *model
	under screen
	field *editor
}

func newPlace(m *model, under screen) *placeScreen {
	return &placeScreen{m: m, under: under, field: newLineEditor(m.look, m.keeper.path, 0)}
}

func (s *placeScreen) typing() bool { return true }

func (s *placeScreen) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch k.Type {
		case tea.KeyEsc:
			s.m.turn(s.under)
			return nil
		case tea.KeyEnter:
			s.save()
			return nil
		}
	}
	return s.field.update(msg)
}

// save moves the answers to the path. Where that fails the prompt stays.
func (s *placeScreen) save() {
	path := strings.TrimSpace(s.field.text())
	if path == "" || path == s.m.keeper.path {
		s.m.message = s.m.words.otherPath
		return
	}
	if err := s.m.keeper.moveTo(path); err != nil {
		s.m.message = fmt.Sprintf(s.m.words.notSaved, printableLine(path), reason(err, s.m.words))
		return
	}
	s.m.turn(s.under)
}

func (s *placeScreen) page(width, height int) page {
	l, w := s.m.look, s.m.words
	body := paragraph(l.strong, w.placeTitle, width)
	body = append(body, "")
	body = append(body, paragraph(l.quiet, w.placeText, width)...)
	body = append(body, "", l.accent.Render(l.cursor)+" "+s.field.view(width-2, 1)[0])
	return page{
		crumbs: []string{w.placeCrumb},
		body:   body,
		focus:  span{len(body) - 1, len(body)},
		hints:  []hint{{w.enter, w.save}, {w.esc, w.back}},
	}
}
