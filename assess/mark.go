package assess

// mark is what became of a question in one number, where that is all there is to know:
// what it brings into its section, and what it tells of a blind spot, then stands in a
// table.
type mark int16

const (
	markSeveral mark = iota - 1 // several states, a number, or a date: it stands in no table
	markSilent                  // hidden, not applicable, or answered by what cannot be rated
	markOpen
	markUnknown
	markState // from here on: the one state chosen
)

// markOf returns the mark of some chosen states.
func markOf(said StateSet) mark {
	if only, is := said.only(); is {
		return markState + mark(only)
	}
	return markSeveral
}
