package questionnaires

import (
	"slices"

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

// readBlindSpotFile reads a file of blind spots whose id must be name, unless that
// is empty. Problems go to the reader.
func readBlindSpotFile(root strictyaml.Value, name string) blindSpotFile {
	if !isOfFormat(root, BlindSpotFormat) {
		return blindSpotFile{}
	}
	f := root.Fields("format", "id", "blind-spots", "contradictions")
	f.Require("format", "id")
	readOwnID(f.Get("id"), name)
	return blindSpotFile{
		blindSpots:     readBlindSpots(f.Get("blind-spots")),
		contradictions: readContradictions(f.Get("contradictions")),
	}
}

// useBlindSpotFile takes from the file that the questionnaire names what its
// questions can reveal.
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
	r := strictyaml.NewReader(document.File)
	file := readBlindSpotFile(r.Value(document.Root), id)
	d.takeBlindSpots(file.blindSpots)
	d.takeContradictions(file.contradictions)
	if err := r.Err(); err != nil {
		d.cannotUse(catalogue, err)
	}
}

// takeBlindSpots puts the shared blind spots before the questionnaire's own ones.
// A shared one stays when at least half of its evidence is asked for here.
func (d *draft) takeBlindSpots(shared []placedBlindSpot) {
	taken := []BlindSpot{}
	for _, b := range shared {
		d.refuseShared(d.places.blindSpots, b.ID)
		declared, asked := 0.0, 0.0
		var signals []Signal
		for i, signal := range b.Signals {
			declared += signal.Weight
			if question := d.questionnaire.Question(signal.Question); question != nil {
				asked += signal.Weight
				signals = append(signals, signal)
				b.signals[i].checkStates(question)
			}
		}
		if asked > 0 && asked >= declared/2 {
			b.Signals = signals
			taken = append(taken, b.BlindSpot)
		}
	}
	d.questionnaire.BlindSpots = append(taken, d.questionnaire.BlindSpots...)
}

// takeContradictions puts the shared contradictions before the questionnaire's own
// ones, as far as every question they name is asked here.
func (d *draft) takeContradictions(shared []placedContradiction) {
	q := d.questionnaire
	taken := []Contradiction{}
	for _, c := range shared {
		d.refuseShared(d.places.contradictions, c.ID)
		if slices.ContainsFunc(c.references, func(r reference) bool { return q.Question(r.demand.Question) == nil }) {
			continue
		}
		for _, r := range c.references {
			r.check(q)
		}
		taken = append(taken, c.Contradiction)
	}
	q.Contradictions = append(taken, q.Contradictions...)
}

// refuseShared reports an own id that the shared file uses as well.
func (d *draft) refuseShared(own map[string]strictyaml.Value, id string) {
	if at, taken := own[id]; taken {
		at.Problemf("the id %s is already used in the catalogue", printable.Quote(id))
	}
}
