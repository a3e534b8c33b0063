package canonical

import (
	"strconv"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// form is how answers to one questionnaire are written, in one of the two languages:
// every word that is compared with what stands in a file.
type form struct {
	keys                         *language
	ownID, ownVersion, ownDigest []byte          // of the questionnaire
	steps                        map[string]bool // where an interview can stand
	estimated                    []estimated
	tops                         []top
	questions                    []question
	index                        map[string]int // of a question, by its id
}

// estimated is a section that asks a self-estimate.
type estimated struct {
	key   []byte
	index int // of the section
}

// top is a section at the top, and its questions as a part of all.
type top struct {
	heading  []byte
	from, to int
}

// question is what its answers are held against.
type question struct {
	key         []byte      // of its answer
	longKey     []byte      // of what answers it, in the long form
	form        assess.Form // of an answer other than "don't know"
	multiple    bool
	mayNotApply bool
	relevance   bool
	states      []state
	min, max    float64
}

// state is a state by its id. The first eight bytes of it are compared at once, for
// which of them comes is the one thing in a file that no processor can foresee.
type state struct {
	id         []byte
	head, mask uint64
	exclusive  bool
}

func newState(id []byte, exclusive bool) state {
	s := scanner{data: id}
	return state{id: id, head: s.eight(), mask: ^uint64(0) >> (64 - 8*min(8, len(id))), exclusive: exclusive}
}

func newForm(l *language, scorer *assess.Scorer) *form {
	q := scorer.Questionnaire()
	f := &form{
		keys:  l,
		ownID: l.word(q.ID), ownVersion: []byte(strconv.Itoa(q.Version)), ownDigest: l.word(q.Digest),
		steps: map[string]bool{string(l.word("end")): true},
		index: map[string]int{},
	}
	for i, section := range scorer.Sections() {
		f.steps[string(l.word(section.ID))] = true
		if len(section.Estimate) > 0 {
			f.estimated = append(f.estimated, estimated{l.entry(section.ID), i})
		}
	}
	for i, question := range q.Questions() {
		f.steps[string(l.word(question.ID))] = true
		f.questions = append(f.questions, newQuestion(l, question))
		f.index[question.ID] = i
	}
	from := 0
	for _, section := range q.Sections {
		to := from + count(section)
		f.tops = append(f.tops, top{[]byte("\n  # " + section.ID), from, to})
		from = to
	}
	return f
}

// count returns the number of questions in a section and in those within it.
func count(s *questionnaires.Section) int {
	n := len(s.Questions)
	for _, inner := range s.Sections {
		n += count(inner)
	}
	return n
}

func newQuestion(l *language, q *questionnaires.Question) question {
	compiled := question{key: l.entry(q.ID), mayNotApply: q.MayNotApply, relevance: q.Relevance}
	switch q.Kind {
	case questionnaires.Single:
		compiled.form, compiled.longKey = assess.FormStates, l.key("state")
	case questionnaires.Multiple:
		compiled.form, compiled.longKey = assess.FormStates, l.key("states")
		compiled.multiple = true
	case questionnaires.Number:
		compiled.form, compiled.longKey = assess.FormNumber, l.key("number")
		compiled.min, compiled.max = q.Range.Min, q.Range.Max
	case questionnaires.Free:
		compiled.form, compiled.longKey = assess.FormText, l.key("text")
	case questionnaires.Date:
		compiled.form, compiled.longKey = assess.FormDate, l.key("date")
	}
	for _, s := range q.States {
		compiled.states = append(compiled.states, newState(l.word(s.ID), s.Exclusive))
	}
	return compiled
}
