package reports_test

import (
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func TestPointsAreToldAsTheAuthorCountsThem(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	tells(t, report, "**In part** · 0.5 of 1 point\n")
	tells(t, report, "Every answer counts 0 to 1 point, ")
	lacks(t, report, "0 to 4 points")

	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Questionnaire.Question("terms").OutOf = 10
	report = markdownOf(t, r)
	tells(t, report, "**Teils** · 5 von 10 Punkten\n")
	tells(t, report, "Jede Antwort zählt 0 bis zur vollen Punktzahl, die unter „Alle Antworten“ dabeisteht,")
	tells(t, report, "(Gewicht × Punkte ÷ volle Punktzahl)")
	for _, q := range r.Questionnaire.Folded().Questions() {
		q.OutOf = 10
	}
	tells(t, markdownOf(t, r), "Jede Antwort zählt 0 bis 10 Punkte, „Weiß ich nicht“ keinen; was nicht zutrifft oder offen ist, zählt nicht mit. Ein Bereich hat 100 × Σ (Gewicht × Punkte ÷ 10) ÷ Σ Gewicht.")
}

func TestABestAnswerAmongTheWeakestSaysWhyItDoesNotCount(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Result.BlindSpots = nil
	tells(t, markdownOf(t, r), "Diesen Antworten sollten Sie zuerst nachgehen:\n\n- „Ist die Kundenliste gesichert?“ – **Ja** (zählt noch nicht)\n"+
		"  - Diese Antwort bringt noch keine Punkte; voll zählt sie, wenn dies gilt: „Sind die Verträge geprüft?“: „Erledigt“, und „Gelten eigene Bedingungen?“: „Erledigt“\n")
}

func TestRulesNameTheSectionOfTheirVerdict(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	for _, title := range []string{"**Your furnaces: State**", "**Purchasing: Gap**", "**Sales: Gap**"} {
		tells(t, report, "\n\n"+title+"\n\n")
	}
	lacks(t, report, "\n\n**Gap**")
}

func TestSectionsThatAreCalculatedAlikeShareALine(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	tells(t, report, "- **Purchasing and Sales:** The weakest part counts, not the average.\n")
	if got := strings.Count(report, "The weakest part counts"); got != 1 {
		t.Errorf("%d lines, want 1:\n%s", got, report)
	}
}

func TestRulesCallQuestionsByTheNumbersOfAllAnswers(t *testing.T) {
	report := rewritten(t, "decision.yaml", "decision-stop", func(*assess.Answers) {})
	tells(t, report, "- **2** What did it start with?\n")
	tells(t, report, "  - Question 1: “None” or “I don’t know”, and question 2: “With the trade fair”\n")
	tells(t, report, "by itself it would mean “Mend first”:\n\n- Count the hours for two weeks. (question 1)\n")
}

// A question that is hidden has no entry that its number could refer to.
func TestRulesQuoteQuestionsThatAreNotListed(t *testing.T) {
	r := scored(t, "decision.yaml", "decision-stop.answers.yaml")
	never := questionnaires.Condition{Questions: []questionnaires.StatesOf{{Question: "figure", States: []string{"counted"}}}}
	r.Questionnaire.Question("trigger").When = &never
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	tells(t, markdownOf(t, r), "  - Frage 1: „Keine“ oder „Weiß ich nicht“, und „Womit fing es an?“: „Mit der Messe“\n")
}

func TestManyReasonsAreToldWithTheNumbersOfTheirQuestions(t *testing.T) {
	r := scored(t, "decision.yaml", "decision-stop.answers.yaml")
	verdict := &r.Questionnaire.Verdicts[0]
	result := &r.Result.Verdicts[0]
	for range 5 {
		verdict.Outcomes[0].Rules = append(verdict.Outcomes[0].Rules, verdict.Outcomes[0].Rules[0])
		result.Rules = append(result.Rules, result.Rules[0])
	}
	report := markdownOf(t, r)
	tells(t, report, "Die Gründe; die Fragen dazu stehen unter „Alle Antworten“:\n")
	tells(t, report, "\n  - Frage 1: **Weiß ich nicht**\n  - Frage 2: **Mit der Messe**\n")
}

func TestSignsThatAreRulesAreNotCalledAnswers(t *testing.T) {
	tells(t, risky(t, func(*assess.Answers) {}), "Exposure 75 out of 100, from 2 signs · ")
	tells(t, rewritten(t, "joinery.yaml", "weak", func(*assess.Answers) {}), " answers · unawareness ")
}

func TestAnOverallScoreIsToldOnItsOwnScaleWithItsLevels(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	tells(t, report, "**Level: Open, 5.83 out of 10.**")
	tells(t, report, "The levels of the whole begin at: 0 “Open”, 60 “Prepared”.\n")
	lacks(t, report, "its level is at most one above")
}

func TestNoLevelIsExplainedThatIsNotShown(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	for _, s := range r.Questionnaire.Sections {
		s.Bands = r.Questionnaire.Bands
	}
	report := markdownOf(t, r)
	lacks(t, report, "improvisiert")
	tells(t, report, "von 0 bis 100. Die Stufen des Ganzen: ab 0 „Offen“, ab 60 „Gefasst“.\n")
}

func TestTheWholeSaysHowItIsCalculated(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Language = "en"
	r.Questionnaire.Aggregate = questionnaires.Min
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	report := markdownOf(t, r)
	tells(t, report, "- **Overall, Purchasing and Sales:** The weakest part counts, not the average.\n")
	lacks(t, report, "The whole is the weighted mean")
	tells(t, report, "The weakest area is **Sales** (0).")

	r.Questionnaire.Aggregate, r.Questionnaire.Gates = questionnaires.Gated, []questionnaires.Gate{{Score: 60, Needs: map[string]float64{"sales": 50}}}
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	tells(t, markdownOf(t, r), "- **Overall:** The next threshold (60) still needs Sales (0, needs 50).\n")
}

func TestASectionWithAVerdictAgainstItIsNotInOrder(t *testing.T) {
	report := risky(t, func(*assess.Answers) {})
	tells(t, report, "2. **Purchasing** (100, learning): next; the verdict “Gap” in the profile says why.\n")
	report = risky(t, func(a *assess.Answers) { a.Answers["second-source"] = assess.Answer{States: []string{"done"}} })
	tells(t, report, "2. **Purchasing** (100, learning): in good order; leave it for now.\n")
}

func TestTheFirstLineBeginsWithACapital(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	tells(t, markdownOf(t, r), "# Was uns treffen kann\n\nAlle 10 Fragen beantwortet, ")
	r.Answers.Respondent.Role = "owner"
	tells(t, markdownOf(t, r), "\n\nInhaber oder Inhaberin · alle 10 Fragen beantwortet, ")
}

func TestEveryStepOfThePlanIsASentence(t *testing.T) {
	for _, row := range strings.Split(markdownOf(t, scored(t, "joinery.yaml", "weak.answers.yaml")), "\n") {
		cells := strings.Split(row, " | ")
		if strings.HasSuffix(row, "________ |") && !strings.ContainsAny(cells[1][len(cells[1])-1:], ".?!") {
			t.Errorf("no mark at the end of %q", cells[1])
		}
	}
}

func TestEvidenceSaysThatAnAnswerDoesNotCount(t *testing.T) {
	r := scored(t, "risks.yaml", "risks.answers.yaml")
	r.Result.BlindSpots[0].Signals = []assess.Traced{{Question: "backup", Answer: "yes", Weight: 1, Exposure: 1}}
	r.Answers.Answers["backup"] = assess.Answer{States: []string{"yes"}, Evidence: assess.Verified}
	tells(t, markdownOf(t, r), "- „Ist die Kundenliste gesichert?“ – **Ja** (geprüft, zählt noch nicht)\n")
}
