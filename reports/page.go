package reports

import (
	"fmt"
	"io"
	"strings"
)

// page writes the blocks of a Markdown document, one blank line between them. It
// remembers the first error and writes nothing after it. Blocks without content
// are left out.
type page struct {
	w     io.Writer
	begun bool
	err   error
}

// block writes lines as one block.
func (p *page) block(lines ...string) {
	if p.err != nil {
		return
	}
	text := strings.Join(lines, "\n") + "\n"
	if p.begun {
		text = "\n" + text
	}
	p.begun = true
	_, p.err = io.WriteString(p.w, text)
}

func (p *page) heading(level int, text md) {
	if before, closes := strings.CutSuffix(string(text), "#"); closes {
		text = md(before + `\#`) // trailing # would be taken for decoration
	}
	p.block(strings.Repeat("#", level) + " " + string(text))
}

func (p *page) paragraph(text md) {
	if text != "" {
		p.block(string(atStart(text)))
	}
}

func (p *page) quote(text md) {
	if text != "" {
		p.block("> " + string(atStart(text)))
	}
}

// item is an entry of a list, with further entries under it.
type item struct {
	text  md
	under [][]md // by entry its lines
}

// bullets writes a list in which the order says nothing.
func (p *page) bullets(items ...md) {
	entries := make([]item, 0, len(items))
	for _, text := range items {
		entries = append(entries, item{text: text})
	}
	p.outline(entries...)
}

// outline writes a list with lists in it.
func (p *page) outline(items ...item) {
	var lines []string
	for _, i := range items {
		lines = append(lines, "- "+string(atStart(i.text)))
		for _, entry := range i.under {
			lines = append(lines, "  - "+broken(entry, "    "))
		}
	}
	p.list(lines)
}

// broken returns lines as one paragraph that keeps its line breaks. Their mark is a
// backslash: spaces at the end of a line would do as well, but nobody sees them, and
// many editors take them away. A line's own backslash before it becomes an entity,
// for some readers of Markdown miscount three of them.
func broken(lines []md, indent string) string {
	started := make([]string, 0, len(lines))
	for i, line := range lines {
		text := string(atStart(line))
		if before, ends := strings.CutSuffix(text, `\\`); ends && i+1 < len(lines) {
			text = before + "&#92;"
		}
		started = append(started, text)
	}
	return strings.Join(started, "\\\n"+indent)
}

// numbered writes a list in which the order counts.
func (p *page) numbered(items ...md) {
	var lines []string
	for i, text := range items {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, atStart(text)))
	}
	p.list(lines)
}

// checklist writes a list to tick off.
func (p *page) checklist(items ...md) {
	var lines []string
	for _, text := range items {
		lines = append(lines, "- [ ] "+string(atStart(text)))
	}
	p.list(lines)
}

func (p *page) list(lines []string) {
	if len(lines) > 0 {
		p.block(lines...)
	}
}

// table writes a table. Every row has as many cells as the head.
func (p *page) table(head []md, rows [][]md) {
	if len(rows) == 0 {
		return
	}
	lines := []string{tableRow(head), "|" + strings.Repeat(" --- |", len(head))}
	for _, cells := range rows {
		lines = append(lines, tableRow(cells))
	}
	p.block(lines...)
}

func tableRow(cells []md) string {
	var b strings.Builder
	b.WriteString("|")
	for _, cell := range cells {
		if cell == "" {
			b.WriteString("  |")
		} else {
			fmt.Fprintf(&b, " %s |", cell)
		}
	}
	return b.String()
}

// figure writes lines as they are, in a fixed width. Nothing in a line can end the
// block: its fence is longer than any run of its characters in the lines.
func (p *page) figure(lines ...string) {
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	p.block(append(append([]string{fence + "text"}, lines...), fence)...)
}
