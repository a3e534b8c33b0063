package survey_test

import (
	"strings"
	"testing"

	"blindspot/survey"
)

// The mapping of a table with the columns named in the cases below.
const head = "format: blindspot/mapping/v1\nquestionnaire: workshop\ncolumns:\n"

func TestReadsCells(t *testing.T) {
	const owner = `{question: owner, cells: {Nobody: nobody, "One person": named, "Don't know": unknown, "n/a": not-applicable}, open: ["-"]}`
	const checks = `{question: checks, separator: ", ", cells: {"A program": program, "A colleague, or another one": colleague, Nobody: nobody, "?": unknown}}`
	const state = `{question: checks, state: program, chosen: [Yes], not-chosen: [No]}`
	const retyping = `{question: retyping, units: [hours, h]}`
	cases := []struct{ name, mapping, cell, answers, problem string }{
		{"a state", owner, "Nobody", `"owner":"nobody"`, ""},
		{"blanks and line breaks around and within", owner, " One\nperson ", `"owner":"named"`, ""},
		{"don't know", owner, "Don't know", `"owner":{"unknown":true}`, ""},
		{"does not apply", owner, "n/a", `"owner":{"not-applicable":true}`, ""},
		{"an empty cell is open", owner, "", "", "no question is answered"},
		{"a text that says nothing is open", owner, "-", "", "no question is answered"},
		{"refuses what it does not know", owner, "Perhaps", "", `no answer is "Perhaps" (known: "Nobody", "One person", "Don't know", "n/a")`},
		{"refuses other capitals", owner, "nobody", "", `no answer is "nobody"`},

		{"several states in the questionnaire's order", checks, "A colleague, or another one, A program", `"checks":["program","colleague"]`, ""},
		{"a separator at the end", `{question: checks, separator: ";", cells: {"A program": program}}`, "A program;", `"checks":["program"]`, ""},
		{"a cell that can be taken apart in two ways", `{question: checks, separator: ";", cells: {a: program, b: colleague, "a;b": program}}`, "a;b", "", "in more than one way"},
		{"don't know beside states", checks, "A program, ?", "", "cannot go together"},
		{"an exclusive state beside others", checks, "A program, Nobody", "", "cannot go together"},
		{"one unknown text among several", checks, "A program, The customer", "", `no answer is "The customer"`},

		{"a chosen state", state, "Yes", `"checks":["program"]`, ""},
		{"a state that is not chosen", state, "No", "", "no question is answered"},
		{"neither", state, "Y", "", `no answer is "Y" (known: "Yes", "No")`},

		{"a decimal comma", retyping, "4,5", `"retyping":4.5`, ""},
		{"a decimal point", retyping, "4.5", `"retyping":4.5`, ""},
		{"a unit that the mapping names", retyping, "4 hours", `"retyping":4`, ""},
		{"a unit that it does not name", retyping, "4 days", "", "expected a number from 0 to 4000"},
		{"a number that could be two", retyping, "1.500", "", "can mean two numbers"},
		{"grouped digits and decimals", retyping, "1.500,5", `"retyping":1500.5`, ""},
		{"a point where the mapping says so", `{question: retyping, decimal: point}`, "1.500", `"retyping":1.5`, ""},
		{"a comma where the mapping says so", `{question: retyping, decimal: comma}`, "1.500", `"retyping":1500`, ""},
		{"a number out of its range", retyping, "4001", "", "expected a number from 0 to 4000"},
		{"a word for don't know among numbers", `{question: retyping, cells: {"no idea": unknown}}`, "no idea", `"retyping":{"unknown":true}`, ""},

		{"free text with line breaks", `{question: remarks}`, "We are\r\ntwo.", `"remarks":"We are\ntwo."`, ""},
		{"a formula is a text", `{question: remarks}`, `=HYPERLINK("x")`, `"remarks":"=HYPERLINK(\"x\")"`, ""},
		{"a text that is too long", `{question: remarks}`, strings.Repeat("a", 2<<20), "", "expected at most 20000 characters, found 2097152"},

		{"an estimate", `{estimate: ownership}`, "10", `"estimates":{"ownership":10}`, ""},
		{"an estimate out of its range", `{estimate: ownership}`, "11", "", "whole number from 0 to 10"},
		{"half an estimate", `{estimate: ownership}`, "7,5", "", "whole number from 0 to 10"},
		{"a note to an open question", `{note: owner}`, "Ask Ms Brandt", `"owner":{"note":"Ask Ms Brandt"}`, ""},
	}
	q := workshop(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			table := "T,Other\n" + quote(c.cell) + ",x\n"
			o := importAll(t, q, table, head+"  T: "+c.mapping+"\n", false)
			if c.problem != "" {
				if o.imported != 0 || len(o.problems) != 1 || !strings.Contains(o.problems[0], c.problem) || !strings.HasPrefix(o.problems[0], "survey.csv:2: ") {
					t.Errorf("imported %d, told %q, want %q", o.imported, o.problems, c.problem)
				}
				return
			}
			if len(o.problems) > 0 || !strings.Contains(o.lines, c.answers) {
				t.Errorf("got %s, told %q, want %s", o.lines, o.problems, c.answers)
			}
		})
	}
}

