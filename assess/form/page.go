package form

import (
	"slices"

	"blindspot/assess/form/cells"
)

// page is what a screen has to show. The frame around it is the same everywhere.
type page struct {
	crumbs []string // where this is, from the questionnaire's title on
	body   []string // as many lines as it takes; the frame shows a part of them
	focus  span     // lines of body that must be in sight
	hints  []hint   // what the keys do, the most useful first
	typed  bool     // letters are typed, so those of commands need enter behind them
	status string   // one line to show instead of where the answers are; may be empty
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

// spellCommand names a key as it is pressed on the page.
func (p page) spellCommand(key, enter string) string {
	if p.typed && isTypedCommand(key) {
		return key + "+" + enter
	}
	return key
}

// hintLines arranges hints in at most limit lines. What does not fit is left out, the
// least useful first, then the last hint, which leads to all the others, and only then
// those of the vital keys, which are given with the most vital one first.
func (l *look) hintLines(hints []hint, width, limit int, vital ...string) []string {
	if len(hints) == 0 {
		return nil
	}
	lines := l.arrange(hints, width)
	for len(lines) > limit && len(hints) > 1 {
		i := leastUseful(hints, vital)
		hints = slices.Delete(slices.Clone(hints), i, i+1)
		lines = l.arrange(hints, width)
	}
	return lines
}

// leastUseful returns which of several hints to leave out first.
func leastUseful(hints []hint, vital []string) int {
	last := len(hints) - 1
	isVital := func(h hint) bool { return slices.Contains(vital, h.key) }
	for i := last - 1; i >= 0; i-- {
		if !isVital(hints[i]) {
			return i
		}
	}
	if !isVital(hints[last]) {
		return last
	}
	least := 0
	for i, h := range hints {
		if slices.Index(vital, h.key) > slices.Index(vital, hints[least].key) {
			least = i
		}
	}
	return least
}

// arrange draws hints in as many lines as they take.
func (l *look) arrange(hints []hint, width int) []string {
	gap := "   "
	if width < narrowWidth {
		gap = "  "
	}
	lines, used := []string{""}, 0
	for _, h := range hints {
		h.label = cells.Fit(h.label, width-cells.Width(h.key)-1, l.ellipsis)
		switch {
		case used == 0:
		case used+len(gap)+h.width() <= width:
			lines[len(lines)-1] += gap
			used += len(gap)
		default:
			lines, used = append(lines, ""), 0
		}
		lines[len(lines)-1] += l.accent.Render(h.key) + " " + l.quiet.Render(h.label)
		used += h.width()
	}
	return lines
}
