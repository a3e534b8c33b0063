package questionnaires

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/safefile"
	"blindspot/strictyaml"
)

//go:embed builtin/*.yaml
var builtin embed.FS

// MaxSize is the size of the largest questionnaire file that is read, in bytes.
const MaxSize = 4 << 20

// Catalogue finds questionnaires by their ids: the built-in ones, and those in a
// folder of the user's own.
type Catalogue struct {
	folders []string
}

// NewCatalogue returns the catalogue of the built-in questionnaires and of the
// files ID.yaml in the folder dir; "" stands for no folder.
func NewCatalogue(dir string) Catalogue {
	if dir == "" {
		return Catalogue{}
	}
	return Catalogue{folders: []string{dir}}
}

// with returns a catalogue that looks into one more folder.
func (c Catalogue) with(folder string) Catalogue {
	return Catalogue{folders: append(slices.Clip(c.folders), folder)}
}

// Find reads the questionnaire with that id, or several by their ids joined with "+"
// as one: see [Combine]. It reads no files but those that the questionnaires need.
// Problems within files are [strictyaml.Problems].
func (c Catalogue) Find(id string) (*Questionnaire, error) {
	l := newLibrary(c)
	l.lookAhead()
	var parts []*Questionnaire
	for _, id := range strings.Split(id, joint) {
		part, err := l.questionnaire(id, nil)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return Combine(parts...)
}

// Open reads the questionnaire in the file at path. Other files that it needs are
// looked for in the catalogue, and beside it in its own folder.
func (c Catalogue) Open(path string) (*Questionnaire, error) {
	data, err := safefile.Read(path, MaxSize)
	if err != nil {
		return nil, err
	}
	return c.with(filepath.Dir(path)).Read(path, data)
}

// Read reads a questionnaire from data. The file's name serves in messages only,
// and the error is of type [strictyaml.Problems]. Other files that the
// questionnaire needs are looked for in the catalogue.
func (c Catalogue) Read(file string, data []byte) (*Questionnaire, error) {
	d, err := readFile(file, "", data, newLibrary(c), nil)
	if err != nil {
		return nil, err
	}
	return d.questionnaire, nil
}

// IDs returns the ids of all questionnaires: the built-in ones, core and quick
// first, and then those of the own folder, sorted. A file of the folder counts
// when it names the format of a questionnaire, whether or not it can be used:
// [Catalogue.Find] says what is wrong with it, also when there are two files for
// an id. The error is of the folder.
func (c Catalogue) IDs() ([]string, error) {
	ids, err := idsIn(builtin, "builtin")
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(ids, func(a, b string) int { return rank(a) - rank(b) })
	for _, folder := range c.folders {
		own, err := idsIn(os.DirFS(folder), ".")
		if err != nil {
			return nil, fmt.Errorf("folder of questionnaires %s: %w", printable.Quote(folder), reasonOf(err))
		}
		for _, id := range own {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}

// reasonOf leaves out the path of an error, where it is not the one the user named.
func reasonOf(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// rank puts the questionnaires first with which most people begin.
func rank(id string) int {
	switch id {
	case "core":
		return 0
	case "quick":
		return 1
	default:
		return 2
	}
}

// idsIn returns the sorted ids of the questionnaires in a folder.
func idsIn(files fs.FS, folder string) ([]string, error) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, entry := range entries {
		id, isYAML := strings.CutSuffix(entry.Name(), extension)
		if isYAML && strictyaml.IsID(id) && namesFormat(files, path.Join(folder, entry.Name())) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids) // files are sorted by their names with the ending
	return ids, nil
}

// UnknownError says that there is no questionnaire with that id, and which there are.
type UnknownError struct {
	ID    string
	Known []string
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("no questionnaire %s%s; there are %s", printable.Quote(e.ID), strictyaml.DidYouMean(e.ID, e.Known), strings.Join(e.Known, ", "))
}

func (c Catalogue) unknown(id string) error {
	ids, err := c.IDs()
	if err != nil {
		return err
	}
	return &UnknownError{ID: id, Known: ids}
}
