package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// brought is what a question or a section brings into the section that it is in.
type brought struct {
	shares

	moves bool // something open can still change what it brings
	// leaves says that it can still drop out of the score: its open questions may be found
	// not to apply, or not to matter.
	leaves bool
	// fades says that it can still lose its weight: it may be found not to matter.
	fades bool
}

// child is an entry of the section being scored.
type child struct {
	*brought
	entry  int     // its index
	weight float64 // above 0
}

// takesPart reports whether the child has or can have a score.
func (c *child) takesPart() bool { return c.low.Known }

// settle sets whether anything open can still change what it brings.
func (b *brought) settle() { b.moves = b.score != b.low || b.low != b.high || b.leaves }

// end is one of the three ways in which a score is counted.
type end int

const (
	answered end = iota // by the answers given
	worst               // every open question at its worst
	best                // every open question at its best
)

func (c *child) at(e end) Figure {
	switch e {
	case worst:
		return c.low
	case best:
		return c.high
	default:
		return c.score
	}
}

// leave reports whether all children that take part can still drop out.
func leave(children []child) bool {
	all := false
	for i := range children {
		if c := &children[i]; c.takesPart() {
			if !c.leaves {
				return false
			}
			all = true
		}
	}
	return all
}

// aggregation makes a score of children.
type aggregation struct {
	kind  questionnaires.Aggregate
	met   float64 // Ladder: from which score a step is met, settled
	gates []gate
}

// of returns what the children come to. There is room for as many parts as children.
func (a *aggregation) of(children []child, room []part) shares {
	reached := a.at(children, answered, room)
	for i := range children {
		if children[i].moves {
			return shares{score: reached, low: a.at(children, worst, room), high: a.at(children, best, room)}
		}
	}
	return shares{reached, reached, reached}
}

func (a *aggregation) at(children []child, e end, room []part) Figure {
	if !anyKnown(children, e) {
		return Figure{}
	}
	switch a.kind {
	case questionnaires.Min:
		return lowest(parts(children, e, room), e)
	case questionnaires.Average:
		return mean(equal(parts(children, e, room)), e)
	case questionnaires.Sum:
		return mean(fixedParts(children, e, room), e)
	case questionnaires.Ladder:
		return climbed(children, a.met, e)
	case questionnaires.Gated:
		return passed(a.gates, children, e)
	default:
		return mean(parts(children, e, room), e)
	}
}

func anyKnown(children []child, e end) bool {
	for i := range children {
		if children[i].at(e).Known {
			return true
		}
	}
	return false
}

// part is an entry of a mean. One that may go is left out of the range where that
// makes the range wider.
type part struct {
	share, weight float64
	mayGo         bool
}

// parts returns the children that have a score.
func parts(children []child, e end, room []part) []part {
	list := room[:0]
	for i := range children {
		c := &children[i]
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
func fixedParts(children []child, e end, room []part) []part {
	list := room[:0]
	for i := range children {
		c := &children[i]
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
		someMayGo := false
		for i := range list {
			sum.add(list[i].share, list[i].weight)
			someMayGo = someMayGo || list[i].mayGo
		}
		reached := sum.mean()
		if !someMayGo {
			return reached
		}
		staying := slices.DeleteFunc(list, func(p part) bool { return p.mayGo && p.holdsBack(reached.Value, e) })
		if len(staying) == len(list) {
			return reached
		}
		list = staying
	}
}

// holdsBack reports whether a mean comes nearer to its end without the part.
func (p part) holdsBack(mean float64, e end) bool {
	further := settled(p.share - mean)
	return e == best && further < 0 || e == worst && further > 0
}

// lowest returns the lowest score. At best, what may go is not the lowest, unless
// there is nothing else.
func lowest(list []part, e end) Figure {
	var least, mostThatMayGo Figure
	for _, p := range list {
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
