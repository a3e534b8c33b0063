package form

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
)

// reviewScreen comes after the last step: it lists what is open, and finishes.
type reviewScreen struct {
	m    *model
	open []int // of the steps
	list list  // the open steps, and last the row that finishes
}

const finishKey = "f"

func newReview(m *model) *reviewScreen {
	s := &reviewScreen{m: m, open: m.Session.Open()}
	for _, i := range s.open {
		s.list.rows = append(s.list.rows, row{mark: s.mark(m.steps[i]), text: s.title(m.steps[i])})
	}
	s.list.rows = append(s.list.rows, row{mark: finishKey, text: m.words.finishRow, apart: true})
	return s
}

// mark shows whether a step is open, or answered in part.
func (s *reviewScreen) mark(step assess.Step) string {
	if s.m.lacking(step) != "" {
		return s.m.look.half
	}
	return s.m.look.open
}

// title names an open step.
func (s *reviewScreen) title(step assess.Step) string {
	if step.Question != nil {
		return s.m.name(step.Question) + s.m.lacking(step)
	}
	return s.m.stepTitle(step)
}

func (s *reviewScreen) typing() bool { return false }

func (s *reviewScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	key := k.String()
	if key == "enter" || key == finishKey {
		if may, cmd := s.m.gate.lets(key); !may {
			return cmd
		}
	}
	switch {
	case s.list.moveBy(key):
		return nil
	case key == finishKey || key == "enter" && s.list.cursor == len(s.open):
		return s.finish()
	case key == "enter":
		return s.m.goTo(s.open[s.list.cursor], "")
	case key == "left" || key == "b":
		return s.m.back(len(s.m.steps))
	}
	cmd, _ := s.m.common(key)
	return cmd
}

// finish writes the report and shows the result. Open questions are no obstacle.
func (s *reviewScreen) finish() tea.Cmd {
	if err := s.m.interview.finish(); err != nil {
		if !s.m.keeper.failing() {
			s.m.message = fmt.Sprintf(s.m.words.noReport, printableLine(err.Error()))
		}
		return nil
	}
	return s.m.show(newResult(s.m), finishKey)
}

func (s *reviewScreen) page(width, height int) page {
	l, w := s.m.look, s.m.words
	body := append(cells.Wrap(s.m.summary(), width), "")
	rows, focus := s.list.view(l, width, true)
	return page{
		crumbs: []string{s.m.line(s.m.Session.Questionnaire.Title), w.reviewTitle},
		focus:  focus.shifted(len(body)),
		body:   append(body, rows...),
		hints: []hint{{l.upDown, w.choose}, {w.enter, w.jump}, {finishKey, w.finish}, {l.back, w.back},
			{"o", w.overview}, {"q", w.pause}, {"h", w.help}},
	}
}

// summary says how many questions are answered and what stays open.
func (iv *interview) summary() string {
	open := len(iv.Session.Open())
	switch open {
	case 0:
		return iv.words.nothingOpen
	case 1:
		return fmt.Sprintf(iv.words.oneOpen, iv.done, iv.total)
	default:
		return fmt.Sprintf(iv.words.someOpen, iv.done, iv.total, open)
	}
}
