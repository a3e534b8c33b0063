package form

// scroll is which part of a long page is in sight: the one around the cursor, until
// the respondent pages away from it.
type scroll struct {
	manual bool
	offset int // the first line in sight

	total, height int // of the page when it was last drawn
}

// follow shows the part around the cursor again.
func (s *scroll) follow() { s.manual = false }

// page scrolls by almost a window, so that a line stays for orientation.
func (s *scroll) page(down bool) {
	by := max(1, s.height-1)
	if !down {
		by = -by
	}
	s.by(by)
}

// by scrolls by lines.
func (s *scroll) by(lines int) {
	s.manual = true
	s.offset = clampOffset(s.offset+lines, s.total, s.height)
}

// window returns the lines in sight, and whether there are more above and below.
func (s *scroll) window(p page, height int) (lines []string, above, below bool) {
	s.total, s.height = len(p.body), height
	if !s.manual {
		s.offset = offset(p.focus, s.total, height)
	}
	s.offset = clampOffset(s.offset, s.total, height)
	end := min(s.offset+height, s.total)
	return p.body[s.offset:end], s.offset > 0, end < s.total
}
