package strictyaml

import "slices"

// Reader collects the problems that are found while the values of a file are read.
// Reading goes on after a problem, with the zero value in place of what could not
// be read.
type Reader struct {
	file      string
	problems  Problems
	suggested int
}

// NewReader returns a reader for the file of that name, which serves in messages only.
func NewReader(file string) *Reader { return &Reader{file: file} }

// Value returns a node of the reader's document, most often its root, ready to be read.
func (r *Reader) Value(n *Node) Value { return Value{Node: n, at: n, reader: r} }

// Err returns what [Reader.Problems] does as an error; nil when there are none.
func (r *Reader) Err() error {
	if len(r.problems) == 0 {
		return nil
	}
	return r.Problems()
}

// Problems returns the problems found so far, warnings among them: those of the
// reader's own file first, sorted by position.
func (r *Reader) Problems() Problems {
	problems := slices.Clone(r.problems)
	problems.sort(r.file)
	return problems
}

// Found returns how many problems were found so far.
func (r *Reader) Found() int { return len(r.problems) }

// Include adds problems that were found elsewhere: by [Parse], or in a file this one needs.
func (r *Reader) Include(problems Problems) {
	for _, p := range problems {
		r.add(p)
	}
}

func (r *Reader) add(p Problem) {
	if len(r.problems) < maxCollected {
		r.problems = append(r.problems, p)
	}
}
