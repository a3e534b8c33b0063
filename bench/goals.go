package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// goal is a ratio that we want to keep.
type goal struct {
	work, against string
	ratio         float64 // of the two times, the larger one above where faster is set
	bound         float64
	faster        bool // the ratio says how many times faster we are and is to be at least the bound; else at most
	unit          string
	absent        string // why it was not measured
}

// slower is a goal for how much longer we may take than another.
func slower(work, against string, ours, theirs measured, bound float64) goal {
	return goal{work: work, against: against, ratio: ours.seconds / theirs.seconds, bound: bound, unit: "×", absent: ours.absent + theirs.absent}
}

// faster is a goal for how many times faster than another we are.
func faster(work, against string, ours, theirs measured, bound float64) goal {
	return goal{work: work, against: against, ratio: theirs.seconds / ours.seconds, bound: bound, faster: true, unit: "× faster", absent: ours.absent + theirs.absent}
}

// missed reports whether the goal is missed by more than the tolerance, a factor.
func (g goal) missed(tolerance float64) bool {
	if g.absent != "" {
		return false
	}
	if g.faster {
		return g.ratio*tolerance < g.bound
	}
	return g.ratio > g.bound*tolerance
}

// tell prints the goals as a table and reports whether one was missed.
func tell(out io.Writer, goals []goal, tolerance float64) bool {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "work\tagainst\tmeasured\tgoal\t")
	missed := false
	for _, g := range goals {
		word := "≤"
		if g.faster {
			word = "≥"
		}
		remark := ""
		if g.missed(tolerance) {
			remark, missed = "missed", true
		}
		figure := fmt.Sprintf("%.2f %s", g.ratio, g.unit)
		if g.absent != "" {
			figure, remark = "-", g.absent
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s %g %s\t%s\n", g.work, g.against, figure, word, g.bound, g.unit, remark)
	}
	table.Flush()
	return missed
}
