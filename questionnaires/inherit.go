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
	return section, true
}

// adoptContent notes the ids and conditions of what a section brings along.
func (d *draft) adoptContent(s *Section, at strictyaml.Value) {
	for _, question := range s.Questions {
		d.claim(question.ID, at)
		d.refer(question, at)
	}
	for _, inner := range s.Sections {
		d.claim(inner.ID, at)
		d.adoptContent(inner, at)
	}
}

// inheritQuestion returns the question of that id from the questionnaire that the
// entry names.
func (d *draft) inheritQuestion(id string, f strictyaml.Fields) (Question, bool) {
	refuse(f, "with from, only weight, when and applies can be said anew",
		"kind", "text", "why", "probe", "states", "range", "unit", "thresholds")
	other, ok := d.source(f.Get("from"))
	if !ok || id == "" {
		return Question{}, false
	}
	found := other.Question(id)
	if found == nil {
		d.notThere(f.Get("id"), "question", other, other.questionIDs)
		return Question{}, false
	}
	if !f.Get("when").Present() {
		d.refer(found, f.Get("from"))
	}
	return *found, true
}

// notThere reports that another questionnaire lacks what is to be taken from it.
func (d *draft) notThere(id strictyaml.Value, what string, other *Questionnaire, ids []string) {
	d.incomplete = true
	id.Problemf("questionnaire %s has no %s %s%s", printable.Quote(other.ID), what, printable.Quote(id.Text()), id.DidYouMean(ids))
}

// refer notes what the condition of a question that was taken over refers to.
func (d *draft) refer(q *Question, at strictyaml.Value) {
	if q.When != nil {
		q.When.EachDemand(func(demand StatesOf) {
			d.references = append(d.references, reference{question: at, demand: demand, taken: q.ID})
		})
	}
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
