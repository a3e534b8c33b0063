package assess

import "blindspot/questionnaires"

// verdict is a [questionnaires.Verdict]: by the index of an outcome, the rules that
// lead to it.
type verdict struct{ outcomes [][]rule }

func (c *compiler) verdicts(from []questionnaires.Verdict) []verdict {
	var to []verdict
	for _, v := range from {
		outcomes := make([][]rule, len(v.Outcomes))
		for i, o := range v.Outcomes {
			for k := range o.Rules {
				outcomes[i] = append(outcomes[i], c.rule(&o.Rules[k].When))
			}
		}
		to = append(to, verdict{outcomes})
	}
	return to
}

// verdict returns the gravest outcome that has a rule which holds, by its index. It
// cannot be told yet, and is none, while an open question can still lead to a graver one,
// or while all rules of the outcome itself rest on open questions; [evaluation.gaps] are
// then what it waits for.
func (e *evaluation) verdict(v *verdict) int {
	outcome := 0
	for outcome < len(v.outcomes)-1 && !e.someHold(v.outcomes[outcome]) {
		outcome++
	}
	e.gaps.clear()
	for _, rules := range v.outcomes[:outcome] {
		e.gaps.inRules(e, rules)
	}
	if !e.someStand(v.outcomes[outcome]) {
		e.gaps.inRules(e, v.outcomes[outcome])
	}
	if !e.gaps.none() {
		return none
	}
	return outcome
}

func (e *evaluation) someHold(rules []rule) bool {
	for i := range rules {
		if rules[i].when.holds(&e.facts) {
			return true
		}
	}
	return false
}

// someStand reports whether a rule holds and rests on nothing that is open.
func (e *evaluation) someStand(rules []rule) bool {
	for i := range rules {
		e.own.clear()
		e.own.inRule(e, &rules[i])
		if e.own.none() && rules[i].when.holds(&e.facts) {
			return true
		}
	}
	return false
}

// ruledOut reports whether an answer that a rule demands was given otherwise, so that
// nothing open can make it hold.
func (e *evaluation) ruledOut(r *rule) bool {
	for i := range r.when.states {
		demand := &r.when.states[i]
		if !e.places[demand.question].open() && !demand.met(&e.facts) {
			return true
		}
	}
	return false
}
