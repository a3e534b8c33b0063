package assess

import (
	"slices"
	"strings"

	"blindspot/questionnaires"
)

// evidence is what the answers say about a signal.
type evidence struct {
	answered   bool
	unknown    float64  // the part of it answered "don't know", from 0 to 1
	estimating []string // the sections that ask a self-estimate around it; may repeat or be empty
	traced     Traced   // when answered
}

// evidence judges the i-th signal of a blind spot.
func (s *scorer) evidence(i int, signal questionnaires.Signal) evidence {
	if signal.When != nil {
		return s.ruleEvidence(i, signal)
	}
	q := s.questionnaire.Question(signal.Question)
	a, reached := s.answer(q.ID), s.reached(q).score
	return evidence{
		answered:   reached.Known,
		unknown:    oneIf(reached.Known && a.Unknown),
		estimating: []string{s.estimatingAround(q.ID)},
		traced:     Traced{Question: q.ID, Answer: a.trace(), Weight: signal.Weight, Exposure: exposureOf(signal, a, reached.Value)},
	}
}

// exposureOf returns how far an answer that earns a share of its full points exposes,
// from 0 to 1.
func exposureOf(signal questionnaires.Signal, a Answer, share float64) float64 {
	if signal.ExposedBy == nil {
		return 1 - share
	}
	worst := 0.0
	for state, exposure := range signal.ExposedBy {
		if a.Unknown || slices.Contains(a.States, state) {
			worst = max(worst, exposure)
		}
	}
	return worst
}

// ruleEvidence judges a signal that is a rule. It is answered when all that it names
// has an answer, a score or an item.
func (s *scorer) ruleEvidence(i int, signal questionnaires.Signal) evidence {
	found := evidence{answered: true}
	var unknown tally
	for _, question := range named(*signal.When) {
		a := s.answer(question)
		found.answered = found.answered && !a.Open()
		found.estimating = append(found.estimating, s.estimatingAround(question))
		unknown.add(oneIf(a.Unknown), 1)
	}
	signal.When.EachSection(func(section string) {
		_, known := s.scoreOf(section)
		found.answered = found.answered && known
		found.estimating = append(found.estimating, s.sections[section].estimating)
	})
	signal.When.EachCount(func(count questionnaires.CountOf) {
		found.answered = found.answered && len(s.items(count.Section)) > 0
		found.estimating = append(found.estimating, s.sections[count.Section].estimating)
	})
	if !found.answered {
		return found
	}
	found.unknown = unknown.mean().Value
	found.traced = Traced{Weight: signal.Weight, Rule: &i, Questions: s.quoted(*signal.When), Sections: sectionsIn(*signal.When)}
	if signal.When.Holds(s.facts()) {
		found.traced.Exposure = signal.Exposure
	}
	return found
}

// named returns the questions of whose answers a rule speaks, each once.
func named(rule questionnaires.Condition) []string {
	var questions []string
	rule.EachQuestion(func(question string) {
		if !slices.Contains(questions, question) {
			questions = append(questions, question)
		}
	})
	return questions
}

// estimatingAround returns the innermost section around a question that asks a
// self-estimate, or nothing.
func (s *scorer) estimatingAround(question string) string {
	return s.sections[s.questionnaire.SectionOf(question).ID].estimating
}

// trace names an answer to a rateable question for a reader who follows a figure back to it.
func (a Answer) trace() string {
	switch {
	case a.Unknown:
		return "unknown"
	case a.Number != nil:
		return formatNumber(*a.Number)
	case a.Date != "":
		return a.Date
	default:
		return strings.Join(a.States, ",")
	}
}

func oneIf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
