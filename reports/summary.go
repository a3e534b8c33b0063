package reports

import (
	"blindspot/assess"
)

// summary writes the first screenful: where the company stands in one paragraph, and
// what deserves a look in one line each.
func (m *markdown) summary() {
	m.Paragraph(sentences(m.standing(), m.leaders(), m.bottleneck(), m.seenBySelf(), m.begin(), m.stillOpen()))
	top := m.Result.TopSpots(topSpots)
	if len(top) == 0 {
		if len(m.Result.Verdicts) == 0 { // whose reasons say more
			m.weakAnswers()
		}
		return
	}
	m.Paragraph(m.aheadOf(len(top)))
	var lines []md
	for _, spot := range top {
		lines = append(lines, m.spotInBrief(spot))
	}
	m.Numbered(lines...)
}

// aheadOf introduces the blind spots at the top. A verdict says itself what comes first.
func (m *markdown) aheadOf(spots int) md {
	if len(m.Result.Verdicts) > 0 {
		return m.bySpots(spots,
			"Ihre Antworten zeigen außerdem diesen blinden Fleck:", "Ihre Antworten zeigen außerdem diese %s blinden Flecken:",
			"Your answers also show this blind spot:", "Your answers also show these %s blind spots:")
	}
	return m.bySpots(spots,
		"Diesem blinden Fleck sollten Sie zuerst nachgehen:", "Diesen %s blinden Flecken sollten Sie zuerst nachgehen:",
		"Look into this blind spot first:", "Look into these %s blind spots first:")
}

// topSpots is how many blind spots a company can take on in a quarter.
const topSpots = 3

// bySpots words something about the blind spots at the top, by their number.
func (m *markdown) bySpots(n int, de, des, en, ens md) md {
	if n == 1 {
		return m.say(de, en)
	}
	numeral := m.say("zwei", "two")
	if n == topSpots {
		numeral = m.say("drei", "three")
	}
	return m.say(des, ens, numeral)
}

func (m *markdown) spotInBrief(spot assess.Spot) md {
	b := m.spot(spot.ID)
	line := strong(m.text(b.Title))
	if what := m.brief(b.What); what != "" {
		line += " – " + what
	}
	if step := m.brief(b.FirstStep); step != "" {
		line += m.say(" *Erster Schritt:* %s", " *First step:* %s", step)
	}
	return line
}

// leaders names the item that comes first on every list, and what the list has of the
// gravest.
func (m *markdown) leaders() md {
	var lines []md
	for _, list := range m.lists() {
		judged, _ := m.judged(list)
		lines = append(lines, m.leader(list, judged), m.gravest(judged))
	}
	return sentences(lines...)
}

// leader names the item that comes first, where there are several to compare.
func (m *markdown) leader(list place, judged []place) md {
	if len(judged) < 2 || !judged[0].result.Score.Known {
		return ""
	}
	of, first, score := m.quoted(m.text(list.section.Title)), m.text(judged[0].section.Title), whole(judged[0].result.Score)
	if list.section.Repeat.WorstFirst {
		return m.say("Unter %s steht **%s** am schlechtesten da (%s von 100).", "Of %s, **%s** is in the worst state (%s out of 100).", of, first, score)
	}
	return m.say("Unter %s liegt **%s** vorn (%s von 100).", "Of %s, **%s** comes first (%s out of 100).", of, first, score)
}

// gravest counts the items on which the first verdict is its gravest outcome, and names
// them while they are few.
func (m *markdown) gravest(judged []place) md {
	if len(judged) == 0 || len(judged[0].section.Verdicts) == 0 {
		return ""
	}
	verdict := judged[0].section.Verdicts[0]
	var names []md
	for _, item := range judged {
		if result := item.result.Verdicts[0]; result.Outcome == verdict.Outcomes[0].ID {
			names = append(names, m.text(item.section.Title))
		}
	}
	outcome := m.quoted(m.text(verdict.Outcomes[0].Title))
	switch {
	case len(names) == 0:
		return ""
	case len(names) > topSpots:
		return m.say("Für %s von %s heißt das Urteil %s.", "For %s of %s the verdict is %s.", count(len(names)), count(len(judged)), outcome)
	default:
		return m.say("Für %s von %s heißt das Urteil %s: %s.", "For %s of %s the verdict is %s: %s.",
			count(len(names)), count(len(judged)), outcome, m.and(names))
	}
}

