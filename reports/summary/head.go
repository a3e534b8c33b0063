package summary

import "blindspot/cohort"

// head says of which questionnaire and of whom the report is.
func (r *report) head() {
	n := r.Statistics.Companies
	r.Title = r.say("%s: Gesamtbericht über %s", "%s: cohort report on %s", r.text(r.Questionnaire.Title), r.companies(n))
	r.Contents = r.say("Inhalt", "Contents")
	r.Legend = r.say("Über jedem Balken steht die Zahl der Unternehmen. Unter der Achse: der helle Streifen ist die mittlere Hälfte, der dunkle Strich der Median.",
		"The number of companies is above each bar. Below the axis: the light strip is the middle half, the dark mark the median.")
	r.Facts = join([]plain{
		r.say("Fragebogen %s, Version %s", "Questionnaire %s, version %s", clean(r.Questionnaire.ID), r.count(r.Questionnaire.Version)),
		r.companies(n),
		r.period(),
		r.rejected(),
	}, " · ")
}

// period says when the answers were given, as far as the files say.
func (r *report) period() plain {
	from, to := r.Statistics.From, r.Statistics.To
	switch {
	case from.IsZero() || to.IsZero():
		return ""
	case r.date(from) == r.date(to):
		return r.say("Antworten vom %s", "answers of %s", r.date(from))
	default:
		return r.say("Antworten vom %s bis %s", "answers from %s to %s", r.date(from), r.date(to))
	}
}

func (r *report) rejected() plain {
	if r.Rejected == 0 {
		return r.say("keine Datei abgelehnt", "no file rejected")
	}
	return r.counted(r.Rejected, "Datei oder Zeile abgelehnt", "Dateien oder Zeilen abgelehnt",
		"file or line rejected", "files or lines rejected")
}

// tooFew stands for the whole report when a company could be recognised in it.
func (r *report) tooFew() {
	r.part(r.say("Zu wenige Unternehmen", "Too few companies"))
	least := r.count(cohort.Least)
	r.paragraph(
		r.say("Erst ab %s Unternehmen zeigt dieser Bericht Zahlen. Bei weniger ließe sich aus einem Durchschnitt auf ein einzelnes Unternehmen schließen, und wer antwortet, soll darauf vertrauen können, dass das nicht geschieht.",
			"This report shows figures from %s companies on. With fewer, an average could give a single company away, and whoever answers must be able to trust that this does not happen.", least),
		r.say("Was ein Unternehmen selbst betrifft, steht in seinem eigenen Bericht.",
			"What concerns a company itself is in its own report."))
	if r.Rejected > 0 {
		r.paragraph(r.say("Sehen Sie auch die abgelehnten Dateien oder Zeilen an (%s): Vielleicht fehlen nur diese.",
			"Look at the rejected files or lines as well (%s): perhaps only those are missing.", r.count(r.Rejected)))
	}
}
