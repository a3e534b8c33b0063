package cohort

import "blindspot/assess"

// company is what is counted of one company, turned into whole numbers once for all
// the samples it belongs to.
type company struct {
	recent
	overall score
	wholes  []wholeScore // the overall score, then by the index of a section
	points  []int64      // by the index of a question: thousandths of points, or absent
}

// absent stands where a question enters no score.
const absent = -1

// score is a score in whole numbers, all zero where there is none.
type score struct {
	known      int64 // 1 or 0
	hundredths int64
}

// wholeScore is the cell of a sample that counts the companies with that score.
type wholeScore struct {
	cell  int
	known int64 // 1, or 0 where there is none to count
}

func newCompany(s *assess.Scorer) company {
	q := s.Questionnaire()
	c := company{
		recent: newRecent(len(s.Sections()), len(q.BlindSpots)),
		wholes: make([]wholeScore, 1+len(s.Sections())),
		points: make([]int64, len(q.Questions())),
	}
	c.companies = 1
	return c
}

// read takes the figures in. What is not known becomes zeros, which are counted like
// anything else: a branch would cost more, as nothing foretells it.
func (c *company) read(f *assess.Figures) {
	c.overall = c.readScore(0, f.Overall.Score)
	for i := range f.Sections {
		c.readScore(1+i, f.Sections[i].Score)
	}
	packSpots(f.Spots, c.spots)
}

func (c *company) readScore(i int, f assess.Figure) score {
	known := one(f.Known)
	s := score{known: known, hundredths: scaled(f.Value, 100) & -known}
	c.scores[i] = s.packed()
	c.wholes[i] = wholeScore{cell: spreadFrom(i) + spreadWholes + wholeOf(f)&-int(known), known: known}
	return s
}

// wholeOf returns what [assess.Figure.Whole] does, of a figure that is not negative.
func wholeOf(f assess.Figure) int { return int(uint64(f.Billionths()) / 1e9) }

// scaled returns a figure, which is not negative, in whole parts of 1/by. The product
// is rounded by itself, so that machines that multiply and add in one step count the
// same as others.
func scaled(value, by float64) int64 { return int64(float64(value*by) + 0.5) }
