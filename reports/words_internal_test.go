package reports

import (
	"testing"

	"blindspot/questionnaires"
)

func TestConditionsInWords(t *testing.T) {
	ten, fifty := 10.0, 50.0
	text := func(s string) questionnaires.Text { return questionnaires.Text{"": s} }
	state := func(id string) questionnaires.State { return questionnaires.State{ID: id, Text: text(id)} }
	fromTen, below := questionnaires.Bounds{AtLeast: &ten}, questionnaires.Bounds{AtLeast: &ten, Below: &fifty}
	asked := map[string]*questionnaires.Question{
		"a": {ID: "a", Text: text("A?"), States: []questionnaires.State{state("x"), state("y")}},
		"n": {ID: "n", Kind: questionnaires.Number, Text: text("N?"), Unit: text("km")},
		"d": {ID: "d", Kind: questionnaires.Date, Text: text("D?")},
	}
	is := func(states ...string) questionnaires.Condition {
		return questionnaires.Condition{Questions: []questionnaires.StatesOf{{Question: "a", States: states}}}
	}
	number := func(question string, b questionnaires.Bounds) questionnaires.Condition {
		return questionnaires.Condition{Numbers: []questionnaires.NumberOf{{Question: question, Bounds: b}}}
	}
	both := questionnaires.Condition{All: []questionnaires.Condition{is("x"), number("n", fromTen)}}
	not := is("x")
	where := is("x", "y")
	for _, tt := range []struct {
		name            string
		condition       questionnaires.Condition
		german, english md
	}{
		{"one of several states", is("x", questionnaires.Unknown), "a: „x“ oder „Weiß ich nicht“", "a: “x” or “I don’t know”"},
		{"each of several states", questionnaires.Condition{Questions: []questionnaires.StatesOf{{Question: "a", States: []string{"x", "y"}, Each: true}}}, "a: „x“ und „y“", "a: “x” and “y”"},
		{"a number with its unit", number("n", below), "n: mindestens 10 und unter 50\u00a0km", "n: at least 10 and below 50\u00a0km"},
		{"the age of a date", number("d", fromTen), "d: mindestens 10 Monate her", "d: at least 10 months ago"},
		{"several demands", both, "a: „x“, und n: mindestens 10\u00a0km", "a: “x”, and n: at least 10\u00a0km"},
		{"one of several conditions", questionnaires.Condition{Any: []questionnaires.Condition{is("x"), both}},
			"a: „x“, oder (a: „x“, und n: mindestens 10\u00a0km)", "a: “x”, or (a: “x”, and n: at least 10\u00a0km)"},
		{"one of several beside a demand", questionnaires.Condition{Questions: not.Questions, Any: []questionnaires.Condition{is("x"), is("y")}},
			"a: „x“, und (a: „x“, oder a: „y“)", "a: “x”, and (a: “x”, or a: “y”)"},
		{"a condition that must not hold", questionnaires.Condition{Not: &not}, "nicht (a: „x“)", "not (a: “x”)"},
		{"the overall score", questionnaires.Condition{Scores: []questionnaires.ScoreOf{{Section: questionnaires.Overall, Bounds: fromTen}}},
			"Ergebnis insgesamt: mindestens 10 von 100", "Overall result: at least 10 out of 100"},
		{"items", questionnaires.Condition{Counts: []questionnaires.CountOf{{Section: "list", Where: &where, Bounds: fromTen}}},
			"Zahl der Einträge unter „list“, für die gilt (a: „x“ oder „y“): mindestens 10", "Number of entries under “list” for which this holds (a: “x” or “y”): at least 10"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for language, want := range map[string]md{"de": tt.german, "en": tt.english} {
				m := &markdown{Report: Report{Language: language, Questionnaire: &questionnaires.Questionnaire{}}}
				w := words{m, func(id string) *questionnaires.Question { return asked[id] }, func(id string) md { return md(id) }, nil}
				if got := w.condition(tt.condition); got != want {
					t.Errorf("got  %s\nwant %s", got, want)
				}
			}
		})
	}
}
