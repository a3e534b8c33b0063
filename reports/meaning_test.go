package reports_test

import (
	"strings"
	"testing"

	"blindspot/assess"
)

// lacks fails if the report holds the text.
func lacks(t *testing.T, report, text string) {
	t.Helper()
	if strings.Contains(report, text) {
		t.Errorf("in the report: %s\n%s", text, report)
	}
}

func TestAVerdictComesBeforeEverythingElse(t *testing.T) {
	report := rewritten(t, "decision.yaml", "decision-stop", func(*assess.Answers) {})
	if verdict, summary := strings.Index(report, "**Decision: Do not buy.**"), strings.Index(report, "In points: "); verdict < 0 || verdict > summary {
		t.Errorf("the verdict stands at %d, the summary at %d:\n%s", verdict, summary, report)
	}
	lacks(t, report, "## The order of work") // which the verdict says itself
}

func TestAVerdictWaitsForListsToo(t *testing.T) {
	r := scored(t, "decision.yaml", "decision-open.answers.yaml")
	r.Result.Verdicts = []assess.VerdictResult{{ID: "purchase", Open: []string{"trial"}, Lists: []string{"reason"}}}
	tells(t, markdownOf(t, r), "**Entscheidung: noch offen.** Ein Urteil gibt es, sobald dies beantwortet ist:\n\n"+
		"- Wer hat sie ausprobiert?\n- Anlass: Noch steht nichts auf der Liste.\n")
}

func TestARuleOnAScoreIsToldWithTheScore(t *testing.T) {
	report := rewritten(t, "decision.yaml", "decision-stop", func(a *assess.Answers) { a.Answers["trial"] = assess.Answer{States: []string{"nobody"}} })
	tells(t, report, "- Hardly anything is settled.\n  - Overall: **0** out of 100\n")
}

func TestAnOverallScoreThatThereIsNotIsNotSpokenOf(t *testing.T) {
	r := scored(t, "facts.yaml", "facts.answers.yaml")
	r.Language = "en"
	for _, s := range r.Questionnaire.Sections {
		s.Weight = 0
	}
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	report := markdownOf(t, r)
	for _, text := range []string{"Level:", "Level so far", "Overall", "not enough answers", "The whole is", "The order of work", "weakest area"} {
		lacks(t, report, text)
	}
	tells(t, report, "Basics: person-dependent\n")
}

// The average of a list says nothing of a company, unless its author says what.
func TestAListHasNoLevel(t *testing.T) {
	report := rewritten(t, "ideas.yaml", "ideas", func(*assess.Answers) {})
	tells(t, report, "Your ideas: average of 3 of the 4\n")
	for _, text := range []string{"Level:", "Overall:", "The order of work"} {
		lacks(t, report, text)
	}
}

func TestItemsAreNamedWhereTheirQuestionsStandOutsideOfThem(t *testing.T) {
	report := rewritten(t, "ideas.yaml", "ideas", func(*assess.Answers) {})
	tells(t, report, "- [ ] Drohne: Who wants it?\n")
	tells(t, report, "- Etiketten drucken: Who wants it?\n")
	tells(t, report, "#### Drohne\n\n- **1** Which area does it belong to?\n")
}

func TestWhatIsMissingToATargetIsRoundedUp(t *testing.T) {
	r := scored(t, "steps.yaml", "steps.answers.yaml")
	for score, want := range map[float64]string{
		69.9: "Ziel 70, es fehlen 1)", 33.3: "Ziel 70, es fehlen 37)", 70: "Ziel 70 erreicht)", 71.5: "Ziel 70 erreicht)",
	} {
		r.Result.Sections[0].Score = assess.Known(score)
		tells(t, markdownOf(t, r), want)
	}
}

func TestWhatIsAllDoneHasNoNextStep(t *testing.T) {
	report := rewritten(t, "steps.yaml", "steps", func(a *assess.Answers) {
		for _, id := range []string{"serviced", "complete"} {
			a.Answers[id] = assess.Answer{States: []string{"yes"}}
		}
	})
	tells(t, report, "(each needs 50 out of 100): 3 of 3.\n")
	for _, text := range []string{"The next step", "The first one not met", "still needs", "Missing for"} {
		lacks(t, report, text)
	}
}

func TestStepsThatDoNotApplyAreNoSteps(t *testing.T) {
	r := scored(t, "steps.yaml", "steps.answers.yaml")
	r.Language = "en"
	r.Questionnaire.Question("serviced").MayNotApply = true
	r.Answers.Answers["serviced"] = assess.Answer{NotApplicable: true}
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	tells(t, markdownOf(t, r), "(each needs 50 out of 100): 2 of 2.\n")
}

func TestWithoutASequenceTheWeakestThatIsNotGoodEnoughGoesFirst(t *testing.T) {
	report := rewritten(t, "steps.yaml", "steps", func(a *assess.Answers) {
		for _, id := range []string{"dunned", "serviced"} {
			a.Answers[id] = assess.Answer{States: []string{"yes"}}
		}
	})
	tells(t, report, "What brings most now is **Customers**.\n\n1. **Customers** (50, defined): start here.\n2. **Orders** (40, person-dependent): target reached; leave it for now.\n")
	lacks(t, report, "bottleneck")
}

func TestNeedsAreTheTenMostNeeded(t *testing.T) {
	r := scored(t, "facts.yaml", "facts.answers.yaml")
	for len(r.Result.Needs) < 12 {
		r.Result.Needs = append(r.Result.Needs, assess.Need{Question: "updates", Relevance: assess.SomeRelevance})
	}
	report := markdownOf(t, r)
	if got := strings.Count(report, "| Gar nicht |\n"); got != 8 { // of the ten, two have other answers
		t.Errorf("%d rows, want 8:\n%s", got, report)
	}
	tells(t, report, "Weniger dringend: 2 weitere Fragen, zu finden unter „Alle Antworten“.\n")
}

func TestBandsStandForOurWords(t *testing.T) {
	r := scored(t, "decision.yaml", "decision-buy.answers.yaml")
	r.Questionnaire.Verdicts, r.Result.Verdicts = nil, nil
	r.Language = "en"
	report := markdownOf(t, r)
	tells(t, report, "**Level: Plan, 100 out of 100.** Most of it can be looked up.")
	tells(t, report, "Overall: Plan\n")
	lacks(t, report, "Deviations become better rules")
}

func TestReportsUnfoldTheQuestionnaireThemselves(t *testing.T) {
	r := scored(t, "ideas.yaml", "ideas.answers.yaml")
	unfolded := r
	unfolded.Questionnaire = r.Questionnaire.Unfold(r.Answers.Items)
	if got, want := markdownOf(t, unfolded), markdownOf(t, r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// With one foundation nothing is called the weakest, so "there" would point nowhere.
func TestAnEstimateIsNotPutWhereNothingWasNamed(t *testing.T) {
	report := rewritten(t, "ideas.yaml", "ideas", func(a *assess.Answers) { a.Estimates = map[string]int{"choice": 8} })
	tells(t, report, "Your own estimate is clearly above your answers here: The choice.")
}
