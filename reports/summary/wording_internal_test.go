package summary

import (
	"testing"
	"time"

	"blindspot/assess"
)

func TestFiguresAreWrittenAsTheLanguageDoes(t *testing.T) {
	german, english := Report{Language: "de"}, Report{Language: "en"}
	for _, tt := range []struct{ name, de, en, wantDE, wantEN plain }{
		{"small count", german.count(999), english.count(999), "999", "999"},
		{"thousands", german.count(1000), english.count(1000), "1.000", "1,000"},
		{"millions", german.count(12345678), english.count(12345678), "12.345.678", "12,345,678"},
		{"decimals", german.decimal(2.04, 1), english.decimal(2.04, 1), "2,0", "2.0"},
		{"decimals below nothing", german.decimal(-0.041, 2), english.decimal(-0.041, 2), "−0,05", "−0.05"},
		{"a bound that is missed", german.decimal(0.1999, 2), english.decimal(0.1999, 2), "0,19", "0.19"},
		{"a bound that is met", german.decimal(0.7, 2), english.decimal(0.7, 2), "0,70", "0.70"},
		{"no coefficient", german.coefficient(assess.Figure{}), english.coefficient(assess.Figure{}), "–", "–"},
		{"share", german.shareOf(34, 61), english.shareOf(34, 61), "34 von 61 (56\u00a0%)", "34 of 61 (56%)"},
		{"share of none", german.share(0, 0), english.share(0, 0), "–", "–"},
		{"none", german.percent(0, 1000), english.percent(0, 1000), "0\u00a0%", "0%"},
		{"hardly any", german.percent(1, 1000), english.percent(1, 1000), "unter 1\u00a0%", "under 1%"},
		{"all", german.percent(1000, 1000), english.percent(1000, 1000), "100\u00a0%", "100%"},
		{"all but one", german.percent(999, 1000), english.percent(999, 1000), "über 99\u00a0%", "over 99%"},
		{"portion", german.portion(0.713), english.portion(0.713), "71\u00a0%", "71%"},
		{"date", german.date(time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)), english.date(time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)), "2. März 2026", "2 March 2026"},
		{"one company", german.companies(1), english.companies(1), "1 Unternehmen", "1 company"},
		{"companies", german.companies(1234), english.companies(1234), "1.234 Unternehmen", "1,234 companies"},
		{"quotation in a quotation", german.quoted("Was heißt „fertig“?"), english.quoted("What is “done”?"), "„Was heißt ‚fertig‘?“", "“What is ‘done’?”"},
	} {
		if tt.de != tt.wantDE || tt.en != tt.wantEN {
			t.Errorf("%s: %q and %q, want %q and %q", tt.name, tt.de, tt.en, tt.wantDE, tt.wantEN)
		}
	}
}

func TestDifferencesCarryTheirSign(t *testing.T) {
	for x, want := range map[float64]plain{12.7: "+12", 0.9: "0", 0: "0", -3.2: "−4"} {
		if got := points(x); got != want {
			t.Errorf("%v is shown as %q, want %q", x, got, want)
		}
	}
}

func TestTheHighestAreFoundWithTheirEquals(t *testing.T) {
	figures := []float64{-2, 5, 3, 5, 9}
	got := highest(len(figures), func(i int) (float64, bool) { return figures[i], i < 4 })
	if len(got) != 2 || got[0] != 1 || got[1] != 3 {
		t.Errorf("got %v, want [1 3]", got)
	}
	if got := highest(2, func(int) (float64, bool) { return 0, false }); got != nil {
		t.Errorf("got %v where nothing counts", got)
	}
}
