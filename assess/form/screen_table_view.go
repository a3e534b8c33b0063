package form

import (
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
)

// columnWidth is the width of a column of the table, in cells.
const columnWidth = 4

// fits reports whether the window has room for the whole table.
func (s *tableScreen) fits() bool {
	if s.m.width < narrowWidth {
		return false
	}
	width, height := s.m.size()
	lines, _ := s.table(width, false)
	remarks := 1 // the note
	if s.m.Interview {
		remarks++ // and the evidence
	}
	needed := len(s.above(false, width)) + len(lines) + remarks
	return needed <= s.m.pageHeight(width, height, 1)
}

// above is why we ask, and what an advisor asks for.
func (s *tableScreen) above(why bool, width int) []string {
	var lines []string
	for _, text := range s.row.background(why, width) {
		lines = append(append(lines, text...), "")
	}
	return lines
}

func (s *tableScreen) page(width, height int) page {
	lines, focus := s.table(width, true)
	if len(lines) > height {
		lines, focus = s.table(width, false)
	}
	above := s.above(s.row.why, width)
	if focus = focus.shifted(len(above)); s.row.reading {
		focus = span{0, len(above)}
	}
	remarks := s.row.remarks(width, height > len(above)+len(lines)+2)
	p := page{
		crumbs: s.m.crumbs(s.row.step.Section),
		body:   append(append(above, lines...), remarks...),
		focus:  focus,
		hints:  s.hints(),
	}
	if s.inRelevance {
		p.status = s.m.words.relevance
	}
	return p
}

// table draws what is asked of all rows, the rows, and what the columns stand for; and
// says which lines hold the present row.
func (s *tableScreen) table(width int, airy bool) (lines []string, focus span) {
	gap := func() {
		if airy {
			lines = append(lines, "")
		}
	}
	lines = paragraph(s.m.look.strong, s.m.text(s.row.question.Row.Stem), width)
	gap()
	lines = append(lines, s.columnHeads(width))
	for i, step := range s.rows {
		drawn := s.drawRow(step, i == s.at, width)
		if i == s.at {
			focus = span{len(lines), len(lines) + len(drawn)}
		}
		lines = append(lines, drawn...)
	}
	gap()
	return append(lines, s.legend(width)...), focus
}

// columns are the keys of the columns: the digits of the states, "don't know", and "does
// not apply" where it may.
func (s *tableScreen) columns() []string {
	var keys []string
	for i := range s.row.question.States {
		keys = append(keys, strconv.Itoa(i+1))
	}
	keys = append(keys, unknownKey)
	if s.row.question.MayNotApply {
		keys = append(keys, notApplicableKey)
	}
	if s.row.question.Relevance {
		keys = append(keys, relevanceKey)
	}
	return keys
}

// labelWidth is what is left for the rows' texts, beside the cursor and the columns.
func (s *tableScreen) labelWidth(width int) int { return width - 2 - columnWidth*len(s.columns()) }

func (s *tableScreen) columnHeads(width int) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", 2+s.labelWidth(width)))
	for _, key := range s.columns() {
		b.WriteString(cells.Pad("", 2) + s.m.look.accent.Render(key) + " ")
	}
	return strings.TrimRight(b.String(), " ")
}

// drawRow draws the text of a row, and its marks beside the first line.
func (s *tableScreen) drawRow(step assess.Step, here bool, width int) []string {
	l, label := s.m.look, s.labelWidth(width)
	cursor := "  "
	if here {
		cursor = l.accent.Render(l.cursor) + " "
	}
	lines := cells.Wrap(s.m.text(step.Question.Row.Text), label-1)
	for i, line := range lines {
		padded := cells.Pad(line, label)
		if here {
			padded = l.strong.Render(padded)
		}
		if i == 0 {
			lines[i] = cursor + padded + s.marks(step)
		} else {
			lines[i] = "  " + strings.TrimRight(padded, " ")
		}
	}
	return lines
}

// marks shows what is chosen in a row.
func (s *tableScreen) marks(step assess.Step) string {
	l, a := s.m.look, s.m.Session.Answer(step.Question.ID)
	chosen := s.chosenIn(a)
	var b strings.Builder
	for i, key := range s.columns() {
		if key == relevanceKey {
			b.WriteString(s.relevanceMark(step, a))
			continue
		}
		is := i == chosen || key == unknownKey && a.Unknown || key == notApplicableKey && a.NotApplicable
		mark := l.quiet.Render(l.open1)
		if is {
			mark = l.chosen.Render(l.chosen1)
		}
		before := strings.Repeat(" ", columnWidth/2-cells.Width(mark)/2)
		b.WriteString(cells.Pad(before+mark, columnWidth))
	}
	return strings.TrimRight(b.String(), " ")
}

// legend says what the columns stand for, as many beside each other as fit.
func (s *tableScreen) legend(width int) []string {
	const gap = 3
	var lines []string
	used := 0
	for i, key := range s.columns() {
		text := s.columnText(i, key)
		length := cells.Width(key + "  " + text)
		if used > 0 && used+gap+length <= width-2 {
			lines[len(lines)-1] += strings.Repeat(" ", gap) + s.m.look.accent.Render(key) + "  " + text
			used += gap + length
			continue
		}
		lines = append(lines, cells.Hang("  "+s.m.look.accent.Render(key)+"  ", text, width)...)
		if used = length; length > width-2 {
			used = width
		}
	}
	return lines
}

func (s *tableScreen) columnText(i int, key string) string {
	switch key {
	case unknownKey:
		return terms.Unknown(s.m.Language)
	case notApplicableKey:
		return terms.NotApplicable(s.m.Language)
	case relevanceKey:
		return s.m.relevanceScale()
	default:
		return strings.Join(strings.Fields(s.m.text(s.row.question.States[i].Text)), " ")
	}
}

func (s *tableScreen) hints() []hint {
	l, w := s.m.look, s.m.words
	choices := len(s.row.question.States)
	if s.inRelevance {
		choices = len(relevances())
	}
	hints := []hint{
		{l.upDown, w.row}, {l.leftRight + " " + w.digits(choices), w.choose}, {w.enter, w.next},
		{"b", w.back}, {"s", s.m.skipLabel(!s.allDone())}, {"n", w.note},
	}
	if len(s.row.question.Why) > 0 {
		hints = append(hints, hint{"?", w.why})
	}
	if s.m.Interview {
		hints = append(hints, hint{"e", w.evidence})
	}
	if !s.row.answer().Open() {
		hints = append(hints, hint{"u", w.clear})
	}
	return append(hints, hint{"o", w.overview}, hint{"q", w.pause}, hint{"h", w.help})
}

func (s *tableScreen) allDone() bool {
	for _, step := range s.rows {
		if !s.m.Session.Done(step) {
			return false
		}
	}
	return true
}
