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
	depth   int // 0 for a foundation
}

// overall returns the whole questionnaire as if it were one section, which it has not.
func (r Report) overall() place {
	o := r.Result.Overall
	return place{result: assess.SectionResult{Scores: o.Scores, Level: o.Level, Coverage: r.Result.Coverage}}
}

// foundations returns the sections at the top that count.
func (r Report) foundations() []place {
	return slices.DeleteFunc(r.places(), func(p place) bool { return p.depth > 0 || p.section.Weight <= 0 })
}

// places returns all sections of which a question is asked, as the interview passes them.
func (r Report) places() []place {
	var all []place
	var walk func([]*questionnaires.Section, []assess.SectionResult, int)
	walk = func(sections []*questionnaires.Section, results []assess.SectionResult, depth int) {
		for i, section := range sections {
			if results[i].Coverage.Visible == 0 {
				continue
			}
			all = append(all, place{section, results[i], depth})
			walk(section.Sections, results[i].Sections, depth+1)
		}
	}
	walk(r.Questionnaire.Sections, r.Result.Sections, 0)
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
