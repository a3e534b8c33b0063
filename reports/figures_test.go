package reports_test

import (
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/reports"
)

// rewritten returns the report after a change of its answers, scored anew.
func rewritten(t *testing.T, questionnaire, name string, change func(a *assess.Answers)) string {
	t.Helper()
	r := scored(t, questionnaire, name+".answers.yaml")
	change(&r.Answers)
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	r.Language = "en"
	return markdownOf(t, r)
}

// tells fails unless the report holds the text.
func tells(t *testing.T, report, text string) {
	t.Helper()
	if !strings.Contains(report, text) {
		t.Errorf("not in the report: %s\n%s", text, report)
	}
}

func TestPointsAreShownForEveryKindOfAnswer(t *testing.T) {
	report := rewritten(t, "joinery.yaml", "weak", func(*assess.Answers) {})
	for _, entry := range []string{
		"  - **One person who may decide** · claimed · 3 of 4 points, weight 3\n",
		"  - **12.5\u00a0hours** · 0 of 4 points\n",
		"  - **The customer / Whoever works with them next** · 1 of 4 points\n",
		"  - **I don’t know** · 0 of 4 points, weight 2\n",
		"  - Vom Aufmaß zur Zeichnung – \\*sofort\\*.\n", // free text counts for nothing
	} {
		tells(t, report, entry)
	}
}

func TestTheWeakestAnswersAreOfEveryKind(t *testing.T) {
	report := rewritten(t, "own.yaml", "own", func(a *assess.Answers) {
		twenty := 20.0
		a.Answers["searching"] = assess.Answer{Number: &twenty}
	})
	tells(t, report, "Look into these answers first:\n\n"+
		"- “Was stand heute im Weg?” – **Paletten / Verschnitt, aber gekennzeichnet**\n"+
		"- “Wie viele Minuten wurde heute gesucht?” – **20\u00a0min**\n")
}

func TestSumsOfPointsAreWrittenWithoutRoundingErrors(t *testing.T) {
	r := scored(t, "own.yaml", "own.answers.yaml")
	q := r.Questionnaire.Question("blocked")
	q.States[1].Points, q.States[2].Points = 0.1, 0.2 // 0.30000000000000004
	r.Result = assess.Score(r.Questionnaire, r.Answers)
	tells(t, markdownOf(t, r), "**Paletten / Verschnitt, aber gekennzeichnet** · 0,3 von 4 Punkten\n")
}

// 70 less 37.5 is 32.5, though the score is shown as 37.
func TestShownGapsComeFromTheTrueOnes(t *testing.T) {
	tells(t, markdownOf(t, scored(t, "joinery.yaml", "weak.answers.yaml")), "Verantwortung +32, Datenqualität +41)")
}

func TestNotesKeepTheirLines(t *testing.T) {
	report := rewritten(t, "joinery.yaml", "weak", func(a *assess.Answers) {
		answer := a.Answers["owner"]
		answer.Note = "\nseit März\\\r\n\n# niemand\n---\n  1. Chef  \n:-:\n::: warning\n===\n"
		a.Answers["owner"] = answer
	})
	tells(t, report, "  - Note: seit März&#92;\\\n    \\# niemand\\\n    \\---\\\n    1\\. Chef\\\n    \\:-:\\\n    \\::: warning\\\n    \\===\n- ")
}

func TestEvidenceStandsBesideQuotedAnswers(t *testing.T) {
	report := rewritten(t, "joinery.yaml", "weak", func(a *assess.Answers) {
		answer := a.Answers["ignored"]
		answer.Evidence = assess.Verified
		a.Answers["ignored"] = answer
	})
	tells(t, report, "- “What happened when somebody last ignored a rule?” – **Nothing** (verified)\n")
	tells(t, report, "- “Where are the measurements of a current order?” – **I don’t know**\n")
}

