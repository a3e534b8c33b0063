package cohort

import (
	"math/bits"
	"slices"

	"blindspot/questionnaires"
)

// scale is the questions whose points make up the score of one section: its own, and
// those that count in it as well. Inner sections are scales of their own.
type scale struct{ pairs }

func cutScale(from *cutter, q *questionnaires.Questionnaire, section *questionnaires.Section) scale {
	var items []int
	for _, question := range section.Questions {
		if question.Scored() {
			items = append(items, slices.Index(q.Questions(), question))
		}
	}
	for _, also := range section.Also {
		question := q.Question(also.Question)
		if also.Weight > 0 && len(question.States)+len(question.Thresholds) > 0 {
			items = append(items, slices.Index(q.Questions(), question))
		}
	}
	return scale{cutPairs(from, items)}
}

// settle adds the points of recent companies.
func (s *scale) settle(recent *recentAnswers) {
	counted := s.settleLacking(recent.scored)
	products := s.products
	for i, item := range s.items {
		x := recent.points[item].swapped()
		s.sums[i] += recent.points[item].sum()
		s.squares[i] += x.times(&recent.points[item])
		others := s.items[i+1:]
		for j, other := range others {
			products[j] += x.times(&recent.points[other])
		}
		products = products[len(others):]
		s.settleLost(i, counted&^recent.scored[item], recent)
	}
}

// settleLost adds what companies that lack the i-th question have of the others.
func (s *scale) settleLost(i int, lacking uint64, recent *recentAnswers) {
	k := len(s.items)
	sums, squares := s.lostSums[i*k:(i+1)*k], s.lostSquares[i*k:(i+1)*k]
	for ; lacking != 0; lacking &= lacking - 1 {
		company := bits.TrailingZeros64(lacking)
		for j, other := range s.items {
			points := recent.points[other].at(company)
			sums[j] += points
			squares[j] += points * points
		}
	}
}
