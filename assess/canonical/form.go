package canonical

import (
	"bytes"
	"strconv"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// form is how answers to one questionnaire are written, in one of the two languages:
// every word that is compared with what stands in a file.
type form struct {
	keys                         *language
	start                        []byte          // of nearly every file: all up to the questionnaire's digest
	ownID, ownVersion, ownDigest token           // of the questionnaire
	steps                        map[string]bool // where an interview can stand
	estimated                    []estimated
	tops                         []top
	questions                    []question
	index                        map[string]int // of a question, by its id
}

// estimated is a section that asks a self-estimate.
type estimated struct {
	key   token
	index int // of the section
}

// top is a section at the top, and its questions as a part of all.
type top struct {
	heading  token
	from, to int
}

// question is what its answers are held against.
type question struct {
	key         token       // of its answer
	opening     token       // of the long form, up to what answers it
	form        assess.Form // of an answer other than "don't know"
	single      bool        // it is answered by one state
	mayNotApply bool
	relevance   bool
	states      words
	exclusive   []bool // by the index of a state
	min, max    float64
}

func newForm(l *language, scorer *assess.Scorer) *form {
	q := scorer.Questionnaire()
	f := &form{
		keys: l, start: l.start(q),
		ownID: l.wordToken(q.ID), ownVersion: newToken(strconv.Itoa(q.Version)), ownDigest: l.wordToken(q.Digest),
		steps: map[string]bool{l.word("end"): true},
		index: map[string]int{},
	}
	for i, section := range scorer.Sections() {
		f.steps[l.word(section.ID)] = true
		if len(section.Estimate) > 0 {
			f.estimated = append(f.estimated, estimated{l.entry(section.ID), i})
		}
	}
	for i, question := range q.Questions() {
		f.steps[l.word(question.ID)] = true
		f.questions = append(f.questions, newQuestion(l, question))
		f.index[question.ID] = i
	}
	from := 0
	for _, section := range q.Sections {
		to := from + count(section)
		f.tops = append(f.tops, top{newToken("\n  # " + section.ID), from, to})
		from = to
	}
	return f
}

// start returns how a file begins that tells its questionnaire's version and digest, both
// of which every questionnaire has that was read from a file.
func (l *language) start(q *questionnaires.Questionnaire) []byte {
	answers := assess.Answers{Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest}}
	file := assess.Format(answers, q)
	if l.json {
		file = assess.FormatJSON(answers, q)
	}
	return file[:bytes.IndexByte(file, '}')+1]
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
		compiled.form, compiled.opening = assess.FormStates, l.opening("state")
		compiled.single = true
	case questionnaires.Multiple:
		compiled.form, compiled.opening = assess.FormStates, l.opening("states")
	case questionnaires.Number:
		compiled.form, compiled.opening = assess.FormNumber, l.opening("number")
		compiled.min, compiled.max = q.Range.Min, q.Range.Max
	case questionnaires.Free:
		compiled.form, compiled.opening = assess.FormText, l.opening("text")
	case questionnaires.Date:
		compiled.form, compiled.opening = assess.FormDate, l.opening("date")
	}
	if len(q.States) > 0 {
		var ids []string
		for _, s := range q.States {
			ids = append(ids, s.ID)
			compiled.exclusive = append(compiled.exclusive, s.Exclusive)
		}
		compiled.states = wordsOf(l, ids)
	}
	return compiled
}
