package batch

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// item is a file to be read, or a stream.
type item struct {
	path   string
	source source
	line   int   // from which on a stream cannot be read; else 0
	err    error // why it, or a folder, cannot be read
}

// namesAtOnce is how many bytes of the names in one folder are sorted in memory. Deeper
// folders have less, as those above them wait meanwhile.
const (
	namesAtOnce   = 1 << 20
	namesAtLeast  = 64 << 10
	entriesAtOnce = 1 << 10
)

var errNoFolder = errors.New("it is a file and not a folder")

// each calls do with every item in order, until it returns an error. Other errors are of
// the temporary file for long lists of names.
func (in *Inputs) each(do func(item) error) error {
	in.count()
	for i, r := range in.roots {
		var err error
		switch r.kind {
		case fileRoot:
			err = do(item{path: r.path, source: sourceOf(r.path)})
		case stdinRoot:
			err = do(item{path: stdinName, source: stdinLines})
		case folderRoot:
			err = in.walk(r.path, namesAtOnce, do)
		case globRoot:
			err = in.walkGlob(i, do)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// count takes stock of what is known before any folder is walked.
func (in *Inputs) count() {
	folders := 0
	for _, r := range in.roots {
		if r.kind == folderRoot || r.kind == globRoot {
			folders++
		}
	}
	in.found.Store(int64(len(in.roots) - folders))
	in.unwalked.Store(int64(folders))
	in.ignored.Store(0)
}

// walk goes through a folder and everything below it.
func (in *Inputs) walk(folder string, limit int, do func(item) error) error {
	return in.walkNames(folder, limit, in.isAnswers, do)
}

// walkGlob goes through what matches a glob, less what other roots take.
func (in *Inputs) walkGlob(index int, do func(item) error) error {
	r := in.roots[index]
	matches := func(folder string, entry fs.DirEntry) bool {
		return r.matches(entry.Name()) && !in.covered(filepath.Join(r.real, entry.Name()), entry.IsDir(), index) && !in.comesOtherwise(folder, entry)
	}
	return in.walkNames(r.path, namesAtOnce, matches, do)
}

// isAnswers reports whether a walk takes an entry of a folder.
func (in *Inputs) isAnswers(folder string, entry fs.DirEntry) bool {
	name := entry.Name()
	switch {
	case hidden(name):
		return false
	case entry.IsDir():
		return true
	case sourceOf(name) == ofContent, entry.Type()&fs.ModeSymlink != 0 && leadsToFolder(filepath.Join(folder, name)), in.comesOtherwise(folder, entry):
		in.ignored.Add(1)
		return false
	default:
		return true
	}
}

func leadsToFolder(link string) bool {
	info, err := os.Stat(link)
	return err == nil && info.IsDir()
}

// walkNames goes through what keep takes of the entries of a folder.
func (in *Inputs) walkNames(folder string, limit int, keep func(folder string, entry fs.DirEntry) bool, do func(item) error) error {
	sorted := names{limit: limit}
	defer sorted.close()
	var broken error // of the temporary file
	err := readFolder(folder, func(entry fs.DirEntry) error {
		if keep(folder, entry) {
			in.expect(entry)
			broken = sorted.add(sortable(entry))
		}
		return broken
	})
	in.unwalked.Add(-1)
	if broken != nil {
		return broken
	}
	if err != nil {
		return do(item{path: folder, err: err})
	}
	prefix := strings.TrimSuffix(filepath.Join(folder, "x"), "x")
	return sorted.each(func(name []byte) error {
		path := prefix + string(name)
		if inner, isFolder := strings.CutSuffix(path, "/"); isFolder {
			return in.walk(inner, max(limit/2, namesAtLeast), do)
		}
		return do(item{path: path, source: sourceOf(path[len(prefix):])})
	})
}

// expect counts an entry of a folder.
func (in *Inputs) expect(entry fs.DirEntry) {
	if entry.IsDir() {
		in.unwalked.Add(1)
	} else {
		in.found.Add(1)
	}
}

// sortable is the name of an entry with a slash behind that of a folder: so names sort as
// the paths do.
func sortable(entry fs.DirEntry) string {
	if entry.IsDir() {
		return entry.Name() + "/"
	}
	return entry.Name()
}

// readFolder calls do with the entries of a folder in any order, few at a time.
func readFolder(path string, do func(fs.DirEntry) error) error {
	info, err := os.Stat(path) // before opening it, which would wait for whoever writes to a pipe
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return errNoFolder
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	for {
		entries, err := folder.ReadDir(entriesAtOnce)
		for _, entry := range entries {
			if err := do(entry); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
