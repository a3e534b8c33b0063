package cohort

import "blindspot/assess"

// company is what is counted of one company, turned into whole numbers once for all
// the samples it belongs to.
type company struct {
	overall  score
	sections []score
	spots    []judgement
	points   []int64 // by the index of a question: thousandths of points, or absent
	shown    []int64 // by the index of a blind spot: 1, 0, or absent
}

// absent stands where a question enters no score, or a blind spot cannot be judged.
const absent = -1

// score is a score in whole numbers.
type score struct {
	known      bool
	hundredths int64
	whole      int // 0-100, as reports show it
}

// judgement is a blind spot in whole numbers.
type judgement struct {
	status      assess.Status
	first       bool // shown, and among the three most urgent ones
	exposure    score
	unawareness int64 // ten-thousandths
}

func newCompany(s *assess.Scorer) company {
	q := s.Questionnaire()
	return company{
		sections: make([]score, len(s.Sections())),
		spots:    make([]judgement, len(q.BlindSpots)),
		points:   make([]int64, len(q.Questions())),
		shown:    make([]int64, len(q.BlindSpots)),
	}
}

// read takes the figures in.
func (c *company) read(f *assess.Figures) {
	c.overall = scoreOf(f.Overall.Score)
	for i := range f.Sections {
		c.sections[i] = scoreOf(f.Sections[i].Score)
	}
	for i := range f.Questions {
		c.points[i] = absent
		if points := f.Questions[i].Points; points.Known {
			c.points[i] = scaled(points.Value, 1000)
		}
	}
	for i := range f.Spots {
		c.readSpot(i, &f.Spots[i])
	}
}

func (c *company) readSpot(i int, f *assess.SpotFigures) {
	spot := &c.spots[i]
	spot.status = f.Status
	switch f.Status {
	case assess.SpotShown:
		c.shown[i] = 1
	case assess.SpotClear:
		c.shown[i] = 0
	default:
		c.shown[i] = absent
		return
	}
	const mostUrgent = 3
	spot.first = f.Status == assess.SpotShown && f.Rank <= mostUrgent
	spot.exposure = scoreOf(f.Exposure)
	spot.unawareness = scaled(f.Unawareness.Value, 10_000)
}

func scoreOf(f assess.Figure) score {
	if !f.Known {
		return score{}
	}
	return score{known: true, hundredths: scaled(f.Value, 100), whole: f.Whole()}
}

// scaled returns a figure, which is not negative, in whole parts of 1/by. The product
// is rounded by itself, so that machines that multiply and add in one step count the
// same as others.
func scaled(value, by float64) int64 { return int64(float64(value*by) + 0.5) }
