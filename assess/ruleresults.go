package assess

// clashes returns the contradictions found.
func (b *builder) clashes() []Clash {
	clashes := []Clash{}
	for _, i := range b.figures.Contradictions {
		r := &b.plan.contradictions[i]
		id := b.plan.questionnaire.Contradictions[i].ID
		clashes = append(clashes, Clash{ID: id, Questions: b.quoted(r), Sections: b.sectionsIn(r)})
	}
	return clashes
}

// verdictResults returns what the verdicts on a section, or on the whole, come to.
func (b *builder) verdictResults(section int) []VerdictResult {
	written := b.plan.questionnaire.Verdicts
	if section != b.plan.whole() {
		written = b.plan.sections[section].Verdicts
	}
	var results []VerdictResult
	for i, v := range written {
		plan := &b.plan.sections[section].verdicts[i]
		result := VerdictResult{ID: v.ID, Rules: []Ruling{}}
		for k, outcome := range v.Outcomes {
			result.Rules = append(result.Rules, b.rulings(outcome.ID, plan.outcomes[k])...)
		}
		if outcome := b.verdict(plan); outcome != none {
			result.Outcome = v.Outcomes[outcome].ID
		}
		result.Open, result.Lists = append([]string{}, b.questionIDs(b.gaps.questions)...), b.sectionIDs(b.gaps.lists)
		results = append(results, result)
	}
	return results
}

// rulings lists the rules of an outcome that hold.
func (b *builder) rulings(outcome string, rules []rule) []Ruling {
	var rulings []Ruling
	for i := range rules {
		if r := &rules[i]; r.when.holds(&b.facts) {
			rulings = append(rulings, Ruling{Outcome: outcome, Rule: i, Questions: b.quoted(r), Sections: b.sectionsIn(r)})
		}
	}
	return rulings
}

// quoted returns the questions of a rule that have an answer to quote, each once:
// also that somebody does not know, where the rule asks for it. Of a count these are
// the questions of the items that it finds.
func (b *builder) quoted(r *rule) []string {
	questions := b.quote(nil, r)
	for _, part := range r.parts {
		for _, count := range part.counts {
			for i := range count.where {
				if item := &count.where[i]; item.when.holds(&b.facts) {
					questions = b.quote(questions, item)
				}
			}
		}
	}
	return append([]string{}, b.questionIDs(questions)...)
}

// quote adds the questions of a rule that can be quoted; those within counts are left out.
func (b *builder) quote(questions []int, r *rule) []int {
	for _, part := range r.parts {
		for i := range part.states {
			demand := &part.states[i]
			if p := &b.places[demand.question]; p.quotable() || p.said.meets(demand.states) {
				questions = noted(questions, demand.question)
			}
		}
	}
	for _, question := range r.questions {
		if b.places[question].quotable() {
			questions = noted(questions, question)
		}
	}
	return questions
}

// quotable reports whether the answer to a question says more than that it is unknown
// or does not apply, and is no free text.
func (p *place) quotable() bool {
	return p.form == FormStates || p.form == FormNumber || p.form == FormDate
}

// sectionsIn returns the sections of whose score a rule speaks, then those of whose items,
// each once.
func (b *builder) sectionsIn(r *rule) []string {
	var sections []int
	for _, section := range append(r.scored[:len(r.scored):len(r.scored)], r.counted...) {
		sections = noted(sections, section)
	}
	return b.sectionIDs(sections)
}

func (b *builder) questionIDs(questions []int) []string {
	var ids []string
	for _, i := range questions {
		ids = append(ids, b.questions()[i].ID)
	}
	return ids
}

func (b *builder) sectionIDs(sections []int) []string {
	var ids []string
	for _, i := range sections {
		ids = append(ids, b.plan.sections[i].ID)
	}
	return ids
}
