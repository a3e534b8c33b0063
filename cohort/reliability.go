package cohort

import (
	"math"
	"slices"

	"blindspot/assess"

	"gonum.org/v1/gonum/mat"
)

// measure adds how well each section measures one thing, and what each question adds
// to that.
func (c *Counts) measure(s *Statistics) {
	for i := range c.scales {
		matrix := c.scales[i].covariances()
		s.Scales[i] = matrix.reliability()
		for n, item := range matrix.items {
			if question := matrix.questions[item]; c.asksHere(question, i) && s.Questions[question].Scored > 0 {
				s.Questions[question].ItemRest = matrix.itemRest(n)
			}
		}
	}
}

// asksHere reports whether the section is the one in which the question is asked.
func (c *Counts) asksHere(question, section int) bool {
	q := c.scorer.Questionnaire()
	return q.SectionOf(q.Questions()[question].ID) == c.scorer.Sections()[section]
}

// covariances are the covariances of those questions of a scale that can be compared.
type covariances struct {
	questions []int // all of the scale: indexes of the questionnaire's
	items     []int // those compared: indexes of questions
	matrix    *mat.SymDense
	fewest    int64 // companies that two of them have in common
}

func (s *scale) covariances() covariances {
	items := s.comparable()
	c := covariances{questions: s.items, items: items}
	if len(items) == 0 {
		return c
	}
	c.matrix = mat.NewSymDense(len(items), nil)
	c.fewest = s.own(items[0]).n
	for a, i := range items {
		c.matrix.SetSym(a, a, s.own(i).covariance())
		for b, j := range items[:a] {
			m := s.both(j, i)
			c.matrix.SetSym(a, b, m.covariance())
			c.fewest = min(c.fewest, m.n)
		}
	}
	return c
}

// comparable returns the items that vary, less those that must go until each two have
// enough companies in common: the one that has too few with most others goes first.
func (s *scale) comparable() []int {
	var items []int
	for i := range s.items {
		if own := s.own(i); own.n >= Least && own.covariance() > 0 {
			items = append(items, i)
		}
	}
	for {
		worst, most := 0, 0
		for at, i := range items {
			if n := s.strangers(i, items); n > 0 && n >= most {
				worst, most = at, n
			}
		}
		if most == 0 {
			return items
		}
		items = slices.Delete(items, worst, worst+1)
	}
}

// strangers counts the items with which the i-th has too few companies in common.
func (s *scale) strangers(i int, items []int) int {
	few := 0
	for _, j := range items {
		if i != j && s.both(min(i, j), max(i, j)).n < Least {
			few++
		}
	}
	return few
}

func (c *covariances) reliability() Reliability {
	k := float64(len(c.items))
	if k < 2 {
		return Reliability{}
	}
	r := Reliability{Questions: len(c.items), Companies: int(c.fewest)}
	variance := mat.Trace(c.matrix) / k
	covariance := (mat.Sum(c.matrix) - mat.Trace(c.matrix)) / (k * (k - 1))
	if whole := variance + (k-1)*covariance; whole > 0 && covariance <= variance {
		r.Alpha = assess.Known(k * covariance / whole)
	}
	return r
}

// itemRest returns the correlation of the n-th item with the sum of all others.
func (c *covariances) itemRest(n int) assess.Figure {
	own := c.matrix.At(n, n)
	shared := -own
	for i := range c.items {
		shared += c.matrix.At(n, i)
	}
	rest := mat.Sum(c.matrix) - own - 2*shared
	if len(c.items) < 2 || rest <= 0 {
		return assess.Figure{}
	}
	r := shared / math.Sqrt(own*rest)
	if math.Abs(r) > 1 { // the covariances do not fit together
		return assess.Figure{}
	}
	return assess.Known(r)
}
