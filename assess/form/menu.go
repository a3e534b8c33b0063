package form

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess/form/cells"
)

// menu is a list to choose one entry of.
type menu struct {
	title         string
	entries       []Entry
	words         *wording
	look          *look
	list          list
	scroll        scroll
	width, height int
	chosen        bool
	left          bool
}

func newMenu(title string, entries []Entry, w *wording, l *look) *menu {
	m := &menu{title: title, entries: entries, words: w, look: l, width: 80, height: 24}
	for i, e := range entries {
		r := row{text: printableLine(e.Title), key: " "}
		if i < 9 {
			r.key = strconv.Itoa(i + 1)
		}
		m.list.rows = append(m.list.rows, r)
	}
	return m
}

// Init does nothing: the menu is complete.
func (m *menu) Init() tea.Cmd { return nil }

// Update handles a key or the size of the window.
func (m *menu) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case inputEnded:
		return m, m.end(false)
	case tea.KeyMsg:
		return m, m.keys(msg)
	}
	return m, nil
}

func (m *menu) keys(msg tea.KeyMsg) tea.Cmd {
	if msg.Paste {
		return nil
	}
	for _, k := range single(msg) {
		if cmd := m.press(k.String()); cmd != nil {
			return cmd
		}
	}
	return nil
}

func (m *menu) press(key string) tea.Cmd {
	if m.left {
		return nil
	}
	switch key {
	case "enter":
		return m.end(len(m.entries) > 0)
	case "q", "esc", "ctrl+c":
		return m.end(false)
	}
	if !m.list.moveBy(key) {
		if i := m.list.find(key); i >= 0 {
			m.list.cursor = i
		}
	}
	return nil
}

func (m *menu) end(chosen bool) tea.Cmd {
	m.left, m.chosen = true, chosen
	return tea.Quit
}

// View draws the entries, each with its detail below.
func (m *menu) View() string {
	if m.left || m.width < 16 || m.height < 6 {
		return "" // there is no room for a choice; q leaves all the same
	}
	width, height := min(maxWidth, m.width-4), min(maxHeight, m.height)
	head := []string{"", m.look.strong.Render(cells.Fit(printableLine(m.title), width, m.look.ellipsis))}
	hints := []hint{{m.look.upDown + " " + m.words.digits(len(m.entries)), m.words.choose}, {m.words.enter, m.words.open}, {"q", m.words.quit}}
	foot := m.look.hintLines(hints, width, 1, m.words.enter)
	lines, focus := m.rows(width)
	body, above, below := m.scroll.window(page{body: lines, focus: focus}, max(1, height-mores-len(head)-len(foot)))
	lines = append(head, m.look.more(m.look.above, m.words.more, above, width))
	lines = append(append(lines, body...), m.look.more(m.look.below, m.words.more, below, width))
	lines = append(lines, foot...)
	return m.look.spelled(centred(lines[:min(len(lines), height)], m.width, width, m.height))
}

// rows draws the entries, with a line between them.
func (m *menu) rows(width int) (lines []string, focus span) {
	for i, e := range m.entries {
		drawn := m.look.row(m.list.rows[i], i == m.list.cursor, width)
		if e.Detail != "" {
			drawn = append(drawn, "     "+m.look.quiet.Render(cells.Fit(printableLine(e.Detail), width-5, m.look.ellipsis)))
		}
		if i > 0 {
			lines = append(lines, "")
		}
		if i == m.list.cursor {
			focus = span{len(lines), len(lines) + len(drawn)}
		}
		lines = append(lines, drawn...)
	}
	return lines, focus
}
