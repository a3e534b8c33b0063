package assess_test

import (
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func (d definition) clashes() []assess.Clash {
	clashes := []assess.Clash{}
	for _, c := range d.q.Contradictions {
		if d.holds(c.All) {
			clashes = append(clashes, assess.Clash{ID: c.ID, Questions: d.quoted(c.All), Sections: d.spokenOf(c.All)})
		}
	}
	return clashes
}

// quoted returns the questions of a rule with an answer to quote: demands on states
// first, then numbers and dates, then those of the items that a count finds.
func (d definition) quoted(c questionnaires.Condition) []string {
	var all []string
	quote := func(c questionnaires.Condition, item string) {
		own := func(id string) string {
			if d.q.Question(item+"."+id) != nil {
				return item + "." + id
			}
			return id
		}
		for _, part := range partsOf(c) {
			for _, s := range part.Questions {
				words := d.words(own(s.Question))
				asksForIt := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(s.States, w) })
				if d.said(own(s.Question)).States != nil || asksForIt {
					all = append(all, own(s.Question))
				}
			}
		}
		for _, part := range partsOf(c) {
			for _, n := range part.Numbers {
				if a := d.said(own(n.Question)); a.Number != nil || a.Date != "" {
					all = append(all, own(n.Question))
				}
			}
		}
	}
	quote(c, "")
	for _, part := range partsOf(c) {
		for _, n := range part.Counts {
			for _, item := range d.found(n) {
				if n.Where != nil {
					quote(*n.Where, item)
				}
			}
		}
	}
	return once(all)
}

// spokenOf returns the sections whose scores a rule names, and then the lists that it
// counts.
func (d definition) spokenOf(c questionnaires.Condition) []string {
	var sections, lists []string
	for _, part := range partsOf(c) {
		for _, s := range part.Scores {
			sections = append(sections, s.Section)
		}
		for _, n := range part.Counts {
			lists = append(lists, n.Section)
		}
	}
	return once(append(sections, lists...))
}

// once leaves out what stands in the list before.
func once(list []string) []string {
	unique := []string{}
	for _, s := range list {
		if !slices.Contains(unique, s) {
			unique = append(unique, s)
		}
	}
	return unique
}

func (d definition) verdicts(verdicts []questionnaires.Verdict) []assess.VerdictResult {
	var results []assess.VerdictResult
	for _, v := range verdicts {
		results = append(results, d.verdict(v))
	}
	return results
}

func (d definition) verdict(v questionnaires.Verdict) assess.VerdictResult {
	r := assess.VerdictResult{ID: v.ID, Rules: []assess.Ruling{}}
	var open, lists []string
	decided := false // a graver outcome has a rule that holds
	for _, o := range v.Outcomes {
		var ownOpen, ownLists []string
		holds, firm := false, false
		for i, rule := range o.Rules {
			questions, empty := d.missing(rule.When)
			if d.holds(rule.When) {
				holds, firm = true, firm || len(questions)+len(empty) == 0
				r.Rules = append(r.Rules, assess.Ruling{Outcome: o.ID, Rule: i, Questions: d.quoted(rule.When), Sections: d.spokenOf(rule.When)})
			}
			if d.possible(rule.When) {
				ownOpen, ownLists = append(ownOpen, questions...), append(ownLists, empty...)
			}
		}
		if !decided && !firm {
			open, lists = append(open, ownOpen...), append(lists, ownLists...)
		}
		decided = decided || holds
	}
	r.Outcome = v.Outcomes[len(v.Outcomes)-1].ID
	if len(r.Rules) > 0 {
		r.Outcome = r.Rules[0].Outcome
	}
	r.Open = once(open)
	if len(lists) > 0 {
		r.Lists = once(lists)
	}
	if len(open)+len(lists) > 0 {
		r.Outcome = ""
	}
	return r
}

// possible reports whether every answer that a rule demands outright is open or as
// demanded.
func (d definition) possible(rule questionnaires.Condition) bool {
	for _, demand := range rule.Questions {
		words := d.words(demand.Question)
		met := slices.ContainsFunc(demand.States, func(s string) bool { return slices.Contains(words, s) })
		if demand.Each {
			met = !slices.ContainsFunc(demand.States, func(s string) bool { return !slices.Contains(words, s) })
		}
		if !met && !d.open(demand.Question) {
			return false
		}
	}
	return true
}

// missing returns the open questions that a rule rests on, and the lists without items.
func (d definition) missing(rule questionnaires.Condition) (open, lists []string) {
	ask := func(id string) {
		if d.open(id) {
			open = append(open, id)
		}
	}
	rule.EachQuestion(ask)
	for _, part := range partsOf(rule) {
		for _, s := range part.Scores {
			section := d.top()
			if s.Section != "overall" {
				section = d.find(d.q.Sections, s.Section)
			}
			switch {
			case section.Repeat != nil && len(d.a.Items[s.Section]) == 0:
				lists = append(lists, s.Section)
			case d.undecided(s):
				d.eachCounting(section, func(id string) {
					ask(id)
					for _, state := range d.q.Question(id).States {
						if state.CountsWhen != nil && slices.Contains(d.words(id), state.ID) {
							state.CountsWhen.EachQuestion(ask)
						}
					}
				})
			}
		}
		for _, n := range part.Counts {
			if len(d.a.Items[n.Section]) == 0 {
				lists = append(lists, n.Section)
			}
			for i := range d.a.Items[n.Section] {
				if n.Where != nil {
					n.Where.EachQuestion(func(id string) {
						if own := questionnaires.ItemID(n.Section, i) + "." + id; d.q.Question(own) != nil {
							id = own
						}
						ask(id)
					})
				}
			}
		}
	}
	return open, lists
}

// eachCounting visits the questions that a section's score can depend on.
func (d definition) eachCounting(s *questionnaires.Section, visit func(string)) {
	for _, k := range d.counting(s) {
		if k.section != nil {
			d.eachCounting(k.section, visit)
		} else {
			visit(k.id)
		}
	}
}

// undecided reports whether somewhere between the lowest and the highest of the figures
// of a section, its bounds are crossed.
func (d definition) undecided(s questionnaires.ScoreOf) bool {
	var figures []fraction
	for _, m := range []mode{leftOut, atWorst, atBest} {
		if f := d.scoreIn(s.Section, m); f != nil {
			figures = append(figures, times(whole(100), f))
		}
	}
	if figures == nil {
		return false
	}
	low, high := furthest(figures, atWorst), furthest(figures, atBest)
	if d.scoreIn(s.Section, leftOut) == nil { // it meets nothing yet, and may come to lie anywhere between
		beyond := s.AtLeast != nil && less(high, exact(*s.AtLeast)) || s.Below != nil && !less(low, exact(*s.Below))
		return !beyond
	}
	crossed := func(bound *float64) bool {
		return bound != nil && less(low, exact(*bound)) && !less(high, exact(*bound))
	}
	return crossed(s.AtLeast) || crossed(s.Below)
}
