package form

import (
	"fmt"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
)

// itemsScreen introduces a repeated section, and is where its list is made.
type itemsScreen struct {
	m        *model
	step     assess.Step
	list     list    // the items, the row that adds one, and the row that goes on
	field    *editor // of the name being typed; nil when none is
	renaming int     // the item whose name it is; -1 for a new one
	removing int     // the item to remove when x comes again; -1 for none
}

// Keys of the list.
const (
	addKey     = "+"
	renameKey  = "r"
	removeKey  = "x"
	restoreKey = "z"
)

func newItems(m *model, step assess.Step) *itemsScreen {
	s := &itemsScreen{m: m, step: step, removing: -1}
	s.refresh()
	if s.list.cursor = len(s.list.rows) - 1; len(s.names()) == 0 {
		s.list.cursor = 0
	}
	return s
}

func (s *itemsScreen) id() string { return s.step.Section.ID }

func (s *itemsScreen) names() []string { return s.m.Session.Items(s.id()) }

func (s *itemsScreen) typing() bool { return s.field != nil }

// refresh draws up the rows anew, for the list has changed.
func (s *itemsScreen) refresh() {
	if i := s.m.indexOf(s.step); i < len(s.m.steps) {
		s.step = s.m.steps[i] // of the questionnaire as it unfolds now
	}
	w, names := s.m.words, s.names()
	s.list.rows = nil
	for i, name := range names {
		r := row{text: printableLine(name), key: " "}
		if i < 9 {
			r.key = strconv.Itoa(i + 1)
		}
		s.list.rows = append(s.list.rows, r)
	}
	if !s.m.isFull(s.step.Section) {
		s.list.rows = append(s.list.rows, row{key: addKey, text: fmt.Sprintf(w.addItem, s.m.one(s.step.Section))})
	}
	on := w.goOnToItems
	if len(names) == 0 {
		on = w.goOnWithoutItems
	}
	s.list.rows = append(s.list.rows, row{key: s.m.look.forward, text: on, apart: true})
	s.list.cursor = max(0, min(s.list.cursor, len(s.list.rows)-1))
}

func (s *itemsScreen) update(msg tea.Msg) tea.Cmd {
	k, isKey := msg.(tea.KeyMsg)
	switch {
	case s.field != nil:
		return s.updateName(msg)
	case !isKey:
		return nil
	}
	key := k.String()
	removing := s.removing
	s.removing = -1
	if s.changes(key) {
		if may, cmd := s.m.gate.lets(key); !may {
			s.removing = removing
			return cmd
		}
	}
	switch {
	case s.list.moveBy(key):
		return nil
	case key == removeKey || key == "delete" || key == "backspace":
		return s.remove(removing)
	}
	return s.act(key)
}

// changes reports whether a key may change the list, or lead on.
func (s *itemsScreen) changes(key string) bool {
	switch key {
	case "enter", addKey, renameKey, removeKey, restoreKey, "delete", "backspace":
		return true
	default:
		return false
	}
}

func (s *itemsScreen) act(key string) tea.Cmd {
	switch key {
	case "enter":
		return s.enter()
	case addKey:
		return s.add()
	case renameKey:
		return s.rename()
	case restoreKey:
		return s.restore()
	case "left", "b":
		return s.m.back(s.m.indexOf(s.step))
	case "right", "s":
		return s.next()
	}
	if i := s.list.find(key); i >= 0 {
		s.list.cursor = i
		return nil
	}
	cmd, _ := s.m.common(key)
	return cmd
}

// enter does what the row under the cursor is for; an item leads to its questions.
func (s *itemsScreen) enter() tea.Cmd {
	switch i := s.list.cursor; {
	case i < len(s.names()):
		return s.m.goTo(s.m.firstOf(s.step.Section, i), "enter")
	case s.list.rows[i].key == addKey:
		return s.add()
	default:
		return s.next()
	}
}

func (s *itemsScreen) next() tea.Cmd { return s.m.goOn(s.m.indexOf(s.step), "enter") }

// remove takes the item under the cursor off the list. Where answers go with it, it asks
// once more.
func (s *itemsScreen) remove(asked int) tea.Cmd {
	i := s.list.cursor
	if i >= len(s.names()) {
		return nil
	}
	name := cells.Fit(printableLine(s.names()[i]), 30, s.m.look.ellipsis) // its beginning tells it apart
	if n := s.m.answersTo(s.id(), i); n > 0 && asked != i {
		s.removing = i
		s.m.message = s.m.removalWarning(name, n, removeKey)
		return s.m.gate.shut(removeKey) // a held key does not confirm
	}
	if err := s.m.removeItem(s.id(), i); err != nil {
		s.m.message = s.m.itemRefusal(s.step.Section, name, err)
		return nil
	}
	s.m.keeper.store()
	s.refresh()
	s.m.said = fmt.Sprintf(s.m.words.itemRemoved, name)
	return nil
}

// restore puts the item back that was removed last.
func (s *itemsScreen) restore() tea.Cmd {
	name, ok, err := s.m.restoreItem(s.id())
	switch {
	case !ok:
		s.m.message = s.m.words.nothingRemoved
	case err != nil:
		s.m.message = s.m.itemRefusal(s.step.Section, name, err)
	default:
		s.m.keeper.store()
		s.refresh()
		s.m.said = fmt.Sprintf(s.m.words.itemRestored, printableLine(name))
	}
	return nil
}
