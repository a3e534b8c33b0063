package summary

import (
	"cmp"
	"slices"
)

// contradictions counts the answers that cannot all be true, the most common first.
func (r *report) contradictions() {
	if len(r.Questionnaire.Contradictions) == 0 {
		return
	}
	r.part(r.say("Widersprüche in den Antworten", "Contradictory answers"))
	counts, all := r.Statistics.Clashes, r.Statistics.Companies
	var found []int
	for i, n := range counts {
		if n > 0 {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		r.paragraph(r.say("In keinem Unternehmen widersprechen die Antworten einander, soweit sich das prüfen lässt.",
			"In no company do answers contradict each other, as far as that can be checked."))
		return
	}
	r.paragraph(r.say("Antworten, die kaum beide stimmen können. Die Unternehmen lesen dazu diese Frage, nicht als Vorwurf, sondern zum zweiten Hinsehen.",
		"Answers that can hardly both be true. The companies read this question about them, not as a reproach but for a second look."))
	slices.SortStableFunc(found, func(a, b int) int { return cmp.Compare(counts[b], counts[a]) })
	var rows [][]plain
	for _, i := range found {
		rows = append(rows, []plain{r.text(r.Questionnaire.Contradictions[i].Text), r.share(counts[i], all)})
	}
	r.table(table{
		Head: []column{words(r.say("Widerspruch", "Contradiction")), figures(r.say("Unternehmen (von %s)", "Companies (of %s)", r.count(all)))},
		Rows: rows,
	})
}

// verdicts shows what the verdicts on the whole come to.
func (r *report) verdicts() {
	if len(r.Questionnaire.Verdicts) == 0 {
		return
	}
	r.part(r.say("Urteile", "Verdicts"))
	for i, v := range r.Questionnaire.Verdicts {
		r.heading(r.text(v.Title))
		counts, all := r.Statistics.Verdicts[i], 0
		for _, n := range counts {
			all += n
		}
		var rows [][]plain
		for j, n := range counts {
			outcome := r.say("Noch nicht zu sagen, Antworten fehlen", "Cannot be told yet, answers are missing")
			if j < len(v.Outcomes) {
				outcome = r.text(v.Outcomes[j].Title)
			}
			rows = append(rows, []plain{outcome, r.share(n, all)})
		}
		r.table(table{
			Head: []column{words(r.say("Urteil", "Verdict")), figures(r.say("Unternehmen (von %s)", "Companies (of %s)", r.count(all)))},
			Rows: rows,
		})
	}
}
