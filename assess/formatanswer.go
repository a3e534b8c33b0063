package assess

import (
	"strings"

	"blindspot/questionnaires"
)

// formatAnswer writes the short form of an answer, or the long one where there is
// more to it. The note comes last, for it may be long.
func formatAnswer(q *questionnaires.Question, a Answer) string {
	key, value := formatSaid(q, a)
	alone := a.Relevance == RelevanceOpen && a.Evidence == NoEvidence && a.Note == ""
	if alone && !a.Unknown && !a.NotApplicable {
		return value
	}
	var parts []string
	if key != "" {
		parts = append(parts, key+": "+value)
	}
	if a.Relevance != RelevanceOpen {
		parts = append(parts, "relevance: "+string(a.Relevance))
	}
	if a.Evidence != NoEvidence {
		parts = append(parts, "evidence: "+string(a.Evidence))
	}
	if a.Note != "" {
		parts = append(parts, "note: "+quote(a.Note))
	}
	return braced(parts)
}

// formatSaid returns what answers the question, and its key in the long form; nothing
// for an open answer. A date stands in quotation marks, as other readers of YAML would
// make a point in time of it.
func formatSaid(q *questionnaires.Question, a Answer) (key, value string) {
	switch {
	case a.Unknown:
		return "unknown", "true"
	case a.NotApplicable:
		return "not-applicable", "true"
	case a.Number != nil:
		return "number", formatNumber(*a.Number)
	case a.Text != "":
		return "text", quote(a.Text)
	case a.Date != "":
		return "date", quote(a.Date)
	case q.Kind == questionnaires.Multiple && len(a.States) > 0:
		return "states", formatStates(a.States)
	case len(a.States) > 0:
		return "state", plain(a.States[0])
	default:
		return "", ""
	}
}

func formatStates(states []string) string {
	ids := make([]string, len(states))
	for i, state := range states {
		ids[i] = plain(state)
	}
	return "[" + strings.Join(ids, ", ") + "]"
}
