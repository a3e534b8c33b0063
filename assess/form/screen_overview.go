package form

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/questionnaires"
)

// overviewScreen lists all sections and questions, with the marks of their answers,
// and leads to any of them.
type overviewScreen struct {
	m      *model
	under  screen
	cursor int // an index of the steps; the end stands for the review

	// The lines without the cursor as they were drawn for a width, and the places of
	// the steps among them. Nothing is answered here, so they stay as they are.
	width  int
	lines  []string
	places []int
}

func newOverview(m *model, under screen) *overviewScreen {
	return &overviewScreen{m: m, under: under, cursor: m.Session.At()}
}

func (s *overviewScreen) typing() bool { return false }

func (s *overviewScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	steps := list{rows: make([]row, len(s.m.steps)+1), cursor: s.cursor}
	switch key := k.String(); {
	case steps.moveBy(key):
		s.cursor = steps.cursor
	case key == "enter":
		return s.m.leftBehind(untaken(s.under), s.m.goTo(s.cursor, ""))
	case key == "esc" || key == "o" || key == "b" || key == "left":
		s.m.turn(s.under)
	case key == "q":
		return s.m.leave()
	}
	return nil
}

func (s *overviewScreen) page(width, height int) page {
	l, w := s.m.look, s.m.words
	if width != s.width {
		s.draw(width)
	}
	body, at := slices.Clone(s.lines), s.places[s.cursor]
	body[at] = s.entry(s.cursor, true, width)
	return page{
		crumbs: []string{s.m.line(s.m.Session.Questionnaire.Title), w.overviewTitle},
		status: s.status(width),
		body:   body,
		focus:  span{at, at + 1},
		hints:  []hint{{l.upDown, w.choose}, {w.enter, w.jump}, {"q", w.pause}, {w.esc, w.back}},
	}
}

// draw draws all lines without the cursor.
func (s *overviewScreen) draw(width int) {
	s.width, s.lines, s.places = width, nil, nil
	var section *questionnaires.Section
	matrix := ""
	for _, e := range s.m.outline() {
		if e.section != section {
			section = e.section
			s.lines = append(s.lines, s.heading(section, len(s.lines) > 0, width)...)
		}
		if e.matrix() != matrix {
			matrix = e.matrix()
			s.lines = append(s.lines, s.stem(e, width)...)
		}
		if e.implied != nil {
			s.lines = append(s.lines, s.impliedEntry(e, width)...)
			continue
		}
		s.places = append(s.places, len(s.lines))
		s.lines = append(s.lines, s.entry(e.step, false, width))
	}
	s.places = append(s.places, len(s.lines)+1)
	s.lines = append(s.lines, "", s.entry(len(s.m.steps), false, width))
	if s.status(width) == "" {
		s.lines = append(append(s.lines, ""), paragraph(s.m.look.quiet, s.legend(), width)...)
	}
}

// status is the legend where it fits into one line; else it stands below the list.
func (s *overviewScreen) status(width int) string {
	if legend := s.legend(); cells.Width(legend) <= width {
		return legend
	}
	return ""
}

// heading names a section, above its steps.
func (s *overviewScreen) heading(section *questionnaires.Section, apart bool, width int) []string {
	depth := max(0, len(s.m.parents[section.ID])-1)
	line := strings.Repeat("  ", depth) + s.m.look.strong.Render(cells.Fit(s.m.title(section), width-2*depth, s.m.look.ellipsis))
	if apart {
		return []string{"", line}
	}
	return []string{line}
}

// stem is what is asked of all rows of a matrix, above the first of them.
func (s *overviewScreen) stem(e entry, width int) []string {
	if e.matrix() == "" {
		return nil
	}
	stem := strings.Join(strings.Fields(s.m.text(e.question.Row.Stem)), " ")
	return []string{"    " + s.m.look.quiet.Render(cells.Fit(stem, width-4, s.m.look.ellipsis))}
}

// impliedEntry draws a question that other answers answer, and from what that follows.
func (s *overviewScreen) impliedEntry(e entry, width int) []string {
	l := s.m.look
	mark := l.chosen.Render(l.answered)
	if e.implied.Answer == questionnaires.NotApplicable {
		mark = l.quiet.Render(l.notApplicable)
	}
	lines := []string{"  " + mark + " " + cells.Fit(s.m.shortName(e.question), width-4, l.ellipsis)}
	return append(lines, "    "+l.quiet.Render(cells.Fit(s.m.reason(e.implied), width-4, l.ellipsis)))
}

// entry draws a step, or the end, which leads to the review: the cursor, the mark of
// its answer, and its text.
func (s *overviewScreen) entry(i int, here bool, width int) string {
	l := s.m.look
	mark, text, lacking := " ", s.m.words.reviewTitle, ""
	if i < len(s.m.steps) {
		mark, text, lacking = s.mark(s.m.steps[i]), s.text(s.m.steps[i]), s.m.lacking(s.m.steps[i])
	}
	text = cells.Fit(text, width-4-cells.Width(lacking), l.ellipsis) + lacking
	if here {
		return l.accent.Render(l.cursor) + " " + mark + " " + l.strong.Render(text)
	}
	return "  " + mark + " " + text
}

// text names a step; a self-estimate with its value.
func (s *overviewScreen) text(step assess.Step) string {
	switch e, ok := s.m.Session.Estimate(step.Section.ID); {
	case step.Question != nil:
		return s.m.shortName(step.Question)
	case step.Section.Repeat != nil:
		return s.m.listed(step.Section)
	case len(step.Section.Estimate) == 0:
		return s.m.words.introduction
	case ok:
		return s.m.words.selfEstimate + " " + fmt.Sprint(e)
	default:
		return s.m.words.selfEstimate
	}
}

// mark shows what kind of answer a step has.
func (s *overviewScreen) mark(step assess.Step) string {
	l := s.m.look
	if step.Question == nil {
		switch {
		case len(step.Section.Estimate) == 0 && step.Section.Repeat == nil:
			return " "
		case s.m.Session.Done(step):
			return l.chosen.Render(l.answered)
		default:
			return l.open
		}
	}
	switch a := s.m.Session.Answer(step.Question.ID); {
	case a.Unknown:
		return l.notice.Render(l.unknown)
	case a.NotApplicable:
		return l.quiet.Render(l.notApplicable)
	case a.Open():
		return l.open
	case !s.m.Session.Done(step):
		return l.notice.Render(l.half)
	default:
		return l.chosen.Render(l.answered)
	}
}

// legend says what the marks mean.
func (s *overviewScreen) legend() string {
	l, w := s.m.look, s.m.words
	parts := []string{l.answered + " " + w.legendAnswered, l.open + " " + w.legendOpen, l.unknown + " " + w.legendUnknown}
	if slices.ContainsFunc(s.m.steps, func(step assess.Step) bool { return step.Question != nil && step.Question.MayNotApply }) {
		parts = append(parts, l.notApplicable+" "+w.legendNotApplicable)
	}
	if slices.ContainsFunc(s.m.steps, func(step assess.Step) bool { return step.Question != nil && step.Question.Relevance }) {
		parts = append(parts, l.half+" "+w.relevanceMissing)
	}
	return strings.Join(parts, ", ")
}
