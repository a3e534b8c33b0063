package terms_test

import (
	"testing"

	"blindspot/assess"
	"blindspot/assess/terms"
)

// TestEveryTermHasAWordOfItsOwnInBothLanguages finds a term that was forgotten, or
// that a reader could not tell from another.
func TestEveryTermHasAWordOfItsOwnInBothLanguages(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		seen := map[string]string{}
		check := func(term, word string) {
			t.Helper()
			if word == "" {
				t.Errorf("%s has no word in %q", term, language)
			}
			if other, twice := seen[word]; twice {
				t.Errorf("%s and %s are both %q", term, other, word)
			}
			seen[word] = term
		}
		for _, level := range []assess.Level{assess.NotRated, assess.Improvised, assess.PersonDependent, assess.Defined, assess.Steered, assess.Learning} {
			check("level "+string(level), terms.Level(level, language))
			check("meaning of "+string(level), terms.LevelMeaning(level, language))
		}
		for _, role := range assess.Roles() {
			check("role "+role, terms.Role(role, language))
		}
		for _, evidence := range []assess.Evidence{assess.Claimed, assess.Shown, assess.Verified} {
			check("evidence "+string(evidence), terms.Evidence(evidence, language))
		}
		for _, relevance := range []assess.Relevance{assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant} {
			check("relevance "+string(relevance), terms.Relevance(relevance, language))
		}
		check("unknown", terms.Unknown(language))
		check("not applicable", terms.NotApplicable(language))
	}
	if got := terms.Date("2025-03-14", "de") + ", " + terms.Date("2025-03", "en") + ", " + terms.Date("soon", "en"); got != "14. März 2025, March 2025, soon" {
		t.Errorf("dates read %q", got)
	}
	if terms.Level(assess.Defined, "de") == terms.Level(assess.Defined, "en") {
		t.Error("German and English name a level alike")
	}
}

func TestARoleInTheRespondentsOwnWordsStaysAsItIs(t *testing.T) {
	if got := terms.Role("Prokuristin", "en"); got != "Prokuristin" {
		t.Errorf("got %q", got)
	}
}
