package terminal

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const (
	narrowest = 20  // columns; what is narrower than this is not worth wrapping for
	widest    = 100 // columns; longer lines tire the eye
)

// painter sets blocks below each other, a blank line between them.
type painter struct {
	width int // in columns
	color bool
	lines []string
}

func (p *painter) text() string { return strings.Join(p.lines, "\n") + "\n" }

// begin sets the next block apart.
func (p *painter) begin() {
	if len(p.lines) > 0 {
		p.lines = append(p.lines, "")
	}
}

// set writes a phrase after a mark, its lines wrapped to the window. Those after the
// first begin with hang, which is as wide as the mark.
func (p *painter) set(mark, hang string, text phrase) {
	source := text.plain()
	if p.color {
		source = text.coded()
	}
	room := max(p.width-ansi.StringWidth(mark), narrowest/2)
	for line := range strings.SplitSeq(ansi.Wrap(source, room, ""), "\n") {
		p.lines = append(p.lines, strings.TrimRight(mark+line, " "))
		mark = hang
	}
}

// paint tells levels apart by what stands before them, and by style.
func (h heading) paint(p *painter) {
	mark, look := "▹ ", bold
	switch h.level {
	case 1:
		mark, look = "══ ", bold|accent
	case 2:
		mark, look = "── ", bold|accent
	case 3:
		mark = "▸ "
	}
	p.begin()
	p.set(mark, blank(mark), h.text.styled(look))
}

func (t paragraph) paint(p *painter) {
	p.begin()
	p.set("", "", t.text)
}

func (q quotation) paint(p *painter) {
	const mark = "│ "
	p.begin()
	p.set(mark, mark, q.text.styled(italic))
}

func (l list) paint(p *painter) {
	p.begin()
	for _, e := range l {
		mark := strings.Repeat("  ", e.depth) + e.mark
		p.set(mark, blank(mark), e.text)
	}
}

func (f figure) paint(p *painter) {
	p.begin()
	for _, line := range f {
		text := strings.TrimLeft(line, " ")
		indent := strings.Repeat(" ", 2+len(line)-len(text))
		p.set(indent, indent, phrase{{text: text}})
	}
}

// blank returns spaces as wide as a mark.
func blank(mark string) string { return strings.Repeat(" ", ansi.StringWidth(mark)) }

// toASCII replaces what reports and their style draw with, each character by one that
// is as wide. Letters stay: what a name becomes without them, nobody can read either.
func toASCII(text string) string {
	return strings.NewReplacer(
		"█", "#", "░", ".", "│", "|", "═", "=", "─", "-", "▸", ">", "▹", ">", "•", "*", "·", "-",
		"–", "-", "→", ">", "…", ".", "×", "x", "÷", "/", "Σ", "S",
		"„", `"`, "“", `"`, "”", `"`, "‘", "'", "’", "'", "\u00a0", " ",
	).Replace(text)
}
