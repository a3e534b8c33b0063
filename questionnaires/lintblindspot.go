package questionnaires

import (
	"maps"
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// lintBlindSpotFile reads a file of blind spots for its problems and warnings.
func (c Catalogue) lintBlindSpotFile(r *strictyaml.Reader, root strictyaml.Value) strictyaml.Problems {
	file := readBlindSpotFile(root, "")
	if r.Err() == nil {
		warnOfMissingLanguages(root)
		for _, b := range file.blindSpots {
			lintBlindSpot(b)
		}
	}
	return r.Problems()
}

func lintBlindSpot(b placedBlindSpot) {
	if len(b.FirstStep) == 0 {
		b.at.Warnf("the blind spot has no first-step, and a report nothing to recommend")
	}
}

// lintEvidence warns of blind spots that can never be judged, given the questions
// that are never asked.
func (d *draft) lintEvidence(never map[string]bool) {
	for _, b := range d.questionnaire.BlindSpots {
		total, usable := 0.0, 0.0
		for _, signal := range b.Signals {
			total += signal.Weight
			if !never[signal.Question] && signal.canExpose(d.questionnaire.Question(signal.Question)) {
				usable += signal.Weight
			}
		}
		if usable >= total/2 {
			continue
		}
		at, own := d.places.blindSpots[b.ID]
		if !own {
			at = d.root.Fields().Get("catalogue")
		}
		at.Warnf("blind spot %s can never show: less than half of its signals can give it away", printable.Quote(b.ID))
	}
}

// canExpose reports whether some answer to the signal's question is evidence.
func (s Signal) canExpose(q *Question) bool {
	if s.ExposedBy != nil {
		return slices.ContainsFunc(slices.Collect(maps.Values(s.ExposedBy)), func(exposure float64) bool { return exposure > 0 })
	}
	return canScore(q)
}
