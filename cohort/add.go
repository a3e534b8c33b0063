package cohort

import (
	"time"

	"blindspot/assess"
)

// Add counts one company.
func (c *Counts) Add(e Entry) {
	c.company.read(e.Figures)
	for i := range c.groups {
		c.groups[i].add(e.Values[i], &c.company, c.scorer)
	}
	if e.Given.Before(c.from) || e.Given.After(c.to) { // else the period has it already
		c.cover(e.Given.UTC().Truncate(time.Second))
	}
	c.addLevel(e.Figures.Overall.Level)
	for i := range e.Figures.Sections {
		c.gaps[i].add(e.Figures.Sections[i].Gap)
	}
	c.recentAnswers.add(e.Figures.Questions, uint64(c.whole.recent.companies), c.company.points)
	c.together.add(c.company.spots)
	for _, clash := range e.Figures.Contradictions {
		c.clashes[clash]++
	}
	for i, outcome := range e.Figures.Verdicts {
		if outcome < 0 {
			outcome = len(c.verdicts[i]) - 1 // cannot be told
		}
		c.verdicts[i][outcome]++
	}
	c.whole.add(&c.company)
	c.sightings.look(e.Source, e.Figures, &c.company)
	if c.whole.isFull() {
		c.settleWhole()
	}
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
