package summary

import (
	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/cohort"
)

// scores shows how the scores are spread.
func (r *report) scores() {
	outer, inner := r.told(false), r.told(true)
	if !r.tellsOverall() && len(outer)+len(inner) == 0 {
		return
	}
	r.part(r.say("Ergebnisse", "Scores"))
	r.paragraph(
		r.say("Ergebnisse reichen von 0 bis 100. Jeder Balken zählt die Unternehmen, deren Ergebnis in diesen zehn Punkten liegt.",
			"Scores go from 0 to 100. Each bar counts the companies whose score lies in those ten points."),
		r.say("Über dem Median liegen so viele Unternehmen wie darunter; die mittlere Hälfte lässt oben und unten je ein Viertel weg.",
			"As many companies are above the median as below it; the middle half leaves out a quarter at either end."))
	if r.tellsOverall() {
		r.overall()
	}
	if len(outer) > 0 {
		r.heading(r.say("Nach Bereichen", "By section"))
		r.spread(outer)
		r.quartiles(outer)
	}
	if len(inner) > 0 {
		r.heading(r.say("Teilbereiche", "Sections within these"))
		r.quartiles(inner)
	}
	r.withheldSections()
}

// overall shows the overall score.
func (r *report) overall() {
	all := r.Statistics.Overall
	r.heading(r.say("Insgesamt", "Overall"))
	r.histograms(r.histogram(r.say("Insgesamt", "Overall"), all))
	r.paragraph(
		r.say("Der Median liegt bei %s, das Mittel bei %s.", "The median is %s, the mean %s.", score(all.Median), score(all.Mean)),
		r.say("Die mittlere Hälfte der %s Unternehmen liegt zwischen %s und %s.",
			"The middle half of the %s companies lies between %s and %s.", r.count(all.Companies), score(all.Q1), score(all.Q3)))
	r.levels()
}

// tellsLevels reports whether the levels of the whole go by our names for them. Under
// a verdict on the whole the score stands alone.
func (r *report) tellsLevels() bool {
	for _, band := range r.Questionnaire.Bands {
		if len(band.Title) > 0 {
			return false
		}
	}
	return len(r.Questionnaire.Verdicts) == 0
}

// levels says how many companies are on each level.
func (r *report) levels() {
	rated := 0
	for _, n := range r.Statistics.Levels {
		rated += n
	}
	if !r.tellsLevels() || rated < cohort.Least {
		return
	}
	names := [...]assess.Level{assess.Improvised, assess.PersonDependent, assess.Defined, assess.Steered, assess.Learning}
	bounds := [...]plain{
		r.say("unter 25", "below 25"), r.say("ab 25", "from 25"), r.say("ab 50", "from 50"), r.say("ab 70", "from 70"), r.say("ab 85", "from 85"),
	}
	var rows [][]plain
	for i, n := range r.Statistics.Levels {
		rows = append(rows, []plain{plain(terms.Level(names[i], r.language())), bounds[i], r.share(n, rated)})
	}
	r.table(table{
		Head: []column{words(r.say("Stufe", "Level")), words(r.say("Punkte", "Points")), figures(r.say("Unternehmen (von %s)", "Companies (of %s)", r.count(rated)))},
		Rows: rows,
	})
	r.paragraph(r.say("Ein Unternehmen liegt höchstens eine Stufe über seinem schwächsten Bereich, auch wenn seine Punkte für mehr reichen.",
		"A company is at most one level above its weakest section, even if its points would allow more."))
}

// spread shows the histograms of sections beside each other.
func (r *report) spread(places []place) {
	var list []histogram
	for _, p := range places {
		list = append(list, r.histogram(r.text(p.section.Title), r.Statistics.Sections[p.index]))
	}
	r.histograms(list...)
}

// quartiles sets the figures of sections beside each other.
func (r *report) quartiles(places []place) {
	var rows [][]plain
	for _, p := range places {
		d := r.Statistics.Sections[p.index]
		rows = append(rows, []plain{r.text(p.section.Title), r.count(d.Companies), score(d.Q1), score(d.Median), score(d.Q3), score(d.Mean), ninety(d)})
	}
	r.table(table{
		Head: []column{
			words(r.say("Bereich", "Section")), figures(r.say("Unternehmen", "Companies")),
			figures(r.say("Unteres Quartil", "Lower quartile")), figures("Median"), figures(r.say("Oberes Quartil", "Upper quartile")),
			figures(r.say("Mittel", "Mean")), figures(r.say("90 %% liegen von … bis", "90%% lie from … to")),
		},
		Rows: rows,
	})
}

// ninety returns the range without the lowest and the highest 5 %, where there are
// enough companies for one.
func ninety(d cohort.Distribution) plain {
	const enough = 20
	if d.Companies < enough {
		return "–"
	}
	return score(d.Lowest) + "–" + score(d.Highest)
}

// withheldSections names the sections that could have a score and are not told.
func (r *report) withheldSections() {
	var names []plain
	for _, p := range r.places() {
		if !r.Statistics.Sections[p.index].Known {
			names = append(names, r.text(p.section.Title))
		}
	}
	if len(names) > 0 {
		r.paragraph(r.say("Nicht gezeigt, weil weniger als %s Unternehmen dort ein Ergebnis haben: %s.",
			"Not shown, because fewer than %s companies have a score there: %s.", r.count(cohort.Least), r.and(names)))
	}
}
