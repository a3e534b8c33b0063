package questionnaires

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"

	"blindspot/pattern"
	"blindspot/printable"
	"blindspot/safefile"
	"blindspot/strictyaml"
)

// extension is how the files of a catalogue end.
const extension = ".yaml"

// location is where a file of the catalogue lies.
type location struct {
	file    string // as messages name it
	builtIn bool
}

// read returns the file's content.
func (l location) read() ([]byte, error) {
	if l.builtIn {
		return builtin.ReadFile(l.file)
	}
	return safefile.Read(l.file, MaxSize)
}

// errNoSuchFile says that neither the built-in files nor the folders hold an id.
var errNoSuchFile = errors.New("no such file in the catalogue")

// locate finds the one file for an id, or returns [errNoSuchFile]. Two files of
// that id are an error, because neither may silently take the other's place.
func (c Catalogue) locate(id string) (location, error) {
	if !strictyaml.IsID(id) {
		return location{}, errNoSuchFile
	}
	found, err := c.candidates(id)
	switch {
	case err != nil:
		return location{}, err
	case len(found) == 0:
		return location{}, errNoSuchFile
	case len(found) > 1:
		return location{}, fmt.Errorf("there are two files for %s: %s and %s; give your own another name and id",
			printable.Quote(id), describe(found[0]), describe(found[1]))
	default:
		return found[0], nil
	}
}

// candidates returns all files for an id, each of them once.
func (c Catalogue) candidates(id string) ([]location, error) {
	var found []location
	if file := path.Join("builtin", id+extension); exists(builtin, file) {
		found = append(found, location{file: file, builtIn: true})
	}
	var known []os.FileInfo
	for _, folder := range c.folders {
		file := filepath.Join(folder, id+extension)
		info, err := os.Stat(file)
		if errors.Is(err, fs.ErrNotExist) {
			_, err = os.Stat(folder) // a folder that is missing is a mistake
		}
		if err != nil {
			return nil, fmt.Errorf("find %s: %w", printable.Quote(id), err)
		}
		if info != nil && !slices.ContainsFunc(known, func(other os.FileInfo) bool { return os.SameFile(other, info) }) {
			known = append(known, info)
			found = append(found, location{file: file})
		}
	}
	return found, nil
}

func describe(l location) string {
	if l.builtIn {
		return "the built-in one"
	}
	return printable.Line(l.file)
}

func exists(files fs.FS, file string) bool {
	_, err := fs.Stat(files, file)
	return err == nil
}

// namesFormat reports whether a file names the format of a questionnaire near its
// start, so that other files of a folder are left alone.
func namesFormat(files fs.FS, name string) bool {
	const nearStart = 4096
	info, err := fs.Stat(files, name)
	if err != nil || !info.Mode().IsRegular() {
		return false // opening a pipe would wait for whoever fills it
	}
	f, err := files.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := bufio.NewReaderSize(io.LimitReader(f, nearStart), nearStart).Peek(nearStart)
	return formatLine().Match(head)
}

var formatLine = pattern.New(`(^|[\s{,"\x{FEFF}])format"?\s*:\s*["']?` + regexp.QuoteMeta(Format))
