package reports_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// saying returns a rule with another reason.
func saying(rule questionnaires.Rule, because string) questionnaires.Rule {
	rule.Because = questionnaires.Text{"de": because}
	return rule
}

func TestAReasonRefersByNumberToAnAnswerThatIsQuotedAbove(t *testing.T) {
	r := decided(t, map[string]string{"figure": "guessed", "trigger": "waiting", "owner": "nobody", "trial": "users"}, 0)
	mend := &r.Questionnaire.Verdicts[0].Outcomes[1]
	both := questionnaires.Rule{When: questionnaires.Condition{Questions: []questionnaires.StatesOf{
		{Question: "owner", States: []string{"nobody"}}, {Question: "trial", States: []string{"users"}}, {Question: "figure", States: []string{"guessed"}}}}}
	mend.Rules = append(mend.Rules, saying(mend.Rules[1], "Niemand bezahlt es."), saying(both, "Wer probiert hat, soll es verantworten."))
	tells(t, markdownOf(t, rescored(r)), "- Benennen Sie, wer geradesteht.\n  - „Wer steht dafür gerade?“ – **Niemand**\n"+
		"- Niemand bezahlt es. (Frage 3)\n"+
		"- Wer probiert hat, soll es verantworten. (Fragen 1 und 3)\n  - „Wer hat sie ausprobiert?“ – **Zwei, die täglich daran stehen**\n")
}

func TestReasonsGivenByNumberSayWhereTheQuestionsStand(t *testing.T) {
	r := decided(t, map[string]string{"figure": "guessed", "trigger": "waiting", "owner": "nobody", "trial": "users"}, 0)
	tells(t, markdownOf(t, r), "\n\nDie Gründe:\n\n") // all quoted
	mend := &r.Questionnaire.Verdicts[0].Outcomes[1]
	mend.Rules = append(mend.Rules, saying(mend.Rules[1], "Niemand bezahlt es."))
	tells(t, markdownOf(t, rescored(r)), "\n\nDie Gründe; die Fragen dazu stehen unter „Alle Antworten“:\n\n")

	stop := decided(t, map[string]string{"figure": "none", "trigger": "fair", "owner": "nobody", "trial": "users"}, 0)
	tells(t, markdownOf(t, stop), "Außerdem trifft dies zu (die Fragen dazu stehen unter „Alle Antworten“); für sich allein hieße es „Erst nachbessern“:")
}

func TestASectionWhoseReasonsAreGivenByNumberSaysWhereTheQuestionsStand(t *testing.T) {
	const where = "**Lücke: Klafft.**\\\n    Die Nummern sind die der Fragen unter „Alle Antworten“.\\\n"
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	lacks(t, markdownOf(t, r), where)
	wide := &r.Questionnaire.Sections[1].Verdicts[0].Outcomes[0]
	wide.Rules = append(wide.Rules, saying(wide.Rules[0], "Fällt er aus, steht alles."))
	tells(t, markdownOf(t, rescored(r)), where)
}

func TestAListWhoseItemsGiveAnswersByNumberSaysWhereTheQuestionsStand(t *testing.T) {
	const where = "\n\nDie Nummern sind die der Fragen unter „Alle Antworten“.\n\n### "
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	lacks(t, markdownOf(t, r), where)
	stop := &r.Questionnaire.Sections[0].Verdicts[0].Outcomes[0]
	stop.Rules = append(stop.Rules, saying(stop.Rules[0], "Er kann morgen ausfallen."))
	tells(t, markdownOf(t, rescored(r)), where)
	tells(t, markdownOf(t, scored(t, "ideas.yaml", "ideas.answers.yaml")), where) // of what else was said
}

func TestAReasonRepeatsTheScoreThatItRestsOn(t *testing.T) {
	r := decided(t, map[string]string{"figure": "none", "trigger": "waiting", "owner": "nobody", "trial": "nobody"}, 0)
	stop := &r.Questionnaire.Verdicts[0].Outcomes[0]
	below := 50.0
	weak := questionnaires.Rule{When: questionnaires.Condition{Scores: []questionnaires.ScoreOf{{Section: "people", Bounds: questionnaires.Bounds{Below: &below}}}}}
	stop.Rules = []questionnaires.Rule{saying(weak, "Es fehlen Leute."), saying(weak, "Es fehlt Zeit.")}
	tells(t, markdownOf(t, rescored(r)), "- Es fehlen Leute.\n  - Menschen: **0** von 100\n- Es fehlt Zeit.\n  - Menschen: **0** von 100\n")
}

func TestAReasonOnAnItemRefersByNumberToAnAnswerThatIsQuotedAbove(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	stop := &r.Questionnaire.Sections[0].Verdicts[0].Outcomes[0]
	stop.Rules = append(stop.Rules, saying(stop.Rules[0], "Er kann morgen ausfallen."))
	tells(t, markdownOf(t, rescored(r)), "  - Niemand hat ihn geprüft.\\\n    „Ist er geprüft?“ – **Noch nicht**\n  - Er kann morgen ausfallen. (Frage 1)\n")
}

