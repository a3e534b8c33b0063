package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// child is what a question or an inner section brings into a section.
type child struct {
	id     string
	weight float64 // above 0
	shares

	// leaves says that the child can still drop out of the score: its open questions may
	// be found not to apply, or not to matter.
	leaves bool
	// fades says that the child can still lose its weight: it may be found not to matter.
	fades bool
}

// takesPart reports whether the child has or can have a score.
func (c child) takesPart() bool { return c.low.Known }

// end is one of the three ways in which a score is counted.
type end int

const (
	answered end = iota // by the answers given
	worst               // every open question at its worst
	best                // every open question at its best
)

func (c child) at(e end) Figure {
	switch e {
	case worst:
		return c.low
	case best:
		return c.high
	default:
		return c.score
	}
}

// entering returns the children that a section's score depends on: all, or those
// that its gates name.
func entering(section *questionnaires.Section, children []child) []child {
	if section.Aggregate != questionnaires.Gated {
		return children
	}
	return slices.DeleteFunc(children, func(c child) bool {
		return !slices.ContainsFunc(section.Gates, func(g questionnaires.Gate) bool {
			_, named := g.Needs[c.id]
			return named
		})
	})
}

// leave reports whether all children that take part can still drop out.
func leave(children []child) bool {
	all := false
	for _, c := range children {
		if c.takesPart() {
			if !c.leaves {
				return false
			}
			all = true
		}
	}
	return all
}

// aggregated returns what the children of a section make of it.
func aggregated(section *questionnaires.Section, children []child) shares {
	by := func(e end) Figure { return aggregatedAt(section, children, e) }
	return shares{score: by(answered), low: by(worst), high: by(best)}
}

func aggregatedAt(section *questionnaires.Section, children []child, e end) Figure {
	if !slices.ContainsFunc(children, func(c child) bool { return c.at(e).Known }) {
		return Figure{}
	}
	switch section.Aggregate {
	case questionnaires.Min:
		return lowest(children, e)
	case questionnaires.Average:
		return mean(equal(parts(children, e)), e)
	case questionnaires.Sum:
		return mean(fixedParts(children, e), e)
	case questionnaires.Ladder:
		return climbed(children, section.Met, e)
	case questionnaires.Gated:
		return passed(section.Gates, children, e)
	default:
		return mean(parts(children, e), e)
	}
}

// part is an entry of a mean. One that may go is left out of the range where that
// makes the range wider.
type part struct {
	share, weight float64
	mayGo         bool
}

// parts returns the children that have a score.
func parts(children []child, e end) []part {
	list := make([]part, 0, len(children))
	for _, c := range children {
		if f := c.at(e); f.Known {
			list = append(list, part{f.Value, c.weight, c.leaves && e != answered})
		}
	}
	return list
}

// equal makes all parts weigh the same.
func equal(list []part) []part {
	for i := range list {
		list[i].weight = 1
	}
	return list
}

// fixedParts returns all children: one without a score adds nothing, and its weight
// counts. It goes only when it loses its weight.
func fixedParts(children []child, e end) []part {
	list := make([]part, 0, len(children))
	for _, c := range children {
		share := c.at(e).Value
		if e == worst && c.leaves {
			share = 0
		}
		list = append(list, part{share, c.weight, c.fades && e != answered})
	}
	return list
}

// mean returns the weighted mean of the parts. Those that may go and hold the mean
// back from the end do not enter it; without them it moves, and others may follow.
func mean(list []part, e end) Figure {
	for {
		var sum tally
		for _, p := range list {
			sum.add(p.share, p.weight)
		}
		reached := sum.mean()
		before := len(list)
		list = slices.DeleteFunc(list, func(p part) bool {
			if !p.mayGo {
				return false
			}
			further := settled(p.share - reached.Value)
			return e == best && further < 0 || e == worst && further > 0
		})
		if len(list) == before {
			return reached
		}
	}
}

// lowest returns the lowest score. At best, what may go is not the lowest, unless
// there is nothing else.
func lowest(children []child, e end) Figure {
	var least, mostThatMayGo Figure
	for _, p := range parts(children, e) {
		if p.mayGo && e == best {
			mostThatMayGo = Known(max(mostThatMayGo.Value, p.share))
		} else if !least.Known || p.share < least.Value {
			least = Known(p.share)
		}
	}
	if !least.Known {
		return mostThatMayGo
	}
	return least
}
