package assess

import "blindspot/questionnaires"

// climbed returns the share of steps that are met from the first one on. A child that
// cannot have a score is no step; an open one is a step that is not met yet. A step
// that may yet turn out to be none is left out of the range where that makes it wider.
func climbed(children []child, least float64, e end) Figure {
	met, steps, stopped := 0, 0, false
	for _, c := range children {
		if !c.takesPart() {
			continue
		}
		isMet := reaches(c.at(e), least)
		if c.leaves && (e == best && (stopped || !isMet) || e == worst && !stopped && isMet) {
			continue
		}
		steps++
		stopped = stopped || !isMet
		if !stopped {
			met++
		}
	}
	if steps == 0 { // all may turn out to be none, and they are all alike
		return Known(oneIf(e == worst))
	}
	return Known(float64(met) / float64(steps))
}

// passed returns the score of the last gate whose needs are met, with those of all
// gates before it. What cannot have a score is not needed.
func passed(gates []questionnaires.Gate, children []child, e end) Figure {
	share := 0.0
	for _, gate := range gates {
		for _, c := range children {
			least, needed := gate.Needs[c.id]
			if e == best && c.leaves || !c.takesPart() {
				needed = false
			}
			if needed && !reaches(c.at(e), least) {
				return Known(share)
			}
		}
		share = gate.Score / 100
	}
	return Known(share)
}

// reaches reports whether a share of full points is at least a score from 0 to 100.
func reaches(share Figure, least float64) bool {
	return share.Known && settled(100*share.Value) >= settled(least)
}
