package form

import tea "github.com/charmbracelet/bubbletea"

// keys handles what one read of the terminal brought as one key after the other:
// several characters can arrive as one message.
func (m *model) keys(msg tea.KeyMsg) tea.Cmd {
	if m.tooSmall() && msg.Type != tea.KeyCtrlC {
		return nil // nobody sees what it would do
	}
	if msg.Paste {
		return m.paste(msg)
	}
	var cmds []tea.Cmd
	for _, k := range single(msg) {
		if !m.left {
			cmds = append(cmds, m.press(k))
		}
	}
	return tea.Batch(cmds...)
}

// single splits a message of several characters into one for each.
func single(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Type != tea.KeyRunes {
		return []tea.KeyMsg{msg}
	}
	keys := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		keys[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}
	}
	return keys
}

// paste hands pasted text to a field that is being edited, and to nothing else.
func (m *model) paste(msg tea.KeyMsg) tea.Cmd {
	if !m.screen.typing() {
		return nil
	}
	return m.screen.update(msg)
}

// press handles one key.
func (m *model) press(k tea.KeyMsg) tea.Cmd {
	m.message, m.said = "", ""
	key := k.String()
	m.gate.notice(key)
	if key != "q" && key != "ctrl+c" && !m.quitsBy(key) {
		m.leaving = false
	}
	if key == "ctrl+c" {
		m.reader = nil // leaving may have something to say
		return m.leave()
	}
	if m.reader != nil {
		m.readOn(key)
		return nil
	}
	switch key {
	case "pgdown", "pgup":
		if !m.screen.typing() {
			m.scroll.page(key == "pgdown")
			return nil
		}
	}
	m.scroll.follow()
	return m.screen.update(k)
}

// quitsBy reports whether a key carries out the command to leave that was typed.
func (m *model) quitsBy(key string) bool {
	s, ok := m.screen.(*questionScreen)
	return ok && key == "enter" && s.typedCommand() == "q"
}

// common handles the keys that mean the same on all screens that are not typed into,
// and reports whether it was one.
func (m *model) common(key string) (tea.Cmd, bool) {
	switch key {
	case "q":
		return m.pause(), true
	case "o":
		m.turn(newOverview(m, m.screen))
	case "h", "f1":
		m.turn(newHelp(m, m.screen))
	case elsewhereKey:
		return m.elsewhere(), true
	default:
		return nil, false
	}
	return nil, true
}

// elsewhereKey asks for another place to save to.
const elsewhereKey = "w"

// elsewhere asks for another place to save to.
func (m *model) elsewhere() tea.Cmd {
	if m.SaveElsewhere == nil {
		m.message = m.words.noElsewhere
		return nil
	}
	place := newPlace(m, m.screen)
	m.turn(place)
	return place.field.focus()
}
