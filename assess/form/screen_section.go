package form

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/assess/form/cells"
)

const maxEstimate = 10

// sectionScreen introduces a section and asks for the self-estimate.
type sectionScreen struct {
	m        *model
	step     assess.Step
	estimate int  // -1 is none
	wasOne   bool // the key before was "1", to which a "0" makes ten
}

func newSection(m *model, step assess.Step) *sectionScreen {
	s := &sectionScreen{m: m, step: step, estimate: -1}
	if e, ok := m.Session.Estimate(step.Section.ID); ok {
		s.estimate = e
	}
	return s
}

func (s *sectionScreen) typing() bool { return false }

// asks reports whether the section asks for a self-estimate.
func (s *sectionScreen) asks() bool { return len(s.step.Section.Estimate) > 0 }

func (s *sectionScreen) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	key := k.String()
	if s.asks() && (key == "enter" || key == "u" || isDigit(key)) {
		if may, cmd := s.m.gate.lets(key); !may {
			return cmd
		}
	}
	wasOne := s.wasOne
	s.wasOne = key == "1"
	if s.asks() && s.slide(key, wasOne) {
		return nil
	}
	switch key {
	case "enter":
		return s.commit()
	case "left", "b":
		return s.m.leftBehind(s.untaken(), s.m.back(s.m.indexOf(s.step)))
	case "right", "s":
		return s.m.leftBehind(s.untaken(), s.next())
	case "u":
		s.clear()
		return nil
	}
	cmd, _ := s.m.common(key)
	return cmd
}

// slide handles the keys that choose on the scale, and reports whether it was one.
// Left and right belong to the scale here: it lies flat.
func (s *sectionScreen) slide(key string, wasOne bool) bool {
	switch {
	case key == "right" || key == "up" || key == "k" || key == "+":
		s.estimate = min(maxEstimate, s.estimate+1)
	case key == "left" || key == "down" || key == "j" || key == "-":
		s.estimate = max(0, s.estimate-1)
	case key == "0" && wasOne:
		s.estimate = maxEstimate
	case isDigit(key):
		s.estimate, _ = strconv.Atoi(key)
	default:
		return false
	}
	return true
}

func isDigit(key string) bool { return len(key) == 1 && key[0] >= '0' && key[0] <= '9' }

func (s *sectionScreen) next() tea.Cmd { return s.m.goOn(s.m.indexOf(s.step), "enter") }

// commit takes the estimate and goes on.
func (s *sectionScreen) commit() tea.Cmd {
	if !s.asks() {
		return s.next()
	}
	if s.estimate < 0 {
		s.m.message = s.m.words.estimateFirst
		return nil
	}
	if s.untaken() {
		if err := s.m.interview.estimate(s.step.Section, s.estimate); err != nil {
			s.m.message = fmt.Sprintf(s.m.words.refused, printableLine(err.Error()))
			return nil
		}
	}
	return s.next()
}

// untaken reports whether enter would record something else than what is recorded.
func (s *sectionScreen) untaken() bool {
	said, ok := s.m.Session.Estimate(s.step.Section.ID)
	return s.estimate >= 0 && (!ok || said != s.estimate)
}

func (s *sectionScreen) clear() {
	s.estimate = -1
	if _, ok := s.m.Session.Estimate(s.step.Section.ID); ok {
		s.m.Session.ClearEstimate(s.step.Section.ID)
		s.m.touched()
		s.m.keeper.keep()
	}
}

func (s *sectionScreen) page(width, height int) page {
	l := s.m.look
	var body []string
	if introduction := s.m.text(s.step.Section.Introduction); introduction != "" {
		body = append(cells.Wrap(introduction, width), "")
	}
	var focus span
	if s.asks() {
		body = append(body, paragraph(l.strong, s.m.text(s.step.Section.Estimate), width)...)
		body = append(body, "")
		scale := s.scale(width)
		if s.estimate >= 0 {
			focus = span{len(body), len(body) + len(scale)}
		}
		body = append(body, scale...)
	}
	p := page{crumbs: s.m.crumbs(s.step.Section), body: body, focus: focus, hints: s.hints()}
	if s.untaken() {
		p.status = s.m.untaken(s.m.words.chosen)
	}
	return p
}

// scale draws the numbers from 0 to 10 with a mark at the estimate.
func (s *sectionScreen) scale(width int) []string {
	l, w := s.m.look, s.m.words
	gap := min(6, max(2, (width-2)/(maxEstimate+1)))
	var numbers, track strings.Builder
	for i := range maxEstimate + 1 {
		number, point, line := strconv.Itoa(i), l.quiet.Render(l.trackPoint), strings.Repeat(l.track, gap-1)
		if i == s.estimate {
			point = l.chosen.Render(l.here)
		}
		if i == maxEstimate {
			line = ""
		}
		track.WriteString(point + l.quiet.Render(line))
		number = cells.Pad(number, gap)
		if i == s.estimate {
			number = l.strong.Render(number)
		}
		numbers.WriteString(number)
	}
	length := gap*maxEstimate + 2
	return []string{
		" " + strings.TrimRight(numbers.String(), " "),
		" " + track.String(),
		" " + l.quiet.Render(cells.Between(w.scaleLow, w.scaleHigh, length, "")),
		"",
		" " + s.said(),
	}
}

// said repeats the estimate in words, where nothing but the mark would show it.
func (s *sectionScreen) said() string {
	if s.estimate < 0 {
		return s.m.look.quiet.Render(s.m.words.noEstimate)
	}
	return fmt.Sprintf(s.m.words.yourEstimate, s.estimate)
}

func (s *sectionScreen) hints() []hint {
	l, w := s.m.look, s.m.words
	if !s.asks() {
		return []hint{{w.enter, w.next}, {l.back, w.back}, {"o", w.overview}, {"q", w.pause}, {"h", w.help}}
	}
	return []hint{{l.leftRight + " 0-10", w.choose}, {w.enter, w.next}, {"b", w.back}, {"s", s.m.skipLabel(!s.m.Session.Done(s.step))}, {"o", w.overview}, {"q", w.pause}, {"h", w.help}}
}
