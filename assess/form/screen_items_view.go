package form

import "blindspot/assess/form/cells"

func (s *itemsScreen) page(width, height int) page {
	s.refresh()
	l, airy := s.m.look, height >= airyHeight
	var body []string
	if introduction := s.m.text(s.step.Section.Introduction); introduction != "" {
		body = append(cells.Wrap(introduction, width), "")
	}
	body = append(body, paragraph(l.strong, s.m.text(s.step.Section.Repeat.Name), width)...)
	if airy {
		body = append(body, "")
	}
	rows, focus := s.rows(width, airy)
	focus = focus.shifted(len(body))
	body = append(body, rows...)
	if airy {
		body = append(body, "")
	}
	body = append(body, paragraph(l.quiet, s.m.listed(s.step.Section), width)...)
	return page{crumbs: s.m.crumbs(s.step.Section), body: body, focus: focus, hints: s.hints()}
}

// rows draws the list. The name that is being typed stands in the place of its row.
func (s *itemsScreen) rows(width int, airy bool) (lines []string, focus span) {
	l := s.m.look
	if s.field == nil {
		return s.list.view(l, width, airy)
	}
	for i, r := range s.list.rows {
		if r.apart && airy {
			lines = append(lines, "")
		}
		if i != s.list.cursor {
			lines = append(lines, l.row(r, false, width)...)
			continue
		}
		first := l.accent.Render(l.cursor) + " " + l.accent.Render(r.key) + "  "
		focus = span{len(lines), len(lines) + 1}
		lines = append(lines, first+s.field.view(width-cells.Width(first), 1)[0])
	}
	return lines, focus
}

func (s *itemsScreen) hints() []hint {
	l, w := s.m.look, s.m.words
	if s.field != nil {
		take := w.add
		if s.renaming >= 0 {
			take = w.rename
		}
		return []hint{{w.enter, take}, {w.esc, w.cancel}, {w.ctrlC, w.pause}}
	}
	hints := []hint{{l.upDown, w.choose}}
	switch i := s.list.cursor; {
	case i < len(s.names()):
		hints = append(hints, hint{w.enter, w.open}, hint{renameKey, w.rename}, hint{removeKey, w.remove})
	case s.list.rows[i].key == addKey:
		hints = append(hints, hint{w.enter, w.add})
	default:
		hints = append(hints, hint{w.enter, w.next})
	}
	if s.list.find(addKey) >= 0 && s.list.rows[s.list.cursor].key != addKey {
		hints = append(hints, hint{addKey, w.add})
	}
	if s.m.removed != nil && s.m.removed.Section == s.id() {
		hints = append(hints, hint{restoreKey, w.restore})
	}
	return append(hints, hint{l.back, w.back}, hint{l.forward, w.next}, hint{"o", w.overview}, hint{"q", w.pause}, hint{"h", w.help})
}
