package questionnaires

import (
	"cmp"
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
		for _, c := range file.contradictions {
			if c.all.isOneAnswer() {
				warnOfOneAnswer(c.ID, c.at)
			}
		}
	}
	return r.Problems()
}

func lintBlindSpot(b placedBlindSpot) {
	if len(b.FirstStep) == 0 {
		b.at.Warnf("the blind spot has no first-step, and a report nothing to recommend")
	}
}

const (
	// leastAnswered and leastShown are what the method demands of a blind spot before
	// a report shows it: the share of its signals' weight that was answered, and its
	// exposure.
	leastAnswered, leastShown = 0.5, 0.4

	// roundingError is more than adding up weights can be off.
	roundingError = 1e-9
)

// lintEvidence warns of blind spots that no report can ever show, given the
// questions that are never asked.
func (d *draft) lintEvidence(never map[string]bool) {
	for _, b := range d.questionnaire.BlindSpots {
		needed, answerable := 0.0, 0.0
		var evidence []Signal
		for _, signal := range b.Signals {
			needed += signal.Weight * leastAnswered
			if d.canAnswer(signal, never) {
				answerable += signal.Weight
				evidence = append(evidence, signal)
			}
		}
		at := d.placeOf(d.places.blindSpots, b.ID)
		switch {
		case answerable < needed-roundingError:
			at.Warnf("blind spot %s can never be judged: less than half of its signals, by weight, can be answered", printable.Quote(b.ID))
		case mostExposure(evidence, needed) < leastShown-roundingError:
			at.Warnf("blind spot %s can never show: even the worst answers expose less than %.0f of 100", printable.Quote(b.ID), 100*leastShown)
		}
	}
}

// canAnswer reports whether a signal can be answered, given the questions that are
// never asked.
func (d *draft) canAnswer(signal Signal, never map[string]bool) bool {
	if signal.When == nil {
		return !never[signal.Question] && d.questionnaire.Question(signal.Question).rateable()
	}
	can := true
	signal.When.EachQuestion(func(id string) { can = can && !never[id] })
	return can
}

// mostExposure returns an exposure that no answers exceed, from 0 to 1, when signals
// of the needed weight must be answered: the strongest ones, the last one in part.
func mostExposure(signals []Signal, needed float64) float64 {
	signals = slices.Clone(signals)
	slices.SortFunc(signals, func(a, b Signal) int { return cmp.Compare(b.worst(), a.worst()) })
	exposure, open := 0.0, needed
	for _, signal := range signals {
		weight := min(signal.Weight, open)
		exposure += weight * signal.worst()
		open -= weight
	}
	return exposure / needed
}

// worst returns the exposure of the worst answer, from 0 to 1. Unless states are
// named that is "don't know", which scores nothing.
func (s Signal) worst() float64 {
	switch {
	case s.When != nil:
		return s.Exposure
	case s.ExposedBy == nil:
		return 1
	}
	worst := 0.0
	for _, exposure := range s.ExposedBy {
		worst = max(worst, exposure)
	}
	return worst
}

// placeOf returns where something is declared, or where the file is named from which
// it comes.
func (d *draft) placeOf(own map[string]strictyaml.Value, id string) strictyaml.Value {
	if at, ok := own[id]; ok {
		return at
	}
	return d.root.Fields().Get("catalogue")
}
