// Package terms holds the product's own words that more than one surface shows:
// levels, roles, kinds of evidence and dates, in German and English.
package terms

import "blindspot/assess"

// Level names a level, as in "Stufe: geregelt". A level that is not rated has a name too.
func Level(l assess.Level, language string) string {
	names := map[assess.Level]word{
		assess.NotRated:        {"nicht bewertet", "not rated"},
		assess.Improvised:      {"improvisiert", "improvised"},
		assess.PersonDependent: {"personenabhängig", "person-dependent"},
		assess.Defined:         {"geregelt", "defined"},
		assess.Steered:         {"gesteuert", "steered"},
		assess.Learning:        {"lernend", "learning"},
	}
	return names[l].in(language)
}

// LevelMeaning says in one sentence how a company on that level works.
func LevelMeaning(l assess.Level, language string) string {
	meanings := map[assess.Level]word{
		assess.NotRated: {
			"Für eine Einstufung fehlen noch Antworten.",
			"There are not enough answers yet to say.",
		},
		assess.Improvised: {
			"Vieles entsteht aus dem Augenblick. Es läuft, solange alle da sind und nichts dazwischenkommt.",
			"Much is made up on the spot. It works as long as everybody is there and nothing goes wrong.",
		},
		assess.PersonDependent: {
			"Es läuft, weil bestimmte Menschen es am Laufen halten. Fehlen sie, fehlt auch die Regel.",
			"It works because certain people keep it going. When they are away, so is the rule.",
		},
		assess.Defined: {
			"Das Wesentliche ist geregelt. Ob die Regel gilt, hängt noch vom Tag und von der Person ab.",
			"The essentials are settled. Whether the rule holds still depends on the day and the person.",
		},
		assess.Steered: {
			"Regeln gelten, Zahlen zeigen Abweichungen, jemand handelt danach.",
			"Rules hold, figures show when things drift, and somebody acts on them.",
		},
		assess.Learning: {
			"Aus Abweichungen werden bessere Regeln. Das Unternehmen wird mit jedem Fehler klüger.",
			"Deviations become better rules. The company gets wiser with every mistake.",
		},
	}
	return meanings[l].in(language)
}

// Role names a role of [assess.Roles]; the respondent's own words stay as they are.
func Role(role, language string) string {
	names := map[string]word{
		"owner":             {"Inhaber oder Inhaberin", "Owner"},
		"managing-director": {"Geschäftsführung", "Managing director"},
		"department-head":   {"Bereichs- oder Abteilungsleitung", "Head of department"},
		"it-lead":           {"IT-Leitung", "Head of IT"},
		"employee":          {"Mitarbeiterin oder Mitarbeiter", "Employee"},
		"advisor":           {"Beratung von außen", "Outside advisor"},
	}
	if name, ok := names[role]; ok {
		return name.in(language)
	}
	return role
}

// Evidence names how far an answer was substantiated; it is empty for none.
func Evidence(e assess.Evidence, language string) string {
	names := map[assess.Evidence]word{
		assess.Claimed:  {"gesagt", "claimed"},
		assess.Shown:    {"gezeigt", "shown"},
		assess.Verified: {"geprüft", "verified"},
	}
	return names[e].in(language)
}

// Relevance names how much something matters to a company; it is empty where that is open.
func Relevance(r assess.Relevance, language string) string {
	names := map[assess.Relevance]word{
		assess.NotRelevant:    {"nicht wichtig", "not important"},
		assess.SomeRelevance:  {"etwas wichtig", "somewhat important"},
		assess.HighlyRelevant: {"sehr wichtig", "very important"},
	}
	return names[r].in(language)
}

// Unknown names the answer "don't know".
func Unknown(language string) string { return word{"Weiß ich nicht", "I don’t know"}.in(language) }

// NotApplicable names the answer "does not apply".
func NotApplicable(language string) string {
	return word{"Trifft auf uns nicht zu", "Does not apply to us"}.in(language)
}

// word is a word or sentence in the languages of the program itself.
type word struct{ de, en string }

func (w word) in(language string) string {
	if language == "de" {
		return w.de
	}
	return w.en
}