func TestAKnownWeaknessIsNotCalledUnseen(t *testing.T) {
	const known = "You seem to know this weakness; it has been left lying all the same."
	for name, want := range map[string]int{"weak": 0, "capped": 2} { // of the blind spots told in full
		r := scored(t, "joinery.yaml", name+".answers.yaml")
		r.Language = "en"
		report := markdownOf(t, r)
		if got := strings.Count(report, known); got != want {
			t.Errorf("%s: said %d times, want %d", name, got, want)
		}
		if unseen := strings.Contains(report, "nobody sees it"); unseen == (want > 0) {
			t.Errorf("%s: says that nobody sees it: %v", name, unseen)
		}
	}
}

// 21.9 and 21.1 are both shown as 21.
func TestFiguresThatLookEqualAreExplained(t *testing.T) {
	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	r.Result.Overall.Bottleneck = "standards"
	r.Result.Sections[0].Score, r.Result.Sections[3].Score = assess.Known(21.9), assess.Known(21.1)
	r.Result.Sections[0].Level, r.Result.Sections[3].Level = assess.Improvised, assess.Improvised
	for language, texts := range map[string][]string{
		"de": {
			"Beginnen Sie trotzdem mit **Verantwortung** (ebenfalls 21): Der Abstand ist kleiner als ein Punkt, und darauf baut das Übrige auf, auch Standards.",
			"Beginnen Sie mit **Verantwortung**, obwohl Standards um Bruchteile eines Punktes niedriger liegt.",
		},
		"en": {
			"Even so, begin with **Ownership** (also 21): the two are less than a point apart, and the rest builds on it, Standards included.",
			"Start with **Ownership**, although Standards is a fraction of a point lower.",
		},
	} {
		r.Language = language
		report := markdownOf(t, r)
		for _, text := range texts {
			tells(t, report, text)
		}
	}
}

func TestEstimatesAreComparedInASentence(t *testing.T) {
	estimate := func(sections map[string]int) reports.Report {
		r := scored(t, "joinery.yaml", "capped.answers.yaml")
		for id, points := range sections {
			r.Answers.Estimates[id] = points
		}
		r.Result = assess.Score(r.Questionnaire, r.Answers)
		r.Language = "en"
		return r
	}
	low := estimate(map[string]int{"ownership": 5, "data": 5})
	tells(t, markdownOf(t, low), "Your own estimate is clearly below your answers here: Ownership and Data quality. You are further than you think.")
	low.Language = "de"
	tells(t, markdownOf(t, low), "Deutlich unter Ihren Antworten liegt Ihre eigene Einschätzung hier: Verantwortung und Datenqualität. Sie sind dort weiter, als Sie meinen.")

	high := estimate(nil)
	high.Answers.Answers["owner"] = assess.Answer{Unknown: true}
	high.Result = assess.Score(high.Questionnaire, high.Answers)
	tells(t, markdownOf(t, high), "Your own estimate is clearly above your answers here: Ownership.")
	high.Language = "de"
	tells(t, markdownOf(t, high), "Deutlich über Ihren Antworten liegt Ihre eigene Einschätzung hier: Verantwortung.")
}

func TestTheOrderOfWorkSaysWhatEachFoundationShows(t *testing.T) {
	report := rewritten(t, "joinery.yaml", "weak", func(*assess.Answers) {})
	for _, line := range []string{
		"1. **Ownership** (37, person-dependent): start here. This includes: Knowledge in heads.\n",
		"2. **Process clarity** (33, person-dependent): next, above all “Tool-first thinking”.\n",
		"3. **Data quality** (8, improvised): then, but “The spreadsheet truth” now.\n",
		"4. **Standards** (0, improvised): after that, but “Optional standards” now.\n",
	} {
		tells(t, report, line)
	}

	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	r.Result.BlindSpots = nil
	report = markdownOf(t, r)
	for _, line := range []string{
		"2. **Prozessklarheit** (33, personenabhängig): als Nächstes von Einzelnen unabhängig machen.\n",
		"3. **Datenqualität** (8, improvisiert): dann von Grund auf regeln.\n",
		"4. **Standards** (0, improvisiert): danach von Grund auf regeln.\n",
	} {
		tells(t, report, line)
	}
}
