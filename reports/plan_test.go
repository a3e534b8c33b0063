package reports_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports"
)

// chosen answers questions with a state each.
func chosen(states map[string]string) map[string]assess.Answer {
	answers := map[string]assess.Answer{}
	for question, state := range states {
		answers[question] = assess.Answer{States: []string{state}}
	}
	return answers
}

// decided returns a German report on the purchase of a saw after these answers, with as
// many blind spots as wanted, which all rest on the first question.
func decided(t *testing.T, states map[string]string, spots int) reports.Report {
	t.Helper()
	r := scored(t, "decision.yaml", "decision-buy.answers.yaml")
	r.Answers.Answers = chosen(states)
	for i := range spots {
		r.Questionnaire.BlindSpots = append(r.Questionnaire.BlindSpots, questionnaires.BlindSpot{
			ID:         fmt.Sprintf("spot-%d", i+1),
			Title:      questionnaires.Text{"de": fmt.Sprintf("Fleck %d", i+1)},
			FirstStep:  questionnaires.Text{"de": fmt.Sprintf("Schritt %d.", i+1)},
			Objective:  questionnaires.Text{"de": fmt.Sprintf("Ziel %d.", i+1)},
			KeyResults: []questionnaires.Text{{"de": fmt.Sprintf("Zahl %d", i+1)}},
			Signals:    []questionnaires.Signal{{Question: "figure", Weight: 1}},
		})
	}
	return rescored(r)
}

func rescored(r reports.Report) reports.Report {
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	return r
}

// steps returns the rows of the plan without its empty cells; none if there is no plan.
func steps(report string) []string {
	_, plan, _ := strings.Cut(report, "\n## Plan für 90 Tage\n")
	plan, _, _ = strings.Cut(plan, "\n## ")
	var rows []string
	for line := range strings.Lines(plan) {
		if row, ok := strings.CutSuffix(line, " | ________ | ________ |\n"); ok {
			rows = append(rows, strings.TrimPrefix(row, "| "))
		}
	}
	return rows
}

