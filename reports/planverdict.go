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

// planAgainst returns the work on the reasons of verdicts, and after it that on a few
// blind spots.
func (m *markdown) planAgainst(verdicts []verdictAgainst, top []assess.Spot) [][]md {
	var rows, checks [][]md
	after := 0 // the week in which all reasons are dealt with
	for _, v := range verdicts {
		weeks, check := v.weeks()
		for i, ruling := range v.result.Rules {
			rule := outcomeOf(v.Verdict, ruling.Outcome).Rules[ruling.Rule]
			rows = append(rows, step(weeks[i], m.inPlan(rule.Because),
				sentences(m.say("Dieser Grund ist weggefallen", "This reason no longer holds"), m.numbersOf(ruling.Questions))))
		}
		checks = append(checks, step(count(check),
			m.say("Danach den Check wiederholen: die Fragen neu beantworten", "Then repeat the check: answer the questions again"),
			m.say("Das Urteil heißt nicht mehr %s", "The verdict is no longer %s", m.quoted(m.text(outcomeOf(v.Verdict, v.result.Outcome).Title)))))
		after = max(after, check)
	}
	rows = append(rows, checks...)
	if len(top) > 0 {
		rows = append(append(rows, m.groundwork(top, after)...), m.objectives(top, after)...)
	}
	return append(rows, m.review())
}

// weeks returns the week of each reason of a verdict, and the one after all of them.
// What speaks for the gravest outcome bears no delay; otherwise there is time to take
// one reason after the other.
func (v verdictAgainst) weeks() (weeks []md, after int) {
	const atMost = 8 // which leave the rest of the quarter to what comes of it
	reasons, gravest := v.result.Rules, v.Outcomes[0].ID
	span := min(len(reasons), atMost)
	if v.result.Outcome == gravest {
		span = 2
	}
	for i, reason := range reasons {
		switch {
		case reason.Outcome == gravest:
			weeks = append(weeks, "1")
		case v.result.Outcome == gravest:
			weeks = append(weeks, "1–2")
		default:
			weeks = append(weeks, count(1+i*span/len(reasons)))
		}
	}
	return weeks, span + 1
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
