package reports

import "blindspot/assess"

// The foundations of the core questionnaire, in the order in which they carry each
// other. Only for them does the report know more than a questionnaire's texts say.
const (
	ownership = "ownership"
	process   = "process"
	data      = "data"
	standards = "standards"
)

// coreFoundations reports whether the questionnaire asks about exactly these.
func (m *markdown) coreFoundations() bool {
	sections := m.Questionnaire.Sections
	if len(sections) != 4 {
		return false
	}
	for i, id := range []string{ownership, process, data, standards} {
		if sections[i].ID != id {
			return false
		}
	}
	return true
}

// burden says what a weak foundation means for everything built on it.
func (m *markdown) burden(foundation string) md {
	switch {
	case !m.coreFoundations():
	case foundation == ownership:
		return m.say("Solange niemand entscheiden darf, bleibt jede Verbesserung ein Vorschlag.",
			"as long as nobody has the right to decide, every improvement remains a suggestion.")
	case foundation == process:
		return m.say("Was niemand genau beschreiben kann, erledigt auch kein Programm verlässlich.",
			"what nobody can describe exactly, no software will do reliably.")
	case foundation == data:
		return m.say("Solange jede Liste etwas anderes sagt, rechnet auch das beste Werkzeug mit falschen Zahlen.",
			"as long as every list says something else, even the best tool works with wrong figures.")
	case foundation == standards:
		return m.say("Was heute gelingt, hängt morgen davon ab, wer gerade da ist.",
			"what works today depends tomorrow on who happens to be in.")
	}
	return m.say("Was Sie sonst anpacken, trägt nur so weit wie diese Stelle.",
		"whatever else you take on will carry only as far as this.")
}

// reason says why the first foundation that does not carry comes before the others.
func (m *markdown) reason(foundation string) md {
	switch {
	case !m.coreFoundations():
	case foundation == ownership:
		return m.say("Solange offen ist, wer entscheidet, hält kein Ablauf, keine Zahl und keine Regel.",
			"As long as it is open who decides, no process, no figure and no rule will hold.")
	case foundation == process:
		return m.say("Wer entscheidet, ist geklärt. Jetzt muss feststehen, wie gearbeitet wird; sonst verwalten Daten und Regeln nur das Durcheinander.",
			"It is settled who decides. Now settle how the work is done; otherwise data and rules only administer the muddle.")
	case foundation == data:
		return m.say("Zuständigkeit und Ablauf tragen. Jetzt müssen die Angaben stimmen, mit denen alle arbeiten.",
			"Responsibility and process carry. Now the details that everybody works with have to be right.")
	case foundation == standards:
		return m.say("Zuständigkeit, Ablauf und Daten tragen. Jetzt muss das Vereinbarte auch gelten, wenn niemand hinsieht.",
			"Responsibility, process and data carry. Now what was agreed has to hold when nobody is looking.")
	}
	return m.say("Das Spätere hält nur, wenn das Frühere trägt.", "What comes later holds only if what comes before carries.")
}

// weakest returns the foundation with the lowest score, if there are scores.
func (m *markdown) weakest() (place, bool) {
	for _, p := range m.foundations() {
		if p.section.ID == m.Result.Overall.Bottleneck {
			return p, true
		}
	}
	return place{}, false
}

// settledLevel reports whether a foundation on that level carries what is built on it.
func settledLevel(l assess.Level) bool {
	return l == assess.Defined || l == assess.Steered || l == assess.Learning
}
