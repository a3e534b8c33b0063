package summary

// selfImage compares what companies think of themselves with what they answer.
func (r *report) selfImage() {
	gaps := r.Statistics.Gaps
	if len(gaps) == 0 {
		return
	}
	r.part(r.say("Selbstbild", "Self-image"))
	r.paragraph(
		r.say("Vor den Fragen schätzt jedes Unternehmen selbst ein, wie gut es dasteht. Der Abstand ist diese Einschätzung, mal 10 genommen, weniger das Ergebnis der Antworten.",
			"Before the questions, each company estimates how well it is placed. The gap is that estimate, times 10, less the score of the answers."),
		r.say("Mehr als 15 Punkte darüber heißt überschätzt, mehr als 15 darunter unterschätzt.",
			"More than 15 points above is overestimated, more than 15 below underestimated."))
	var rows [][]plain
	for _, g := range gaps {
		rows = append(rows, []plain{
			r.text(r.Sections[g.Section].Title), r.count(g.Companies), points(g.Mean),
			r.share(g.Overestimated, g.Companies), r.share(g.Realistic, g.Companies), r.share(g.Underestimated, g.Companies),
		})
	}
	r.table(table{
		Head: []column{
			words(r.say("Bereich", "Section")), figures(r.say("Unternehmen", "Companies")), figures(r.say("Mittlerer Abstand", "Mean gap")),
			figures(r.say("Überschätzt", "Overestimated")), figures(r.say("Realistisch", "Realistic")), figures(r.say("Unterschätzt", "Underestimated")),
		},
		Rows: rows,
	})
}
