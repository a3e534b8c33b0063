package questionnaires_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"blindspot/questionnaires"
)

// Beside each file that has odd things in it stands what is said about them.
func TestLintFinds(t *testing.T) {
	files, err := filepath.Glob("testdata/warned/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, golden := range files {
		file := strings.TrimSuffix(golden, ".txt") + ".yaml"
		t.Run(filepath.Base(file), func(t *testing.T) {
			said := ""
			for _, problem := range questionnaires.NewCatalogue("testdata/warned").Lint(filepath.Base(file), read(t, file)) {
				said += problem.String() + "\n"
			}
			expectGolden(t, golden, said)
		})
	}
}

func TestLintFindsNothingInAGoodFile(t *testing.T) {
	for _, name := range []string{"workshop", "workshop-spots", "glance"} {
		problems := questionnaires.NewCatalogue("testdata/own").Lint(name, read(t, "testdata/own/"+name+".yaml"))
		if len(problems) > 0 {
			t.Errorf("%v", problems)
		}
	}
}

// What stops reading must come up in the linter, word for word.
func TestLintFindsWhatReadingRefuses(t *testing.T) {
	files, err := filepath.Glob("testdata/refused/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	catalogue := questionnaires.NewCatalogue("testdata/refused")
	for _, golden := range files {
		file := strings.TrimSuffix(golden, ".txt") + ".yaml"
		data := read(t, file)
		_, err := catalogue.Read(file, data)
		if problems := catalogue.Lint(file, data); err != nil && problems.Error() != err.Error() {
			t.Errorf("lint says\n%v\nreading says\n%v", problems, err)
		}
	}
}

func TestLintClaimsNothingBeyondItsBound(t *testing.T) {
	// No answers meet the last condition, but there are 3^15 or 3^30 to try.
	for _, questions := range []int{15, 30} {
		var text strings.Builder
		text.WriteString("format: blindspot/questionnaire/v1\nid: wide\nversion: 1\ntitle: Wide\nscales:\n" +
			"  abc: [{id: a, points: 0, text: A}, {id: b, points: 2, text: B}, {id: c, points: 4, text: C}]\n" +
			"sections:\n  - id: one\n    title: One\n    questions:\n")
		var impossible []string
		for i := range questions {
			fmt.Fprintf(&text, "      - {id: q%d, text: Q, why: W, states: abc}\n", i)
			impossible = append(impossible, fmt.Sprintf("{q%d: a, any: [{q%d: b}, {q%d: c}]}", i, i, i))
		}
		fmt.Fprintf(&text, "      - {id: narrow, text: Q, why: W, states: abc, when: %s}\n", impossible[0])
		fmt.Fprintf(&text, "      - {id: wide, text: Q, why: W, states: abc, when: {any: [%s]}}\n", strings.Join(impossible, ", "))
		problems := questionnaires.NewCatalogue("").Lint("wide.yaml", []byte(text.String()))
		want := fmt.Sprintf(`wide.yaml:%d:14: sections[0].questions[%d].id: warning: question "narrow" is never asked: no answers meet its condition`, questions+11, questions)
		if problems.Error() != want {
			t.Errorf("got\n%v\nwant\n%s", problems, want)
		}
	}
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestLintWarnsOfATargetInTheSectionsOwnScale(t *testing.T) {
	const text = `format: blindspot/questionnaire/v1
id: scale
version: 1
title: Scale
sections:
  - id: one
    title: One
    out-of: 5
    target: 4
    questions:
      - {id: done, text: Which is done, why: It counts, states: [{id: none, points: 0, text: None}, {id: all, points: 4, text: All}]}
`
	catalogue := questionnaires.NewCatalogue("")
	problems := catalogue.Lint("scale.yaml", []byte(text))
	if len(problems) != 1 || !strings.Contains(problems[0].String(), "whatever out-of says: 4 of 5 is 80") {
		t.Errorf("got %v", problems)
	}
	if problems := catalogue.Lint("scale.yaml", []byte(strings.Replace(text, "target: 4", "target: 80", 1))); len(problems) != 0 {
		t.Errorf("got %v", problems)
	}
}
