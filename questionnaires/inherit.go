package questionnaires

import (
	"errors"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// inheritSection returns the section of that id from the questionnaire that the
// entry names; without its questions and sections when the entry lists its own.
func (d *draft) inheritSection(id string, f strictyaml.Fields) (Section, bool) {
	other, ok := d.source(f.Get("from"))
	if !ok || id == "" {
		return Section{}, false
	}
	found := other.sections[id]
	if found == nil {
		d.notThere(f.Get("id"), "section", other, other.sectionIDs)
		return Section{}, false
	}
	section := *found
	if listsOwn(f) {
		section.Questions, section.Sections = nil, nil
	} else {
		d.adoptContent(found, f.Get("from"))
	}
	if !f.Get("verdicts").Present() {
		d.checkTakenVerdicts(found, f.Get("from"))
	}
	return section, true
}

// adoptContent notes the ids, and checks the conditions, of what a section brings
// along.
func (d *draft) adoptContent(s *Section, at strictyaml.Value) {
	matrix := ""
	for _, question := range s.Questions {
		if question.Row != nil && question.Row.Matrix != matrix {
			matrix = question.Row.Matrix
			d.claim(matrix, at)
		}
		d.claim(question.ID, at)
		d.checkTaken(question, at)
	}
	for _, inner := range s.Sections {
		d.claim(inner.ID, at)
		d.checkTakenVerdicts(inner, at)
		d.checkTakenCounted(inner, at)
		d.adoptContent(inner, at)
	}
}

// inheritQuestion returns the question of that id, or the rows of the matrix, from
// the questionnaire that the entry names. They are copies. A row that is taken
// without its matrix stands alone.
func (d *draft) inheritQuestion(id string, f strictyaml.Fields) ([]*Question, bool) {
	refuse(f, "with from, only weight, when, applies, relevance, implied and former-ids can be said anew",
		"kind", "text", "why", "probe", "out-of", "states", "range", "unit", "thresholds", "rows")
	other, ok := d.source(f.Get("from"))
	if !ok || id == "" {
		return nil, false
	}
	if rows := other.matrices[id]; rows != nil {
		return each(rows, func(row *Question) *Question { return d.takenCopy(row, f.Get("from")) }), true
	}
	found := other.Question(id)
	if found == nil {
		d.notThere(f.Get("id"), "question", other, other.questionIDs)
		return nil, false
	}
	q := d.takenCopy(found, f.Get("from"))
	q.Row = nil
	return []*Question{q}, true
}

func (d *draft) takenCopy(q *Question, at strictyaml.Value) *Question {
	taken := *q
	d.checkTakenStates(&taken, at)
	return &taken
}

// notThere reports that another questionnaire lacks what is to be taken from it.
func (d *draft) notThere(id strictyaml.Value, what string, other *Questionnaire, ids []string) {
	d.incomplete = true
	id.Problemf("questionnaire %s has no %s %s%s", printable.Quote(other.ID), what, printable.Quote(id.Text()), id.DidYouMean(ids))
}

// source reads the questionnaire that a from names. When that fails the reason is
// reported, and the draft stays incomplete.
func (d *draft) source(from strictyaml.Value) (*Questionnaire, bool) {
	id := from.ID()
	if id == "" {
		d.incomplete = true
		return nil, false
	}
	q, err := d.library.questionnaire(id, d.reading)
	if err != nil {
		d.incomplete = true
		d.cannotUse(from, err)
	}
	return q, err == nil
}

// cannotUse reports, once for each file, why another file cannot be used.
func (d *draft) cannotUse(name strictyaml.Value, err error) {
	id := name.Text()
	if d.unusable[id] {
		return
	}
	d.unusable[id] = true
	var problems strictyaml.Problems
	if errors.As(err, &problems) {
		name.Problemf("%s cannot be used, as its file has problems", printable.Quote(id))
		d.Include(problems)
		return
	}
	name.Problemf("%s", printable.Line(err.Error()))
}
