package questionnaires

import (
	"errors"
	"fmt"
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
	file, data, err := l.open(id)
	if errors.Is(err, errNoSuchFile) {
		return nil, l.catalogue.unknown(id)
	}
	if err != nil {
		return nil, err
	}
	d, err := readFile(file, id, data, l, underWay)
	if err != nil {
		return nil, err
	}
	return d.questionnaire, nil
}

// blindSpotDocument reads the file of blind spots with that id.
func (l *library) blindSpotDocument(id string) (*strictyaml.Document, error) {
	if known, ok := l.blindSpotFiles[id]; ok {
		return known.value, known.err
	}
	file, data, err := l.open(id)
	var document *strictyaml.Document
	if errors.Is(err, errNoSuchFile) {
		err = fmt.Errorf("there is no file %s of blind spots", printable.Quote(id+extension))
	}
	if err == nil {
		document, err = strictyaml.Parse(file, data, MaxSize)
	}
	l.blindSpotFiles[id] = reading[*strictyaml.Document]{document, err}
	return document, err
}

// open returns the content of the one file for an id, and its name for messages.
func (l *library) open(id string) (file string, data []byte, err error) {
	place, err := l.catalogue.locate(id)
	if err != nil {
		return "", nil, err
	}
	data, err = place.read()
	return place.file, data, err
}