// plans fails unless these are the rows of the plan.
func plans(t *testing.T, r reports.Report, want ...string) {
	t.Helper()
	if got := steps(markdownOf(t, r)); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

const nextQuarter = "13 | Die Fragen neu beantworten, beide Berichte vergleichen. | Der Unterschied ist besprochen, das nächste Quartal geplant"

func TestThePlanAfterTheGravestVerdictBeginsWithItsReasons(t *testing.T) {
	stop := map[string]string{"figure": "none", "trigger": "fair", "owner": "nobody", "trial": "users"}
	reasons := []string{
		"1 | Am Anfang stand die Messe, und gezählt hat niemand. | Dieser Grund ist weggefallen (Fragen 1 und 2)",
		"1–2 | Zählen Sie zwei Wochen lang die Stunden. | Dieser Grund ist weggefallen (Frage 1)",
		"1–2 | Benennen Sie, wer geradesteht. | Dieser Grund ist weggefallen (Frage 3)",
		"3 | Danach den Check wiederholen: die Fragen neu beantworten. | Das Urteil heißt nicht mehr „Nicht kaufen“",
	}
	plans(t, decided(t, stop, 0), append(reasons, nextQuarter)...)
	plans(t, decided(t, stop, 4), append(reasons,
		"3–4 | Schritt 1. | Erster Schritt gegen „Fleck 1“ getan", "3–4 | Schritt 2. | Erster Schritt gegen „Fleck 2“ getan",
		"4 | Zu jedem Ziel den heutigen Stand zählen. | Jede Zahl im Entwurf unten hat einen Ausgangswert",
		"4–12 | Ziel 1. | Zahl 1", "4–12 | Ziel 2. | Zahl 2", nextQuarter)...)
}

func TestThePlanOfAMilderVerdictSettlesItsReasonsInTwoWeeks(t *testing.T) {
	mend := decided(t, map[string]string{"figure": "guessed", "trigger": "waiting", "owner": "nobody", "trial": "nobody"}, 1)
	plans(t, mend,
		"1–2 | Zählen Sie zwei Wochen lang die Stunden. | Dieser Grund ist weggefallen (Frage 1)",
		"1–2 | Benennen Sie, wer geradesteht. | Dieser Grund ist weggefallen (Frage 3)",
		"1–2 | Lassen Sie zwei Leute einen Tag lang damit sägen. | Dieser Grund ist weggefallen (Frage 4); Ergebnis „Menschen“: ab 40 von 100",
		"3 | Danach den Check wiederholen: die Fragen neu beantworten. | Das Urteil heißt nicht mehr „Erst nachbessern“",
		"3–4 | Schritt 1. | Erster Schritt gegen „Fleck 1“ getan",
		"4 | Zu jedem Ziel den heutigen Stand zählen. | Jede Zahl im Entwurf unten hat einen Ausgangswert",
		"4–12 | Ziel 1. | Zahl 1", nextQuarter)
	tells(t, markdownOf(t, mend), "## Plan für 90 Tage\n\nZuerst kommt, was hinter dem Urteil steht: ein Schritt je Grund, das Wichtigste zuerst. Die Nummern sind die der Fragen unter „Alle Antworten“.")
}

func TestManyReasonsAreSettledInTwoWeeksAllTheSame(t *testing.T) {
	r := decided(t, map[string]string{"figure": "guessed", "trigger": "waiting", "owner": "master", "trial": "users"}, 0)
	mend := &r.Questionnaire.Verdicts[0].Outcomes[1]
	for len(mend.Rules) < 14 { // of which 12 hold
		mend.Rules = append(mend.Rules, mend.Rules[0])
	}
	var weeks []string
	for _, row := range steps(markdownOf(t, rescored(r))) {
		weeks = append(weeks, strings.Fields(row)[0])
	}
	if got, want := strings.Join(weeks, " "), strings.Repeat("1–2 ", 12)+"3 13"; got != want {
		t.Errorf("weeks %s, want %s", got, want)
	}
}

func TestOnlyALongReasonIsCutToItsFirstSentenceInThePlan(t *testing.T) {
	r := decided(t, map[string]string{"figure": "guessed", "trigger": "waiting", "owner": "master", "trial": "users"}, 0)
	rule := &r.Questionnaire.Verdicts[0].Outcomes[1].Rules[0]
	first := "Zählen Sie die Stunden an der Säge. "
	rule.Because = questionnaires.Text{"de": first + "Das genügt."}
	tells(t, markdownOf(t, r), "| 1–2 | Zählen Sie die Stunden an der Säge. Das genügt. |")
	rule.Because = questionnaires.Text{"de": first + strings.Repeat("Jeden Tag neu. ", 20)}
	tells(t, markdownOf(t, r), "| 1–2 | Zählen Sie die Stunden an der Säge. |")
}

func TestWhatIsNotKnownIsFollowedUpBeforeTheCheckIsRepeated(t *testing.T) {
	r := decided(t, map[string]string{"trigger": "waiting", "owner": "nobody", "trial": "users"}, 0)
	r.Answers.Answers["figure"] = assess.Answer{Unknown: true}
	tells(t, strings.Join(steps(markdownOf(t, rescored(r))), "\n"),
		"1–2 | Jedem „Weiß ich nicht“ nachgehen. | Jede dieser Fragen hat eine Antwort\n3 | Danach den Check wiederholen")
}

func TestTheResultOfAReasonThatSpeaksOfAScoreNamesItsBound(t *testing.T) {
	people := func(bounds questionnaires.Bounds) questionnaires.Condition {
		return questionnaires.Condition{Scores: []questionnaires.ScoreOf{{Section: "people", Bounds: bounds}}}
	}
	low, high := 20.0, 60.0
	inside := people(questionnaires.Bounds{AtLeast: &low})
	for _, tt := range []struct {
		when questionnaires.Condition // which holds at 0
		want string
	}{
		{people(questionnaires.Bounds{Below: &high}), "ab 60 von 100"},
		{questionnaires.Condition{Not: &inside}, "ab 20 von 100"},
		{questionnaires.Condition{Any: []questionnaires.Condition{inside, people(questionnaires.Bounds{Below: &high})}}, "ab 60 von 100"},
	} {
		r := decided(t, map[string]string{"figure": "counted", "trigger": "waiting", "owner": "nobody", "trial": "nobody"}, 0)
		r.Questionnaire.Verdicts[0].Outcomes[1].Rules[0] = saying(questionnaires.Rule{When: tt.when}, "Es fehlen Leute.")
		tells(t, markdownOf(t, rescored(r)), "| Es fehlen Leute. | Dieser Grund ist weggefallen; Ergebnis „Menschen“: "+tt.want+" |")
	}
}

func TestAnObjectiveWithoutKeyResultsHasADashForItsResult(t *testing.T) {
	r := decided(t, map[string]string{"figure": "none", "trigger": "fair", "owner": "nobody", "trial": "users"}, 1)
	r.Questionnaire.BlindSpots[0].KeyResults = nil
	tells(t, markdownOf(t, rescored(r)), "| 4–12 | Ziel 1. | – | ________ |")
}

func TestTheBestVerdictHasAPlanOfItsWeakestAnswers(t *testing.T) {
	r := decided(t, map[string]string{"figure": "guessed", "trigger": "fair", "owner": "master", "trial": "nobody"}, 0)
	outcomes := r.Questionnaire.Verdicts[0].Outcomes
	outcomes[1].Rules = outcomes[1].Rules[1:2]
	r.Answers.Answers["trigger"] = assess.Answer{Unknown: true}
	read := "1 | Diesen Bericht in der Leitungsrunde lesen. | Alle dort tragen das Urteil mit"
	half := "6 | Halbzeit: nachsehen, ob die Antworten noch stimmen. | Was sich geändert hat, ist neu beantwortet"
	plans(t, rescored(r), read,
		"2–12 | Frage 1 angehen: „Welche Zahl gibt es zu den Stunden an der alten Säge?“ Heute: „Eine Schätzung“. | Die Antwort lautet „Eine gezählte, mit Datum“",
		"2–12 | Frage 2 angehen: „Womit fing es an?“ Heute: „Weiß ich nicht“. | Die Frage hat eine Antwort",
		"2–12 | Frage 4 angehen: „Wer hat sie ausprobiert?“ Heute: „Bisher keiner“. | Die Antwort lautet „Zwei, die täglich daran stehen“",
		half, nextQuarter)
	best := map[string]string{"figure": "counted", "trigger": "waiting", "owner": "master", "trial": "users"}
	plans(t, decided(t, best, 0), read, half, nextQuarter)
}

func TestTheBestVerdictLeavesThePlanToTheBlindSpots(t *testing.T) {
	r := decided(t, map[string]string{"figure": "none", "trigger": "waiting", "owner": "master", "trial": "users"}, 3)
	outcomes := r.Questionnaire.Verdicts[0].Outcomes
	outcomes[1].Rules = outcomes[1].Rules[1:2]
	got := strings.Join(steps(markdownOf(t, rescored(r))), "\n")
	for _, row := range []string{"1 | Schritt 1. | Erster Schritt gegen „Fleck 1“ getan", "2–12 | Ziel 3. | Zahl 3"} {
		tells(t, got, row)
	}
	lacks(t, got, "Leitungsrunde lesen. ")
}

func TestAnOpenVerdictAloneHasNoPlan(t *testing.T) {
	plans(t, decided(t, map[string]string{"figure": "none", "owner": "master"}, 0))
}
