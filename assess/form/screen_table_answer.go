package form

import (
	"slices"
	"strconv"

	"blindspot/assess"
)

// state returns the state that a key chooses.
func (s *tableScreen) state(key string) (int, bool) {
	if s.inRelevance {
		return 0, false
	}
	last := len(s.row.question.States) - 1
	return beside(key, s.chosenIn(s.row.answer()), last)
}

// beside returns which of several things a key chooses, from 0 to last: that of its digit,
// or the one beside the present one. From nowhere left and right come in at the near end.
func beside(key string, at, last int) (int, bool) {
	switch {
	case isDigit(key):
		n, _ := strconv.Atoi(key)
		return n - 1, n >= 1 && n-1 <= last
	case (key == "left" || key == "-") && at < 0:
		return last, true
	case key == "left" || key == "-":
		return max(0, at-1), true
	case key == "right" || key == "+":
		return min(last, at+1), true
	default:
		return 0, false
	}
}

// chosenIn is the index of the state that an answer says, or -1.
func (s *tableScreen) chosenIn(a assess.Answer) int {
	for i, state := range s.row.question.States {
		if slices.Contains(a.States, state.ID) {
			return i
		}
	}
	return -1
}

// choose records the answer of the row and stays there. What was said before is not
// recorded again.
func (s *tableScreen) choose(a assess.Answer) {
	if s.m.Interview && canHaveEvidence(a) {
		a.Evidence = s.row.evidence
	}
	if !sameAnswer(a, s.row.answer()) {
		s.row.keep(a)
	}
}

// chooseInstead records that there is no answer to give; but not while it is asked how
// important the row is, for that is no answer to it.
func (s *tableScreen) chooseInstead(a assess.Answer) {
	if s.inRelevance {
		s.m.message = s.m.words.relevanceFirst
		return
	}
	s.choose(a)
}

// clear takes back what is chosen at the moment: the relevance, or the answer.
func (s *tableScreen) clear() {
	if s.inRelevance {
		s.choose(withRelevance(s.row.answer(), assess.RelevanceOpen))
		return
	}
	s.row.clear()
}

func (s *tableScreen) chooseNotApplicable() {
	if !s.row.question.MayNotApply {
		s.m.message = s.m.words.alwaysApplies
		return
	}
	s.chooseInstead(notApplicable(s.row.answer()))
}
