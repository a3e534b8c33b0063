package summary

import (
	"cmp"
	"slices"

	"blindspot/assess/terms"
)

// mostUnknowns is how many questions are worth reading.
const mostUnknowns = 10

// question returns the text of a question.
func (r *report) question(i int) plain { return r.text(r.Questionnaire.Questions()[i].Text) }

// number returns the number that a question has in the companies' reports.
func (r *report) number(i int) plain { return r.count(i + 1) }

// unknownMost returns the indexes of the questions that the largest share of those
// asked cannot answer, at most [mostUnknowns].
func (r *report) unknownMost() []int {
	var ranked []int
	for i, q := range r.Statistics.Questions {
		if q.Unknown > 0 {
			ranked = append(ranked, i)
		}
	}
	share := func(i int) float64 {
		return float64(r.Statistics.Questions[i].Unknown) / float64(r.Statistics.Questions[i].Visible)
	}
	slices.SortStableFunc(ranked, func(a, b int) int { return cmp.Compare(share(b), share(a)) })
	return ranked[:min(len(ranked), mostUnknowns)]
}

// unknowns shows what companies do not know of themselves.
func (r *report) unknowns() {
	ranked := r.unknownMost()
	if len(ranked) == 0 {
		return
	}
	r.part(r.say("Was die Unternehmen nicht wissen", "What companies do not know"))
	unknown := r.quoted(plain(terms.Unknown(r.language())))
	r.paragraph(
		r.say("Hier lautet die Antwort am häufigsten %s, gemessen an denen, die gefragt wurden.",
			"Here the answer is most often %s, as a share of those who were asked.", unknown),
		r.say("Das ist eine ehrliche Antwort; oft genügt es, im eigenen Betrieb nachzufragen.",
			"That is an honest answer; often it is enough to ask around in one’s own company."))
	var rows [][]plain
	for _, i := range ranked {
		q := r.Statistics.Questions[i]
		rows = append(rows, []plain{r.number(i), r.question(i), r.shareOf(q.Unknown, q.Visible)})
	}
	r.table(table{Head: []column{figures(r.say("Nr.", "No.")), words(r.say("Frage", "Question")), figures(unknown)}, Rows: rows})
}
