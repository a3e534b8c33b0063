package reports_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// risky returns the report on the list of furnaces after a change of its answers.
func risky(t *testing.T, change func(a *assess.Answers)) string {
	t.Helper()
	return rewritten(t, "risks.yaml", "risks", change)
}

func TestListsHideTheOverallResultOnlyFromHalfOfTheWeightOn(t *testing.T) {
	for weight, told := range map[float64]bool{1: true, 2.9: true, 3: false, 4: false} { // the other sections weigh 3
		r := scored(t, "risks.yaml", "risks.answers.yaml")
		r.Language = "en"
		r.Questionnaire.Bands = nil
		r.Questionnaire.Sections[0].Weight = weight
		r.Result = assess.Score(r.Questionnaire, r.Answers)
		if report := markdownOf(t, r); told {
			tells(t, report, "**Level: ")
			tells(t, report, "\nOverall: ")
		} else {
			lacks(t, report, "Level: ")
			lacks(t, report, "\nOverall: ")
		}
	}
}

func TestARuleForItemsCallsTheirScoreTheirOwn(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	below := 50.0
	weak := questionnaires.Condition{Scores: []questionnaires.ScoreOf{{Section: "list", Bounds: questionnaires.Bounds{Below: &below}}}}
	r.Questionnaire.Sections[0].Verdicts[0].Outcomes[0].Rules[0].When = weak
	r.Questionnaire.Sections[1].Verdicts[0].Outcomes[0].Rules[0].When = weak
	report := markdownOf(t, rescored(r))
	tells(t, report, "**Ihre Öfen: Zustand**\n\n- „Stilllegen“, wenn dies zutrifft:\n  - Ergebnis (je Ofen): unter 50 von 100\n")
	tells(t, report, "**Einkauf: Lücke**\n\n- „Klafft“, wenn dies zutrifft:\n  - Ergebnis „Ihre Öfen“: unter 50 von 100\n")
	r.Language = "en"
	tells(t, markdownOf(t, r), "  - Result (for each furnace): below 50 out of 100\n")
}

func TestAScoreOfNoWeightIsMarkedInTheProfile(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	lacks(t, markdownOf(t, r), "zählt nicht mit)")
	r.Questionnaire.Sections[0].Weight, r.Questionnaire.Sections[1].Weight = 0, 0
	report := markdownOf(t, rescored(r))
	tells(t, report, "Ihre Öfen: Durchschnitt von 3 (zählt nicht mit)\n")
	tells(t, report, "Einkauf: lernend (zählt nicht mit)\n")
	lacks(t, report, "Offen (zählt")
	r.Language = "en"
	tells(t, markdownOf(t, r), "Purchasing: learning (does not count)\n")
}

func TestAListThatHoldsTheLevelDownIsNamed(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Questionnaire.Bands = nil
	for _, item := range []string{"list.1.", "list.2.", "list.3."} {
		r.Answers.Answers[item+"inspected"] = assess.Answer{States: []string{"not-yet"}}
		r.Answers.Answers[item+"spare"] = assess.Answer{States: []string{"not-yet"}}
	}
	for _, id := range []string{"contracts", "terms", "second-source"} {
		r.Answers.Answers[id] = assess.Answer{States: []string{"done"}}
	}
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	report := markdownOf(t, r)
	tells(t, report, "sein schwächstes Bein, hier Ihre Öfen:")
	lacks(t, report, "Bereich **Ihre Öfen**")
}

func TestTheWorstItemComesFirstWhereTheListSaysSo(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	tells(t, report, "Of “Your furnaces”, **Süd** is in the worst state (0 out of 100).")
	tells(t, report, "| Süd | 0 | Keep running |\n| West | 25 | Shut down |\n| Ost | 75 | Keep running |\n")

	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Language = "en"
	r.Questionnaire.Sections[0].Repeat.WorstFirst = false
	report = markdownOf(t, r)
	tells(t, report, "Of “Your furnaces”, **Ost** comes first (75 out of 100).")
	tells(t, report, "| Ost | 75 | Keep running |\n| West | 25 | Shut down |\n| Süd | 0 | Keep running |\n")
}

func TestTheHeadlineCountsTheItemsWithTheGravestOutcome(t *testing.T) {
	inspected := func(state string, items ...string) func(*assess.Answers) {
		return func(a *assess.Answers) {
			for _, item := range []string{"1", "2", "3"} {
				a.Answers["list."+item+".inspected"] = assess.Answer{States: []string{"done"}}
			}
			for _, item := range items {
				a.Answers["list."+item+".inspected"] = assess.Answer{States: []string{state}}
			}
		}
	}
	lacks(t, risky(t, inspected("not-yet")), "the verdict is")
	tells(t, risky(t, inspected("not-yet", "2")), "For 1 of 3 the verdict is “Shut down”: West.")
	tells(t, risky(t, inspected("not-yet", "1", "2", "3")), "For 3 of 3 the verdict is “Shut down”: Süd, Ost and West.")

	r := scored(t, "risks.yaml", "risks.answers.yaml")
	inspected("not-yet", "1", "2", "3")(&r.Answers)
	r.Answers.Items["list"] = append(r.Answers.Items["list"], "Nord")
	r.Answers.Answers["list.4.inspected"] = assess.Answer{States: []string{"not-yet"}}
	r.Answers.Answers["list.4.spare"] = assess.Answer{States: []string{"done"}}
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	tells(t, markdownOf(t, r), "Für 4 von 4 heißt das Urteil „Stilllegen“. ") // too many to name
}

func TestAnAverageCountsTheItemsThatHaveAScore(t *testing.T) {
	tells(t, rewritten(t, "ideas.yaml", "ideas", func(*assess.Answers) {}), "Your ideas: average of 3 of the 4\n")
	tells(t, risky(t, func(*assess.Answers) {}), "Your furnaces: average of 3\n")
	tells(t, risky(t, func(a *assess.Answers) {
		for _, id := range []string{"list.1.inspected", "list.1.spare", "list.2.inspected", "list.2.spare", "list.3.inspected", "list.3.spare"} {
			delete(a.Answers, id)
		}
	}), "Your furnaces: not rated\n")
}

func TestItemsWithTheSameAnswerAreQuotedTogether(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	rule := 1
	r.Result.BlindSpots[0].Signals = []assess.Traced{
		{Weight: 1, Exposure: 1, Rule: &rule, Questions: []string{"list.1.spare", "list.3.spare"}},
		{Weight: 1, Exposure: 1, Rule: &rule, Questions: []string{"list.2.spare", "list.1.spare"}},
	}
	tells(t, markdownOf(t, r), "\n\n- Ost und West: „Gibt es Ersatzteile?“ – **Teils**\n"+
		"- Süd: „Gibt es Ersatzteile?“ – **Noch nicht**\n- Verkauf: **0** von 100\n- Insgesamt: **58** von 100\n\n")
}

func TestWhatElseWasSaidOfAnItemIsToldInOneLine(t *testing.T) {
	report := rewritten(t, "ideas.yaml", "ideas", func(*assess.Answers) {})
	tells(t, report, "Also said: **Office** (question 1)")
	lacks(t, report, "Also said:\n")
}
