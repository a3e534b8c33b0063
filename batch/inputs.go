package batch

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"

	"blindspot/printable"
)

// Stdin is the path that stands for standard input, which is read as JSON Lines.
const Stdin = "-"

// stdinName is how rows name it.
const stdinName = "stdin"

// Inputs are the answers to be scored, as paths of a command line name them: files,
// folders with everything below them, globs that no shell has expanded, and standard
// input. Files come in the order of their paths, and each of them once, even where two
// paths or a link lead to it. Only a file with two hard links is two files, and one outside
// of all folders comes as often as links in them lead to it.
type Inputs struct {
	roots   []root
	files   map[string]bool  // the real paths of roots
	folders map[string]bool  // the paths of roots, as they are spelled and the real ones
	globs   map[string][]int // by such paths of the folder: the indexes of roots

	found, unwalked, ignored atomic.Int64
	size                     atomic.Int64 // in bytes, where all input is one stream and that is known
}

// root is one path of a command line.
type root struct {
	path    string // of the folder for a glob
	kind    rootKind
	pattern string // of a glob: of the names in the folder
	real    string // the path behind all links; empty for standard input
}

type rootKind uint8

const (
	fileRoot rootKind = iota
	folderRoot
	globRoot
	stdinRoot
)

// NoMatchError says that a glob matches nothing.
type NoMatchError struct{ Pattern string }

func (e *NoMatchError) Error() string {
	return fmt.Sprintf("nothing matches %s", printable.Quote(e.Pattern))
}

// NewInputs returns what the paths stand for. The error joins one for each path that is
// not there, of type [*fs.PathError] or [*NoMatchError].
func NewInputs(paths []string) (*Inputs, error) {
	in := &Inputs{}
	var errs []error
	for _, path := range paths {
		roots, err := rootsOf(path)
		in.roots, errs = append(in.roots, roots...), append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	slices.SortFunc(in.roots, func(a, b root) int {
		return cmp.Or(cmp.Compare(a.order(), b.order()), cmp.Compare(a.pattern, b.pattern))
	})
	in.roots = distinct(in.roots)
	in.index()
	in.roots = slices.DeleteFunc(slices.Clone(in.roots), in.isWithinAnother)
	in.index()
	return in, nil
}

// distinct returns the roots without those that say the same as an earlier one.
func distinct(roots []root) []root {
	var kept []root
	met := map[root]bool{}
	for _, r := range roots {
		if r.kind != stdinRoot {
			r.real = resolved(r.path)
		}
		same := r
		same.path = ""
		if !met[same] {
			kept = append(kept, r)
		}
		met[same] = true
	}
	return kept
}

// order is what roots are sorted by: standard input comes last.
func (r root) order() string {
	switch r.kind {
	case stdinRoot:
		return "\xff"
	case fileRoot:
		return r.path
	default:
		return r.path + "/"
	}
}

func rootsOf(path string) ([]root, error) {
	if path == Stdin {
		return []root{{path: path, kind: stdinRoot}}, nil
	}
	info, err := os.Stat(path)
	missing := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
	switch {
	case err == nil && info.IsDir():
		return []root{{path: filepath.Clean(path), kind: folderRoot}}, nil
	case missing && strings.ContainsAny(path, "*?["):
		return globRoots(path)
	case missing:
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrNotExist}
	default: // what cannot be read becomes a rejection
		return []root{{path: filepath.Clean(path)}}, nil
	}
}

// globRoots returns the folders that hold what matches a pattern. The names in them are
// matched when they are walked, for there may be a million.
func globRoots(pattern string) ([]root, error) {
	folder, base := filepath.Split(pattern)
	folder = filepath.Clean(folder)
	folders, err := filepath.Glob(folder)
	if err == nil {
		_, err = filepath.Match(base, "")
	}
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: pattern, Err: err}
	}
	var roots []root
	for _, match := range folders {
		r := root{path: match, kind: globRoot, pattern: base}
		if asksFor(folder, r.path) && r.matchesAnything() {
			roots = append(roots, r)
		}
	}
	if len(roots) == 0 {
		return nil, &NoMatchError{pattern}
	}
	return roots, nil
}

// asksFor reports whether a pattern that matches a path asks for everything in it that is
// hidden, as shells demand.
func asksFor(pattern, path string) bool {
	patterns, parts := strings.Split(filepath.ToSlash(pattern), "/"), strings.Split(filepath.ToSlash(path), "/")
	for i, part := range parts {
		if i < len(patterns) && hidden(part) && !hidden(patterns[i]) {
			return false
		}
	}
	return true
}

// matchesAnything reports whether there is a reason to walk the folder of a glob. One that
// cannot be read is a reason, for that will be told then.
func (r root) matchesAnything() bool {
	err := readFolder(r.path, func(entry fs.DirEntry) error {
		if r.matches(entry.Name()) {
			return errEnough
		}
		return nil
	})
	return err == errEnough || errors.Is(err, fs.ErrPermission)
}

// errEnough ends a walk that has found what it was for.
var errEnough = errors.New("enough")

// matches reports whether a glob matches a name, as shells do it: a hidden one must be
// asked for.
func (r root) matches(name string) bool {
	matched, _ := filepath.Match(r.pattern, name) // globRoots has checked the pattern
	return matched && (!hidden(name) || hidden(r.pattern))
}

// Folders returns the folders that the paths name or lie in, each once, in order.
func (in *Inputs) Folders() []string {
	var folders []string
	seen := map[string]bool{}
	for _, r := range in.roots {
		folder := r.path
		if r.kind == fileRoot {
			folder = filepath.Dir(folder)
		}
		if r.kind != stdinRoot && !seen[folder] {
			seen[folder] = true
			folders = append(folders, folder)
		}
	}
	return folders
}

// Found returns how many files and streams are known so far, and whether these are all.
func (in *Inputs) Found() (n int, all bool) { return int(in.found.Load()), in.unwalked.Load() == 0 }

// Ignored returns how many files in folders were met so far whose names say that they hold
// no answers, links to folders, and links to files that are read by another name.
func (in *Inputs) Ignored() int { return int(in.ignored.Load()) }
