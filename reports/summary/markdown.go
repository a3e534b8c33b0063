package summary

import (
	"io"
	"math"
	"strings"

	"blindspot/reports/commonmark"
)

// writeMarkdown writes the document in Markdown. Histograms become tables with bars
// that keep their lengths in any font, for a row has one kind of character.
func writeMarkdown(w io.Writer, d document) error {
	p := commonmark.New(w)
	p.Heading(1, escape(d.Title))
	p.Paragraph(escape(d.Facts))
	for _, part := range d.Parts {
		p.Heading(2, escape(part.Title))
		for _, b := range part.Blocks {
			writeBlock(p, b)
		}
	}
	return p.Err()
}

func writeBlock(p *commonmark.Page, b block) {
	if b.Heading != "" {
		p.Heading(3, escape(b.Heading))
	}
	p.Paragraph(escape(b.Paragraph))
	p.Quote(escape(b.Warning))
	p.Bullets(escapeAll(b.List)...)
	if b.Table != nil {
		writeTable(p, *b.Table)
	}
	const abreast = 4 // more do not fit on a page
	for from := 0; from < len(b.Histograms); from += abreast {
		writeHistograms(p, b.Histograms[from:min(from+abreast, len(b.Histograms))])
	}
}

func writeTable(p *commonmark.Page, t table) {
	var head []commonmark.Text
	for _, c := range t.Head {
		head = append(head, escape(c.Title))
	}
	var rows [][]commonmark.Text
	for _, row := range t.Rows {
		rows = append(rows, escapeAll(row))
	}
	p.Table(head, rows)
}

// writeHistograms writes histograms as the columns of one table, a row for each range.
func writeHistograms(p *commonmark.Page, list []histogram) {
	head, rows := []commonmark.Text{escape(list[0].Axis)}, make([][]commonmark.Text, len(list[0].Bars))
	for i, b := range list[0].Bars {
		rows[i] = []commonmark.Text{escape(b.Range)}
	}
	cells := 24 / len(list)
	for _, h := range list {
		head = append(head, escape(h.Title))
		for i, b := range h.Bars {
			rows[i] = append(rows[i], escape(drawn(b, cells)))
		}
	}
	p.Table(head, rows)
}

// drawn returns a bar of at most that many cells with its figures. What is there at
// all is drawn.
func drawn(b bar, cells int) plain {
	length := int(math.Ceil(b.Filled * float64(cells)))
	return join([]plain{plain(strings.Repeat("█", length)), b.Count + " (" + b.Share + ")"}, " ")
}

func escape(text plain) commonmark.Text { return commonmark.Escape(string(text)) }

func escapeAll(texts []plain) []commonmark.Text {
	escaped := make([]commonmark.Text, 0, len(texts))
	for _, text := range texts {
		escaped = append(escaped, escape(text))
	}
	return escaped
}
