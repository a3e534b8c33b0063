package form

import (
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func TestParseNumber(t *testing.T) {
	for text, want := range map[string]float64{
		"12": 12, "12,5": 12.5, "12.5": 12.5, " 7 ": 7, "-3": -3, "0,125": 0.125, ",5": 0.5, "5,": 5, "1000": 1000, "007": 7,
	} {
		if got, ok := parseNumber(text); !ok || got != want {
			t.Errorf("parseNumber(%q) = %v, %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "-", ",", "1.000", "1,000", "12.345", "1e3", "0x1F", "1_000", "NaN", "inf", "1.2.3", "--1", "1,2,3", "five", "٣"} {
		if got, ok := parseNumber(text); ok {
			t.Errorf("parseNumber(%q) = %v, want it refused", text, got)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	f.Add("12,5")
	f.Add("-0.125")
	f.Fuzz(func(t *testing.T, text string) {
		n, ok := parseNumber(text)
		if !ok {
			return
		}
		for _, language := range []string{"de", "en"} {
			shown := formatNumber(n, language)
			again, ok := parseNumber(shown)
			// Three decimals can be read as thousands, so they are asked for again.
			if ok && again != n {
				t.Errorf("%q is %v, is shown as %q, and is %v then", text, n, shown, again)
			}
		}
	})
}

func TestNumberKeysFollowTheRange(t *testing.T) {
	share, change := &questionnaires.Range{Min: 0, Max: 100}, &questionnaires.Range{Min: -100, Max: 100}
	if isNumberKey('-', share) || !isNumberKey('-', change) || !isNumberKey(',', share) || isNumberKey('e', change) {
		t.Error("a key is taken for a part of a number, or not")
	}
}

func TestEvidenceStaysWithTheAnswerItWasFor(t *testing.T) {
	q := sample(t).Question("sources")
	before := assess.Answer{States: []string{"erp"}, Note: "n", Evidence: assess.Shown}
	one := 1.0
	tests := map[string]struct {
		got  assess.Answer
		want assess.Evidence
	}{
		"same state":     {withState(before, "erp"), assess.Shown},
		"another state":  {withState(before, "crm"), assess.NoEvidence},
		"one more":       {toggled(q, before, "crm"), assess.Shown},
		"none left":      {toggled(q, before, "erp"), assess.NoEvidence},
		"don't know":     {unknown(before), assess.NoEvidence},
		"does not apply": {notApplicable(before), assess.NoEvidence},
		"same number":    {withNumber(assess.Answer{Number: &one, Note: "n", Evidence: assess.Claimed}, 1), assess.Claimed},
		"another number": {withNumber(assess.Answer{Number: &one, Note: "n", Evidence: assess.Claimed}, 2), assess.NoEvidence},
		"text":           {withText(assess.Answer{Text: "a", Note: "n", Evidence: assess.Claimed}, "b"), assess.Claimed},
		"no text":        {withText(assess.Answer{Text: "a", Note: "n", Evidence: assess.Claimed}, ""), assess.NoEvidence},
	}
	for name, tt := range tests {
		if tt.got.Evidence != tt.want {
			t.Errorf("%s: evidence %q, want %q", name, tt.got.Evidence, tt.want)
		}
		if tt.got.Note != "n" {
			t.Errorf("%s: the note is %q", name, tt.got.Note)
		}
	}
}
