package batch

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// index fills the maps for covered.
func (in *Inputs) index() {
	in.files, in.folders, in.globs = map[string]bool{}, map[string]bool{}, map[string][]int{}
	for i, r := range in.roots {
		switch r.kind {
		case fileRoot:
			in.files[r.real] = true
		case folderRoot:
			in.folders[absolute(r.path)], in.folders[r.real] = true, true
		case globRoot:
			in.globs[r.real] = append(in.globs[r.real], i)
			if spelled := absolute(r.path); spelled != r.real {
				in.globs[spelled] = append(in.globs[spelled], i)
			}
		}
	}
}

// isWithinAnother reports whether the walk of another root takes all that a root stands for.
func (in *Inputs) isWithinAnother(r root) bool {
	switch r.kind {
	case fileRoot:
		return in.walked(r.path)
	case folderRoot: // no walk follows a link to one
		return in.covered(r.real, true, len(in.roots))
	default:
		return false
	}
}

// covered reports whether the walk of another root takes a file, or all of a folder, by
// its absolute path. Globs count that come before the index before.
func (in *Inputs) covered(path string, folder bool, before int) bool {
	if len(in.folders) == 0 && len(in.globs) == 0 {
		return false
	}
	taken := func(within string) bool { // by a walk
		if folder {
			within = filepath.Join(within, "any.yaml")
		}
		return walkable(within)
	}
	for at := path; filepath.Dir(at) != at; {
		at = filepath.Dir(at)
		within, err := filepath.Rel(at, path)
		if err != nil {
			return false
		}
		if in.folders[at] && taken(within) {
			return true
		}
		first, rest, below := strings.Cut(filepath.ToSlash(within), "/")
		for _, i := range in.globs[at] {
			if i < before && in.roots[i].matches(first) && (!below || taken(rest)) {
				return true
			}
		}
	}
	return false
}

// comesOtherwise reports whether an entry of a folder is a link to a file that is read by
// another name.
func (in *Inputs) comesOtherwise(folder string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return false
	}
	target, err := filepath.EvalSymlinks(absolute(filepath.Join(folder, entry.Name())))
	return err == nil && (in.files[target] || in.covered(target, false, len(in.roots)))
}

// absolute returns a path under which two spellings of it can be compared.
func absolute(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return filepath.Clean(path)
}

// resolved returns the absolute path behind all links, as far as there is something.
func resolved(path string) string {
	path = absolute(path)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	folder := filepath.Dir(path)
	if folder == path {
		return path
	}
	return filepath.Join(resolved(folder), filepath.Base(path))
}

// Takes reports whether a file at path would be read, once it is there, by whatever links
// one gets there.
func (in *Inputs) Takes(path string) bool { return in.files[resolved(path)] || in.walked(path) }

// walked reports whether the walk of a folder or glob takes a file, as itself or as a link.
func (in *Inputs) walked(path string) bool {
	path = absolute(path)
	itself := filepath.Join(resolved(filepath.Dir(path)), filepath.Base(path))
	return in.covered(itself, false, len(in.roots)) || in.covered(resolved(path), false, len(in.roots))
}

// TakesSpelled is Takes for the many files of a folder or glob that the inputs name, by
// paths that begin as they are spelled there. It does not ask the system.
func (in *Inputs) TakesSpelled(path string) bool {
	return in.covered(absolute(path), false, len(in.roots))
}

// Same reports whether one of the paths names that very file.
func (in *Inputs) Same(path string, same func(a, b string) bool) bool {
	return slices.ContainsFunc(in.roots, func(r root) bool { return r.kind == fileRoot && same(r.path, path) })
}
