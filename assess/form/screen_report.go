package form

import "fmt"

// openReport shows the report, laid out for the window, over the present screen.
func (m *model) openReport() {
	text, err := m.Report(m.width)
	if err != nil {
		m.message = fmt.Sprintf(m.words.noReading, printableLine(err.Error()))
		return
	}
	m.reader = newReader(text, m.words, m.look)
}

// readOn handles a key while the report is open.
func (m *model) readOn(key string) {
	if m.reader.press(key) {
		m.reader = nil
	}
}

// resize takes the size of the window, for which an open report is laid out anew. One
// that cannot be stays as it is, and is clipped.
func (m *model) resize(width, height int) {
	again := m.reader != nil && width != m.width
	m.width, m.height = width, height
	m.screen = m.fitting(m.screen)
	if !again {
		return
	}
	if text, err := m.Report(width); err == nil {
		m.reader.load(text)
	}
}
