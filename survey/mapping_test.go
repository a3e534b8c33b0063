package survey_test

import (
	"errors"
	"strings"
	"testing"

	"blindspot/strictyaml"
	"blindspot/survey"
)

func TestRefusesMappings(t *testing.T) {
	header := []string{"A", "B", "B", "", "Back"}
	cases := []struct{ name, mapping, want string }{
		{"an unknown column", head + "  Bck: {organization: true}\n", `survey.mapping.yaml:4:3: columns.Bck: no column has the title "Bck" (did you mean "Back"?)`},
		{"a title that two columns have", head + "  B: {organization: true}\n", `more than one column has the title "B"; call them by their numbers, such as "#2" and "#3"`},
		{"a number beyond the table", head + "  \"#6\": {organization: true}\n", `there is no column #6, for the table has 5`},
		{"a column named twice", head + "  A: {organization: true}\n  \"#1\": {ignore: true}\n", `column #1 is named twice`},
		{"an unknown question", head + "  A: {question: ownr, cells: {x: nobody}}\n", `no question "ownr" (did you mean "owner"?)`},
		{"an unknown state", head + "  A: {question: owner, cells: {x: nobdy}}\n", `question "owner" has no state "nobdy" (did you mean "nobody"?)`},
		{"a question of a list", head + "  A: {note: bounded}\n", `question "bounded" is asked for each item of a list`},
		{"does not apply where it always does", head + "  A: {question: disruption, cells: {x: not-applicable}}\n", `question "disruption" always applies`},
		{"two uses of a column", head + "  A: {organization: true, label: sector}\n", `expected one of question, estimate, note, organization, label, given, ignore, found organization and label`},
		{"no use of a column", head + "  A: {open: [x]}\n", `found none of them`},
		{"a column to be ignored, or not", head + "  A: {ignore: false}\n", `expected true, found "false"`},
		{"a key without a meaning here", head + "  A: {organization: true, cells: {x: y}}\n", `the key "cells" has no meaning for this column`},
		{"an unknown key", head + "  A: {organisation: true}\n", `unknown key "organisation" (did you mean "organization"?)`},
		{"a question without cells", head + "  A: {question: owner}\n", `the key "cells" is missing`},
		{"a section without an estimate", head + "  A: {estimate: data}\n", `no section "data" asks a self-estimate`},
		{"a layout of nothing known", head + "  A: {given: TT.MM.JJJJ}\n", `expected a layout such as DD.MM.YYYY hh:mm:ss`},
		{"a label that is no id", head + "  A: {label: Branche}\n", `expected an id`},
		{"one state of a single choice", head + "  A: {question: owner, state: named, chosen: [x]}\n", `question "owner" is not answered by several states`},
		{"whole and by states", head + "  A: {question: checks, state: program, chosen: [x]}\n  \"#2\": {question: checks, cells: {x: program}}\n", `question "checks" is answered by other columns, one for each state`},
		{"chosen and not chosen", head + "  A: {question: checks, state: program, chosen: [x], not-chosen: [x]}\n", `"x" means chosen and not chosen`},
		{"a text twice", head + "  A: {question: owner, cells: {\"x y\": nobody, \"x  y\": named}}\n", `the text "x y" stands here twice, with other blanks`},
		{"a date in a table that does not say when", head + "  A: {question: restored, date: DD.MM.YYYY}\n", `map the column that says when as "given"`},
		{"another questionnaire", strings.Replace(head, "workshop", "core", 1) + "  A: {ignore: true}\n", `the mapping is to questionnaire "core", and this is "workshop"`},
		{"another version", strings.Replace(head, "workshop", "{id: workshop, version: 2}", 1) + "  A: {ignore: true}\n", `the mapping is to version 2 of questionnaire "workshop", and this is version 1`},
		{"no format", "questionnaire: workshop\ncolumns: {A: {ignore: true}}\n", `the key "format" is missing`},
		{"another format", "format: blindspot/answers/v1\nquestionnaire: workshop\ncolumns: {A: {ignore: true}}\n", `expected "blindspot/mapping/v1"`},
		{"columns that are all comments", head + "  # A: {ignore: true}\n", `columns`},
		{"a separator of another kind", strings.Replace(head, "columns", "separator: \"|\"\ncolumns", 1) + "  A: {ignore: true}\n", `separator: expected one of`},
		{"a zone by its name", strings.Replace(head, "columns", "zone: Europe/Berlin\ncolumns", 1) + "  A: {ignore: true}\n", `expected a distance from UTC such as "+01:00"`},
		{"a list of columns", head + "  - A\n", `expected a mapping, found a list`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := mapped(workshop(t), c.mapping, header)
			var problems strictyaml.Problems
			if !errors.As(err, &problems) || !strings.Contains(err.Error(), c.want) || problems[0].Line == 0 {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestNamesWhatTheMappingLeavesOut(t *testing.T) {
	m, err := mapped(workshop(t), head+"  A: {organization: true}\n  \"#3\": {ignore: true}\n", []string{"A", "B", "B", ""})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(m.Unmentioned(), " "); got != "B #4" {
		t.Errorf("got %q", got)
	}
}

func TestMappingSaysWhatItBelongsTo(t *testing.T) {
	file, err := survey.ParseMapping("m.yaml", []byte("format: blindspot/mapping/v1\nquestionnaire: {id: core+ai, version: 2}\nseparator: \"\\t\"\ncolumns: {A: {ignore: true}}\n"))
	if err != nil || file.Questionnaire() != "core+ai" || file.Separator() != '\t' {
		t.Errorf("got %v, %v", file, err)
	}
}