// bottleneck names the weakest foundation. With only one there is nothing to compare.
func (m *markdown) bottleneck() md {
	weakest, ok := m.weakest()
	if !ok || len(m.foundations()) < 2 {
		return ""
	}
	title, score := m.text(weakest.section.Title), whole(weakest.result.Score)
	capping, _ := m.capping()
	switch {
	case weakest.carries() && looksEqual(weakest, m.overall()): // nothing lags
		return ""
	case weakest.carries():
		return m.say("Am wenigsten weit ist der Bereich **%s** (%s).", "The area that lags most is **%s** (%s).", title, score)
	case m.Questionnaire.Sequence == nil:
		return sentences(m.say("Am schwächsten ist der Bereich **%s** (%s).", "The weakest area is **%s** (%s).", title, score), m.bandInBrief(weakest))
	case m.besideVerdict():
		return sentences(m.say("Im Betrieb ist der Engpass **%s** (%s).", "In the company, the bottleneck is **%s** (%s).", title, score), m.bandInBrief(weakest))
	case capping.section == weakest.section:
		return sentences(m.say("Der Engpass ist **%s** (%s) und begrenzt die Gesamtstufe.", "The bottleneck is **%s** (%s), and it caps the overall level.", title, score), m.bandInBrief(weakest))
	default:
		return sentences(m.say("Der Engpass ist **%s** (%s).", "The bottleneck is **%s** (%s).", title, score), m.bandInBrief(weakest))
	}
}

// begin names the foundation to begin with, where that is not the weakest one.
func (m *markdown) begin() md {
	weakest, _ := m.weakest()
	first, _ := m.firstWork()
	if m.Questionnaire.Sequence == nil || first.section == nil || first.section == weakest.section {
		return ""
	}
	title, score, lowest := m.text(first.section.Title), whole(first.result.Score), m.text(weakest.section.Title)
	switch {
	case looksEqual(first, weakest) && m.besideVerdict():
		return m.say("Im Betrieb ist trotzdem zuerst **%s** an der Reihe (ebenfalls %s): Der Abstand ist kleiner als ein Punkt, und darauf baut das Übrige auf, auch %s.",
			"Even so, in the company **%s** comes first (also %s): the two are less than a point apart, and the rest builds on it, %s included.", title, score, lowest)
	case looksEqual(first, weakest):
		return m.say("Beginnen Sie trotzdem mit **%s** (ebenfalls %s): Der Abstand ist kleiner als ein Punkt, und darauf baut das Übrige auf, auch %s.",
			"Even so, begin with **%s** (also %s): the two are less than a point apart, and the rest builds on it, %s included.", title, score, lowest)
	case m.besideVerdict():
		return m.say("Im Betrieb sollten Sie mit **%s** (%s) beginnen: Darauf baut das Übrige auf, auch %s.",
			"In the company, start with **%s** (%s): the rest builds on it, %s included.", title, score, lowest)
	default:
		return m.say("Beginnen sollten Sie mit **%s** (%s): Darauf baut das Übrige auf, auch %s.",
			"Start with **%s** (%s): the rest builds on it, %s included.", title, score, lowest)
	}
}

// seenBySelf says in one sentence how the respondent's own view compares.
func (m *markdown) seenBySelf() md {
	weakest, _ := m.weakest()
	var over, under []md
	for _, p := range m.compared() {
		switch p.result.Perception() {
		case assess.Overestimated:
			if p.section == weakest.section && m.bottleneck() != "" {
				return m.say("Sie selbst geben sich dort %s von 10, deutlich mehr, als Ihre Antworten zeigen.",
					"You give yourself %s out of 10 there, clearly more than your answers show.", whole(p.result.Estimate))
			}
			over = append(over, m.text(p.section.Title))
		case assess.Underestimated:
			under = append(under, m.text(p.section.Title))
		}
	}
	switch {
	case len(over) > 0:
		return m.say("Deutlich über Ihren Antworten liegt Ihre eigene Einschätzung hier: %s.",
			"Your own estimate is clearly above your answers here: %s.", m.and(over))
	case len(under) > 0:
		return m.say("Deutlich unter Ihren Antworten liegt Ihre eigene Einschätzung hier: %s. Sie sind dort weiter, als Sie meinen.",
			"Your own estimate is clearly below your answers here: %s. You are further than you think.", m.and(under))
	case len(m.compared()) > 0:
		return m.say("Ihre Selbsteinschätzung deckt sich mit Ihren Antworten.", "Your own view agrees with your answers.")
	}
	return ""
}

// stillOpen says what the unanswered questions can still change.
func (m *markdown) stillOpen() md {
	o, open := m.Result.Overall, m.Result.Coverage.Open
	if !m.overall().unfinished() {
		return ""
	}
	questions := m.counted(open, "Frage", "Fragen", "question", "questions")
	if !m.tellsOverall() {
		return m.say("Offen: %s.", "Still open: %s.", questions)
	}
	line := m.say("Offen: %s. Je nach Antwort landet das Ergebnis zwischen %s und %s.",
		"Still open: %s; depending on the answers, the result will end up between %s and %s.",
		questions, whole(o.Low), whole(o.High))
	if m.interim() {
		line += m.say(" Lesen Sie alles Weitere als Zwischenstand.", " Take everything below as an interim result.")
	}
	return line
}
