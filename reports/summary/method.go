package summary

import "blindspot/cohort"

// method says what the figures mean and what they do not.
func (r *report) method() {
	r.part(r.say("Wie gezählt und gerechnet wurde", "How this was counted"))
	r.paragraph(
		r.say("Dieser Bericht beschreibt die %s, deren Antworten vorlagen.", "This report describes the %s whose answers were at hand.", r.companies(r.Statistics.Companies)),
		r.say("Sie sind keine repräsentative Stichprobe: Wer mitmacht, unterscheidet sich oft von denen, die es nicht tun. Auf alle Unternehmen einer Region oder Branche lässt sich daraus nicht schließen.",
			"They are no representative sample: those who take part often differ from those who do not. Nothing follows from it for all companies of a region or sector."),
		r.say("Geprüft hat die Antworten niemand; sie sind Auskünfte der Unternehmen über sich selbst.",
			"Nobody has verified the answers; they are what companies say of themselves."))
	r.paragraph(
		r.say("Jede Antwort zählt 0 bis 4 Punkte, „Weiß ich nicht“ keinen; was nicht zutrifft oder offen ist, zählt nicht mit. Wie daraus Ergebnisse, Stufen, Selbstbild und blinde Flecken werden, steht im Bericht jedes Unternehmens.",
			"Each answer earns 0 to 4 points, “I don’t know” none; what does not apply or is open is left out. How scores, levels, self-image and blind spots follow from that is in each company’s own report."),
		r.say("Wer in einem Bereich kein Ergebnis hat, fehlt dort; darum können sich die Zahlen der Unternehmen von Tabelle zu Tabelle unterscheiden.",
			"Companies without a score in a section are missing there; that is why numbers of companies can differ from table to table."))
	r.paragraph(
		r.say("Anteile sind auf ganze Prozent gerundet und ergeben zusammen nicht immer 100. Alle anderen Zahlen sind abgerundet, wie im Bericht jedes Unternehmens.",
			"Shares are rounded to whole percents and do not always add up to 100. All other figures are rounded down, as in each company’s own report."),
		r.say("Gruppen mit weniger als %s Unternehmen fehlen: Wer die Unternehmen kennt, könnte in ihnen einzelne erkennen.",
			"Groups of fewer than %s companies are left out: those who know the companies could recognise single ones in them.", r.count(cohort.Least)))
	if r.Rejected > 0 {
		r.paragraph(r.say("Abgelehnte Dateien und Zeilen (%s) sind nirgends enthalten.",
			"Rejected files and lines (%s) are not included anywhere.", r.count(r.Rejected)))
	}
	r.paragraph(r.say("Fragebogen: %s, Version %s (SHA-256 %s…)", "Questionnaire: %s, version %s (SHA-256 %s…)",
		clean(r.Questionnaire.ID), r.count(r.Questionnaire.Version), digest(r.Questionnaire.Digest)))
}

// digest returns as much of a digest as it takes to compare two.
func digest(d string) plain {
	const prefix, enough = len("sha256:"), 12
	return clean(d[min(len(d), prefix):min(len(d), prefix+enough)])
}
