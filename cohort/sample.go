package cohort

import "blindspot/assess"

// sample is what is counted of any set of companies, the whole cohort or a group: how
// many there are, the spread of their overall scores and of each section's, and their
// blind spots.
type sample struct {
	cells    []int64
	recent   *recent
	sections int
}

func sampleSize(s *assess.Scorer) int {
	return 1 + (1+len(s.Sections()))*spreadSize + len(s.Questionnaire().BlindSpots)*spotSize
}

func cutSample(from *cutter, s *assess.Scorer) sample {
	sections := len(s.Sections())
	recent := newRecent(sections, len(s.Questionnaire().BlindSpots))
	return sample{cells: from.cut(sampleSize(s)), recent: &recent, sections: sections}
}

func newSample(s *assess.Scorer) sample {
	return cutSample(&cutter{cells: make([]int64, sampleSize(s))}, s)
}

func (s sample) companies() int64 { return s.cells[0] }

func (s sample) overall() spread { return s.spread(0) }

// section returns the spread of the scores of the i-th section.
func (s sample) section(i int) spread { return s.spread(1 + i) }

func (s sample) spread(i int) spread {
	from := spreadFrom(i)
	return s.cells[from : from+spreadSize]
}

// spots returns how many blind spots there are.
func (s sample) spots() int { return (len(s.cells) - spreadFrom(1+s.sections)) / spotSize }

// spot returns what is counted of the i-th blind spot.
func (s sample) spot(i int) spot {
	from := spreadFrom(1+s.sections) + i*spotSize
	return s.cells[from : from+spotSize]
}

// spreadFrom returns the first cell of the i-th spread.
func spreadFrom(i int) int { return 1 + i*spreadSize }

// add counts one company.
func (s sample) add(c *company) {
	s.recent.add(&c.recent)
	for _, whole := range c.wholes {
		s.cells[whole.cell] += whole.known
	}
}

// isFull reports whether the recent sums have no room for another company.
func (s sample) isFull() bool { return s.recent.companies == recentMost }

// isSettled reports whether the cells have everything that was counted.
func (s sample) isSettled() bool { return s.recent.companies == 0 }

// settle brings the recent sums into the cells.
func (s sample) settle() {
	if s.isSettled() {
		return
	}
	s.cells[0] += s.recent.companies
	for i, packed := range s.recent.scores {
		spreadLayout.unpack(packed, s.spread(i))
	}
	for i := range s.recent.spots {
		s.spot(i).unpack(&s.recent.spots[i])
	}
	s.recent.clear()
}
