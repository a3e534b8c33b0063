package summary

import (
	_ "embed"
	"html/template"
	"io"
	"math"
	"sync"
)

//go:embed page.html.tmpl
var pageTemplate string

// page is parsed when it is first used, and never changed.
var page = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageTemplate)) })

// writeHTML writes the document as one HTML file.
func writeHTML(w io.Writer, d document) error { return page().Execute(w, d) }

// The measures of a drawn histogram: three units to a point of the score.
const (
	perPoint  = 3
	leftEdge  = 12
	axisAt    = 128 // from the top
	tallest   = 100
	belowAxis = 22 // from the axis to the line of the middle half
)

// rectangle is where something is drawn.
type rectangle struct{ X, Y, Width, Height float64 }

// CenterX is where text above the rectangle is centred.
func (r rectangle) CenterX() float64 { return r.X + r.Width/2 }

// LabelY is where text above the rectangle stands.
func (r rectangle) LabelY() float64 { return r.Y - 3 }

// Column returns where the bar is drawn.
func (b bar) Column() rectangle {
	const gap = 1
	height := tenth(tallest * b.Filled)
	return rectangle{X: float64(leftEdge + 10*perPoint*b.Place + gap), Y: axisAt - height, Width: 10*perPoint - 2*gap, Height: height}
}

// Half returns where the line of the middle half is drawn.
func (m middle) Half() rectangle {
	return rectangle{X: at(m.From), Y: axisAt + belowAxis, Width: tenth(perPoint * (m.To - m.From)), Height: 6}
}

// Mark returns where the mark of the median is drawn.
func (m middle) Mark() rectangle {
	return rectangle{X: at(m.Median) - 1.5, Y: axisAt + belowAxis - 4, Width: 3, Height: 14}
}

// at returns where a score stands on the axis.
func at(score float64) float64 { return tenth(leftEdge + perPoint*score) }

// tenth rounds a measure to what can be seen.
func tenth(x float64) float64 { return math.Round(10*x) / 10 }

// tick is a number at the axis.
type tick struct {
	X     float64
	Score int
}

// Ticks returns the numbers at the axis.
func (h histogram) Ticks() []tick {
	var ticks []tick
	for score := 0; score <= 100; score += 10 {
		ticks = append(ticks, tick{at(float64(score)), score})
	}
	return ticks
}
