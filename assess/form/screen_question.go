package form

import (
	"slices"

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
	number   *editor         // nil unless the question asks for a number
	evidence assess.Evidence // for the answer there is, or the one to come
	why      bool            // why we ask is shown
	reading  bool            // and has just been asked for, so it must be in sight
}

// Keys of the rows that every question has besides its states.
const (
	unknownKey       = "d"
	notApplicableKey = "x"
)

func newQuestion(m *model, step assess.Step) *questionScreen {
	s := &questionScreen{m: m, step: step, question: step.Question}
	s.evidence = s.answer().Evidence
	if s.question.Kind == questionnaires.Number {
		const longest = 18 // more digits than a number holds exactly
		s.number = newLineEditor(m.look, s.numberText(), longest)
		s.number.focus()
	}
	s.refresh()
	s.list.cursor = slices.IndexFunc(s.list.rows, func(r row) bool { return r.marked })
	return s
}

func (s *questionScreen) answer() assess.Answer { return s.m.Session.Answer(s.question.ID) }

func (s *questionScreen) numberText() string {
	if n := s.answer().Number; n != nil {
		return formatNumber(*n, s.m.Language)
	}
	return ""
}

func (s *questionScreen) typing() bool { return false }

// refresh draws up the rows anew, for an answer changes their marks.
func (s *questionScreen) refresh() {
	s.list.rows = stateRows(s.m.interview, s.m.look, s.question, s.answer())
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
	if s.number != nil && s.editsNumber(k) {
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
		return s.list.find(key) >= 0 || s.number != nil && s.editsNumber(k)
	}
}

// navigate handles the keys that go elsewhere.
func (s *questionScreen) navigate(key string) (tea.Cmd, bool) {
	switch key {
	case "left", "b":
		return s.m.leftBehind(s.untaken(), s.m.back(s.index())), true
	case "right", "s":
		return s.m.leftBehind(s.untaken(), s.m.goTo(s.index()+1, key)), true
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