func TestTheBestOutcomeSaysWhyAndWhereItsRulesStand(t *testing.T) {
	buy := scored(t, "decision.yaml", "decision-buy.answers.yaml")
	tells(t, markdownOf(t, buy), "\n\nDer Grund: Keine der 5 Regeln, die dagegen sprächen, trifft zu; sie stehen am Ende des Berichts unter „Wie gerechnet wurde“.\n\n")
	buy.Language = "en"
	tells(t, markdownOf(t, buy), "\n\nThe reason: None of the 5 rules that would speak against it holds; they are listed at the end of the report under “How it was calculated”.\n\n")
}

func TestTheBestOutcomeOfAnItemSaysWhy(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	tells(t, markdownOf(t, r), "- **Zustand: Betreiben.**\n  - Die einzige Regel, die dagegen spräche, trifft nicht zu; sie steht am Ende des Berichts unter „Wie gerechnet wurde“.\n")
	stop := &r.Questionnaire.Sections[0].Verdicts[0].Outcomes[0]
	stop.Rules = append(stop.Rules, stop.Rules[0])
	tells(t, markdownOf(t, r), "- **Zustand: Betreiben.**\n  - Keine der 2 Regeln, die dagegen sprächen, trifft zu; sie stehen am Ende des Berichts unter „Wie gerechnet wurde“.\n")
}

func TestTheBestOutcomeOfASectionSaysWhy(t *testing.T) {
	tells(t, markdownOf(t, scored(t, "risks.yaml", "risks.answers.yaml")),
		"**Lücke: Geschlossen.**\\\n    Die einzige Regel, die dagegen spräche, trifft nicht zu; sie steht am Ende des Berichts unter „Wie gerechnet wurde“.\n")
}

func TestWhatIsNotJudgedMayBeAnsweredAndNotApply(t *testing.T) {
	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	for i := range r.Result.BlindSpots {
		r.Result.BlindSpots[i].Status = assess.SpotUndetermined
	}
	report := markdownOf(t, r)
	tells(t, report, "Nicht beurteilt, weil weniger als die Hälfte der Fragen dazu beantwortet ist oder auf Sie zutrifft: ")
	tells(t, report, "Die Antworten reichen nicht für ein Urteil über blinde Flecken.")
	lacks(t, report, "fehlen noch Antworten")
	r.Language = "en"
	tells(t, markdownOf(t, r), "Not judged, because less than half of the questions on them were answered or apply to you: ")
}

func TestWithAVerdictTheOrderOfWorkIsThatOfTheCompany(t *testing.T) {
	r := decided(t, map[string]string{"figure": "counted", "trigger": "waiting", "owner": "nobody", "trial": "nobody"}, 0)
	r.Questionnaire.Sequence = &questionnaires.Sequence{}
	report := markdownOf(t, rescored(r))
	tells(t, report, "## Die Reihenfolge der Arbeit im Betrieb\n\nHier geht es um den Betrieb als Ganzes, nicht um das Urteil am Anfang des Berichts. Im Betrieb beginnen Sie mit **Menschen**. Was davor kommt, trägt schon.\n")
	tells(t, report, "Im Betrieb ist der Engpass **Menschen** (0).")
	lacks(t, report, "Beginnen Sie mit")

	r = decided(t, map[string]string{"figure": "guessed", "trigger": "fair", "owner": "nobody", "trial": "nobody"}, 0)
	r.Questionnaire.Sequence = &questionnaires.Sequence{}
	report = markdownOf(t, rescored(r))
	tells(t, report, "Im Betrieb beginnen Sie mit **Anlass**, obwohl Menschen noch weniger Punkte hat.")
	tells(t, report, "Im Betrieb sollten Sie mit **Anlass** (33) beginnen: Darauf baut das Übrige auf, auch Menschen.")

	r.Result.Sections[0].Score, r.Result.Sections[1].Score = assess.Known(33.9), assess.Known(33.1)
	report = markdownOf(t, r)
	tells(t, report, "Im Betrieb beginnen Sie mit **Anlass**, obwohl Menschen um Bruchteile eines Punktes niedriger liegt.")
	tells(t, report, "Im Betrieb ist trotzdem zuerst **Anlass** an der Reihe (ebenfalls 33): Der Abstand ist kleiner als ein Punkt,")

	r.Questionnaire.Verdicts = nil
	report = markdownOf(t, rescored(r))
	tells(t, report, "## Die Reihenfolge der Arbeit\n\nBeginnen Sie mit **Anlass**, obwohl")
	lacks(t, report, "Betrieb")
}
