package form

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
)

// add opens the line for the name of a new item.
func (s *itemsScreen) add() tea.Cmd {
	at := s.list.find(addKey)
	if at < 0 {
		s.m.message = fmt.Sprintf(s.m.words.itemsFull, len(s.names()))
		return nil
	}
	s.list.cursor = at
	return s.open(-1, "")
}

// rename opens the line for the name of the item under the cursor.
func (s *itemsScreen) rename() tea.Cmd {
	if i := s.list.cursor; i < len(s.names()) {
		return s.open(i, s.names()[i])
	}
	return nil
}

func (s *itemsScreen) open(item int, name string) tea.Cmd {
	s.renaming = item
	s.field = newLineEditor(s.m.look, name, assess.MaxName)
	return s.field.focus()
}

// updateName edits a name. Enter takes it, and of a new item asks for the next one until
// the line is left empty.
func (s *itemsScreen) updateName(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch k.String() {
		case "enter", "tab", "down":
			return s.commitName(k.String() == "enter")
		case "esc":
			s.field = nil
			return nil
		}
	}
	return s.field.update(msg)
}

// commitName takes the typed name and stores it. Where it is refused the line stays.
func (s *itemsScreen) commitName(another bool) tea.Cmd {
	empty := strings.TrimSpace(s.field.text()) == ""
	if empty && s.renaming < 0 {
		s.field = nil
		s.list.cursor = len(s.list.rows) - 1
		return nil
	}
	if message := s.takeName(); message != "" {
		s.m.message = message
		return nil
	}
	s.m.keeper.store()
	if s.renaming < 0 && another && s.list.find(addKey) >= 0 {
		return s.add()
	}
	s.field = nil
	return nil
}

// takeName takes the typed name into the session, without storing it yet, or says why
// not.
func (s *itemsScreen) takeName() (refusal string) {
	name := s.field.text()
	var err error
	if s.renaming >= 0 {
		err = s.m.renameItem(s.id(), s.renaming, name)
	} else {
		err = s.m.addItem(s.id(), name)
	}
	if err != nil {
		return s.m.itemRefusal(s.step.Section, name, err)
	}
	s.refresh()
	return ""
}

// takeTyped takes a name that is being typed while the interview ends, as far as it can
// be one.
func (m *model) takeTyped() {
	if s, ok := m.screen.(*itemsScreen); ok && s.field != nil {
		s.takeName()
		s.field = nil
	}
}
