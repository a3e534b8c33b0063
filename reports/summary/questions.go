package summary

import (
	"blindspot/cohort"
	"blindspot/questionnaires"
)

// allQuestions lists the figures of every question, by the section that asks it.
func (r *report) allQuestions() {
	r.part(r.say("Anhang: alle Fragen", "Appendix: all questions"))
	r.paragraph(
		r.say("Anteile von „weiß nicht“, „trifft nicht zu“ und „offen“ sind an den Gefragten gemessen, die Anteile mit 0 und 4 Punkten an denen, deren Antwort zählt.",
			"Shares of “don’t know”, “does not apply” and “open” are of those asked, shares with 0 and 4 points of those whose answer counts."),
		r.say("Mittel: Punkte von 0 bis 4. Trennschärfe: Zusammenhang mit den übrigen Fragen des Bereichs, von −1 bis 1. Ein Strich heißt: nicht zu berechnen.",
			"Mean: points from 0 to 4. Item-rest: correlation with the other questions of the section, from −1 to 1. A dash means that it cannot be computed."))
	index := map[*questionnaires.Question]int{}
	for i, q := range r.Questionnaire.Questions() {
		index[q] = i
	}
	listed := r.listed()
	for _, section := range r.Sections {
		if len(section.Questions) == 0 {
			continue
		}
		r.heading(r.text(section.Title))
		if listed[section] {
			r.paragraph(r.say("Diese Fragen werden zu jedem Eintrag einer Liste gestellt; je Frage gibt es dazu keine Zahlen.",
				"These questions are asked of each entry in a list; there are no figures for each of them."))
			continue
		}
		var rows [][]plain
		for _, q := range section.Questions {
			rows = append(rows, r.questionRow(index[q]))
		}
		r.table(table{Head: r.questionHead(), Rows: rows})
	}
}

func (r *report) questionHead() []column {
	return []column{
		figures(r.say("Nr.", "No.")), words(r.say("Frage", "Question")), figures(r.say("Gefragt", "Asked")),
		figures(r.say("Weiß nicht", "Don’t know")), figures(r.say("Trifft nicht zu", "Does not apply")), figures(r.say("Offen", "Open")),
		figures(r.say("Mittel", "Mean")), figures(r.say("0 Punkte", "0 points")), figures(r.say("4 Punkte", "4 points")),
		figures(r.say("Trennschärfe", "Item-rest")),
	}
}

func (r *report) questionRow(i int) []plain {
	q := r.Statistics.Questions[i]
	row := []plain{
		r.number(i), r.question(i), r.count(q.Visible),
		r.percent(q.Unknown, q.Visible), r.percent(q.NotApplicable, q.Visible), r.percent(q.Open, q.Visible),
	}
	if q.Scored < cohort.Least {
		return append(row, "–", "–", "–", "–")
	}
	return append(row, r.decimal(q.Mean, 1), r.portion(q.Floor), r.portion(q.Ceiling), r.coefficient(q.ItemRest))
}
