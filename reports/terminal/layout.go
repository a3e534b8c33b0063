package terminal

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"blindspot/printable"
)

const (
	narrowest = 20  // columns; what is narrower than this is not worth wrapping for
	widest    = 100 // columns; longer lines tire the eye
)

// fit wraps text to the window, with hanging indents: a line that continues a list
// entry or a quotation begins where its text began.
func fit(text string, width int) string {
	width = min(max(width, narrowest), widest)
	var out []string
	for _, line := range strings.Split(blanks.ReplaceAllString(strings.Trim(text, "\n"), "\n\n"), "\n") {
		lead := leading.FindStringSubmatch(line)
		before, mark := strings.ReplaceAll(lead[1], hardSpace, " "), lead[2]
		hang := ansi.Strip(before) + strings.Repeat(" ", ansi.StringWidth(mark))
		room := max(width-ansi.StringWidth(hang), narrowest/2)
		wrapped := ansi.Wrap(line[len(lead[0]):], room, "")
		wrapped = before + mark + strings.ReplaceAll(wrapped, "\n", "\n"+hang)
		out = append(out, trailing.ReplaceAllString(wrapped, ""))
	}
	return strings.Join(out, "\n") + "\n"
}

var (
	// leading matches indentation and quotation marks, with the codes that style
	// nothing before them, and then what opens an entry or a heading.
	leading = regexp.MustCompile(`^((?:\x1b\[[0-9;]*m)*(?: |\x{a0}|│ )*)((?:• |[0-9]+\. |\[[ x]\] |══ |── |▸ |▹ )?)`)
	// blanks matches more than one blank line.
	blanks = regexp.MustCompile(`\n{3,}`)
	// trailing matches spaces at the ends of lines.
	trailing = regexp.MustCompile(`(?m) +$`)
)

// toASCII replaces what reports and their style draw with, each character by one that
// is as wide. Letters stay: what a name becomes without them, nobody can read either.
func toASCII(text string) string {
	return strings.NewReplacer(
		"█", "#", "░", ".", "│", "|", "═", "=", "─", "-", "▸", ">", "▹", ">", "•", "*", "·", "-",
		"–", "-", "→", ">", "…", ".", "×", "x", "÷", "/", "Σ", "S",
		"„", `"`, "“", `"`, "”", `"`, "‘", "'", "’", "'", "\u00a0", " ",
	).Replace(text)
}

// harmless keeps the codes of our style, or removes them without color, and makes
// visible whatever else a terminal would obey.
func harmless(text string, color bool) string {
	var b strings.Builder
	end := 0
	for _, at := range styleCode.FindAllStringIndex(text, -1) {
		b.WriteString(printable.Text(text[end:at[0]]))
		if color {
			b.WriteString(text[at[0]:at[1]])
		}
		end = at[1]
	}
	b.WriteString(printable.Text(text[end:]))
	return b.String()
}

// styleCode matches what the style emits: end of styling, bold, italic, cyan.
var styleCode = regexp.MustCompile("\x1b\\[(?:0|1|3|36)(?:;(?:1|3|36))*m")
