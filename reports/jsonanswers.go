package reports

import (
	"strconv"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// answerDocument is the answer to a question that takes part, as the format has it. What
// respondents say in their own words, notes and free texts, is none of it.
type answerDocument struct {
	Question  string        `json:"question"`
	Section   string        `json:"section"` // the innermost one around it
	Answer    *string       `json:"answer"`
	Points    assess.Figure `json:"points"` // 0 to OutOf
	OutOf     float64       `json:"out_of"`
	Weight    float64       `json:"weight"` // before relevance
	Relevance *string       `json:"relevance"`
	Evidence  *string       `json:"evidence"`
}

// answersOf returns the answers behind the figures, as the interview asks for them.
func answersOf(r Report) []answerDocument {
	m := newMarkdown(nil, r)
	answers := []answerDocument{}
	for _, q := range m.Questionnaire.Questions() {
		if m.takesPart[q.ID] && q.Kind != questionnaires.Free {
			answers = append(answers, m.answerDocument(q))
		}
	}
	return answers
}

func (m *markdown) answerDocument(q *questionnaires.Question) answerDocument {
	given := m.Answers.Answers[q.ID]
	points := m.points(q)
	points.Value = settled(points.Value * fullPoints(q) / questionnaires.MaxPoints)
	return answerDocument{
		Question:  q.ID,
		Section:   m.Questionnaire.SectionOf(q.ID).ID,
		Answer:    orNull(code(m.answer(q.ID))),
		Points:    points,
		OutOf:     fullPoints(q),
		Weight:    q.Weight,
		Relevance: orNull(string(given.Relevance)),
		Evidence:  orNull(string(given.Evidence)),
	}
}

// code returns an answer for programs, in the form of the answers behind a signal;
// nothing while it is open.
func code(a assess.Answer) string {
	switch {
	case a.Unknown:
		return questionnaires.Unknown
	case a.NotApplicable:
		return questionnaires.NotApplicable
	case a.Number != nil:
		return strconv.FormatFloat(*a.Number, 'f', -1, 64)
	case a.Date != "":
		return a.Date
	default:
		return strings.Join(a.States, ",")
	}
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
