// Package pattern has regular expressions that are compiled when they are first used.
//
// Most commands need few of the program's expressions, and compiling all of them would
// take longer than the shortest commands do.
package pattern

import (
	"regexp"
	"sync"
)

// New returns a function that returns the regular expression, in the syntax of package
// regexp, always the same one. It compiles it at its first call, and panics there if
// the expression is wrong. It may be called from several goroutines at once.
func New(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
