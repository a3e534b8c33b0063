package form

import (
	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess/form/cells"
)

// helpScreen lists all keys.
type helpScreen struct {
	m     *model
	under screen
}

func newHelp(m *model, under screen) *helpScreen { return &helpScreen{m: m, under: under} }

func (s *helpScreen) typing() bool { return false }

func (s *helpScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch k.String() {
	case "down", "j":
		s.m.scroll.by(1)
	case "up", "k":
		s.m.scroll.by(-1)
	case "esc", "h", "f1", "q", "enter", "b", "left":
		s.m.turn(s.under)
	}
	return nil
}

func (s *helpScreen) page(width, height int) page {
	l, w := s.m.look, s.m.words
	keys := s.keys()
	longest := 0
	for _, h := range keys {
		longest = max(longest, cells.Width(h.key))
	}
	var body []string
	for _, h := range keys {
		body = append(body, cells.Hang(l.accent.Render(cells.Pad(h.key, longest))+"  ", h.label, width)...)
	}
	body = append(body, "")
	body = append(body, paragraph(l.quiet, w.helpSaved, width)...)
	return page{
		crumbs: []string{s.m.line(s.m.Session.Questionnaire.Title), w.helpTitle},
		body:   body,
		hints:  []hint{{l.upDown, w.scroll}, {w.esc, w.back}},
	}
}

func (s *helpScreen) keys() []hint {
	l, w := s.m.look, s.m.words
	var keys []hint
	switch s.under.(type) {
	case *itemsScreen:
		keys = []hint{
			{w.enter, w.helpItem}, {addKey, w.helpAdd}, {renameKey, w.helpRename}, {removeKey, w.helpRemove}, {restoreKey, w.helpRestore},
			{both(l.back, "b"), w.helpBack}, {both(l.forward, "s"), w.next},
		}
	case *tableScreen:
		keys = []hint{{l.upDown, w.helpRows}, {l.leftRight + " 1-9", w.helpColumns}, {w.enter, w.next}, {"b", w.helpBack}, {"s", w.helpSkip}}
		keys = append(append(keys, s.answerKeys()...), hint{relevanceKey, w.helpRelevance})
	default:
		keys = []hint{
			{l.upDown, w.helpMove}, {"1-9", w.helpDigits}, {w.space, w.helpSpace}, {w.enter, w.helpEnter},
			{both(l.back, "b"), w.helpBack}, {both(l.forward, "s"), w.helpSkip},
		}
		keys = append(keys, s.answerKeys()...)
	}
	if q, ok := s.under.(*questionScreen); ok && q.takesLetters() {
		keys = append([]hint{{"a-z", w.helpTyped}}, keys...)
	}
	keys = append(keys, hint{"o", w.helpOverview})
	if s.m.SaveElsewhere != nil {
		keys = append(keys, hint{"w", w.helpElsewhere})
	}
	return append(keys, hint{w.pageKeys, w.helpPage}, hint{"q " + w.ctrlC, w.helpPause})
}

// answerKeys are the keys about an answer that are the same for all kinds of questions.
func (s *helpScreen) answerKeys() []hint {
	w := s.m.words
	keys := []hint{{"d", w.helpUnknown}, {"x", w.helpNotApplicable}, {"u", w.helpClear}, {"n", w.helpNote}, {"?", w.helpWhy}}
	if s.m.Interview {
		keys = append(keys, hint{"e", w.helpEvidence})
	}
	return keys
}

// both names two keys that do the same, once where they are one.
func both(key, other string) string {
	if key == other {
		return key
	}
	return key + " " + other
}
