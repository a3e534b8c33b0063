package reports

import (
	"cmp"
	"slices"
	"strings"

	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// method says how the figures come about, and what the report is not.
func (m *markdown) method() {
	m.Heading(2, m.say("Wie gerechnet wurde", "How it was calculated"))
	m.Paragraph(sentences(m.counting(), m.weighing(), m.overallCounting(), m.comparing()))
	m.aggregates()
	if len(m.Questionnaire.BlindSpots) > 0 {
		m.Paragraph(sentences(
			m.say("Die Gefährdung durch einen blinden Fleck ist das gewichtete Mittel dessen, was seine Antworten zeigen; gezeigt wird er ab 40, wenn mindestens die Hälfte beantwortet ist.",
				"The exposure to a blind spot is the weighted mean of what its answers show; it is shown from 40, if at least half is answered."),
			m.say("Die Unkenntnis ist der Anteil der „Weiß ich nicht“ oder die Überschätzung (÷ 50), je nachdem, was größer ist.",
				"Unawareness is the share of “I don’t know” or the overestimation (÷ 50), whichever is larger."),
			m.say("Dringlichkeit = Gefährdung × (1 + Unkenntnis) ÷ 2.", "Attention = exposure × (1 + unawareness) ÷ 2.")))
	}
	m.rules()
	m.Paragraph(sentences(
		m.say("Gezeigte Zahlen sind abgerundet; ungerundet und mit den Antworten dahinter zeigt sie `blindspot report --format json`.",
			"Figures are shown rounded down; `blindspot report --format json` shows them unrounded, with the answers behind them."),
		m.say("Dieser Bericht ist ein Spiegel und kein Zertifikat: Er zeigt, was geantwortet wurde, und prüft es nicht nach.",
			"This report is a mirror and not a certificate: it shows what was answered and does not verify it.")))
	m.Paragraph(m.identity())
}

// counting says what an answer and a section come to.
func (m *markdown) counting() md {
	full, same := m.fullPointsOfAll()
	switch {
	case !same:
		return m.say("Jede Antwort zählt 0 bis zur vollen Punktzahl, die unter „Alle Antworten“ dabeisteht, „Weiß ich nicht“ nichts; was nicht zutrifft oder offen ist, zählt nicht mit. Ein Bereich hat 100 × Σ (Gewicht × Punkte ÷ volle Punktzahl) ÷ Σ Gewicht.",
			"Every answer counts from 0 to the full points that stand beside it under “All answers”, “I don’t know” nothing; what does not apply or is open is left out. An area has 100 × Σ (weight × points ÷ full points) ÷ Σ weight.")
	case full == 1:
		return m.say("Jede Antwort zählt 0 bis 1 Punkt, „Weiß ich nicht“ nichts; was nicht zutrifft oder offen ist, zählt nicht mit. Ein Bereich hat 100 × Σ (Gewicht × Punkte) ÷ Σ Gewicht.",
			"Every answer counts 0 to 1 point, “I don’t know” nothing; what does not apply or is open is left out. An area has 100 × Σ (weight × points) ÷ Σ weight.")
	default:
		return m.say("Jede Antwort zählt 0 bis %[1]s Punkte, „Weiß ich nicht“ keinen; was nicht zutrifft oder offen ist, zählt nicht mit. Ein Bereich hat 100 × Σ (Gewicht × Punkte ÷ %[1]s) ÷ Σ Gewicht.",
			"Every answer counts 0 to %[1]s points, “I don’t know” none; what does not apply or is open is left out. An area has 100 × Σ (weight × points ÷ %[1]s) ÷ Σ weight.", m.number(full))
	}
}

// fullPointsOfAll returns the full points of the questions that count, and whether they
// are the same for all.
func (m *markdown) fullPointsOfAll() (full float64, same bool) {
	for _, q := range m.Questionnaire.Folded().Questions() {
		switch {
		case !q.Scored():
		case full == 0:
			full = fullPoints(q)
		case full != fullPoints(q):
			return 0, false
		}
	}
	return cmp.Or(full, questionnaires.MaxPoints), true
}

// weighing says how relevance enters the weights, where it is asked.
func (m *markdown) weighing() md {
	if !slices.ContainsFunc(m.Questionnaire.Questions(), func(q *questionnaires.Question) bool { return q.Relevance }) {
		return ""
	}
	return m.say("Was Ihnen etwas wichtig ist, zählt mit halbem Gewicht, was nicht wichtig ist, gar nicht.",
		"What is somewhat important to you counts with half its weight, what is not important not at all.")
}

// overallCounting says what the whole comes to, where that is told. What is no mean is
// told beside the sections that are none.
func (m *markdown) overallCounting() md {
	switch {
	case !m.tellsOverall() || m.overall().section.Aggregate != questionnaires.Mean:
		return ""
	case m.tellsLevel() && len(m.Questionnaire.Bands) == 0:
		return m.say("Das Ganze ist das gewichtete Mittel seiner Bereiche; seine Stufe liegt höchstens eine über der des schwächsten.",
			"The whole is the weighted mean of its areas; its level is at most one above that of the weakest.")
	default:
		return m.say("Das Ganze ist das gewichtete Mittel seiner Bereiche.", "The whole is the weighted mean of its areas.")
	}
}

// comparing says when an estimate is called wrong, where one is asked.
func (m *markdown) comparing() md {
	if len(m.compared()) == 0 {
		return ""
	}
	return m.say("Zu hoch oder zu niedrig heißt Ihre Einschätzung, wenn sie, mal 10 genommen, mehr als rund 15 Punkte daneben liegt.",
		"Your estimate is called too high or too low when, times 10, it is more than about 15 points off.")
}

// identity names the questionnaire exactly.
func (m *markdown) identity() md {
	const enough = 12 // hex digits that nobody will meet twice
	q := m.Questionnaire
	line := m.say("Fragebogen: %s, Version %s", "Questionnaire: %s, version %s", commonmark.Escape(q.ID), count(q.Version))
	if digest := strings.TrimPrefix(q.Digest, "sha256:"); len(digest) >= enough {
		line += m.say(" (SHA-256 %s…)", " (SHA-256 %s…)", commonmark.Escape(digest[:enough]))
	}
	return line
}
