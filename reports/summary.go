package reports

import (
	"blindspot/assess"
	"blindspot/assess/terms"
)

// summary writes the first screenful: where the company stands in one paragraph, and
// what deserves a look in one line each.
func (m *markdown) summary() {
	m.paragraph(sentences(m.standing(), m.bottleneck(), m.seenBySelf(), m.begin(), m.stillOpen()))
	top := m.Result.TopSpots(topSpots)
	if len(top) == 0 {
		m.weakAnswers()
		return
	}
	m.paragraph(m.bySpots(len(top),
		"Diesem blinden Fleck sollten Sie zuerst nachgehen:", "Diesen %s blinden Flecken sollten Sie zuerst nachgehen:",
		"Look into this blind spot first:", "Look into these %s blind spots first:"))
	var lines []md
	for _, spot := range top {
		lines = append(lines, m.spotInBrief(spot))
	}
	m.numbered(lines...)
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

// standing says on which level the company is and what that means. An interim result
// does not say what the level means, for it may well become another one.
func (m *markdown) standing() md {
	o := m.Result.Overall
	level, meaning := inline(terms.Level(o.Level, m.Language)), inline(terms.LevelMeaning(o.Level, m.Language))
	switch {
	case !o.Score.Known:
		return meaning
	case m.interim():
		return m.say("**Vorläufige Stufe: %s, %s von 100.**", "**Level so far: %s, %s out of 100.**", level, whole(o.Score))
	default:
		return sentences(m.say("**Stufe: %s, %s von 100.**", "**Level: %s, %s out of 100.**", level, whole(o.Score)), meaning)
	}
}

// interim reports whether so much is open that the result may become another one.
func (m *markdown) interim() bool {
	all := m.overall()
	return all.unfinished() && 4*all.result.Coverage.Open > all.result.Coverage.Visible
}

// bottleneck names the weakest foundation. With only one there is nothing to compare.
func (m *markdown) bottleneck() md {
	weakest, ok := m.weakest()
	if !ok || len(m.foundations()) < 2 {
		return ""
	}
	title, score := m.text(weakest.section.Title), whole(weakest.result.Score)
	if settledLevel(weakest.result.Level) {
		return m.say("Am wenigsten weit ist der Bereich **%s** (%s).", "The area that lags most is **%s** (%s).", title, score)
	}
	name := m.say("Der Engpass ist **%s** (%s):", "The bottleneck is **%s** (%s):", title, score)
	if m.Result.Overall.Capped {
		name = m.say("Der Engpass ist **%s** (%s) und begrenzt die Gesamtstufe:", "The bottleneck is **%s** (%s), and it caps the overall level:", title, score)
	}
	return sentences(name, m.burden(weakest.section.ID))
}

// begin names the foundation to begin with, where that is not the weakest one.
func (m *markdown) begin() md {
	weakest, _ := m.weakest()
	first, _ := m.firstWork()
	if first.section == nil || first.section == weakest.section {
		return ""
	}
	title, score, lowest := m.text(first.section.Title), whole(first.result.Score), m.text(weakest.section.Title)
	if looksEqual(first, weakest) {
		return m.say("Beginnen Sie trotzdem mit **%s** (ebenfalls %s): Der Abstand ist kleiner als ein Punkt, und darauf baut das Übrige auf, auch %s.",
			"Even so, begin with **%s** (also %s): the two are less than a point apart, and the rest builds on it, %s included.", title, score, lowest)
	}
	return m.say("Beginnen sollten Sie mit **%s** (%s): Darauf baut das Übrige auf, auch %s.",
		"Start with **%s** (%s): the rest builds on it, %s included.", title, score, lowest)
}

// seenBySelf says in one sentence how the respondent's own view compares.
func (m *markdown) seenBySelf() md {
	weakest, _ := m.weakest()
	var over, under []md
	for _, p := range m.compared() {
		switch p.result.Perception() {
		case assess.Overestimated:
			if p.section == weakest.section {
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
		return m.say("Bei %s liegt Ihre eigene Einschätzung deutlich über Ihren Antworten.",
			"Your own estimate is clearly above your answers for %s.", m.and(over))
	case len(under) > 0:
		return m.say("Bei %s liegt Ihre eigene Einschätzung deutlich unter Ihren Antworten: Sie sind dort weiter, als Sie meinen.",
			"For %s, your own estimate is clearly below your answers: you are further than you think.", m.and(under))
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
	line := m.say("Offen: %s. Je nach Antwort landet das Ergebnis zwischen %s und %s.",
		"Still open: %s; depending on the answers, the result will end up between %s and %s.",
		m.counted(open, "Frage", "Fragen", "question", "questions"), whole(o.Low), whole(o.High))
	if m.interim() {
		line += m.say(" Lesen Sie alles Weitere als Zwischenstand.", " Take everything below as an interim result.")
	}
	return line
}
