package assess

import (
	"math/bits"
	"time"
)

// Sheet holds what one respondent answered, by the indexes of a [Scorer] instead of
// by ids, so that it can be filled again and again without allocating. Of what people
// wrote in their own words it keeps nothing: no figure depends on that.
type Sheet struct {
	Given     time.Time // when the answers were given, to which the age of a date counts; may be zero
	Estimates []int8    // by the index of a section: 0-10, or -1 for none
	Replies   []Reply   // by the index of a question
}

// Reply is the answer to one question. The zero Reply is an open question.
type Reply struct {
	Form      Form
	Relevance Relevance
	States    StateSet // of the form FormStates
	Number    float64  // of the form FormNumber
	Year      int16    // of the form FormDate
	Month     int8     // 1-12
	Day       int8     // 1-31; 0 where only the month is known
}

// Form says in which way a question is answered.
type Form uint8

const (
	FormOpen Form = iota
	FormStates
	FormNumber
	FormText
	FormDate
	FormUnknown
	FormNotApplicable
)

// StateSet is a set of the states of one question, by their index; a question has at
// most 100.
type StateSet [2]uint64

// Add puts the i-th state into the set.
func (s *StateSet) Add(i int) { s[i>>6] |= 1 << (i & 63) }

// Has reports whether the i-th state is in the set.
func (s StateSet) Has(i int) bool { return s[i>>6]&(1<<(i&63)) != 0 }

// only returns the index of the one state in the set, and whether there is just one.
func (s StateSet) only() (i int, is bool) {
	if s[0] != 0 {
		return bits.TrailingZeros64(s[0]), s[0]&(s[0]-1)|s[1] == 0
	}
	return 64 + bits.TrailingZeros64(s[1]), s[1] != 0 && s[1]&(s[1]-1) == 0
}

// meets reports whether the sets have a state in common.
func (s StateSet) meets(other StateSet) bool { return s[0]&other[0]|s[1]&other[1] != 0 }

// contains reports whether all states of the other set are in s.
func (s StateSet) contains(other StateSet) bool { return other[0]&^s[0]|other[1]&^s[1] == 0 }

func newSheet(sections, questions int) *Sheet {
	sheet := &Sheet{Estimates: make([]int8, sections), Replies: make([]Reply, questions)}
	sheet.Reset()
	return sheet
}

// Reset makes all questions open and takes all self-estimates back.
func (s *Sheet) Reset() {
	s.Given = time.Time{}
	clear(s.Replies)
	for i := range s.Estimates {
		s.Estimates[i] = -1
	}
}
