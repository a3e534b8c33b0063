package assess

// climbed returns the share of steps that are met from the first one on. A child that
// cannot have a score is no step; an open one is a step that is not met yet. A step
// that may yet turn out to be none is left out of the range where that makes it wider.
func climbed(children []child, least float64, e end) Figure {
	met, steps, stopped := 0, 0, false
	for i := range children {
		c := &children[i]
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

// gate is a level that is reached when its needs are met.
type gate struct {
	share float64
	needs []Figure // by the index of a section's entry: its least score, settled, where it is needed
}

// passed returns the score of the last gate whose needs are met, with those of all
// gates before it. What cannot have a score is not needed.
func passed(gates []gate, children []child, e end) Figure {
	share := 0.0
	for _, gate := range gates {
		for i := range children {
			c := &children[i]
			least := gate.needs[c.entry]
			if e == best && c.leaves || !c.takesPart() {
				continue
			}
			if least.Known && !reaches(c.at(e), least.Value) {
				return Known(share)
			}
		}
		share = gate.share
	}
	return Known(share)
}

// reaches reports whether a share of full points is at least a score from 0 to 100,
// which is settled.
func reaches(share Figure, least float64) bool {
	return share.Known && settled(100*share.Value) >= least
}

func oneIf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
