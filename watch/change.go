package watch

import (
	"cmp"
	"path/filepath"
	"slices"
)

// Kind is what has happened to a file or folder.
type Kind uint8

const (
	Created Kind = iota
	Changed
	Removed
)

// Change is a file that was created, changed or removed. A folder that was removed, or
// cannot be read any more, stands for all files that were in it.
type Change struct {
	Path string
	Kind Kind
}

// compare returns what has changed, in the order of the paths.
func compare(before, after stock) []Change {
	var changes []Change
	for folder, now := range after.folders {
		changes = appendChanges(changes, folder, before.folders[folder], now)
	}
	gone := map[string]bool{}
	for folder, was := range before.folders {
		if _, still := after.folders[folder]; !still && len(was) > 0 {
			gone[uppermost(folder, before, after)] = true
		}
	}
	for folder := range gone {
		changes = append(changes, Change{folder, Removed})
	}
	slices.SortFunc(changes, func(a, b Change) int { return cmp.Compare(a.Path, b.Path) })
	return changes
}

// appendChanges adds what has changed in a folder.
func appendChanges(changes []Change, folder string, before, after []file) []Change {
	for len(before) > 0 || len(after) > 0 {
		switch order := firstOf(before, after); {
		case order < 0:
			changes = append(changes, Change{filepath.Join(folder, before[0].name), Removed})
			before = before[1:]
		case order > 0:
			changes = append(changes, Change{filepath.Join(folder, after[0].name), Created})
			after = after[1:]
		default:
			if before[0] != after[0] {
				changes = append(changes, Change{filepath.Join(folder, after[0].name), Changed})
			}
			before, after = before[1:], after[1:]
		}
	}
	return changes
}

// firstOf compares the names that come next in two folders, of which one may be at its end.
func firstOf(before, after []file) int {
	switch {
	case len(before) == 0:
		return 1
	case len(after) == 0:
		return -1
	default:
		return before[0].compare(after[0])
	}
}

// uppermost returns the uppermost folder that went with a folder.
func uppermost(folder string, before, after stock) string {
	for {
		above := filepath.Dir(folder)
		_, was := before.folders[above]
		_, still := after.folders[above]
		if above == folder || !was || still {
			return folder
		}
		folder = above
	}
}