func quote(cell string) string { return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"` }

func TestReadsTimes(t *testing.T) {
	cases := []struct{ layout, cell, want string }{
		{"DD.MM.YYYY hh:mm:ss", "21.11.2026 10:14:09", "2026-11-21T09:14:09Z"}, // the table's clock is at +01:00
		{"DD.MM.YYYY hh:mm", "1.2.2026 9:05", "2026-02-01T08:05:00Z"},
		{"MM/DD/YY hh:mm:ss", "11/21/26 10:14:09", "2026-11-21T09:14:09Z"},
		{"MM/DD/YYYY hh:mm:ss AM", "11/21/2026 12:14:09 pm", "2026-11-21T11:14:09Z"},
		{"YYYY/MM/DD hh:mm:ss AM Z", "2026/11/21 3:18:24 PM GMT+2", "2026-11-21T13:18:24Z"},
		{"YYYY/MM/DD hh:mm:ss AM Z", "2026/11/21 3:18:24 nachm. MESZ", "2026-11-21T13:18:24Z"},
		{"YYYY-MM-DDThh:mm:ssZ", "2026-11-21T10:14:09-05:30", "2026-11-21T15:44:09Z"},
		{"YYYY-MM-DDThh:mm:ssZ", "2026-11-21T10:14:09Z", "2026-11-21T10:14:09Z"},
		{"DD.MM.YYYY hh:mm:ss", "21.11.2026", ""},
		{"DD.MM.YYYY", "31.02.2026", ""},
		{"YYYY/MM/DD hh:mm:ss Z", "2026/11/21 10:14:09 PST", ""}, // which of them, nobody knows
		{"DD.MM.YYYY", "21.11.1926", ""},
	}
	for _, c := range cases {
		t.Run(c.layout+" "+c.cell, func(t *testing.T) {
			mapping := strings.Replace(head, "columns:", "zone: \"+01:00\"\ncolumns:", 1) +
				"  When: {given: " + quote(c.layout) + "}\n  Who: {question: owner, cells: {Nobody: nobody}}\n"
			o := importAll(t, workshop(t), "When,Who\n"+quote(c.cell)+",Nobody\n", mapping, false)
			if c.want == "" {
				if len(o.problems) != 1 || !strings.Contains(o.problems[0], `column "When": expected `+c.layout) {
					t.Errorf("got %s, told %q", o.lines, o.problems)
				}
			} else if !strings.Contains(o.lines, `"updated":"`+c.want+`"`) {
				t.Errorf("got %s, told %q, want %s", o.lines, o.problems, c.want)
			}
		})
	}
}

func TestReadsDates(t *testing.T) {
	const columns = "  When: {given: YYYY-MM-DD}\n  Back: {question: restored, date: %}\n"
	for _, c := range []struct{ layout, cell, want string }{
		{"DD.MM.YYYY", "14.3.2026", `"restored":"2026-03-14"`},
		{"MM/YYYY", "3/2026", `"restored":"2026-03"`},
		{"DD.MM.YYYY", "14.3.2027", "lies after 2026-11-21"}, // refused by what reads answers
		{"DD.MM.YYYY", "in March", "expected DD.MM.YYYY"},
	} {
		mapping := head + strings.ReplaceAll(columns, "%", c.layout)
		o := importAll(t, workshop(t), "When,Back\n2026-11-21,"+c.cell+"\n", mapping, false)
		if !strings.Contains(o.lines+strings.Join(o.problems, "\n"), c.want) || o.imported+len(o.problems) != 1 {
			t.Errorf("%s: got %s, told %q, want %s", c.cell, o.lines, o.problems, c.want)
		}
	}
}

func TestSeveralColumns(t *testing.T) {
	const both = "  A: {question: owner, cells: {Nobody: nobody, One: named}}\n  B: {question: owner, cells: {Niemand: nobody, Eine: named}}\n"
	const texts = "  A: {question: remarks}\n  B: {question: remarks}\n"
	const states = "  A: {question: checks, state: program, chosen: [x]}\n  B: {question: checks, state: nobody, chosen: [x]}\n"
	cases := []struct{ name, columns, row, want string }{
		{"one question in two languages", both, ",Eine", `"owner":"named"`},
		{"the same answer twice", both, "One,Eine", `"owner":"named"`},
		{"two answers to one question", both, "Nobody,Eine", `"Eine", and another column answers the same question in another way`},
		{"one state", states, "x,", `"checks":["program"]`},
		{"two free texts, which no message quotes", texts, "secret one,secret two", `column "B": another column answers the same question in another way`},
		{"states that exclude each other", states, "x,x", `"nobody" stands beside an answer that it cannot go with`},
		{"two names", "  A: {organization: true}\n  B: {organization: true}\n", "Muster,Meier", `"Meier", after another column says "Muster"`},
		{"a note and its answer", "  A: {note: owner}\n  B: {question: owner, cells: {Eine: named}}\n", "Ms Brandt,Eine", `"owner":{"state":"named","note":"Ms Brandt"}`},
		{"labels and a name", "  A: {organization: true}\n  B: {label: sector}\n  C: {estimate: ownership}\n", "Muster  GmbH,Crafts,3", `"organization":"Muster GmbH","labels":{"sector":"Crafts"}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			row := c.row + strings.Repeat(",", 2-strings.Count(c.row, ","))
			o := importAll(t, workshop(t), "A,B,C\n"+row+"\n", head+c.columns, false)
			if !strings.Contains(o.lines+strings.Join(o.problems, "\n"), c.want) {
				t.Errorf("got %s, told %q, want %s", o.lines, o.problems, c.want)
			}
		})
	}
}

// TestNothingIsLostSilently counts: every row is imported or told, and with skipping only
// the cells are missing that were told.
func TestNothingIsLostSilently(t *testing.T) {
	const mapping = head + "  A: {question: owner, cells: {One: named}}\n  B: {question: disruption, cells: {Mended: fixed}}\n"
	const table = "A,B\nOne,Mended\nTwo,Mended\nOne\nOne,Mended,x\n,\nTwo,Perhaps\n"
	strict := importAll(t, workshop(t), table, mapping, false)
	if want := []string{
		`survey.csv:3: column "A": no answer is "Two" (known: "One")`,
		`survey.csv:4: expected 2 cells, found 1`,
		`survey.csv:5: expected 2 cells, found 3`,
		`survey.csv:7: column "A": no answer is "Two" (known: "One")`,
		`survey.csv:7: column "B": no answer is "Perhaps" (known: "Mended")`,
	}; strict.imported != 1 || strings.Join(strict.problems, "\n") != strings.Join(want, "\n") {
		t.Errorf("imported %d, told\n%s", strict.imported, strings.Join(strict.problems, "\n"))
	}
	skipping := importAll(t, workshop(t), table, mapping, true)
	if skipping.imported != 2 || !strings.Contains(skipping.lines, `"answers":{"disruption":"fixed"}`) || len(skipping.problems) != 6 {
		t.Errorf("imported %d with\n%stold\n%s", skipping.imported, skipping.lines, strings.Join(skipping.problems, "\n"))
	}
}

func TestProblemsInGerman(t *testing.T) {
	export := open(t, "A\nZwei\n")
	m, err := mapped(workshop(t), head+"  A: {question: owner, cells: {Eine: named}}\n", export.Header())
	if err != nil {
		t.Fatal(err)
	}
	row, err := survey.NewImporter(m, export, false).Next()
	const want = `survey.csv:2: Spalte "A": keine Antwort ist "Zwei" (bekannt: "Eine")`
	if err != nil || len(row.Problems) != 1 || row.Problems[0].In("de") != want {
		t.Errorf("told %v, %v, want %s", row.Problems, err, want)
	}
}
