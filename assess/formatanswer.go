package assess

import (
	"strings"

	"blindspot/questionnaires"
)

// answers returns what was said to those of the questions that have an answer, by their
// ids less the prefix.
func (n notation) answers(answers map[string]Answer, questions []*questionnaires.Question, prefix string) []field {
	var said []field
	for _, question := range questions {
		if answer, ok := answers[question.ID]; ok {
			said = append(said, field{strings.TrimPrefix(question.ID, prefix), n.answer(question, answer)})
		}
	}
	return said
}

// answer writes the short form of an answer, or the long one where there is more to it.
// The note comes last, for it may be long.
func (n notation) answer(q *questionnaires.Question, a Answer) string {
	said := n.said(q, a)
	alone := a.Relevance == RelevanceOpen && a.Evidence == NoEvidence && a.Note == ""
	if alone && !a.Unknown && !a.NotApplicable {
		return said.value
	}
	var parts []field
	if said.key != "" {
		parts = append(parts, said)
	}
	if a.Relevance != RelevanceOpen {
		parts = append(parts, field{"relevance", n.word(string(a.Relevance))})
	}
	if a.Evidence != NoEvidence {
		parts = append(parts, field{"evidence", n.word(string(a.Evidence))})
	}
	if a.Note != "" {
		parts = append(parts, field{"note", n.text(a.Note)})
	}
	return n.mapping(parts)
}

// said returns what answers the question, under its key in the long form; nothing for
// an open answer. A date stands in quotation marks, as other readers of YAML would make
// a point in time of it.
func (n notation) said(q *questionnaires.Question, a Answer) field {
	switch {
	case a.Unknown:
		return field{"unknown", "true"}
	case a.NotApplicable:
		return field{"not-applicable", "true"}
	case a.Number != nil:
		return field{"number", formatNumber(*a.Number)}
	case a.Text != "":
		return field{"text", n.text(a.Text)}
	case a.Date != "":
		return field{"date", n.text(a.Date)}
	case q.Kind == questionnaires.Multiple && len(a.States) > 0:
		return field{"states", n.states(a.States)}
	case len(a.States) > 0:
		return field{"state", n.word(a.States[0])}
	default:
		return field{}
	}
}

func (n notation) states(states []string) string {
	ids := make([]string, len(states))
	for i, state := range states {
		ids[i] = n.word(state)
	}
	return n.list(ids)
}
