package form

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"blindspot/assess/form/cells"
)

// The sizes that the layout keeps to, in cells.
const (
	minWidth, minHeight = 30, 8 // less shows nothing that could be read
	maxWidth            = 76    // longer lines are hard to read
	maxHeight           = 32    // a taller window leaves room around
	roomyHeight         = 20    // from here there are lines for looks
	spaciousHeight      = 28    // from here the last line stays free as well
	lowHeight           = 10    // below, a message has one line only
	narrowWidth         = 60    // below, the head takes two lines
)

func (m *model) tooSmall() bool { return m.width < minWidth || m.height < minHeight }

// View draws the screen: head, page and foot, in the middle of the window; or the
// report where that is being read.
func (m *model) View() (view string) {
	defer func() {
		if p := recover(); p != nil {
			m.collapse(p)
			view = m.words.collapsedKey // the next message ends the program
		}
	}()
	if m.left {
		return ""
	}
	if m.tooSmall() {
		m.gate.drawn = false
		return m.viewTooSmall()
	}
	m.gate.drawn = true
	if m.reader != nil {
		return m.reader.view(m.width, m.height)
	}
	return m.look.spelled(m.layout())
}

func (m *model) layout() string {
	width, height := m.size()
	roomy := height >= roomyHeight

	p := m.screen.page(width, m.pageHeight(width, height, len(m.status("", width))))
	if m.keeper.failing() && m.SaveElsewhere != nil && !m.screen.typing() {
		p.hints = append([]hint{{elsewhereKey, m.words.elsewhere}}, p.hints...)
	}
	head, foot := m.head(p.crumbs, width, roomy), m.foot(p, width, roomy)
	room := height - mores - len(head) - len(foot)
	body, above, below := m.scroll.window(p, room)

	lines := append(head, m.look.more(m.look.above, m.words.more, above, width))
	lines = append(lines, body...)
	for range room - len(body) {
		lines = append(lines, "")
	}
	lines = append(lines, m.look.more(m.look.below, m.words.more, below, width))
	lines = append(lines, foot...)
	return centred(lines, m.width, width, m.height)
}

// size is what there is of the window for head, page and foot.
func (m *model) size() (width, height int) {
	return min(maxWidth, m.width-2*m.margin()), min(maxHeight, m.height)
}

// mores is the number of lines that say whether there is more above and below.
const mores = 2

// pageHeight is how many lines of a page are in sight at least, above a status of that
// many lines.
func (m *model) pageHeight(width, height, status int) int {
	roomy := height >= roomyHeight
	return height - mores - len(m.head(nil, width, roomy)) - m.tallestFoot(status, roomy)
}

// margin is kept free on both sides.
func (m *model) margin() int {
	if m.width < narrowWidth {
		return 1
	}
	return 2
}

// head shows where the interview is and how far it has come.
func (m *model) head(crumbs []string, width int, roomy bool) []string {
	progress := m.look.quiet.Render(m.progress())
	room := width
	if width >= narrowWidth {
		room = min(width*3/5, width-cells.Width(progress)-2)
	}
	path := m.breadcrumb(crumbs, room)
	if !roomy {
		if len(crumbs) > 0 {
			path = m.look.strong.Render(crumbs[len(crumbs)-1])
		}
		return []string{cells.Between(path, m.look.quiet.Render(fmt.Sprintf("%d/%d", m.done, m.total)), width, m.look.ellipsis)}
	}
	bar := m.look.bar(float64(m.done)/float64(max(1, m.total)), width)
	if width < narrowWidth {
		return []string{"", cells.Fit(path, width, m.look.ellipsis), cells.Fit(progress, width, m.look.ellipsis), bar}
	}
	return []string{"", cells.Between(path, progress, width, m.look.ellipsis), bar}
}

// breadcrumb joins the crumbs; where they take more than width cells the first ones go.
func (m *model) breadcrumb(crumbs []string, width int) string {
	if len(crumbs) == 0 {
		return ""
	}
	between := m.look.quiet.Render(" " + m.look.crumb + " ")
	here := m.look.strong.Render(crumbs[len(crumbs)-1])
	path := here
	for i := len(crumbs) - 2; i >= 0; i-- {
		longer := crumbs[i] + between + path
		if cells.Width(longer) > width {
			break
		}
		path = longer
	}
	return path
}

