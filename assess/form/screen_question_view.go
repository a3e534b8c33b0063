package form

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// stateRows returns the rows of a question: its states, "don't know", and "does not
// apply" where it may.
func stateRows(iv *interview, l *look, q *questionnaires.Question, a assess.Answer) []row {
	on, off := l.chosen1, l.open1
	if q.Kind == questionnaires.Multiple {
		on, off = l.ticked, l.unticked
	}
	var rows []row
	for i, state := range q.States {
		r := row{mark: off, marked: slices.Contains(a.States, state.ID), text: iv.text(state.Text)}
		if r.marked {
			r.mark = on
		}
		if r.key = " "; i < 9 {
			r.key = strconv.Itoa(i + 1)
		}
		rows = append(rows, r)
	}
	other := func(key, text string, marked bool) {
		r := row{mark: l.open1, marked: marked, key: key, text: text, apart: key == unknownKey}
		if marked {
			r.mark = l.chosen1
		}
		if q.Kind == questionnaires.Multiple {
			r.mark = cells.Pad(cells.Center(r.mark, cells.Width(off)), cells.Width(off))
		}
		rows = append(rows, r)
	}
	other(unknownKey, terms.Unknown(iv.Language), a.Unknown)
	if q.MayNotApply {
		other(notApplicableKey, terms.NotApplicable(iv.Language), a.NotApplicable)
	}
	return rows
}

func (s *questionScreen) page(width, height int) page {
	s.refresh()
	l, airy := s.m.look, height >= airyHeight
	body := paragraph(l.strong, s.m.text(s.question.Text), width)
	asked := span{len(body), len(body)}
	for _, text := range s.background(width) {
		body = append(append(body, ""), text...)
	}
	asked.to = len(body)
	if hint := s.kindHint(); hint != "" {
		body = append(body, paragraph(l.quiet, hint, width)...)
	}
	if airy {
		body = append(body, "")
	}
	field := s.field(width)
	var focus span
	if len(field) > 0 {
		focus = span{len(body), len(body) + len(field)}
	}
	body = append(body, field...)

	rows, at := s.list.view(l, width, airy)
	if s.list.cursor >= 0 {
		focus = at.shifted(len(body))
	}
	if s.reading {
		focus = asked
	}
	body = append(body, rows...)
	return page{
		crumbs: s.m.crumbs(s.step.Section),
		body:   append(body, s.remarks(width, airy)...),
		focus:  focus,
		hints:  s.hints(),
		status: s.status(),
	}
}

// airyHeight is the number of lines from which groups of rows stand apart.
const airyHeight = 12

// background is why we ask, and what an advisor asks for.
func (s *questionScreen) background(width int) [][]string {
	l, w := s.m.look, s.m.words
	var texts [][]string
	if why := s.m.text(s.question.Why); s.why && why != "" {
		texts = append(texts, labelled(l, w.whyLabel, why, width))
	}
	if probe := s.m.text(s.question.Probe); s.m.Interview && probe != "" {
		texts = append(texts, labelled(l, w.probeLabel, probe, width))
	}
	return texts
}

// labelled draws a text behind a label.
func labelled(l *look, label, text string, width int) []string {
	lines := cells.Wrap(label+" "+text, width)
	if rest, ok := strings.CutPrefix(lines[0], label); ok {
		lines[0] = l.accent.Render(label) + rest
	}
	return lines
}

// kindHint says how the question is answered where that cannot be seen.
func (s *questionScreen) kindHint() string {
	switch s.question.Kind {
	case questionnaires.Multiple:
		return s.m.words.severalPossible
	case questionnaires.Number:
		return numberHint(s.m.interview, s.question)
	default:
		return ""
	}
}

// numberHint says which numbers a question takes, as in "number from 0 to 100 %".
func numberHint(iv *interview, q *questionnaires.Question) string {
	hint := fmt.Sprintf(iv.words.numberFromTo, formatNumber(q.Range.Min, iv.Language), formatNumber(q.Range.Max, iv.Language))
	return strings.TrimSpace(hint + " " + iv.line(q.Unit))
}

// field is where a number or a text is written.
func (s *questionScreen) field(width int) []string {
	l := s.m.look
	cursor := " "
	if s.list.cursor < 0 {
		cursor = l.accent.Render(l.cursor)
	}
	switch {
	case s.number != nil:
		s.focusNumber()
		typed := s.number.view(min(width-2, 22), 1)[0]
		return []string{cursor + " " + typed + " " + l.quiet.Render(s.m.line(s.question.Unit)), ""}
	case s.question.Kind == questionnaires.Free:
		text := s.m.words.writeAnswer
		if said := printableText(s.answer().Text); said != "" {
			text = said
		}
		return append(cells.Hang(cursor+" ", text, width), "")
	default:
		return nil
	}
}

// focusNumber shows the cursor of the number field only while it is there.
func (s *questionScreen) focusNumber() {
	if s.list.cursor < 0 {
		s.number.focus()
	} else {
		s.number.blur()
	}
}

// remarks are the evidence and the note.
func (s *questionScreen) remarks(width int, airy bool) []string {
	l, w, a := s.m.look, s.m.words, s.answer()
	var lines []string
	if s.m.Interview {
		lines = append(lines, labelled(l, w.evidenceLabel, s.evidenceInWords(), width)...)
	}
	if a.Note != "" {
		note := strings.Join(strings.Fields(printableText(a.Note)), " ")
		lines = append(lines, cells.Fit(l.accent.Render(w.noteLabel)+" "+note, width, l.ellipsis))
	}
	if airy && len(lines) > 0 {
		lines = append([]string{""}, lines...)
	}
	return lines
}

func (s *questionScreen) evidenceInWords() string {
	return cmp.Or(terms.Evidence(s.evidence, s.m.Language), s.m.look.dash)
}

// status says that something is chosen or typed, and not recorded yet.
func (s *questionScreen) status() string {
	switch {
	case !s.untaken():
		return ""
	case s.list.cursor < 0:
		return s.m.untaken(s.m.words.typed)
	default:
		return s.m.untaken(s.m.words.chosen)
	}
}

func (s *questionScreen) hints() []hint {
	l, w := s.m.look, s.m.words
	hints := []hint{{l.upDown + " " + w.digits(len(s.question.States)), w.choose}}
	next := hint{w.enter, w.next}
	switch {
	case s.question.Kind == questionnaires.Multiple:
		hints[0] = hint{w.space, w.tick}
	case s.number != nil:
		hints = nil
	case s.question.Kind == questionnaires.Free && s.answer().Text == "":
		hints, next = nil, hint{w.enter, w.write}
	case s.question.Kind == questionnaires.Free:
		hints = []hint{{w.space, w.write}}
	}
	hints = append(hints, next, hint{l.back, w.back}, hint{l.forward, s.m.skipLabel(s.answer().Open())}, hint{"n", w.note})
	if len(s.question.Why) > 0 {
		hints = append(hints, hint{"?", w.why})
	}
	if s.m.Interview {
		hints = append(hints, hint{"e", w.evidence})
	}
	if !s.answer().Open() {
		hints = append(hints, hint{"u", w.clear})
	}
	return append(hints, hint{"o", w.overview}, hint{"q", w.pause}, hint{"h", w.help})
}
