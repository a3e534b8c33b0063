package batch

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// bugError says that the program failed, which is its own fault and not that of the
// answers.
type bugError struct{ Kind, Place string }

func (e *bugError) Error() string {
	return fmt.Sprintf("a bug in the program at %s (%s); please report it", e.Place, e.Kind)
}

// newBug explains a panic that was just recovered from. What it was with may hold words of
// a respondent, so only its kind is told, and where in the program it happened.
func newBug(bug any) *bugError {
	e := &bugError{Kind: fmt.Sprintf("%T", bug), Place: "?"}
	_, after, _ := strings.Cut(string(debug.Stack()), "panic.go:")
	for line := range strings.Lines(after) {
		if at := strings.Index(line, ".go:"); at >= 0 && strings.HasPrefix(line, "\t") {
			path, _, _ := strings.Cut(line[1:], " ")
			e.Place = strings.TrimSpace(path[strings.LastIndexByte(path[:at-1], '/')+1:])
			break
		}
	}
	return e
}
