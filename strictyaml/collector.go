package strictyaml

import "fmt"

// collector collects the problems of a file while it is walked along a path.
type collector struct {
	file     string
	path     path
	problems Problems
}

func (c *collector) problemf(line, column int, format string, args ...any) {
	if len(c.problems) < maxCollected {
		c.problems = append(c.problems, Problem{File: c.file, Line: line, Column: column, Path: c.path.String(), Text: fmt.Sprintf(format, args...)})
	}
}

// What readers of YAML and of JSON refuse alike.
const (
	noValue      = "there is no value; write one, or leave this out"
	sameKeyAgain = "the key stands here a second time, first in line %d"
	nulInText    = "found a NUL character, which no text has"
	tooDeep      = "lists and mappings are nested more than %d deep"
)
