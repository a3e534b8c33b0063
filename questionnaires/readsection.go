package questionnaires

import "blindspot/strictyaml"

func (d *draft) sections(v strictyaml.Value) []*Section {
	var sections []*Section
	for _, item := range v.List() {
		sections = append(sections, d.section(item))
	}
	return sections
}

// section reads a section with everything in it, or takes what is not said here
// from the section of that id in another questionnaire.
func (d *draft) section(v strictyaml.Value) *Section {
	f := v.Fields("id", "from", "title", "introduction", "estimate", "weight", "aggregate", "questions", "sections")
	f.Require("id")
	s := &Section{ID: f.Get("id").ID(), Weight: 1, Aggregate: Mean}
	d.claim(s.ID, f.Get("id"))
	if f.Get("from").Present() {
		inherited, ok := d.inheritSection(s.ID, f)
		if !ok {
			return s
		}
		*s = inherited
	} else {
		f.Require("title")
	}
	if title := f.Get("title"); title.Present() {
		s.Title = readText(title)
	}
	if introduction := f.Get("introduction"); introduction.Present() {
		s.Introduction = readText(introduction)
	}
	if estimate := f.Get("estimate"); estimate.Present() {
		s.Estimate = readText(estimate)
	}
	if weight := f.Get("weight"); weight.Present() {
		s.Weight = weight.Number(0, maxWeight)
	}
	if aggregate := f.Get("aggregate"); aggregate.Present() {
		s.Aggregate = Aggregate(aggregate.OneOf(string(Mean), string(Min)))
	}
	if listsOwn(f) {
		s.Questions = d.questions(f.Get("questions"))
		s.Sections = d.sections(f.Get("sections"))
	}
	if v.Node.Kind == strictyaml.Mapping && isEmpty(f.Get("questions")) && isEmpty(f.Get("sections")) && !f.Get("from").Present() {
		v.Problemf("a section needs questions or sections")
	}
	return s
}

// isEmpty reports whether a list is absent or has no entries.
func isEmpty(v strictyaml.Value) bool {
	return !v.Present() || v.Node.Kind == strictyaml.Sequence && len(v.Node.Items) == 0
}

// listsOwn reports whether an entry says itself what its section consists of.
func listsOwn(f strictyaml.Fields) bool {
	return f.Get("questions").Present() || f.Get("sections").Present()
}

func (d *draft) questions(v strictyaml.Value) []*Question {
	var questions []*Question
	for _, item := range v.List() {
		questions = append(questions, d.question(item))
	}
	return questions
}
