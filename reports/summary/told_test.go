package summary_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
	"blindspot/questionnaires"
	"blindspot/reports/summary"
)

// checkSays fails unless the German and the English report say these.
func checkSays(t *testing.T, r summary.Report, de, en string) {
	t.Helper()
	for language, want := range map[string]string{"de": de, "en": en} {
		if got := markdownOf(t, in(language, r)); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// checkSilent fails when the German or the English report says one of these.
func checkSilent(t *testing.T, r summary.Report, words ...string) {
	t.Helper()
	for _, language := range []string{"de", "en"} {
		got := markdownOf(t, in(language, r))
		for _, word := range words {
			if strings.Contains(got, word) {
				t.Errorf("%q in\n%s", word, got)
			}
		}
	}
}

func TestAQuestionIsWorthLookingAt(t *testing.T) {
	usual := cohort.QuestionStatistics{Visible: 100, Answered: 100, Scored: 100, Mean: 2, Floor: 0.6, Ceiling: 0.4, ItemRest: assess.Known(0.2)}
	with := func(change func(*cohort.QuestionStatistics)) cohort.QuestionStatistics {
		q := usual
		change(&q)
		return q
	}
	for _, tt := range []struct {
		name   string
		q      cohort.QuestionStatistics
		de, en string
	}{
		{"not at the bounds", usual, "Keine Frage fällt auf.", "No question stands out."},
		{"not without a correlation", with(func(q *cohort.QuestionStatistics) { q.ItemRest = assess.Figure{} }),
			"Keine Frage fällt auf.", "No question stands out."},
		{"that hardly belongs to its section", with(func(q *cohort.QuestionStatistics) { q.ItemRest.Value = 0.1999 }),
			"(Trennschärfe 0,19): Gehört sie hierher?", "(item-rest correlation 0.19): does it belong here?"},
		{"that runs against its section", with(func(q *cohort.QuestionStatistics) { q.ItemRest.Value = -0.2 }),
			"(Trennschärfe −0,20): Stehen die Antworten in der richtigen Reihenfolge?", "(item-rest correlation −0.20): are its answers in the right order?"},
		{"that most fail", with(func(q *cohort.QuestionStatistics) { q.Floor = 0.61 }), "61\u00a0% erreichen 0 Punkte", "61% earn 0 points"},
		{"that most master", with(func(q *cohort.QuestionStatistics) { q.Ceiling = 0.61 }), "61\u00a0% erreichen alle 4 Punkte", "61% earn all 4 points"},
		{"that nobody answers", with(func(q *cohort.QuestionStatistics) { q.Answered, q.Open = 0, 100 }), "Niemand beantwortet sie, von 100 Gefragten", "Nobody answers it, of 100 asked"},
		{"that hardly anybody answers", with(func(q *cohort.QuestionStatistics) { q.Answered, q.Open = 9, 91 }),
			"Kaum jemand beantwortet sie, 9 von 100 (9\u00a0%)", "Hardly anybody answers it, 9 of 100 (9%)"},
		{"not when every tenth answers it", with(func(q *cohort.QuestionStatistics) { q.Answered, q.Open = 10, 90 }),
			"Keine Frage fällt auf.", "No question stands out."},
		{"that hardly ever applies", with(func(q *cohort.QuestionStatistics) { q.Answered, q.NotApplicable = 5, 95 }),
			"Trifft fast nie zu: „Trifft auf uns nicht zu“ antworten 95 von 100 (95\u00a0%)", "Hardly ever applies: 95 of 100 (95%) answer"},
		{"that is put to nobody", cohort.QuestionStatistics{Visible: 4}, "Wurde weniger als 5 Unternehmen gestellt: Ist", "Was put to fewer than 5 companies: is"},
	} {
		t.Run(tt.name, func(t *testing.T) { checkSays(t, asked(t, tt.q), tt.de, tt.en) })
	}
}

func TestAlphaIsReadByItsBounds(t *testing.T) {
	for _, tt := range []struct {
		alpha  float64
		de, en string
	}{
		{-0.3, "| −0,30 | schwach |", "| −0.30 | weak |"},
		{0.599, "| 0,59 | schwach |", "| 0.59 | weak |"},
		{0.6, "| 0,60 | fraglich |", "| 0.60 | questionable |"},
		{0.7, "| 0,70 | brauchbar |", "| 0.70 | usable |"},
		{0.8, "| 0,80 | gut |", "| 0.80 | good |"},
		{0.9, "| 0,90 | sehr gut |", "| 0.90 | very good |"},
		{0.96, "| 0,96 | Fragen wiederholen einander |", "| 0.96 | questions repeat each other |"},
	} {
		r := workshop(t)
		r.Statistics.Scales = []cohort.Reliability{{Questions: 3, Alpha: assess.Known(tt.alpha), Companies: 50}, {}, {}}
		checkSays(t, r, tt.de, tt.en)
	}
}

func TestEveryReasonForAnOutlierHasWords(t *testing.T) {
	for _, tt := range []struct {
		outlier cohort.Outlier
		de, en  string
	}{
		{cohort.Outlier{Reason: cohort.LowestScore, Figure: 3.9, Section: -1}, "Ergebnis weit unter denen der anderen: 3 von 100.", "A score far below those of the others: 3 out of 100."},
		{cohort.Outlier{Reason: cohort.HighestScore, Figure: 97.9, Section: 0}, "Ergebnis weit über denen der anderen: 97 von 100 bei „Ordnung“.", "A score far above those of the others: 97 out of 100 in “Order”."},
		{cohort.Outlier{Reason: cohort.LargestGap, Figure: 71.3, Section: 2}, "Einschätzung weit über den Antworten: +71 Punkte bei „Sicherheit“.", "Estimate far above the answers: +71 points in “Safety”."},
		{cohort.Outlier{Reason: cohort.Contradictory, Figure: 3, Section: -1}, "einander an 3 Stellen widersprechen", "contradict each other in 3 places"},
		{cohort.Outlier{Reason: cohort.HardlyAnswered, Figure: 0.12, Section: -1}, "Nur 12\u00a0% der gestellten Fragen", "Only 12% of the questions asked"},
		{cohort.Outlier{Reason: cohort.AllAlike, Figure: 1, Section: -1}, "100\u00a0% der Antworten erreichen dieselben Punkte", "100% of the answers earn the same points"},
	} {
		r := workshop(t)
		tt.outlier.Source = "a.yaml"
		r.Statistics.Outliers = []cohort.Outlier{tt.outlier}
		checkSays(t, r, tt.de, tt.en)
	}
}

func TestEqualFirstsAreBothNamed(t *testing.T) {
	r := workshop(t)
	r.Statistics.Sections[2].Median = r.Statistics.Sections[0].Median
	r.Statistics.Spots[0].Shown = r.Statistics.Spots[1].Shown
	checkSays(t, r, "Der schwächste Bereich ist „Ordnung“, gleichauf mit „Sicherheit“, mit einem Median von 41; die Bereiche", "The weakest section is “Order”, level with “Safety”, with a median of 41; the sections")
	checkSays(t, r, "„Macht der Gewohnheit“, gleichauf mit „Bisher ging es gut“: 800 von 1.234 Unternehmen (65\u00a0%)", "“Force of habit”, level with “So far so good”: 800 of 1,234 companies (65%)")
}

func TestNobodyIsSaidToOverestimateThemselvesWhoDoesNot(t *testing.T) {
	r := workshop(t)
	for i := range r.Statistics.Gaps {
		r.Statistics.Gaps[i].Mean = -2
	}
	checkSilent(t, r, "Am meisten überschätzen sich", "overestimate themselves most")
}

func TestVerdictsTakeThePlaceOfLevels(t *testing.T) {
	r := reportOn(t, filepath.Join("..", "testdata", "decision.yaml"))
	r.Statistics = cohort.Statistics{
		Companies: 40, Overall: spread(1234, 50), Levels: [5]int{10, 10, 10, 10, 0},
		Sections: make([]cohort.Distribution, len(r.Sections)), Scales: make([]cohort.Reliability, len(r.Sections)),
		Questions: make([]cohort.QuestionStatistics, len(r.Questionnaire.Questions())),
		Verdicts:  [][]int{{10, 20, 6, 4}},
	}
	checkSays(t, r, "| Erst nachbessern | 20 (50\u00a0%) |", "| Mend first | 20 (50%) |")
	checkSays(t, r, "| Noch nicht zu sagen, Antworten fehlen | 4 (10\u00a0%) |", "| Cannot be told yet, answers are missing | 4 (10%) |")
	checkSilent(t, r, "improvisiert", "improvised")
}

func TestTheAverageOfListsIsNoOverallScore(t *testing.T) {
	r := workshop(t)
	r.Questionnaire.Sections[0].Repeat = &questionnaires.Repeat{Max: 5}
	checkSilent(t, r, "Insgesamt", "Overall", "Median insgesamt", "Median overall", "erreicht höchstens", "Half of the companies")
	r.Questionnaire.Sections[1].Weight = 1.5 // beside which the list is the smaller part
	checkSays(t, r, "### Insgesamt", "### Overall")
}

func TestAGroupIsSmallBelowThirtyCompanies(t *testing.T) {
	r := workshop(t)
	r.Statistics.Keys[0].Groups[1].Companies = 30
	checkSilent(t, r, "kleine Gruppe", "small group", "\n> Weniger als 30", "\n> Fewer than 30")
	r.Statistics.Keys[0].Groups[1].Companies = 29
	checkSays(t, r, "| Industrie (kleine Gruppe) | 29 |", "| Industrie (small group) | 29 |")
}

func TestAPairIsToldOfTheRarerBlindSpot(t *testing.T) {
	r := workshop(t)
	r.Statistics.Spots[0].Shown, r.Statistics.Spots[1].Shown = 800, 500
	checkSays(t, r, "Von den Unternehmen, die „Bisher ging es gut“ zeigen, zeigen 400 von 500 (80\u00a0%) auch „Macht der Gewohnheit“; unter allen sind es 65\u00a0%.",
		"Of the companies that show “So far so good”, 400 of 500 (80%) also show “Force of habit”; among all companies it is 65%.")
	r.Statistics.Spots[0].Undetermined = 124 // more than a tenth of 1234, so that a share of all misleads
	checkSays(t, r, "auch „Macht der Gewohnheit“.", "also show “Force of habit”.")
}

func TestAWeakestSectionAmongEqualsIsCalledSo(t *testing.T) {
	r := workshop(t)
	r.Statistics.Sections[2].Median = 46.1
	checkSays(t, r, "mit einem Median von 41; die Bereiche liegen aber nah beieinander.", "with a median of 41; the sections are close together, though.")
	r.Statistics.Sections[2].Median = 46.2
	checkSays(t, r, "mit einem Median von 41.", "with a median of 41.")
}

func TestOfQuestionsInAListThereAreNoFigures(t *testing.T) {
	r := workshop(t)
	r.Questionnaire.Sections[0].Repeat = &questionnaires.Repeat{Max: 5} // with all but the last three questions
	checkSays(t, r, "Diese Fragen werden zu jedem Eintrag einer Liste gestellt", "These questions are asked of each entry in a list")
	checkSilent(t, r, "beschriftet? | Läuft", "labelled? | Runs", "beschriftet? | 1.234 |", "labelled? | 1,234 |")
	checkSilent(t, r, "schwächste Bereich", "weakest section") // for a list is nothing that others rest on
}

// Below twenty companies the outer quantiles are those of the middle half.
func TestTheOuterQuantilesOfFewCompaniesAreNotTold(t *testing.T) {
	r := workshop(t)
	r.Statistics.Sections[2].Companies = 20
	checkSays(t, r, "| Sicherheit | 20 | 46 | 58 | 70 | 60 | 28–89 |", "| Safety | 20 | 46 | 58 | 70 | 60 | 28–89 |")
	r.Statistics.Sections[2].Companies = 19
	checkSays(t, r, "| Sicherheit | 19 | 46 | 58 | 70 | 60 | – |", "| Safety | 19 | 46 | 58 | 70 | 60 | – |")
}

func TestLevelsAreToldWhenEnoughCompaniesAreRated(t *testing.T) {
	r := workshop(t)
	r.Statistics.Levels = [5]int{0, 2, 2, 0, 0}
	checkSilent(t, r, "personenabhängig", "person-dependent")
	r.Statistics.Levels = [5]int{0, 2, 3, 0, 0}
	checkSays(t, r, "| personenabhängig | ab 25 | 2 (40\u00a0%) |", "| person-dependent | from 25 | 2 (40%) |")
}

func TestOnlyTheTenQuestionsAreListedThatMostCannotAnswer(t *testing.T) {
	r := reportOn(t, "quick")
	questions := r.Questionnaire.Questions()
	r.Statistics = cohort.Statistics{
		Companies: 100, Sections: make([]cohort.Distribution, len(r.Sections)), Scales: make([]cohort.Reliability, len(r.Sections)),
		Clashes: make([]int, len(r.Questionnaire.Contradictions)),
	}
	for i := range questions {
		r.Statistics.Questions = append(r.Statistics.Questions, cohort.QuestionStatistics{Visible: 100, Answered: 60 - i, Unknown: 40 + i})
	}
	_, part, _ := strings.Cut(markdownOf(t, r), "## Was die Unternehmen nicht wissen")
	part, _, _ = strings.Cut(part, "\n## ")
	if len(questions) <= 10 || strings.Count(part, " von 100 (") != 10 {
		t.Errorf("not ten of %d questions:\n%s", len(questions), part)
	}
	first, last := fmt.Sprintf("%d von 100", 39+len(questions)), fmt.Sprintf("%d von 100", 30+len(questions))
	if at := strings.Index(part, first); at < 0 || at > strings.Index(part, last) {
		t.Errorf("they do not go from %s to %s:\n%s", first, last, part)
	}
}

// Whatever is told of fewer companies than that could give one of them away.
func TestNothingIsToldOfTooFewCompanies(t *testing.T) {
	for n := range cohort.Least {
		r := workshop(t)
		r.Statistics.Companies = n
		checkSilent(t, r, "Median", "%", "answers/0017", "Handwerk", "█")
		if html := htmlOf(t, r); strings.Contains(html, "<svg") || strings.Contains(html, "<table") {
			t.Errorf("figures of %d companies:\n%s", n, html)
		}
	}
}
