package summary

import "fmt"

// plain is text on one line: wording of our own, or foreign text that has passed
// [clean]. Each format escapes it in its own way, so it is never escaped before. A
// string variable does not become plain by itself, so the compiler finds foreign
// text that was not cleaned.
type plain string

// document is a report without a format.
type document struct {
	Language string
	Title    plain
	Facts    plain // who and when, in one line
	Contents plain // what the list of the parts is called
	Legend   plain // of drawn histograms; empty once it is told
	Parts    []part
}

// part is what stands under one heading.
type part struct {
	Title  plain
	Blocks []block
}

// block is one of these; the others are empty.
type block struct {
	Heading    plain
	Paragraph  plain
	Warning    plain
	List       []plain
	Table      *table
	Histograms []histogram // beside each other
	Legend     plain       // of the histograms, where they are drawn
}

// table has a row for each of the things that its first column names.
type table struct {
	Label plain // what the table is about, for those who cannot see where it stands
	Head  []column
	Rows  [][]plain
}

type column struct {
	Title plain
	Words bool // else figures
}

// Class says how a table with that many columns is set: in small print, and with words
// broken anywhere where even that is too wide for a sheet of paper.
func (t table) Class() string {
	switch n := len(t.Head); {
	case n > 10:
		return "fine wide"
	case n > 7:
		return "fine"
	default:
		return "plain"
	}
}

// words and figures are the columns of a table.
func words(title plain) column   { return column{title, true} }
func figures(title plain) column { return column{title, false} }

func (d *document) part(title plain) { d.Parts = append(d.Parts, part{Title: title}) }

func (d *document) add(b block) {
	last := &d.Parts[len(d.Parts)-1]
	last.Blocks = append(last.Blocks, b)
}

func (d *document) heading(text plain) { d.add(block{Heading: text}) }

func (d *document) paragraph(sentences ...plain) {
	if text := join(sentences, " "); text != "" {
		d.add(block{Paragraph: text})
	}
}

func (d *document) warning(text plain) {
	if text != "" {
		d.add(block{Warning: text})
	}
}

func (d *document) list(items []plain) {
	if len(items) > 0 {
		d.add(block{List: items})
	}
}

// table adds a table, which is about what the last heading says.
func (d *document) table(t table) {
	if len(t.Rows) == 0 {
		return
	}
	last := d.Parts[len(d.Parts)-1]
	t.Label = last.Title
	for _, b := range last.Blocks {
		if b.Heading != "" {
			t.Label = b.Heading
		}
	}
	d.add(block{Table: &t})
}

// histograms adds histograms under ids that no others have.
func (d *document) histograms(list ...histogram) {
	for i := range list {
		list[i].ID = plain(fmt.Sprintf("histogram-%d-%d-%d", len(d.Parts), len(d.Parts[len(d.Parts)-1].Blocks), i))
	}
	if len(list) > 0 {
		d.add(block{Histograms: list, Legend: d.Legend})
		d.Legend = ""
	}
}
