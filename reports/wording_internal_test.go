package reports

import (
	"testing"
	"time"

	"blindspot/assess"
)

func TestNumbersAreWrittenAsTheReaderWritesThem(t *testing.T) {
	for _, tt := range []struct {
		number          float64
		german, english md
	}{
		{0, "0", "0"},
		{12.5, "12,5", "12.5"},
		{-0.25, "−0,25", "−0.25"},
		{2026, "2026", "2026"},
		{12000, "12.000", "12,000"},
		{1234567.5, "1.234.567,5", "1,234,567.5"},
	} {
		for language, want := range map[string]md{"de": tt.german, "en": tt.english} {
			m := &markdown{Report: Report{Language: language}}
			if got := m.number(tt.number); got != want {
				t.Errorf("%v in %s: %q, want %q", tt.number, language, got, want)
			}
		}
	}
}

func TestAmountsKeepTheirUnit(t *testing.T) {
	german, english := &markdown{Report: Report{Language: "de"}}, &markdown{Report: Report{Language: "en"}}
	for _, tt := range []struct{ got, want md }{
		{german.amount(3, ""), "3"},
		{german.amount(3, "Tage"), "3\u00a0Tage"},
		{german.amount(3, "%"), "3\u00a0%"},
		{english.amount(3, "%"), "3%"},
		{german.percent(assess.Known(0.29)), "29\u00a0%"},
		{english.percent(assess.Known(0.29)), "29%"},
		{english.percent(assess.Figure{}), "–"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// A figure and the level beside it must not contradict each other: the level from 70
// is reached with 70 and not with 69.9, and sums of fractions must not decide.
func TestScoresAreRoundedDownToTheirLevel(t *testing.T) {
	for score, want := range map[float64]md{
		0: "0", 69.6: "69", 69.999999: "69", 69.99999999999999: "70", 70: "70", 100: "100",
	} {
		if got := whole(assess.Known(score)); got != want {
			t.Errorf("%v is shown as %s, want %s", score, got, want)
		}
	}
	if got := whole(assess.Figure{}); got != "–" {
		t.Errorf("an unknown figure is shown as %q", got)
	}
}

func TestDatesAreThoseOfTheAnswers(t *testing.T) {
	late := time.Date(2026, 2, 3, 23, 30, 0, 0, time.FixedZone("", 3600))
	german, english := &markdown{Report: Report{Language: "de"}}, &markdown{Report: Report{Language: "en"}}
	for _, tt := range []struct{ got, want md }{
		{german.date(late), "03.02.2026"},
		{english.date(late), "3 February 2026"},
		{german.date(time.Time{}), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestTheFirstSentenceEndsWhereASentenceEnds(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"Ein Satz ohne Ende":                "Ein Satz ohne Ende",
		"Erster. Zweiter. Dritter.":         "Erster.",
		"Wer zahlt? Sie.":                   "Wer zahlt?",
		"So fühlt es sich sicher an. Wer":   "So fühlt es sich sicher an.",
		"Etwa z. B. Angebote. Dann mehr.":   "Etwa z. B. Angebote.",
		"Bis zum 3. Tag warten. Dann mehr.": "Bis zum 3. Tag warten.",
		"Rund 3.500 Euro. und mehr.":        "Rund 3.500 Euro. und mehr.",
		"Zeile\neins. Ende\n\nhier.":        "Zeile eins.",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("of %q: %q, want %q", text, got, want)
		}
	}
}

func TestQuotationsWithinQuotations(t *testing.T) {
	german, english := &markdown{Report: Report{Language: "de"}}, &markdown{Report: Report{Language: "en"}}
	if got, want := german.quoted("Was heißt „fertig“?"), md("„Was heißt ‚fertig‘?“"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := english.quoted("What does “done” mean?"), md("“What does ‘done’ mean?”"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
