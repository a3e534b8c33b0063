package strictyaml

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"blindspot/printable"
)

// Problem is something wrong at a place in a file.
type Problem struct {
	File    string
	Line    int    // from 1; 0 when the file as a whole is meant
	Column  int    // from 1, in characters; 0 when unknown
	Path    string // such as sections[0].questions[2].weight; empty at the top
	Text    string // what was expected and what was found, safe to print
	Warning bool   // the file can be read all the same
}

// String returns "file:line:column: path: text", less what is unknown.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(printable.Line(p.File))
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	}
	b.WriteString(": ")
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	if p.Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(p.Text)
	return b.String()
}

// Problems is an error made of all problems found, in the order of their positions.
type Problems []Problem

const (
	// maxReported is how many problems are told: nobody mends more at once.
	maxReported = 20

	// maxCollected bounds the memory that a hostile file can claim.
	maxCollected = 1000
)

// Error returns one problem per line. Of many it names the first 20 and says how
// many more there are.
func (p Problems) Error() string {
	var lines []string
	for _, problem := range p[:min(len(p), maxReported)] {
		lines = append(lines, problem.String())
	}
	switch more := len(p) - maxReported; {
	case len(p) >= maxCollected:
		lines = append(lines, fmt.Sprintf("and at least %d more", more))
	case more > 0:
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// sort orders the problems of one file, and then those of others, by position.
// Those at one place keep their order.
func (p Problems) sort(file string) {
	elsewhere := func(p Problem) int {
		if p.File == file {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(elsewhere(a)-elsewhere(b), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
