package form

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// tableScreen asks the rows of a matrix that stand next to each other, on one screen. It
// moves between them; what concerns one of them is left to that question's own screen.
// Every choice is recorded at once.
type tableScreen struct {
	m    *model
	rows []assess.Step
	at   int
	row  *questionScreen

	inRelevance bool // left, right and digits say how important the row is, and not how far it is
}

// maxColumns is how many states can be chosen by a digit.
const maxColumns = 9

// fitting returns what to show in place of a screen: the row of a matrix comes as a
// table where the window has room for one, and alone where it has not.
func (m *model) fitting(s screen) screen {
	switch s := s.(type) {
	case *questionScreen:
		if table := newTable(m, s); table != nil && table.fits() && !s.untaken() {
			return table
		}
	case *tableScreen:
		if !s.fits() {
			return s.row
		}
	}
	return s
}

// newTable returns the table around a row, or nil where there is none to show: rows in
// which several states can be ticked do not fit its one mark.
func newTable(m *model, row *questionScreen) *tableScreen {
	if row.question.Row == nil || row.question.Kind != questionnaires.Single || len(row.question.States) > maxColumns {
		return nil
	}
	rows := m.rowsAround(row.index())
	at := slices.IndexFunc(rows, func(step assess.Step) bool { return step.ID() == row.step.ID() })
	if len(rows) < 2 || at < 0 {
		return nil
	}
	return &tableScreen{m: m, rows: rows, at: at, row: row}
}

func (s *tableScreen) typing() bool { return false }

func (s *tableScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	key := k.String()
	s.row.reading = false
	if s.answers(key) {
		if may, cmd := s.m.gate.lets(key); !may {
			return cmd
		}
	}
	if s.moves(key) || s.inRelevance && s.chooseRelevance(key) {
		return nil
	}
	if state, ok := s.state(key); ok {
		s.choose(withState(s.row.answer(), s.row.question.States[state].ID))
		return nil
	}
	return s.act(key)
}

// answers reports whether a key may change what is answered.
func (s *tableScreen) answers(key string) bool {
	switch key {
	case "left", "right", "-", "+", "u", "e", unknownKey, notApplicableKey:
		return true
	default:
		return isDigit(key)
	}
}

// moves handles the keys that move between the rows.
func (s *tableScreen) moves(key string) bool {
	rows := list{rows: make([]row, len(s.rows)), cursor: s.at}
	if !rows.moveBy(key) {
		return false
	}
	s.goTo(rows.cursor)
	return true
}

// goTo goes to another row, where the interview stands then.
func (s *tableScreen) goTo(at int) {
	if at == s.at {
		return
	}
	why := s.row.why
	s.inRelevance = false
	s.at, s.row = at, newQuestion(s.m, s.rows[at])
	s.row.why = why
	s.m.moveTo(s.m.indexOf(s.rows[at]))
}

func (s *tableScreen) act(key string) tea.Cmd {
	switch key {
	case "enter":
		return s.next()
	case unknownKey:
		s.chooseInstead(unknown(s.row.answer()))
	case notApplicableKey:
		s.chooseNotApplicable()
	case relevanceKey:
		return s.enterRelevance()
	case "u":
		s.clear()
	case "e":
		s.row.cycleEvidence()
	case "?":
		s.row.toggleWhy()
	case "n":
		return s.row.writeNote()
	case "b":
		if s.inRelevance {
			s.inRelevance = false
			return nil
		}
		return s.m.back(s.m.indexOf(s.rows[0]))
	case "s":
		return s.leave()
	default:
		cmd, _ := s.m.common(key)
		return cmd
	}
	return nil
}

// next goes to the relevance of the row where that is asked and not said, then to the
// next row, and after the last one on.
func (s *tableScreen) next() tea.Cmd {
	if !s.inRelevance && asksRelevance(s.row.question, s.row.answer()) && s.row.answer().Relevance == assess.RelevanceOpen {
		return s.enterRelevance()
	}
	i := s.row.index()
	if i+1 < len(s.m.steps) && sameMatrix(s.m.steps[i+1], s.row.step) { // an answer may bring a question in between
		s.goTo(s.at + 1)
		return nil
	}
	return s.leave()
}

// leave goes on after the rows that stand together, and says how many are left open.
func (s *tableScreen) leave() tea.Cmd {
	rows := s.m.rowsAround(s.row.index())
	open := 0
	for _, step := range rows {
		if !s.m.Session.Done(step) {
			open++
		}
	}
	switch {
	case open == 1:
		s.m.tell(s.m.words.rowOpen)
	case open > 1:
		s.m.tell(fmt.Sprintf(s.m.words.rowsOpen, open))
	}
	cmd := s.m.goOn(s.m.indexOf(rows[len(rows)-1]), "enter")
	return cmd
}
