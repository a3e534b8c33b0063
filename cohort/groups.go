package cohort

import (
	"maps"
	"slices"
	"strings"

	"blindspot/assess"
)

// grouping is what is counted by the values of one label. A label that turns out to
// have too many, such as a name, makes no groups: whichever values are counted first,
// there are too many of them in the end.
type grouping struct {
	unsaid  int64 // companies without the label
	tooMany bool
	samples map[string]sample // by value; at most MaxValues
}

func (g *grouping) add(value string, c *company, s *assess.Scorer) {
	switch {
	case value == "":
		g.unsaid++
	case !g.tooMany:
		if group, ok := g.of(value, s); ok {
			group.add(c)
			if group.isFull() {
				group.settle()
			}
		}
	}
}

// of returns the sample of a value, unless it is one too many.
func (g *grouping) of(value string, s *assess.Scorer) (sample, bool) {
	if group, ok := g.samples[value]; ok {
		return group, true
	}
	if len(g.samples) == MaxValues {
		g.giveUp()
		return sample{}, false
	}
	group := newSample(s)
	g.samples[strings.Clone(value)] = group // the text may be a part of a large file
	return group, true
}

func (g *grouping) giveUp() { g.tooMany, g.samples = true, nil }

func (g *grouping) merge(other *grouping, s *assess.Scorer) {
	g.unsaid += other.unsaid
	if other.tooMany {
		g.giveUp()
	}
	for value, from := range other.samples {
		if g.tooMany {
			return
		}
		if to, ok := g.of(value, s); ok {
			add(to.cells, from.cells)
		}
	}
}

// values returns all values, sorted.
func (g *grouping) values() []string { return slices.Sorted(maps.Keys(g.samples)) }
