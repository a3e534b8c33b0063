package cohort

import (
	"time"

	"blindspot/assess"
)

// Add counts one company.
func (c *Counts) Add(e Entry) {
	c.company.read(e.Figures)
	c.whole.add(&c.company)
	for i := range c.groups {
		c.groups[i].add(e.Values[i], &c.company, c.scorer)
	}
	if !e.Given.IsZero() {
		c.cover(e.Given.UTC().Truncate(time.Second))
	}
	c.addLevel(e.Figures.Overall.Level)
	for i := range e.Figures.Sections {
		c.gaps[i].add(e.Figures.Sections[i].Gap)
	}
	for i := range e.Figures.Questions {
		c.answers[i].add(&e.Figures.Questions[i], c.company.points[i])
	}
	for i := range c.scales {
		c.scales[i].add(c.company.points)
	}
	c.together.add(c.company.shown)
	for _, clash := range e.Figures.Contradictions {
		c.clashes[clash]++
	}
	for i, outcome := range e.Figures.Verdicts {
		if outcome < 0 {
			outcome = len(c.verdicts[i]) - 1 // cannot be told
		}
		c.verdicts[i][outcome]++
	}
	c.sightings.look(e.Source, e.Figures, &c.company)
}

func (c *Counts) addLevel(level assess.Level) {
	switch level {
	case assess.Improvised:
		c.levels[0]++
	case assess.PersonDependent:
		c.levels[1]++
	case assess.Defined:
		c.levels[2]++
	case assess.Steered:
		c.levels[3]++
	case assess.Learning:
		c.levels[4]++
	}
}

// gap is how the self-estimate of a section compares with its score.
type gap []int64

const (
	gapSum = iota // in hundredths; may be negative
	gapOverestimated
	gapRealistic
	gapUnderestimated

	gapSize
)

func (g gap) companies() int64 { return total(g[gapOverestimated:]) }

func (g gap) add(f assess.Figure) {
	switch (assess.SectionResult{Gap: f}).Perception() {
	case assess.Overestimated:
		g[gapOverestimated]++
	case assess.Realistic:
		g[gapRealistic]++
	case assess.Underestimated:
		g[gapUnderestimated]++
	default:
		return
	}
	g[gapSum] += gapHundredths(f)
}

// gapHundredths returns a known gap in hundredths. It is at least -100.
func gapHundredths(f assess.Figure) int64 { return scaled(f.Value+100, 100) - 100*100 }

// answered is how a question was answered.
type answered []int64

const (
	answeredVisible = iota
	answeredUnknown
	answeredNotApplicable
	answeredOpen
	answeredScored
	answeredSum // of the points, in thousandths
	answeredFloor
	answeredCeiling

	answeredSize
)

func (a answered) add(f *assess.QuestionFigures, points int64) {
	if f.Visible {
		a[answeredVisible]++
		switch f.Form {
		case assess.FormUnknown:
			a[answeredUnknown]++
		case assess.FormNotApplicable:
			a[answeredNotApplicable]++
		case assess.FormOpen:
			a[answeredOpen]++
		}
	}
	if points == absent {
		return
	}
	a[answeredScored]++
	a[answeredSum] += points
	switch points {
	case 0:
		a[answeredFloor]++
	case fullPoints:
		a[answeredCeiling]++
	}
}
