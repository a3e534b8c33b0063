package form

import (
	"regexp"
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"

	"blindspot/assess"
)

// editor is a text field of huh, bare: it edits and does nothing else. All its keys
// for moving on, and the one that would start another program, are left unbound.
type editor struct {
	field huh.Field
	value *string
	look  *look

	width, height, length int // of the field and its text when it was last drawn
}

// newLineEditor edits one line of at most limit characters; 0 is no limit.
func newLineEditor(l *look, text string, limit int) *editor {
	value := printableLine(text)
	field := huh.NewInput().Prompt("").CharLimit(limit).Value(&value)
	return prepared(field, l, &value)
}

// newTextEditor edits several lines.
func newTextEditor(l *look, text string) *editor {
	value := printableText(text)
	field := huh.NewText().ShowLineNumbers(false).ExternalEditor(false).CharLimit(assess.MaxText).Value(&value)
	return prepared(field, l, &value)
}

func prepared(field huh.Field, l *look, value *string) *editor {
	var keys huh.KeyMap
	keys.Text.NewLine.SetKeys("enter", "ctrl+j")
	field = field.WithTheme(l.theme()).WithKeyMap(&keys)
	field.Update(nil) // takes the text as the field has it into value: a tab becomes blanks
	return &editor{field: field, value: value, look: l}
}

// focus shows the cursor.
func (e *editor) focus() tea.Cmd { return e.field.Focus() }

// blur hides the cursor.
func (e *editor) blur() { e.field.Blur() }

// text returns what has been typed.
func (e *editor) text() string { return *e.value }

// update gives the field a message. Pasted text comes in printable, like all text
// from outside; the key that would read the clipboard by running a program is not
// passed on.
func (e *editor) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyMsg); ok {
		if k.Type == tea.KeyCtrlV {
			return nil
		}
		k.Runes = []rune(printableText(strings.ReplaceAll(string(k.Runes), "\r\n", "\n")))
		msg = k
	}
	field, cmd := e.field.Update(msg)
	e.field = field.(huh.Field)
	return cmd
}

// view draws the field in at most width cells and height lines.
func (e *editor) view(width, height int) []string {
	e.settle(width, height)
	view := e.field.View()
	if !e.look.color {
		view = styling.ReplaceAllString(view, "") // of the widget's own inner styles
	}
	lines := strings.Split(view, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines[:min(len(lines), height)]
}

// settle scrolls the field to its cursor. The field does so itself for a single key;
// after pasted text or a change of size it has to see its lines first.
func (e *editor) settle(width, height int) {
	length := utf8.RuneCountInString(e.text())
	grown := length - e.length
	if width == e.width && height == e.height && grown >= -1 && grown <= 1 {
		e.length = length
		return
	}
	e.width, e.height, e.length = width, height, length
	e.field = e.field.WithWidth(width).WithHeight(height)
	e.field.View()
	e.field.Update(nil)
}

// styling matches the escape sequences that lipgloss writes.
var styling = regexp.MustCompile("\x1b\\[[0-9;]*m")
