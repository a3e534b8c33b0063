package questionnaires

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// library reads the files of a catalogue for one another, each of them once.
type library struct {
	catalogue      Catalogue
	questionnaires map[string]reading[*Questionnaire]
	blindSpotFiles map[string]reading[*strictyaml.Document]
	builtIn        *library // for what built-in files take from each other; nil until one does
	ahead          chan reading[*strictyaml.Document]
}

// commonBlindSpots is the built-in file that nearly every questionnaire needs.
const commonBlindSpots = "blind-spots"

// lookAhead reads the common blind spots while the questionnaire's own file is being
// read: reading these two files is half the start of a report.
func (l *library) lookAhead() {
	l.ahead = make(chan reading[*strictyaml.Document], 1)
	go func() {
		document, err := parse(location{file: path.Join("builtin", commonBlindSpots+extension), builtIn: true})
		l.ahead <- reading[*strictyaml.Document]{document, err}
	}()
}

// parse reads the file at a place.
func parse(place location) (*strictyaml.Document, error) {
	data, err := place.read()
	if err != nil {
		return nil, err
	}
	return strictyaml.Parse(place.file, data, MaxSize)
}

// reading is what came of reading a file.
type reading[T any] struct {
	value T
	err   error
}

func newLibrary(c Catalogue) *library {
	return &library{
		catalogue:      c,
		questionnaires: map[string]reading[*Questionnaire]{},
		blindSpotFiles: map[string]reading[*strictyaml.Document]{},
	}
}

// questionnaire reads the questionnaire with that id. underWay names those that
// wait for it, the first one first.
func (l *library) questionnaire(id string, underWay []string) (*Questionnaire, error) {
	if i := slices.Index(underWay, id); i >= 0 {
		circle := append(slices.Clone(underWay[i:]), id)
		return nil, fmt.Errorf("questionnaires take from each other in a circle: %s", strings.Join(circle, " → "))
	}
	if known, ok := l.questionnaires[id]; ok {
		return known.value, known.err
	}
	q, err := l.readQuestionnaire(id, underWay)
	l.questionnaires[id] = reading[*Questionnaire]{q, err}
	return q, err
}

func (l *library) readQuestionnaire(id string, underWay []string) (*Questionnaire, error) {
	place, data, err := l.open(id)
	if errors.Is(err, errNoSuchFile) {
		return nil, l.catalogue.unknown(id)
	}
	if err != nil {
		return nil, err
	}
	d, err := readFile(place.file, id, data, l.behind(place), underWay)
	if err != nil {
		return nil, err
	}
	return d.questionnaire, nil
}

// behind returns the library from which a file takes. Built-in files take from built-in
// ones, whatever the user's folders hold.
func (l *library) behind(place location) *library {
	if !place.builtIn || len(l.catalogue.folders) == 0 {
		return l
	}
	if l.builtIn == nil {
		l.builtIn = newLibrary(Catalogue{})
	}
	return l.builtIn
}

// blindSpotDocument reads the file of blind spots with that id.
func (l *library) blindSpotDocument(id string) (*strictyaml.Document, error) {
	if known, ok := l.blindSpotFiles[id]; ok {
		return known.value, known.err
	}
	place, err := l.catalogue.locate(id)
	var document *strictyaml.Document
	switch {
	case errors.Is(err, errNoSuchFile):
		err = fmt.Errorf("there is no file %s of blind spots", printable.Quote(id+extension))
	case err != nil:
	case place.builtIn && id == commonBlindSpots && l.ahead != nil:
		came := <-l.ahead
		document, err = came.value, came.err
	default:
		document, err = parse(place)
	}
	l.blindSpotFiles[id] = reading[*strictyaml.Document]{document, err}
	return document, err
}

// open returns the place and content of the one file for an id.
func (l *library) open(id string) (location, []byte, error) {
	place, err := l.catalogue.locate(id)
	if err != nil {
		return location{}, nil, err
	}
	data, err := place.read()
	return place, data, err
}
