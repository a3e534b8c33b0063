package form

import "blindspot/assess/form/cells"

// page is what a screen has to show. The frame around it is the same everywhere.
type page struct {
	crumbs []string // where this is, from the questionnaire's title on
	body   []string // as many lines as it takes; the frame shows a part of them
	focus  span     // lines of body that must be in sight
	hints  []hint   // what the keys do, the most useful first
}

// span is lines from the first to before the last.
type span struct{ from, to int }

// shifted returns the span further down.
func (s span) shifted(lines int) span { return span{s.from + lines, s.to + lines} }

// hint says what a key does.
type hint struct{ key, label string }

func (h hint) width() int { return cells.Width(h.key + " " + h.label) }

// offset returns the first line to show of total ones in a window of height lines: as
// near the beginning as the focus allows, with a line to spare below it where there is
// more.
func offset(focus span, total, height int) int {
	last := focus.to
	if last < total && focus.to-focus.from < height {
		last++
	}
	first := max(0, last-height)
	return min(first, max(0, focus.from))
}

// clampOffset keeps a window of height lines within total ones.
func clampOffset(offset, total, height int) int {
	return max(0, min(offset, total-height))
}

// hintLines arranges hints in at most limit lines, leaving out what does not fit. The
// last hint, which leads to all the others, is always there.
func (l *look) hintLines(hints []hint, width, limit int) []string {
	if len(hints) == 0 {
		return nil
	}
	const gap = "   "
	last := hints[len(hints)-1]
	last.label = cells.Fit(last.label, width-cells.Width(last.key)-1, l.ellipsis)
	reserved := last.width() + len(gap)
	lines, used := []string{""}, 0
	put := func(h hint, reserve int) {
		length := h.width()
		room := width
		if len(lines) == limit {
			room -= reserve
		}
		switch {
		case used == 0:
		case used+len(gap)+length <= room:
			lines[len(lines)-1] += gap
			used += len(gap)
		case len(lines) < limit:
			lines, used = append(lines, ""), 0
		default:
			return
		}
		lines[len(lines)-1] += l.accent.Render(h.key) + " " + l.quiet.Render(h.label)
		used += length
	}
	for _, h := range hints[:len(hints)-1] {
		put(h, reserved)
	}
	put(last, 0)
	return lines
}
