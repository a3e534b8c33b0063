package reports

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// besideReasons is how many objectives of blind spots a company can take on besides
// what a verdict demands of it.
const besideReasons = 2

// verdictAgainst is a verdict on the whole that is not at its best.
type verdictAgainst struct {
	questionnaires.Verdict
	result assess.VerdictResult
}

// decided returns the verdicts on the whole that are not at their best, and reports
// whether one of them is.
func (m *markdown) decided() (against []verdictAgainst, best bool) {
	for _, result := range m.Result.Verdicts {
		v, ok := verdictOf(m.Questionnaire.Verdicts, result.ID)
		switch {
		case !ok || result.Outcome == "":
		case isBest(v, result.Outcome):
			best = true
		default:
			against = append(against, verdictAgainst{v, result})
		}
	}
	return against, best
}

// planAgainst returns the work on the reasons of verdicts in two weeks, a check of it in
// the third, and after that the work on a few blind spots.
func (m *markdown) planAgainst(verdicts []verdictAgainst, top []assess.Spot) [][]md {
	var rows, checks [][]md
	for _, v := range verdicts {
		for _, ruling := range v.result.Rules {
			rule := outcomeOf(v.Verdict, ruling.Outcome).Rules[ruling.Rule]
			gone := sentences(m.say("Dieser Grund ist weggefallen", "This reason no longer holds"), m.numbersOf(ruling.Questions))
			result := join(append([]md{gone}, m.boundsOf(rule.When, true)...), "; ")
			rows = append(rows, step(v.weeksOf(ruling), m.inPlan(rule.Because), result))
		}
		checks = append(checks, step("3",
			m.say("Danach den Check wiederholen: die Fragen neu beantworten", "Then repeat the check: answer the questions again"),
			m.say("Das Urteil heißt nicht mehr %s", "The verdict is no longer %s", m.quoted(m.text(outcomeOf(v.Verdict, v.result.Outcome).Title)))))
	}
	rows = slices.Concat(rows, m.followUp("1–2"), checks, m.firstSteps(top, "3–4"), m.groundwork(top, 4), m.objectives(top, 4))
	return append(rows, m.review())
}

// weeksOf returns when to work on a reason of a verdict. What speaks for the gravest
// outcome bears no delay.
func (v verdictAgainst) weeksOf(reason assess.Ruling) md {
	if reason.Outcome == v.Outcomes[0].ID {
		return "1"
	}
	return "1–2"
}

// numbersInPlan says what the numbers beside the reasons of verdicts are, if there are some.
func (m *markdown) numbersInPlan(verdicts []verdictAgainst) md {
	for _, v := range verdicts {
		for _, ruling := range v.result.Rules {
			if len(ruling.Questions) > 0 {
				return m.whereNumbersAre()
			}
		}
	}
	return ""
}

// boundsOf returns what must become of the scores that make a condition hold, or, where
// it stands behind a "not", keep it from holding.
func (m *markdown) boundsOf(c questionnaires.Condition, held bool) []md {
	var bounds []md
	for _, d := range c.Scores {
		p, ok := m.placeOf(d.Section)
		if !ok || !p.result.Score.Known || d.Contain(p.result.Score.Value) != held {
			continue
		}
		wanted := d.Bounds
		switch {
		case held && d.Below != nil: // also where there is a least: nobody should fall below it
			wanted = questionnaires.Bounds{AtLeast: d.Below}
		case held:
			wanted = questionnaires.Bounds{Below: d.AtLeast}
		}
		w := m.inReport()
		bounds = append(bounds, w.scored(d.Section)+": "+w.bounds(wanted, w.either("ab %s von 100", "from %s out of 100"), w.either("unter %s von 100", "below %s out of 100")))
	}
	for _, inner := range slices.Concat(c.All, c.Any) {
		bounds = append(bounds, m.boundsOf(inner, held)...)
	}
	if c.Not != nil {
		bounds = append(bounds, m.boundsOf(*c.Not, !held)...)
	}
	return bounds
}

// inPlan returns a reason as a step: whole, or its first sentence where it is long.
func (m *markdown) inPlan(because questionnaires.Text) md {
	const long = 240 // characters, more than a cell of the table should hold
	if utf8.RuneCountInString(because.In(m.Language)) > long {
		return m.brief(because)
	}
	return m.text(because)
}

// planOfWeakest returns what there is to do under a verdict at its best that no blind
// spot adds to.
func (m *markdown) planOfWeakest() [][]md {
	rows := [][]md{step("1", m.say("Diesen Bericht in der Leitungsrunde lesen", "Read this report in the management meeting"),
		m.say("Alle dort tragen das Urteil mit", "Everybody there stands behind the verdict"))}
	for _, q := range m.improvable() {
		rows = append(rows, step("2–12",
			m.say("Frage %s angehen: %s Heute: %s", "Work on question %s: %s Today: %s", m.numberOf(q.ID), m.quoted(m.asks(q)), m.quoted(m.answered(q))),
			m.better(q)))
	}
	return append(rows,
		step("6", m.say("Halbzeit: nachsehen, ob die Antworten noch stimmen", "Half-time: check whether the answers still hold"),
			m.say("Was sich geändert hat, ist neu beantwortet", "What has changed is answered anew")),
		m.review())
}

// improvable returns those few questions whose answers cost most.
func (m *markdown) improvable() []*questionnaires.Question {
	questions := slices.DeleteFunc(m.asked(), func(q *questionnaires.Question) bool { return !m.points(q).Known || m.lost(q) <= 0 })
	slices.SortStableFunc(questions, func(a, b *questionnaires.Question) int { return cmp.Compare(m.lost(b), m.lost(a)) })
	return questions[:min(len(questions), topSpots)]
}

// better returns the answer to aim at: the next one with more points, where there are
// states to choose one of.
func (m *markdown) better(q *questionnaires.Question) md {
	if m.answer(q.ID).Unknown {
		return m.say("Die Frage hat eine Antwort", "The question has an answer")
	}
	if len(m.short[q.ID]) > 0 {
		return m.say("Die Antwort zählt voll", "The answer counts in full")
	}
	var next *questionnaires.State
	for i, state := range q.States {
		if state.Points > m.points(q).Value && (next == nil || state.Points < next.Points) {
			next = &q.States[i]
		}
	}
	if q.Kind != questionnaires.Single || next == nil {
		return m.say("Die Antwort bringt mehr Punkte", "The answer earns more points")
	}
	return m.say("Die Antwort lautet %s", "The answer is %s", m.quoted(m.text(next.Text)))
}
