package form

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
)

// Below the answer, some questions ask how important their subject is to the company.
// Enter takes the answer first, then the relevance, and then goes on.

// relevances are what can be chosen, in the order of the rows.
func relevances() []assess.Relevance {
	return []assess.Relevance{assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant}
}

// goOn leads from the answer to its relevance where that is asked, and else to the next
// step.
func (s *questionScreen) goOn(key string) tea.Cmd {
	if !s.inRelevance && asksRelevance(s.question, s.answer()) {
		s.m.keeper.store()
		s.enterRelevance()
		s.m.scroll.follow()
		return s.m.gate.shut(heldIn(key, "enter"))
	}
	s.inRelevance = false
	return s.m.goOn(s.index(), key)
}

// enterRelevance puts the cursor on the relevance that was said, if any was.
func (s *questionScreen) enterRelevance() {
	s.inRelevance = true
	s.refresh()
	s.relevance.cursor = -1
	for i, r := range relevances() {
		if r == s.answer().Relevance {
			s.relevance.cursor = i
		}
	}
}

// leaveRelevance goes back to the answer above.
func (s *questionScreen) leaveRelevance() tea.Cmd {
	left := s.untaken()
	s.inRelevance = false
	return s.m.leftBehind(left, nil)
}

// refreshRelevance marks the relevance that was said. There are no rows while it is not
// asked: before there is an answer.
func (s *questionScreen) refreshRelevance() {
	a := s.answer()
	s.relevance.rows = nil
	if !asksRelevance(s.question, a) {
		s.inRelevance = false
		return
	}
	for i, relevance := range relevances() {
		r := row{mark: s.m.look.open1, marked: relevance == a.Relevance, key: strconv.Itoa(i + 1), text: terms.Relevance(relevance, s.m.Language)}
		if r.marked {
			r.mark = s.m.look.chosen1
		}
		s.relevance.rows = append(s.relevance.rows, r)
	}
}

func (s *questionScreen) updateRelevance(key string) tea.Cmd {
	switch i := s.relevance.find(key); {
	case (key == "up" || key == "k") && s.relevance.cursor <= 0, key == "left", key == "b":
		return s.leaveRelevance()
	case i >= 0:
		s.relevance.cursor = i
	case s.relevance.moveBy(key):
	case key == "enter":
		return s.commitRelevance()
	case key == unknownKey || key == notApplicableKey: // would replace the answer above
		s.m.message = s.m.words.relevanceFirst
	case key == "u":
		s.keep(withRelevance(s.answer(), assess.RelevanceOpen))
		s.enterRelevance()
	default:
		return s.elsewhere(key)
	}
	return nil
}

// elsewhere handles the keys that mean the same beside the relevance as beside the
// answer.
func (s *questionScreen) elsewhere(key string) tea.Cmd {
	if key == "e" || key == "?" {
		return s.act(key)
	}
	cmd, _ := s.navigate(key)
	return cmd
}

// commitRelevance takes the relevance and goes on.
func (s *questionScreen) commitRelevance() tea.Cmd {
	if s.relevance.cursor < 0 {
		s.m.message = s.m.words.relevanceFirst
		return nil
	}
	return s.set(withRelevance(s.answer(), s.chosenRelevance()), "enter")
}

// chosenRelevance is the relevance under the cursor.
func (s *questionScreen) chosenRelevance() assess.Relevance {
	if s.relevance.cursor < 0 {
		return assess.RelevanceOpen
	}
	return relevances()[s.relevance.cursor]
}

// relevancePart draws the relevance below the answer, and says which of its lines must
// be in sight while it is answered.
func (s *questionScreen) relevancePart(width int, airy bool) (lines []string, focus span) {
	if len(s.relevance.rows) == 0 {
		return nil, span{}
	}
	if airy {
		lines = append(lines, "")
	}
	heading := cells.Wrap(s.m.words.relevance, width)
	if s.inRelevance {
		heading = each(s.m.look.strong, heading)
	}
	lines = append(lines, heading...)
	rows := s.relevance
	if !s.inRelevance {
		rows.cursor = -1
	}
	drawn, at := rows.view(s.m.look, width, airy)
	if rows.cursor < 0 {
		at = span{0, len(drawn)}
	}
	return append(lines, drawn...), span{at.from, at.to}.shifted(len(lines))
}

func (s *questionScreen) relevanceHints() []hint {
	l, w := s.m.look, s.m.words
	hints := []hint{{l.upDown + " " + w.digits(len(s.relevance.rows)), w.choose}, {w.enter, w.next}, {l.back, w.back}}
	hints = append(hints, hint{l.forward, s.m.skipLabel(s.answer().Relevance == assess.RelevanceOpen)}, hint{"n", w.note})
	if s.answer().Relevance != assess.RelevanceOpen {
		hints = append(hints, hint{"u", w.clear})
	}
	return append(hints, hint{"o", w.overview}, hint{"q", w.pause}, hint{"h", w.help})
}
