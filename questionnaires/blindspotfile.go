package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// BlindSpotFormat is what the "format" key of a file of blind spots says.
const BlindSpotFormat = "blindspot/blind-spots/v1"

// blindSpotFile holds blind spots and contradictions that serve several
// questionnaires.
type blindSpotFile struct {
	blindSpots     []placedBlindSpot
	contradictions []placedContradiction
}

// sharedBlindSpots is the file of blind spots that a questionnaire names, and how
// many of its blind spots and contradictions, the first ones, came from there.
type sharedBlindSpots struct {
	id             string
	document       *strictyaml.Document // nil: the questionnaire names none
	blindSpots     int
	contradictions int
}

// readBlindSpotFile reads a file of blind spots whose id must be name, unless that
// is empty. Problems go to the reader.
func readBlindSpotFile(root strictyaml.Value, name string) blindSpotFile {
	if !isOfFormat(root, BlindSpotFormat) {
		return blindSpotFile{}
	}
	f := root.Fields("format", "id", "blind-spots", "contradictions")
	f.Require("format", "id")
	readOwnID(f.Get("id"), name)
	file := blindSpotFile{
		blindSpots:     readBlindSpots(f.Get("blind-spots")),
		contradictions: readContradictions(f.Get("contradictions")),
	}
	for _, b := range file.blindSpots {
		if b.enough != nil && *b.enough > b.declared() {
			b.at.Fields().Get("enough").Problemf("all signals together weigh %s, so that this is never enough", plainNumber(b.declared()))
		}
	}
	return file
}

// useBlindSpotFile takes from the file that the questionnaire names what its
// questions can reveal, before what it declares itself.
func (d *draft) useBlindSpotFile(catalogue strictyaml.Value) {
	id := catalogue.ID()
	if id == "" {
		return
	}
	document, err := d.library.blindSpotDocument(id)
	if err != nil {
		d.cannotUse(catalogue, err)
		return
	}
	q := d.questionnaire
	blindSpots, contradictions, err := q.reveals(document, id)
	if err != nil {
		d.cannotUse(catalogue, err)
		return
	}
	for _, b := range blindSpots.all {
		refuseShared(d.places.blindSpots, b)
	}
	for _, c := range contradictions.all {
		refuseShared(d.places.contradictions, c)
	}
	q.BlindSpots = append(blindSpots.taken, q.BlindSpots...)
	q.Contradictions = append(contradictions.taken, q.Contradictions...)
	q.shared = sharedBlindSpots{id, document, len(blindSpots.taken), len(contradictions.taken)}
}

// shared is what a file declares, by its ids, and what of it serves a questionnaire.
type shared[T any] struct {
	all   []string
	taken []T
}

// reveals returns which of the blind spots and contradictions in a file of that id
// the questionnaire asks for.
func (q *Questionnaire) reveals(document *strictyaml.Document, id string) (blindSpots shared[BlindSpot], contradictions shared[Contradiction], err error) {
	r := strictyaml.NewReader(document.File)
	file := readBlindSpotFile(r.Value(document.Root), id)
	whole := q.scopeOf("", true)
	blindSpots.taken, contradictions.taken = []BlindSpot{}, []Contradiction{}
	for _, b := range file.blindSpots {
		blindSpots.all = append(blindSpots.all, b.ID)
		if signals, ok := b.asked(whole); ok {
			b.Signals = signals
			blindSpots.taken = append(blindSpots.taken, b.BlindSpot)
		}
	}
	for _, c := range file.contradictions {
		contradictions.all = append(contradictions.all, c.ID)
		if whole.has(c.all) {
			c.All = whole.resolve(c.all)
			contradictions.taken = append(contradictions.taken, c.Contradiction)
		}
	}
	return blindSpots, contradictions, r.Err()
}

// asked returns the signals for which the questionnaire asks, and whether they are
// enough evidence for the blind spot.
func (b placedBlindSpot) asked(in scope) ([]Signal, bool) {
	var signals []Signal
	asked := 0.0
	for i, signal := range b.Signals {
		if b.signals[i].isAsked(in) {
			b.signals[i].check(in, signal)
			asked += signal.Weight
			signals = append(signals, signal)
		}
	}
	enough := b.declared() / 2
	if b.enough != nil {
		enough = *b.enough
	}
	return signals, asked > 0 && asked >= enough
}

// refuseShared reports an own id that the shared file uses as well.
func refuseShared(own map[string]strictyaml.Value, id string) {
	if at, taken := own[id]; taken {
		at.Problemf("the id %s is already used in the catalogue", printable.Quote(id))
	}
}
