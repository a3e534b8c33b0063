// Package commonmark writes documents in Markdown: CommonMark with tables. Foreign text
// that has passed [Escape] appears in them as it was written and does nothing else.
//
// What a document says, and in which language, is the matter of those who write it.
package commonmark

import (
	"fmt"
	"io"
	"strings"
)

// Page writes the blocks of a Markdown document, one blank line between them. It
// remembers the first error and writes nothing after it. Blocks without content
// are left out.
type Page struct {
	w     io.Writer
	begun bool
	err   error
}

// New returns a page that is written on w.
func New(w io.Writer) *Page { return &Page{w: w} }

// Err returns the first error of writing.
func (p *Page) Err() error { return p.err }

// block writes lines as one block.
func (p *Page) block(lines ...string) {
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

// Heading writes a heading; level 1 is the document's title, 6 the deepest there is.
func (p *Page) Heading(level int, text Text) {
	if before, closes := strings.CutSuffix(string(text), "#"); closes {
		text = Text(before + `\#`) // trailing # would be taken for decoration
	}
	p.block(strings.Repeat("#", level) + " " + string(text))
}

// Paragraph writes a paragraph.
func (p *Page) Paragraph(text Text) {
	if text != "" {
		p.block(string(atStart(text)))
	}
}

// Quote writes a quotation of one paragraph.
func (p *Page) Quote(text Text) {
	if text != "" {
		p.block("> " + string(atStart(text)))
	}
}

// Item is an entry of a list, with further entries under it.
type Item struct {
	Text  Text
	Under [][]Text // by entry its lines
}

// Bullets writes a list in which the order says nothing.
func (p *Page) Bullets(items ...Text) {
	entries := make([]Item, 0, len(items))
	for _, text := range items {
		entries = append(entries, Item{Text: text})
	}
	p.Outline(entries...)
}

// Outline writes a list with lists in it.
func (p *Page) Outline(items ...Item) {
	var lines []string
	for _, i := range items {
		lines = append(lines, "- "+string(atStart(i.Text)))
		for _, entry := range i.Under {
			lines = append(lines, "  - "+broken(entry, "    "))
		}
	}
	p.list(lines)
}

// broken returns lines as one paragraph that keeps its line breaks. Their mark is a
// backslash: spaces at the end of a line would do as well, but nobody sees them, and
// many editors take them away. A line's own backslash before it becomes an entity,
// for some readers of Markdown miscount three of them.
func broken(lines []Text, indent string) string {
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

// Numbered writes a list in which the order counts.
func (p *Page) Numbered(items ...Text) {
	var lines []string
	for i, text := range items {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, atStart(text)))
	}
	p.list(lines)
}

// Checklist writes a list to tick off.
func (p *Page) Checklist(items ...Text) {
	var lines []string
	for _, text := range items {
		lines = append(lines, "- [ ] "+string(atStart(text)))
	}
	p.list(lines)
}

func (p *Page) list(lines []string) {
	if len(lines) > 0 {
		p.block(lines...)
	}
}

// Table writes a table. Every row has as many cells as the head.
func (p *Page) Table(head []Text, rows [][]Text) {
	if len(rows) == 0 {
		return
	}
	lines := []string{tableRow(head), "|" + strings.Repeat(" --- |", len(head))}
	for _, cells := range rows {
		lines = append(lines, tableRow(cells))
	}
	p.block(lines...)
}

func tableRow(cells []Text) string {
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

// Figure writes lines as they are, in a fixed width. Nothing in a line can end the
// block: its fence is longer than any run of its characters in the lines.
func (p *Page) Figure(lines ...string) {
	fence := "```"
	for strings.Contains(strings.Join(lines, "\n"), fence) {
		fence += "`"
	}
	p.block(append(append([]string{fence + "text"}, lines...), fence)...)
}
