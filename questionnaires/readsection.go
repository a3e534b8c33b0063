package questionnaires

import "blindspot/strictyaml"

func (d *draft) sections(v strictyaml.Value) []*Section { return each(v.List(), d.section) }

// section reads a section with everything in it, or takes what is not said here
// from the section of that id in another questionnaire.
func (d *draft) section(v strictyaml.Value) *Section {
	f := v.Fields("id", "from", "title", "introduction", "estimate", "weight", "aggregate", "met", "gates", "out-of",
		"target", "bands", "also", "repeat", "verdicts", "former-ids", "questions", "sections")
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
	say(f.Get("title"), &s.Title, readText)
	say(f.Get("introduction"), &s.Introduction, readText)
	say(f.Get("estimate"), &s.Estimate, readText)
	say(f.Get("weight"), &s.Weight, readWeight)
	say(f.Get("repeat"), &s.Repeat, readRepeat)
	say(f.Get("former-ids"), &s.FormerIDs, d.formerIDs)
	say(f.Get("verdicts"), &s.Verdicts, func(v strictyaml.Value) []Verdict { return d.verdicts(v, s.ID) })
	d.scoring(s, f)
	if listsOwn(f) {
		s.Questions = d.questions(f.Get("questions"))
		s.Sections = d.sections(f.Get("sections"))
	}
	if v.Node.Kind == strictyaml.Mapping && isEmpty(f.Get("questions")) && isEmpty(f.Get("sections")) && !f.Get("from").Present() {
		v.Problemf("a section needs questions or sections")
	}
	return s
}

// say reads a value where it is said, and leaves what was there before where it is not.
func say[T any](v strictyaml.Value, into *T, read func(strictyaml.Value) T) {
	if v.Present() {
		*into = read(v)
	}
}

func readWeight(v strictyaml.Value) float64 { return v.Number(0, maxWeight) }

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
		questions = append(questions, d.question(item, nil)...)
	}
	return questions
}

// readRepeat reads how the items of a repeated section are asked for.
func readRepeat(v strictyaml.Value) *Repeat {
	const best, worst = "best", "worst"
	f := v.Fields("one", "name", "max", "first")
	f.Require("one", "name")
	r := &Repeat{One: readText(f.Get("one")), Name: readText(f.Get("name")), Max: usualItems}
	say(f.Get("max"), &r.Max, func(v strictyaml.Value) int { return v.Integer(1, maxItems) })
	say(f.Get("first"), &r.WorstFirst, func(v strictyaml.Value) bool { return v.OneOf(best, worst) == worst })
	return r
}

const (
	usualItems = 20  // of a repeated section that does not say how many
	maxItems   = 100 // more than anybody answers the same questions for
)

// readSequence reads that each section at the top carries those after it.
func readSequence(v strictyaml.Value) *Sequence {
	return &Sequence{Afterwards: readText(v.Fields("afterwards").Get("afterwards"))}
}
