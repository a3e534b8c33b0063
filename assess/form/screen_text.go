package form

import (
	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess/form/cells"
)

// textScreen edits a note or an answer in free text.
type textScreen struct {
	m        *model
	question *questionScreen // comes back afterwards
	label    string
	field    *editor
	keep     func(text string) error // takes the text into the session
}

// openText shows the editor over a question. Text that is only looked at stays as it
// is, to the byte.
func openText(m *model, q *questionScreen, label, text string, keep func(string) error) tea.Cmd {
	s := &textScreen{m: m, question: q, label: label, field: newTextEditor(m.look, text), keep: keep}
	m.turn(s)
	return s.field.focus()
}

func (s *textScreen) typing() bool { return true }

// update takes every change into the session at once, so that leaving in any way
// saves it, and stores it a moment later.
func (s *textScreen) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok && k.Type == tea.KeyEsc {
		s.m.keeper.store()
		s.m.turn(s.question)
		return nil
	}
	before := s.field.text()
	cmd := s.field.update(msg)
	if s.field.text() == before {
		return cmd
	}
	if err := s.keep(s.field.text()); err != nil {
		s.question.refuse(err)
		return cmd
	}
	return tea.Batch(cmd, s.m.storeSoon())
}

func (s *textScreen) page(width, height int) page {
	l, w := s.m.look, s.m.words
	var body []string
	if height > 5 {
		body = append(each(l.quiet, s.question.shortened(width, height/4)), "")
	}
	body = append(body, l.accent.Render(s.label))
	return page{
		crumbs: s.m.crumbs(s.question.step.Section),
		body:   append(body, s.field.view(width, max(1, height-len(body)))...),
		hints:  []hint{{w.enter, w.newLine}, {w.ctrlC, w.pause}, {w.esc, w.done}},
	}
}

// shortened returns the question in at most limit lines.
func (s *questionScreen) shortened(width, limit int) []string {
	lines := cells.Wrap(s.m.name(s.question), width)
	if limit = max(1, limit); len(lines) > limit {
		lines = lines[:limit]
		lines[limit-1] = cells.Fit(lines[limit-1], width-cells.Width(s.m.look.ellipsis), "") + s.m.look.ellipsis
	}
	return lines
}