// progress says how much is done and how long the rest may take.
func (m *model) progress() string {
	s := fmt.Sprintf(m.words.progress, m.done, m.total)
	switch minutes := m.minutesLeft(); minutes {
	case 0:
		return s
	case 1:
		return s + " " + m.look.dot + " " + m.words.minuteLeft
	default:
		return s + " " + m.look.dot + " " + fmt.Sprintf(m.words.minutesLeft, minutes)
	}
}

// more marks at the right, in the word for it, that there is more to see above or below.
func (l *look) more(mark, word string, is bool, width int) string {
	if !is {
		return ""
	}
	label := mark + " " + word
	return cells.Pad("", width-cells.Width(label)) + l.accent.Render(label)
}

// foot shows the status, and what the keys do.
func (m *model) foot(p page, width int, roomy bool) []string {
	hints := slices.Clone(p.hints)
	for i, h := range hints {
		hints[i].key = p.spellCommand(h.key, m.words.enter)
	}
	elsewhere := p.spellCommand(elsewhereKey, m.words.enter)
	lines := append(m.status(p.status, width), m.look.hintLines(hints, width, hintLimit(roomy), m.words.enter, elsewhere, m.words.space)...)
	if m.height >= spaciousHeight {
		return append(lines, "")
	}
	return lines
}

// hintLimit is the most lines for the keys.
func hintLimit(roomy bool) int {
	if roomy {
		return 2
	}
	return 1
}

// tallestFoot is the height of the foot if the keys take all the lines they may.
func (m *model) tallestFoot(status int, roomy bool) int {
	tallest := status + hintLimit(roomy)
	if m.height >= spaciousHeight {
		tallest++
	}
	return tallest
}

// status is what is most urgent to know: a message, what a key has done, that saving
// fails, what the screen has to say, or else where the answers are.
func (m *model) status(page string, width int) []string {
	limit := 2
	if m.height < lowHeight {
		limit = 1
	}
	var style lipgloss.Style
	var text string
	switch {
	case m.message != "":
		style, text = m.look.notice, "! "+m.message
	case m.said != "":
		style, text = m.look.accent, m.said
	case m.keeper.failing():
		path := cells.FitEnd(printableLine(m.keeper.path), max(12, width/2), m.look.ellipsis)
		style, text = m.look.alarm, "! "+fmt.Sprintf(m.words.notSaved, path, reason(m.keeper.err, m.words))
	case page != "":
		return []string{m.look.quiet.Render(cells.Fit(page, width, m.look.ellipsis))}
	default:
		return []string{m.look.quiet.Render(m.savedState(width))}
	}
	lines := cells.Wrap(text, width)
	if len(lines) > limit {
		lines = append(lines[:limit-1], cells.Fit(strings.Join(lines[limit-1:], " "), width, m.look.ellipsis))
	}
	return each(style, lines)
}

// savedState says where the answers are, the end of a long path first.
func (m *model) savedState(width int) string {
	if m.Preview {
		return cells.Fit(m.words.notKept, width, m.look.ellipsis)
	}
	state := m.words.saved
	switch {
	case m.keeper.changed:
		state = m.words.saving
	case !m.keeper.stored:
		state = m.words.savesIn
	}
	state += " " + m.look.dot + " "
	return state + cells.FitEnd(printableLine(m.keeper.path), width-cells.Width(state), m.look.ellipsis)
}

// centred puts a block of lines of width cells in the middle of a window.
func centred(lines []string, window, width, height int) string {
	left := strings.Repeat(" ", max(0, (window-width)/2))
	for i, line := range lines {
		if line != "" {
			lines[i] = left + line
		}
	}
	return strings.Repeat("\n", max(0, (height-maxHeight)/2)) + strings.Join(lines, "\n")
}

// viewTooSmall says why nothing else is shown.
func (m *model) viewTooSmall() string {
	text := m.words.tooSmall
	if m.keeper.failing() {
		text = m.words.tooSmallUnsaved
	}
	lines := cells.Wrap(text, max(1, m.width))
	for i, line := range lines {
		lines[i] = cells.Fit(line, m.width, "")
	}
	return strings.Join(lines[:min(len(lines), max(1, m.height))], "\n")
}
