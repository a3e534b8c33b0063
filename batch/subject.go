package batch

import (
	"fmt"
	"slices"
	"sync"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/table"
)

// Subject is a questionnaire that answers were given to, ready for scoring. It is never
// changed and may be shared by goroutines.
type Subject struct {
	Scorer  *assess.Scorer
	Columns *table.Columns
	repeats bool // it has sections asked once for each item, which no fast reader reads
}

func newSubject(q *questionnaires.Questionnaire, labels []string) *Subject {
	scorer := assess.NewScorer(q)
	repeated := func(s *questionnaires.Section) bool { return s.Repeat != nil }
	return &Subject{Scorer: scorer, Columns: table.NewColumns(scorer, labels), repeats: slices.ContainsFunc(scorer.Sections(), repeated)}
}

// ID returns the id of the questionnaire.
func (s *Subject) ID() string { return s.Scorer.Questionnaire().ID }

func (s *Subject) digest() string { return s.Scorer.Questionnaire().Digest }

// Subjects finds the questionnaires of a batch, each of them once. It may be shared by
// goroutines.
type Subjects struct {
	find   func(id string) (*questionnaires.Questionnaire, error)
	labels []string

	mutex    sync.Mutex
	known    map[string]found
	subjects int // among the known
}

// found is what came of looking for a questionnaire.
type found struct {
	subject *Subject
	err     error
}

// NewSubjects returns subjects found by find, whose tables have a column for each of the
// labels.
func NewSubjects(find func(id string) (*questionnaires.Questionnaire, error), labels []string) *Subjects {
	return &Subjects{find: find, labels: labels, known: map[string]found{}}
}

// Bounds of the memory for questionnaires and for ids that are none, of which strangers'
// files can name any number.
const (
	mostSubjects = 50
	mostKnown    = 500
)

// errReserved refuses a questionnaire whose table in a folder would be that of rejections.
var errReserved = fmt.Errorf("questionnaire %q has the name of the table of rejections; give it another id", rejectedID)

var errTooMany = fmt.Errorf("answers to more than %d questionnaires in one run", mostSubjects)

// Find returns the subject with that id, or the error that find returned.
func (s *Subjects) Find(id string) (*Subject, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if f, ok := s.known[id]; ok {
		return f.subject, f.err
	}
	f := s.look(id)
	if f.subject != nil || len(s.known) < mostKnown {
		s.known[id] = f
	}
	return f.subject, f.err
}

// look looks for a questionnaire. Should the program fail at it, that is remembered like
// any other error: it would fail for every answers file again.
func (s *Subjects) look(id string) (f found) {
	defer func() {
		if bug := recover(); bug != nil {
			f = found{err: newBug(bug)}
		}
	}()
	q, err := s.find(id)
	if err != nil {
		return found{err: err}
	}
	if id == rejectedID {
		return found{err: errReserved}
	}
	if s.subjects == mostSubjects {
		return found{err: errTooMany}
	}
	subject := newSubject(q, s.labels)
	s.subjects++
	return found{subject: subject}
}
