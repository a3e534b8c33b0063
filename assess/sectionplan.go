package assess

import (
	"slices"

	"blindspot/questionnaires"
)

// sectionPlan says how a section, or the whole, is scored.
type sectionPlan struct {
	*questionnaires.Section
	aggregation
	entries    []entry
	relevance  bool // it is asked of some question among the entries
	verdicts   []verdict
	estimating int // the innermost section around it, or itself, that asks a self-estimate; else none
}

// entry is a question or an inner section on which a section's score depends; the other
// one is none.
type entry struct {
	question, section int
	brought           int     // where an evaluation has what it brings
	weight            float64 // above 0
}

// none is no index.
const none = -1

// sectionPlan compiles a section. estimating is the innermost section around it that
// asks a self-estimate, or none.
func (c *compiler) sectionPlan(s *questionnaires.Section, estimating int) sectionPlan {
	if len(s.Estimate) > 0 {
		estimating = c.sections[s.ID]
	}
	entries := c.entries(s)
	askedFor := func(e entry) bool { return e.question != none && c.questionnaire.Questions()[e.question].Relevance }
	return sectionPlan{
		Section:     s,
		relevance:   slices.ContainsFunc(entries, askedFor),
		aggregation: aggregation{kind: s.Aggregate, met: settled(s.Met), gates: c.gates(s.Gates, entries)},
		entries:     entries,
		verdicts:    c.verdicts(s.Verdicts),
		estimating:  estimating,
	}
}

// entries returns the children on which a section's score depends.
func (c *compiler) entries(s *questionnaires.Section) []entry {
	counted := countedIn(s)
	entries := make([]entry, 0, len(counted)+len(s.Sections))
	for _, child := range counted {
		q := c.question(child.Question)
		if child.Weight > 0 && rateable(c.questionnaire.Questions()[q]) && entersScore(s, child.Question) {
			entries = append(entries, entry{q, none, q, child.Weight})
		}
	}
	for _, inner := range s.Sections {
		if inner.Weight > 0 && entersScore(s, inner.ID) {
			section := c.sections[inner.ID]
			entries = append(entries, entry{none, section, len(c.questions) + section, inner.Weight})
		}
	}
	return entries
}

// countedIn returns the questions that have a weight in the section: its own, then those
// that count in it as well.
func countedIn(s *questionnaires.Section) []questionnaires.Counted {
	counted := make([]questionnaires.Counted, 0, len(s.Questions)+len(s.Also))
	for _, q := range s.Questions {
		counted = append(counted, questionnaires.Counted{Question: q.ID, Weight: q.Weight})
	}
	return append(counted, s.Also...)
}

// entersScore reports whether a section's score depends on a child: on all, or on those
// that its gates name.
func entersScore(s *questionnaires.Section, child string) bool {
	if s.Aggregate != questionnaires.Gated {
		return true
	}
	for _, gate := range s.Gates {
		if _, named := gate.Needs[child]; named {
			return true
		}
	}
	return false
}

// gates compiles the gates of a section with those entries.
func (c *compiler) gates(from []questionnaires.Gate, entries []entry) []gate {
	gates := make([]gate, len(from))
	for i, g := range from {
		gates[i] = gate{share: g.Score / 100, needs: make([]Figure, len(entries))}
		for k, entry := range entries {
			least, needed := g.Needs[c.childID(entry)]
			gates[i].needs[k] = Figure{Value: settled(least), Known: needed}
		}
	}
	return gates
}

func (c *compiler) childID(e entry) string {
	if e.section != none {
		return c.list[e.section].ID
	}
	return c.questionnaire.Questions()[e.question].ID
}
