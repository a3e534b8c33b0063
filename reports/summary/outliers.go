package summary

import "blindspot/cohort"

// outliers names the files that are worth a second look, and says why.
func (r *report) outliers() {
	if len(r.Statistics.Outliers) == 0 {
		return
	}
	r.part(r.say("Dateien zum Nachsehen", "Files to look at"))
	r.warning(r.say("Dieser Teil nennt einzelne Dateien. Er gehört denen, die diese Dateien ohnehin haben, und in keine Veröffentlichung.",
		"This part names single files. It belongs to those who have these files anyway, and not into a publication."))
	r.paragraph(r.say("Ungewöhnlich heißt nicht falsch: Sehen Sie nach, ob etwas verwechselt oder nur durchgeklickt wurde. Je Grund stehen hier höchstens zehn Dateien.",
		"Unusual does not mean wrong: check whether something was mixed up, or merely clicked through. There are at most ten files for each reason."))
	var rows [][]plain
	for _, o := range r.Statistics.Outliers {
		rows = append(rows, []plain{clean(o.Source), r.why(o)})
	}
	r.table(table{Head: []column{words(r.say("Datei", "File")), words(r.say("Warum", "Why"))}, Rows: rows})
}

// why puts the reason for an outlier into words.
func (r *report) why(o cohort.Outlier) plain {
	switch o.Reason {
	case cohort.LowestScore:
		return r.say("Ergebnis weit unter denen der anderen: %s von 100%s.", "A score far below those of the others: %s out of 100%s.", score(o.Figure), r.inSection(o))
	case cohort.HighestScore:
		return r.say("Ergebnis weit über denen der anderen: %s von 100%s.", "A score far above those of the others: %s out of 100%s.", score(o.Figure), r.inSection(o))
	case cohort.LargestGap:
		return r.say("Einschätzung weit über den Antworten: %s Punkte%s.", "Estimate far above the answers: %s points%s.", points(o.Figure), r.inSection(o))
	case cohort.Contradictory:
		return r.say("Antworten, die einander an %s Stellen widersprechen.", "Answers that contradict each other in %s places.", r.count(int(o.Figure)))
	case cohort.HardlyAnswered:
		return r.say("Nur %s der gestellten Fragen beantwortet.", "Only %s of the questions asked are answered.", r.portion(o.Figure))
	case cohort.AllAlike:
		return r.say("%s der Antworten erreichen dieselben Punkte.", "%s of the answers earn the same points.", r.portion(o.Figure))
	default:
		return clean(string(o.Reason))
	}
}

// inSection names the section that an outlier is about, if it is about one.
func (r *report) inSection(o cohort.Outlier) plain {
	if o.Section < 0 {
		return ""
	}
	return r.say(" bei %s", " in %s", r.quoted(r.text(r.Sections[o.Section].Title)))
}
