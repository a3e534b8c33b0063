package questionnaires

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// joint stands between the ids of questionnaires that are asked together.
const joint = "+"

// Combine returns the questionnaire that asks several in one sitting, which are at
// least one: the sections of the first, then those of the next. Its id joins theirs
// as in core+ai, and its version is the sum of theirs.
//
// A section at the top that has the title of one before it gets that of its
// questionnaire in brackets. A question that several ask is asked once, in the first, and counts in the others
// too, each time with the weight that it has there. Blind spots in a shared file are
// judged by the questions of all. In the rules of each questionnaire the overall score
// is that of the sitting. What a questionnaire says of its own overall score speaks of it
// alone and is left out: how it comes about, what it is shown as a part of, and its bands.
// Where the sections of the first carry each other, they also carry those of the others,
// which come after them.
//
// The error names everything that keeps them apart: the same questionnaire twice, an
// id that is in two of them, or a question that differs in more than its weight.
func Combine(questionnaires ...*Questionnaire) (*Questionnaire, error) {
	var parts []*Questionnaire
	for _, q := range questionnaires {
		if q.parts == nil {
			parts = append(parts, q)
		}
		parts = append(parts, q.parts...)
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	c := combination{whole: &Questionnaire{parts: parts, BlindSpots: []BlindSpot{}, Contradictions: []Contradiction{}}, usedBy: map[string]use{}}
	for _, part := range parts {
		c.add(part)
	}
	if c.problems == nil {
		c.finish()
	}
	if c.problems != nil {
		return nil, errors.Join(c.problems...)
	}
	return c.whole, nil
}

// combination is a questionnaire that is put together of several.
type combination struct {
	whole    *Questionnaire
	usedBy   map[string]use // by the id of a section, question, verdict or questionnaire
	problems []error
}

// use says what an id stands for, and in which questionnaire.
type use struct {
	what string // "section", "question", ...
	in   *Questionnaire
}

func (c *combination) problem(format string, args ...any) {
	c.problems = append(c.problems, fmt.Errorf(format, args...))
}

// add adds a questionnaire after those that are there already.
func (c *combination) add(q *Questionnaire) {
	if slices.Contains(strings.Split(c.whole.ID, joint), q.ID) {
		c.problem("questionnaire %s is named twice", printable.Quote(q.ID))
		return
	}
	for _, id := range q.sectionIDs {
		c.claim(id, "section", q)
	}
	for _, v := range q.Verdicts {
		c.claim("verdict "+v.ID, "verdict", q)
	}
	w := c.whole
	if w.ID != "" {
		w.ID += joint
	}
	w.ID += q.ID
	w.Version += q.Version
	w.Title = joinTexts(" + ", w.Title, q.Title)
	w.Introduction = joinTexts("\n\n", w.Introduction, q.Introduction)
	for _, s := range q.Sections {
		joined := c.section(s, q)
		if slices.ContainsFunc(w.Sections, func(other *Section) bool { return maps.Equal(other.Title, s.Title) }) {
			joined.Title = withBrackets(s.Title, q.Title)
		}
		w.Sections = append(w.Sections, joined)
	}
	w.Verdicts = append(w.Verdicts, q.Verdicts...)
	for _, question := range q.questions {
		if c.usedBy[question.ID].what != "question" {
			c.claim(question.ID, "question", q)
		}
	}
}

// withBrackets returns a title with another one in brackets, in the title's languages.
func withBrackets(title, other Text) Text {
	both := Text{}
	for language, words := range title {
		both[language] = words + " (" + other.In(language) + ")"
	}
	return both
}

// claim notes what an id stands for, which must be nothing else before. Verdicts have
// ids apart from those of sections and questions.
func (c *combination) claim(id, what string, in *Questionnaire) {
	first, taken := c.usedBy[id]
	if !taken {
		c.usedBy[id] = use{what, in}
		return
	}
	name := printable.Quote(strings.TrimPrefix(id, "verdict "))
	if first.what == what {
		c.problem("%s and %s cannot be asked together: %s %s is in both", first.in.ID, in.ID, what, name)
	} else {
		c.problem("%s and %s cannot be asked together: %s is a %s in one and a %s in the other", first.in.ID, in.ID, name, first.what, what)
	}
}

// section returns a section as it is asked in the sitting: what was asked before
// counts in it, and is not asked again.
func (c *combination) section(s *Section, q *Questionnaire) *Section {
	joined := *s
	joined.Questions = nil
	var moved []Counted // before what counted here already, so that steps keep their order
	for _, question := range s.Questions {
		first := c.usedBy[question.ID]
		if first.what != "question" {
			joined.Questions = append(joined.Questions, question)
			if len(moved) > 0 && s.Aggregate == Ladder {
				c.problem("%s cannot be asked after others: the steps of section %s would lose their order", q.ID, printable.Quote(s.ID))
			}
			continue
		}
		c.checkSame(first.in, q, question)
		if question.Weight > 0 {
			moved = append(moved, Counted{question.ID, question.Weight})
		}
	}
	joined.Also = slices.Concat(moved, s.Also)
	joined.Sections = each(s.Sections, func(inner *Section) *Section { return c.section(inner, q) })
	return &joined
}

// checkSame reports a question that two questionnaires do not ask alike.
func (c *combination) checkSame(first, second *Questionnaire, question *Question) {
	one := first.Question(question.ID)
	difference := differenceOf(one, question)
	if first.repeatedAround[one.ID] != nil || second.repeatedAround[one.ID] != nil {
		difference = "it is asked for each item of a repeated section"
	}
	if difference != "" {
		c.problem("%s and %s cannot be asked together: question %s is in both, and %s", first.ID, second.ID, printable.Quote(one.ID), difference)
	}
}

// differenceOf says what two questions of one id differ in besides their weight;
// nothing when they are the same.
func differenceOf(a, b *Question) string {
	for _, change := range compareParts(questionPart(a, ""), questionPart(b, "")) {
		if change.Facet != FacetWeight && change.Kind == Altered {
			return "differs in its " + named(change)
		}
	}
	for i, state := range a.States {
		if i >= len(b.States) || b.States[i].ID != state.ID {
			return "differs in its states"
		}
		for _, change := range compareParts(statePart(a, state), statePart(b, b.States[i])) {
			if change.Kind == Altered {
				return fmt.Sprintf("state %s differs in its %s", printable.Quote(state.ID), named(change))
			}
		}
	}
	if len(a.States) < len(b.States) {
		return "differs in its states"
	}
	return ""
}

// named returns what changed, with the language of a text.
func named(c Change) string {
	if c.Language == "" {
		return string(c.Facet)
	}
	return string(c.Facet) + " in " + printable.Line(c.Language)
}

// finish adds what can be told when all sections are there.
func (c *combination) finish() {
	w := c.whole
	w.index = newIndex(w.Sections)
	if n := w.mostAsked(); n > maxQuestions {
		c.problem("together there are %d questions, at most %d can be asked", n, maxQuestions)
	}
	w.Minutes = minutesOf(w.parts)
	if w.parts[0].Sequence != nil {
		w.Sequence = &Sequence{} // what comes afterwards may be what the others ask about
	}
	c.addShared()
	for _, part := range w.parts {
		w.BlindSpots = append(w.BlindSpots, part.BlindSpots[part.shared.blindSpots:]...)
		w.Contradictions = append(w.Contradictions, part.Contradictions[part.shared.contradictions:]...)
	}
	c.refuseTwice("blind spot", each(w.BlindSpots, func(b BlindSpot) string { return b.ID }))
	c.refuseTwice("contradiction", each(w.Contradictions, func(c Contradiction) string { return c.ID }))
	w.Digest = digest(w)
}

// minutesOf returns the time for all parts, or 0 where one does not say.
func minutesOf(parts []*Questionnaire) int {
	minutes := 0
	for _, part := range parts {
		if part.Minutes == 0 {
			return 0
		}
		minutes += part.Minutes
	}
	return minutes
}

// addShared adds what the shared files of blind spots hold for all questions together.
func (c *combination) addShared() {
	used := map[string]*strictyaml.Document{}
	for _, part := range c.whole.parts {
		shared := part.shared
		if shared.document == nil || used[shared.document.File] != nil {
			continue
		}
		used[shared.document.File] = shared.document
		blindSpots, contradictions, err := c.whole.reveals(shared.document, shared.id)
		if err != nil {
			c.problems = append(c.problems, err)
		}
		c.whole.BlindSpots = append(c.whole.BlindSpots, blindSpots.taken...)
		c.whole.Contradictions = append(c.whole.Contradictions, contradictions.taken...)
	}
}

func (c *combination) refuseTwice(what string, ids []string) {
	known := map[string]bool{}
	for _, id := range ids {
		if known[id] {
			c.problem("%s cannot be asked together: two have a %s %s", strings.ReplaceAll(c.whole.ID, joint, " and "), what, printable.Quote(id))
		}
		known[id] = true
	}
}
