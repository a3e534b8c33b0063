package watch

import (
	"cmp"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// stock is what there is at one time. It may share folders with another stock.
type stock struct {
	folders map[string][]file
	heard   bool          // the system tells of every change in it
	took    time.Duration // to look at it
}

// file is what is compared of a file. The files of a folder are in the order of their names.
type file struct {
	name     string
	size     int64
	modified int64 // in nanoseconds
	mode     fs.FileMode
}

// look takes stock. Folders in which nothing has changed are shared with the known stock,
// so that there is hardly ever more than one in memory.
func (w *Watcher) look() stock {
	begun := time.Now()
	s := stock{folders: make(map[string][]file, len(w.known.folders)), heard: true}
	for _, folder := range w.scope.Folders {
		w.enter(&s, folder)
	}
	s.took = time.Since(begun)
	return s
}

// enter adds a folder and everything below it. It listens before it reads: what comes in
// between is noticed twice, and not never.
func (w *Watcher) enter(s *stock, path string) {
	if _, entered := s.folders[path]; entered {
		return
	}
	if !w.listen(path) {
		s.heard = false
	}
	files, below, err := w.scope.read(path)
	if err != nil {
		return
	}
	if known := w.known.folders[path]; slices.Equal(files, known) {
		files = known
	}
	s.folders[path] = files
	for _, name := range below {
		w.enter(s, filepath.Join(path, name))
	}
}

// read returns the files and the names of the folders in a folder that are watched.
func (s Scope) read(path string) (files []file, below []string, err error) {
	const atOnce = 1 << 10
	folder, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer folder.Close()
	for {
		entries, err := folder.ReadDir(atOnce)
		for _, entry := range entries {
			within := filepath.Join(path, entry.Name())
			switch {
			case entry.IsDir() && s.Folder(within):
				below = append(below, entry.Name())
			case !entry.IsDir() && s.File(within):
				if info, err := os.Stat(within); err == nil && !info.IsDir() {
					files = append(files, file{entry.Name(), info.Size(), info.ModTime().UnixNano(), info.Mode()})
				}
			}
		}
		if err == io.EOF {
			slices.SortFunc(files, file.compare)
			return files, below, nil
		}
		if err != nil {
			return nil, nil, err
		}
	}
}

func (f file) compare(other file) int { return cmp.Compare(f.name, other.name) }

// equal reports whether there are the same files.
func (s stock) equal(other stock) bool { return len(compare(s, other)) == 0 }
