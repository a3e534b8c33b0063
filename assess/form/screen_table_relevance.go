package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
)

// Where the rows ask for their relevance it has a column of its own, which enter leads to
// after the answer.

// relevanceKey leads to the relevance of a row, and heads its column.
const relevanceKey = "r"

// enterRelevance has the next keys choose how important the row is.
func (s *tableScreen) enterRelevance() tea.Cmd {
	switch {
	case s.inRelevance || !s.row.question.Relevance:
		return nil
	case !asksRelevance(s.row.question, s.row.answer()):
		s.m.message = s.m.words.chooseFirst
		return nil
	}
	s.inRelevance = true
	return s.m.gate.shut("")
}

// chooseRelevance handles the keys that choose how important the row is, and reports
// whether it was one.
func (s *tableScreen) chooseRelevance(key string) bool {
	a, all := s.row.answer(), relevances()
	i, ok := beside(key, slices.Index(all, a.Relevance), len(all)-1)
	if ok {
		s.choose(withRelevance(a, all[i]))
	}
	return ok
}

// relevanceMark shows how important a row is, and whether that is being said. Nothing
// stands there while it is not asked.
func (s *tableScreen) relevanceMark(step assess.Step, a assess.Answer) string {
	l, mark, before := s.m.look, "", " "
	switch i := slices.Index(relevances(), a.Relevance); {
	case !asksRelevance(step.Question, a):
	case i >= 0:
		mark = l.chosen.Render(strconv.Itoa(i + 1))
	default:
		mark = l.quiet.Render(l.dot)
	}
	if s.inRelevance && step.ID() == s.row.step.ID() {
		before = l.accent.Render(l.cursor)
	}
	return cells.Pad(" "+before+mark, columnWidth)
}

// relevanceScale says what the figures of the relevance stand for.
func (iv *interview) relevanceScale() string {
	var parts []string
	for i, r := range relevances() {
		parts = append(parts, fmt.Sprintf("%d %s", i+1, terms.Relevance(r, iv.Language)))
	}
	return iv.words.relevanceLabel + " " + strings.Join(parts, ", ")
}
