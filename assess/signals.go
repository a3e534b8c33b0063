package assess

import (
	"math/bits"

	"blindspot/questionnaires"
)

// signalPlan says what the answer to a question, or a rule, tells about a blind spot.
type signalPlan struct {
	question    int         // none for a rule
	rule        *rule       // nil for a question
	testimonies []testimony // of a question, by its mark; none where that is not all that it depends on
	weight      float64
	exposure    float64

	byState   bool      // states have an exposure of their own; else it is 1 - question score
	exposures []float64 // by the index of a state
	ofUnknown float64   // the exposure of "don't know" among them
}

func (c *compiler) signalPlan(from *questionnaires.Signal, worths []worth) signalPlan {
	if from.When != nil {
		r := c.rule(from.When)
		return signalPlan{weight: from.Weight, question: none, rule: &r, exposure: from.Exposure}
	}
	p := signalPlan{weight: from.Weight, question: c.question(from.Question)}
	if from.ExposedBy != nil {
		states := c.questionnaire.Questions()[p.question].States
		p.byState, p.exposures = true, make([]float64, len(states))
		for i := range states {
			p.exposures[i] = from.ExposedBy[states[i].ID]
			p.ofUnknown = max(p.ofUnknown, p.exposures[i])
		}
	}
	if w := &worths[p.question]; w.rateable && (p.byState || !w.varies) {
		p.testimonies = p.table(w)
	}
	return p
}

// table returns what the signal says by the mark of its question.
func (s *signalPlan) table(w *worth) []testimony {
	table := make([]testimony, int(markState)+len(w.states))
	p := place{form: FormUnknown}
	table[markUnknown] = s.says(evidence{true, 1, s.exposedBy(&p, 0)})
	for i := range w.states {
		p := place{form: FormStates}
		p.said.Add(i)
		share := cut(w.states[i].points) / questionnaires.MaxPoints
		table[int(markState)+i] = s.says(evidence{true, 0, s.exposedBy(&p, share)})
	}
	return table
}

// estimatingAround returns the innermost sections that ask a self-estimate around what
// a signal speaks of; some may be none, or come twice.
func (c *compiler) estimatingAround(signal *signalPlan, sections []sectionPlan) []int {
	around := func(question int) int {
		section := c.questionnaire.SectionOf(c.questionnaire.Questions()[question].ID)
		return sections[c.sections[section.ID]].estimating
	}
	if signal.rule == nil {
		return []int{around(signal.question)}
	}
	var estimating []int
	for _, question := range signal.rule.questions {
		estimating = append(estimating, around(question))
	}
	for _, section := range signal.rule.scored {
		estimating = append(estimating, sections[section].estimating)
	}
	for _, section := range signal.rule.counted {
		estimating = append(estimating, sections[section].estimating)
	}
	return estimating
}

// evidence is what the answers say about a signal.
type evidence struct {
	answered bool
	unknown  float64 // the part of it answered "don't know", from 0 to 1
	exposure float64 // from 0 to 1, when answered
}

// testimony is the evidence for a signal as it adds up over all of a blind spot: nothing
// where it is not answered.
type testimony struct{ exposure, unknown, weight float64 }

// says returns what the evidence adds. The conversions are as in [tally.add].
func (s *signalPlan) says(found evidence) testimony {
	if !found.answered {
		return testimony{}
	}
	return testimony{float64(found.exposure * s.weight), float64(found.unknown * s.weight), s.weight}
}

func (t *testimony) add(other *testimony) {
	t.exposure += other.exposure
	t.unknown += other.unknown
	t.weight += other.weight
}

// testimony returns what the signals say together. What one says mostly stands in a
// table, and then nothing is left to decide.
func (e *evaluation) testimony(signals []signalPlan) testimony {
	var all testimony
	for i := range signals {
		s := &signals[i]
		if s.rule == nil {
			if m := int(e.places[s.question].mark); uint(m) < uint(len(s.testimonies)) {
				all.add(&s.testimonies[m])
				continue
			}
		}
		said := s.says(e.evidence(s))
		all.add(&said)
	}
	return all
}

func (e *evaluation) evidence(s *signalPlan) evidence {
	if s.rule != nil {
		return e.ruleEvidence(s)
	}
	p := &e.places[s.question]
	reached := e.brought[s.question].score
	if !reached.Known {
		return evidence{}
	}
	return evidence{
		answered: true,
		unknown:  oneIf(p.form == FormUnknown),
		exposure: s.exposedBy(p, reached.Value),
	}
}

// exposedBy returns how far an answer that earns a share of its full points exposes,
// from 0 to 1: of several states, the worst does.
func (s *signalPlan) exposedBy(p *place, share float64) float64 {
	switch {
	case !s.byState:
		return 1 - share
	case p.form == FormUnknown:
		return s.ofUnknown
	case p.form != FormStates:
		return 0
	}
	worst := 0.0
	for word, left := range p.said {
		for ; left != 0; left &= left - 1 {
			worst = max(worst, s.exposures[64*word+bits.TrailingZeros64(left)])
		}
	}
	return worst
}

// ruleEvidence judges a signal that is a rule. It is answered when all that it names
// has an answer, a score or an item.
func (e *evaluation) ruleEvidence(s *signalPlan) evidence {
	var unknown tally
	for _, question := range s.rule.questions {
		p := &e.places[question]
		if p.form == FormOpen {
			return evidence{}
		}
		unknown.add(oneIf(p.form == FormUnknown), 1)
	}
	for _, section := range s.rule.scored {
		if !e.scores[section].Known {
			return evidence{}
		}
	}
	for _, list := range s.rule.counted {
		if len(e.plan.sections[list].Sections) == 0 {
			return evidence{}
		}
	}
	found := evidence{answered: true, unknown: unknown.mean().Value}
	if s.rule.when.holds(&e.facts) {
		found.exposure = s.exposure
	}
	return found
}
