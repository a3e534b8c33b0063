package form

import (
	"io"
	"strings"

	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	_ "blindspot/assess/form/background"
	"blindspot/assess/form/cells"
)

// look is how things are drawn: a few styles, and the characters that carry the
// meaning where there is no colour. Text itself keeps the terminal's own colour,
// which is the only one certain to be legible.
type look struct {
	glyphs
	color, ascii bool

	strong lipgloss.Style // questions and headings
	accent lipgloss.Style // where the respondent is: cursor, keys, bars
	chosen lipgloss.Style // what was answered
	notice lipgloss.Style // something to know
	alarm  lipgloss.Style // something failed
	quiet  lipgloss.Style // what need not be read each time
}

func newLook(out io.Writer, color, ascii bool) *look {
	// A renderer of its own: lipgloss's common one looks at the environment and at
	// standard output, which need not be the terminal we were given.
	renderer := lipgloss.NewRenderer(out)
	renderer.SetHasDarkBackground(true)
	renderer.SetColorProfile(termenv.Ascii)
	if color {
		renderer.SetColorProfile(termenv.ANSI)
	}
	style := renderer.NewStyle()
	return &look{
		glyphs: glyphsFor(ascii),
		color:  color,
		ascii:  ascii,
		strong: style.Bold(true),
		accent: style.Foreground(lipgloss.Color("6")),
		chosen: style.Foreground(lipgloss.Color("2")),
		notice: style.Foreground(lipgloss.Color("3")),
		alarm:  style.Foreground(lipgloss.Color("1")).Bold(true),
		quiet:  style.Faint(true),
	}
}

// glyphs are the characters of frames, bars and marks.
type glyphs struct {
	cursor, crumb, dot, dash, ellipsis         string
	chosen1, open1                             string // one of several
	ticked, unticked                           string // several of several
	answered, open, unknown, notApplicable     string // in the overview
	barFull, barEmpty, here, track, trackPoint string
	above, below                               string
	upDown, leftRight, back, forward           string // names of keys
	half                                       string // in the overview: answered in part
	caret                                      string
}

func glyphsFor(ascii bool) glyphs {
	if ascii {
		return glyphs{
			cursor: ">", crumb: ">", dot: "-", dash: "-", ellipsis: "...",
			chosen1: "(*)", open1: "( )", ticked: "[x]", unticked: "[ ]",
			answered: "*", open: ".", unknown: "?", notApplicable: "-",
			barFull: "#", barEmpty: "-", here: "|", track: "-", trackPoint: "+",
			above: "^", below: "v", upDown: "j/k", leftRight: "+/-", back: "b", forward: "s",
			caret: "_", half: "~",
		}
	}
	return glyphs{
		cursor: "›", crumb: "›", dot: "·", dash: "–", ellipsis: "…",
		chosen1: "●", open1: "○", ticked: "[x]", unticked: "[ ]",
		answered: "●", open: "○", unknown: "?", notApplicable: "–",
		barFull: "━", barEmpty: "─", here: "◆", track: "─", trackPoint: "┼",
		above: "▲", below: "▼", upDown: "↑↓", leftRight: "←→", back: "←", forward: "→",
		caret: "▏", half: "◐",
	}
}

// spelled returns what was drawn in the characters that the terminal has.
func (l *look) spelled(view string) string {
	if l.ascii {
		return inASCII(view)
	}
	return view
}

// each renders every line in a style.
func each(style lipgloss.Style, lines []string) []string {
	styled := make([]string, len(lines))
	for i, line := range lines {
		styled[i] = style.Render(line)
	}
	return styled
}

// paragraph wraps text and renders it in a style.
func paragraph(style lipgloss.Style, text string, width int) []string {
	return each(style, cells.Wrap(text, width))
}

// bar draws a share from 0 to 1.
func (l *look) bar(share float64, width int) string {
	full := min(width, max(0, int(share*float64(width)+0.5)))
	return l.accent.Render(strings.Repeat(l.barFull, full)) + l.quiet.Render(strings.Repeat(l.barEmpty, width-full))
}

// theme makes huh's editing widgets look like the rest. Without colour there is no
// reversed cell for the cursor, so it gets a character of its own.
func (l *look) theme() *huh.Theme {
	plain := l.strong.UnsetBold()
	fields := huh.FieldStyles{Base: plain, Title: plain, Description: plain}
	fields.TextInput = huh.TextInputStyles{Cursor: plain, CursorText: plain, Placeholder: plain, Prompt: plain, Text: plain}
	if !l.color {
		fields.TextInput.Cursor = plain.Transform(l.markCursor)
	}
	return &huh.Theme{Focused: fields, Blurred: fields}
}

// markCursor returns what is shown in the cell of the cursor. A character there is
// underlined where that can be done by a character; else it shows between two blinks.
func (l *look) markCursor(under string) string {
	const combiningLowLine = "\u0332"
	if strings.TrimSpace(under) == "" || l.caret == "_" {
		return l.caret
	}
	return under + combiningLowLine
}
