package form

import (
	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// questionScreen asks one question.
type questionScreen struct {
	m        *model
	step     assess.Step
	question *questionnaires.Question
	list     list            // the states, and "don't know" and "does not apply"
	entry    *editor         // nil unless the answer is typed into a line
	evidence assess.Evidence // for the answer there is, or the one to come
	why      bool            // why we ask is shown
	reading  bool            // and has just been asked for, so it must be in sight

	relevance   list // how important the subject is; none unless the question asks
	inRelevance bool // it is answered now, and not the question itself
}

// Keys of the rows that every question has besides its states.
const (
	unknownKey       = "d"
	notApplicableKey = "x"
)

func newQuestion(m *model, step assess.Step) *questionScreen {
	s := &questionScreen{m: m, step: step, question: step.Question}
	s.evidence = s.answer().Evidence
	if isTyped(s.question) {
		s.openEntry(s.typedText())
	}
	s.refresh()
	s.list.cursor = s.list.marked()
	return s
}

func (s *questionScreen) answer() assess.Answer { return s.m.Session.Answer(s.question.ID) }

// openEntry opens the line for the answer.
func (s *questionScreen) openEntry(text string) {
	const longest = 24 // more digits than a number holds exactly, and any month's name
	s.entry = newLineEditor(s.m.look, text, longest)
	s.entry.focus()
}

func (s *questionScreen) typedText() string { return s.m.typedText(s.answer()) }

func (s *questionScreen) typing() bool { return false }

// refresh draws up the rows anew, for an answer changes their marks.
func (s *questionScreen) refresh() {
	s.list.rows = stateRows(s.m.interview, s.m.look, s.question, s.answer())
	s.refreshRelevance()
}

func (s *questionScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return s.edit(msg)
	}
	key := k.String()
	s.reading = false
	if s.answers(k) {
		if may, cmd := s.m.gate.lets(key); !may {
			return cmd
		}
	}
	if s.inRelevance {
		return s.updateRelevance(key)
	}
	if s.isTyping(k) {
		s.list.cursor = -1
		return s.edit(msg)
	}
	if s.list.moveBy(key) {
		return nil
	}
	if cmd, ok := s.navigate(key); ok {
		return cmd
	}
	return s.act(key)
}

// answers reports whether a key may change what is answered.
func (s *questionScreen) answers(k tea.KeyMsg) bool {
	switch key := k.String(); key {
	case "enter", " ", "u", "e", unknownKey, notApplicableKey:
		return true
	default:
		return s.list.find(key) >= 0 || s.inRelevance && s.relevance.find(key) >= 0 || s.isTyping(k)
	}
}

// navigate handles the keys that go elsewhere.
func (s *questionScreen) navigate(key string) (tea.Cmd, bool) {
	switch key {
	case "left", "b":
		return s.m.leftBehind(s.untaken(), s.m.back(s.index())), true
	case "right", "s":
		return s.m.leftBehind(s.untaken(), s.m.goOn(s.index(), key)), true
	case "n":
		return s.writeNote(), true
	default:
		return s.m.common(key)
	}
}

// act handles the keys that answer, and those that are about the answer.
func (s *questionScreen) act(key string) tea.Cmd {
	switch key {
	case "enter":
		return s.commit()
	case " ":
		return s.toggle(s.list.cursor)
	case unknownKey:
		return s.set(unknown(s.answer()), key)
	case notApplicableKey:
		return s.setNotApplicable()
	case "u":
		s.clear()
	case "e":
		s.cycleEvidence()
	case "?":
		s.toggleWhy()
	default:
		return s.choose(s.list.find(key))
	}
	return nil
}

func (s *questionScreen) index() int { return s.m.indexOf(s.step) }
