package reports

import (
	"cmp"
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// blindSpots tells the blind spots at the top in full and the other ones briefly.
func (m *markdown) blindSpots() {
	if len(m.Questionnaire.BlindSpots) == 0 {
		return
	}
	top := m.Result.TopSpots(topSpots)
	if len(top) == 0 {
		m.noBlindSpot()
		return
	}
	m.Heading(2, m.bySpots(len(top), "Ihr blinder Fleck", "Ihre %s blinden Flecken", "Your blind spot", "Your %s blind spots"))
	m.Paragraph(m.taskOrSpot(top))
	m.Paragraph(m.say("Gefährdung: wie sehr es Sie trifft. Unkenntnis: wie wenig Sie davon sehen. Dringlichkeit: beides zusammen.",
		"Exposure: how hard it hits you. Unawareness: how little of it you see. Attention: both together."))
	for i, spot := range top {
		m.Heading(3, count(i+1)+". "+m.text(m.spot(spot.ID).Title))
		m.blindSpot(spot, m.spot(spot.ID))
	}
	m.otherSpots(m.withStatus(assess.SpotShown)[len(top):])
}

// taskOrSpot tells a weakness from a blind spot, where there is one that is not seen.
func (m *markdown) taskOrSpot(top []assess.Spot) md {
	task := m.say("Eine Schwäche, die Sie kennen, ist eine Aufgabe.", "A weakness you know is a task.")
	if !slices.ContainsFunc(top, func(s assess.Spot) bool { return !m.isKnown(s) }) {
		return task
	}
	return sentences(task, m.say("Ein blinder Fleck ist eine, an die niemand geht, weil sie niemand sieht.",
		"A blind spot is one that nobody takes on, because nobody sees it."))
}

// isKnown reports whether the respondent seems to know a weakness: the unawareness is
// shown as none, and there are self-estimates that could have shown otherwise.
func (m *markdown) isKnown(s assess.Spot) bool {
	estimated := slices.ContainsFunc(m.Result.Sections, func(r assess.SectionResult) bool { return r.Gap.Known })
	return estimated && s.Unawareness.Known && inHundred(s.Unawareness) == 0
}

func (m *markdown) blindSpot(spot assess.Spot, b questionnaires.BlindSpot) {
	m.Paragraph(m.text(b.What))
	m.Paragraph(strong(m.say("Was Ihre Antworten zeigen", "What your answers show")))
	m.Bullets(m.evidence(spot)...)
	m.Paragraph(m.figures(spot))
	if m.isKnown(spot) {
		m.Paragraph(m.say("Diese Schwäche ist Ihnen offenbar bewusst; liegen geblieben ist sie trotzdem.",
			"You seem to know this weakness; it has been left lying all the same."))
	}
	m.Paragraph(labelled(m.say("Was es kostet:", "What it costs:"), m.text(b.Cost)))
	if question := m.text(b.Question); question != "" {
		m.Paragraph(strong(m.say("Die unbequeme Frage für Ihre nächste Leitungsrunde:", "The uncomfortable question for your next management meeting:")))
		m.Quote(question)
	}
	m.Paragraph(labelled(m.say("Diese Woche:", "This week:"), m.text(b.FirstStep)))
	m.Paragraph(labelled(m.say("In 90 Tagen:", "In 90 days:"), m.text(b.Objective)))
	m.Bullets(m.texts(b.KeyResults)...)
	m.Paragraph(labelled(m.say("Bis dahin liegen lassen:", "Until then, leave alone:"), m.text(b.LeaveAlone)))
}

func (m *markdown) texts(texts []questionnaires.Text) []md {
	var all []md
	for _, t := range texts {
		all = append(all, m.text(t))
	}
	return all
}

// otherSpots lists blind spots beyond those at the top.
func (m *markdown) otherSpots(others []assess.Spot) {
	if len(others) == 0 {
		return
	}
	m.Heading(3, m.say("Ebenfalls deutlich", "Also clearly visible"))
	m.Paragraph(m.say("Lassen Sie diese vorerst liegen; drei auf einmal sind genug. Einige verschwinden mit den ersten.",
		"Leave these for now; three at a time are enough. Some will vanish with the first ones."))
	var rows [][]md
	for _, spot := range others {
		b := m.spot(spot.ID)
		rows = append(rows, []md{m.text(b.Title), whole(spot.Exposure), m.percent(spot.Unawareness), whole(spot.Attention), m.brief(b.FirstStep)})
	}
	m.Table([]md{
		m.say("Blinder Fleck", "Blind spot"), m.say("Gefährdung", "Exposure"), m.say("Unkenntnis", "Unawareness"),
		m.say("Dringlichkeit", "Attention"), m.say("Erster Schritt", "First step"),
	}, rows)
}

// noBlindSpot says why none is shown, and which come closest.
func (m *markdown) noBlindSpot() {
	m.Heading(2, m.say("Blinde Flecken", "Blind spots"))
	if len(m.withStatus(assess.SpotClear)) == 0 {
		m.Paragraph(m.say("Die Antworten reichen nicht für ein Urteil über blinde Flecken.", "The answers are not enough to judge any blind spot."))
		return
	}
	m.Paragraph(sentences(
		m.say("Kein blinder Fleck erreicht die Schwelle von 40 Punkten.", "No blind spot reaches the threshold of 40 points."),
		m.say("Das ist kein Beweis, dass es keinen gibt: Dieser Bericht sieht nur, was Sie angegeben haben.",
			"That does not prove there is none: this report sees only what you told it.")))
	lines := m.belowThreshold()
	if len(lines) > 0 {
		m.Paragraph(m.say("Am nächsten kommen der Schwelle:", "Closest to the threshold:"))
	}
	m.Bullets(lines...)
}

// belowThreshold returns the blind spots that the answers show a little of, the most
// exposed ones first.
func (m *markdown) belowThreshold() []md {
	closest := slices.DeleteFunc(m.withStatus(assess.SpotClear), func(s assess.Spot) bool { return s.Exposure.Whole() == 0 })
	slices.SortStableFunc(closest, func(a, b assess.Spot) int { return cmp.Compare(b.Exposure.Value, a.Exposure.Value) })
	var lines []md
	for _, spot := range closest[:min(len(closest), topSpots)] {
		b := m.spot(spot.ID)
		lines = append(lines, sentences(strong(m.text(b.Title))+" ("+whole(spot.Exposure)+"):", m.brief(b.What)))
	}
	return lines
}

// withStatus returns the blind spots of that status, in the order of the result.
func (m *markdown) withStatus(status assess.Status) []assess.Spot {
	return slices.DeleteFunc(slices.Clone(m.Result.BlindSpots), func(s assess.Spot) bool { return s.Status != status })
}
