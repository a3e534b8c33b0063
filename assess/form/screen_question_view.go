package form

import (
	"cmp"
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
	body := s.asked(width, airy)
	asked := span{len(body), len(body)}
	for _, text := range s.background(s.why, width) {
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

	answers := s.list
	if s.inRelevance {
		answers.cursor = -1
	}
	rows, at := answers.view(l, width, airy)
	if answers.cursor >= 0 {
		focus = at.shifted(len(body))
	}
	body = append(body, rows...)
	relevance, at := s.relevancePart(width, airy)
	if s.inRelevance {
		focus = at.shifted(len(body))
	}
	body = append(body, relevance...)
	if s.reading {
		focus = asked
	}
	return page{
		crumbs: s.m.crumbs(s.step.Section),
		body:   append(body, s.remarks(width, airy)...),
		focus:  focus,
		hints:  s.hints(),
		typed:  s.takesLetters(),
		status: s.status(),
	}
}

// asked draws the question; that of a row in a matrix stands below what is asked of all
// rows.
func (s *questionScreen) asked(width int, airy bool) []string {
	if s.question.Row == nil {
		return paragraph(s.m.look.strong, s.m.text(s.question.Text), width)
	}
	stem := cells.Wrap(s.m.text(s.question.Row.Stem), width)
	if airy {
		stem = append(stem, "")
	}
	return append(stem, paragraph(s.m.look.strong, s.m.text(s.question.Row.Text), width)...)
}

// airyHeight is the number of lines from which groups of rows stand apart.
const airyHeight = 12

// background is why we ask, and what an advisor asks for.
func (s *questionScreen) background(why bool, width int) [][]string {
	l, w := s.m.look, s.m.words
	var texts [][]string
	if reason := s.m.text(s.question.Why); why && reason != "" {
		texts = append(texts, labelled(l, w.whyLabel, reason, width))
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
	case questionnaires.Number, questionnaires.Date:
		return s.m.typedHint(s.question)
	default:
		return ""
	}
}

// field is where the answer is written.
func (s *questionScreen) field(width int) []string {
	l := s.m.look
	cursor := " "
	if s.list.cursor < 0 && !s.inRelevance {
		cursor = l.accent.Render(l.cursor)
	}
	switch {
	case s.entry != nil:
		s.focusEntry()
		typed := s.entry.view(min(width-2, 26), 1)[0]
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

// focusEntry shows the cursor of the field for the answer only while it is there.
func (s *questionScreen) focusEntry() {
	if s.list.cursor < 0 && !s.inRelevance {
		s.entry.focus()
	} else {
		s.entry.blur()
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
	case s.list.cursor < 0 && !s.inRelevance:
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
	case s.inRelevance:
		return s.relevanceHints()
	case s.entry != nil:
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
