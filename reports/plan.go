package reports

import (
	"cmp"
	"slices"

	"blindspot/assess"
)

// blank is a line to fill in by hand.
const blank md = "________"

// plan writes a table of steps for 90 days, for people to put their names to. What a
// verdict demands comes before everything else.
func (m *markdown) plan() {
	var rows [][]md
	lead := m.say("Ein Schritt ohne Namen und Datum ist ein Wunsch. Tragen Sie beides ein.",
		"A step without a name and a date is a wish. Fill in both.")
	against, best := m.decided()
	top := m.Result.TopSpots(topSpots)
	switch {
	case len(against) > 0:
		lead = sentences(m.say("Zuerst kommt, was hinter dem Urteil steht: ein Schritt je Grund, das Wichtigste zuerst.",
			"First comes what is behind the verdict: one step for each reason, the most important first."), m.numbersInPlan(against), lead)
		rows = m.planAgainst(against, top[:min(len(top), besideReasons)])
	case len(top) > 0:
		rows = slices.Concat(m.reading(), m.firstSteps(top, "1"), m.groundwork(top, 2), m.followUp("2"), m.objectives(top, 2))
		rows = append(rows, m.halfTime(), m.review())
	case best:
		rows = m.planOfWeakest()
	default:
		return
	}
	m.Heading(2, m.say("Plan für 90 Tage", "Plan for 90 days"))
	m.Paragraph(lead)
	m.Table([]md{
		m.say("Woche", "Week"), m.say("Schritt", "Step"), m.say("Ergebnis", "Result"),
		m.say("Wer", "Who"), m.say("Bis wann", "By when"),
	}, rows)
}

func step(weeks, step, result md) []md { return []md{weeks, closed(step), result, blank, blank} }

func (m *markdown) reading() [][]md {
	return [][]md{step("1",
		m.say("Diesen Bericht in der Leitungsrunde lesen, die unbequemen Fragen stellen", "Read this report in the management meeting, ask the uncomfortable questions"),
		m.say("Für jeden blinden Fleck steht eine Person ein", "One person answers for each blind spot"))}
}

// firstSteps returns what can be done within a week, in the weeks there are for it.
func (m *markdown) firstSteps(top []assess.Spot, weeks md) [][]md {
	var rows [][]md
	for _, spot := range top {
		b := m.spot(spot.ID)
		if first := m.brief(b.FirstStep); first != "" {
			rows = append(rows, step(weeks, first, m.say("Erster Schritt gegen %s getan", "First step against %s taken", m.quoted(m.text(b.Title)))))
		}
	}
	return rows
}

// groundwork returns what the objectives need before anybody works on them, in a week.
func (m *markdown) groundwork(top []assess.Spot, week int) [][]md {
	var rows [][]md
	measured := false
	for _, spot := range top {
		measured = measured || len(m.spot(spot.ID).KeyResults) > 0
	}
	if measured {
		rows = append(rows, step(count(week),
			m.say("Zu jedem Ziel den heutigen Stand zählen", "Count where each objective stands today"),
			m.say("Jede Zahl im Entwurf unten hat einen Ausgangswert", "Every figure in the draft below has a starting value")))
	}
	return rows
}

// followUp returns the work on what is not known, if there is any.
func (m *markdown) followUp(weeks md) [][]md {
	if m.Result.Coverage.Unknown == 0 {
		return nil
	}
	return [][]md{step(weeks,
		m.say("Jedem „Weiß ich nicht“ nachgehen", "Follow up every “I don’t know”"),
		m.say("Jede dieser Fragen hat eine Antwort", "Each of these questions has an answer"))}
}

// objectives returns the work of the quarter, from a week on, with the first sign that
// it succeeds, or a dash for none.
func (m *markdown) objectives(top []assess.Spot, week int) [][]md {
	var rows [][]md
	for _, spot := range top {
		b := m.spot(spot.ID)
		if objective := m.text(b.Objective); objective != "" {
			sign := join(m.texts(b.KeyResults[:min(1, len(b.KeyResults))]), "")
			rows = append(rows, step(count(week)+"–12", objective, cmp.Or(sign, "–")))
		}
	}
	return rows
}

func (m *markdown) halfTime() []md {
	return step("6", m.say("Halbzeit: zu jedem Ziel den Stand ansehen", "Half-time: look at where each objective stands"),
		m.say("Was nicht vorankommt, ist geändert oder gestrichen", "What makes no progress is changed or dropped"))
}

// review returns the last step of every plan.
func (m *markdown) review() []md {
	return step("13", m.say("Die Fragen neu beantworten, beide Berichte vergleichen", "Answer the questions again, compare both reports"),
		m.say("Der Unterschied ist besprochen, das nächste Quartal geplant", "The difference is discussed, the next quarter planned"))
}
