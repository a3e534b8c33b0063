// Package reports tells people what follows from their answers: a Result goes in,
// text comes out on a writer, one function per format.
//
// A report says nothing that the questionnaire and the result do not hold. It
// computes no score, reads no clock and no file, and is the same for the same
// input. How a report looks in a terminal is the matter of package terminal.
package reports

import (
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// Report is what there is to tell. The answers fit the questionnaire, and the result
// is that of [assess.Score] for both.
type Report struct {
	Questionnaire *questionnaires.Questionnaire
	Answers       assess.Answers
	Result        assess.Result
	// Language is that of the reader, "de" or "en", whatever the interview's was. Any
	// other means English. Texts of the questionnaire fall back as [questionnaires.Text.In] does.
	Language string
}

// place is a section with its result.
type place struct {
	section *questionnaires.Section
	result  assess.SectionResult
	depth   int  // 0 for a foundation
	item    bool // an item of a repeated section, or within one
}

// overall returns the whole questionnaire as if it were one section.
func (r Report) overall() place {
	o, top := r.Result.Overall, r.Questionnaire.Top()
	top.Title = questionnaires.Text{"de": "Insgesamt", "en": "Overall"}
	return place{
		section: top,
		result:  assess.SectionResult{ID: top.ID, Scores: o.Scores, Level: o.Level, Shown: o.Shown, Coverage: r.Result.Coverage, Sections: r.Result.Sections},
	}
}

// foundations returns the sections at the top that count and are asked once: a list
// of items is nothing that other sections could rest on.
func (r Report) foundations() []place {
	return slices.DeleteFunc(r.rated(), func(p place) bool { return p.section.Repeat != nil })
}

// rated returns the sections at the top that make the overall score.
func (r Report) rated() []place {
	return slices.DeleteFunc(r.places(), func(p place) bool { return p.depth > 0 || p.section.Weight <= 0 })
}

// lists returns the repeated sections of which a question is asked.
func (r Report) lists() []place {
	return slices.DeleteFunc(r.places(), func(p place) bool { return p.section.Repeat == nil })
}

// places returns all sections of which a question is asked, as the interview passes them.
func (r Report) places() []place {
	var all []place
	var walk func([]*questionnaires.Section, []assess.SectionResult, int, bool)
	walk = func(sections []*questionnaires.Section, results []assess.SectionResult, depth int, item bool) {
		for i, section := range sections {
			if results[i].Coverage.Visible == 0 {
				continue
			}
			p := place{section, results[i], depth, item || section.Item}
			all = append(all, p)
			walk(section.Sections, results[i].Sections, depth+1, p.item)
		}
	}
	walk(r.Questionnaire.Sections, r.Result.Sections, 0, false)
	return all
}

// asked returns the questions that are asked, given the answers, in their order.
func (r Report) asked() []*questionnaires.Question {
	var questions []*questionnaires.Question
	for _, step := range assess.NewSession(r.Questionnaire, r.Answers).Steps() {
		if step.Question != nil {
			questions = append(questions, step.Question)
		}
	}
	return questions
}

// question returns the question with that id, also one that a repeated section asks
// of each item, or nil.
func (r Report) question(id string) *questionnaires.Question {
	if q := r.Questionnaire.Question(id); q != nil {
		return q
	}
	return r.Questionnaire.Folded().Question(id)
}

// section returns the section with that id, at any depth, or nil.
func (r Report) section(id string) *questionnaires.Section {
	return within(r.Questionnaire.Sections, id)
}

func within(sections []*questionnaires.Section, id string) *questionnaires.Section {
	for _, s := range sections {
		if s.ID == id {
			return s
		}
		if found := within(s.Sections, id); found != nil {
			return found
		}
	}
	return nil
}

// spot returns what the questionnaire says about a blind spot.
func (r Report) spot(id string) questionnaires.BlindSpot {
	for _, b := range r.Questionnaire.BlindSpots {
		if b.ID == id {
			return b
		}
	}
	return questionnaires.BlindSpot{}
}

// holds reports whether the question belongs to the section or to one within it.
func (p place) holds(question string) bool { return holds(p.section, question) }

func holds(s *questionnaires.Section, question string) bool {
	return slices.ContainsFunc(s.Questions, func(q *questionnaires.Question) bool { return q.ID == question }) ||
		slices.ContainsFunc(s.Sections, func(inner *questionnaires.Section) bool { return holds(inner, question) })
}
