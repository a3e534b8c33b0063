package strictyaml_test

import (
	"strings"
	"testing"
	"time"

	"blindspot/strictyaml"
)

// open parses a text that must be good, and returns its root, ready to be read.
func open(t *testing.T, text string) (*strictyaml.Reader, strictyaml.Value) {
	t.Helper()
	document, err := strictyaml.Parse("f", []byte(text), limit)
	if err != nil {
		t.Fatal(err)
	}
	r := strictyaml.NewReader("f")
	return r, r.Value(document.Root)
}

// expectProblems compares what a reader found with the lines of want.
func expectProblems(t *testing.T, r *strictyaml.Reader, want string) {
	t.Helper()
	got := ""
	if err := r.Err(); err != nil {
		got = err.Error()
	}
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNumberIsAPlainDecimal(t *testing.T) {
	tests := []struct {
		text string
		want float64
		not  string // the problem, less what was expected
	}{
		{text: "0", want: 0},
		{text: "3", want: 3},
		{text: "-3.25", want: -3.25},
		{text: "0.5", want: 0.5},
		{text: "10.500", want: 10.5},
		{text: "1000", want: 1000},
		{text: "0.1234567890123456", want: 0.1234567890123456},
		{text: "1000.5", not: `, found "1000.5"`},
		{text: "-1001", not: `, found "-1001"`},
		{text: "0x1F", not: `, found "0x1F"`},
		{text: "0o17", not: `, found "0o17"`},
		{text: "017", not: `, found "017"`},
		{text: "1_000", not: `, found "1_000"`},
		{text: "1e2", not: `, found "1e2"`},
		{text: ".5", not: `, found ".5"`},
		{text: "5.", not: `, found "5."`},
		{text: "+5", not: `, found "+5"`},
		{text: ".nan", not: `, found ".nan"`},
		{text: ".inf", not: `, found ".inf"`},
		{text: "NaN", not: `, found "NaN"`},
		{text: "yes", not: `, found "yes"`},
		{text: `""`, not: `, found ""`},
		{text: "1,5", not: `, found "1,5"; decimals follow a point, not a comma`},
		{text: `"3"`, not: `, found the text "3"; leave the quotation marks out`},
		{text: "'3.5'", not: `, found the text "3.5"; leave the quotation marks out`},
		{text: "|\n 3", not: `, found the text "3"; leave the quotation marks out`},
		{text: "[3]", not: ", found a list"},
		{text: "{a: 3}", not: ", found a mapping"},
		{text: strings.Repeat("9", 100), not: `, found "` + strings.Repeat("9", 79) + `…"`},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			r, root := open(t, test.text)
			if got := root.Number(-1000, 1000); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			want := ""
			if test.not != "" {
				want = "f:1:1: expected a number from -1000 to 1000" + test.not
			}
			expectProblems(t, r, want)
		})
	}
}

func TestNumberHasNoNegativeZero(t *testing.T) {
	_, root := open(t, "-0.0")
	if n := root.Number(-1, 1); 1/n < 0 {
		t.Errorf("got %v", n)
	}
}

func TestReadingScalars(t *testing.T) {
	tests := []struct {
		name, text string
		read       func(strictyaml.Value) any
		want       any
		problem    string
	}{
		{"a whole number", "7", func(v strictyaml.Value) any { return v.Integer(1, 10) }, 7, ""},
		{"a fraction for a whole number", "3.5", func(v strictyaml.Value) any { return v.Integer(1, 10) }, 0, `f:1:1: expected a whole number from 1 to 10, found "3.5"`},
		{"a whole number too large", "11", func(v strictyaml.Value) any { return v.Integer(1, 10) }, 0, `f:1:1: expected a whole number from 1 to 10, found "11"`},
		{"a whole number beyond all sizes", "99999999999999999999", func(v strictyaml.Value) any { return v.Integer(1, 10) }, 0, `f:1:1: expected a whole number from 1 to 10, found "99999999999999999999"`},
		{"true", "true", func(v strictyaml.Value) any { return v.Bool() }, true, ""},
		{"false", "false", func(v strictyaml.Value) any { return v.Bool() }, false, ""},
		{"yes for true", "yes", func(v strictyaml.Value) any { return v.Bool() }, false, `f:1:1: expected true or false, found "yes"`},
		{"true in quotation marks", "'true'", func(v strictyaml.Value) any { return v.Bool() }, false, `f:1:1: expected true or false, found the text "true"; leave the quotation marks out`},
		{"a text", "Müller & Söhne", func(v strictyaml.Value) any { return v.Text() }, "Müller & Söhne", ""},
		{"an empty text", "''", func(v strictyaml.Value) any { return v.Text() }, "", ""},
		{"a number for a text", "3000", func(v strictyaml.Value) any { return v.Text() }, "3000", ""},
		{"a list for a text", "[a]", func(v strictyaml.Value) any { return v.Text() }, "", "f:1:1: expected a text, found a list"},
		{"an id", "process-owner-2", func(v strictyaml.Value) any { return v.ID() }, "process-owner-2", ""},
		{"an id that YAML could take for a truth", "yes", func(v strictyaml.Value) any { return v.ID() }, "yes", ""},
		{"an id of 64 letters", strings.Repeat("a", 64), func(v strictyaml.Value) any { return v.ID() }, strings.Repeat("a", 64), ""},
		{"an id of 65 letters", strings.Repeat("a", 65), func(v strictyaml.Value) any { return v.ID() }, "", `f:1:1: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "` + strings.Repeat("a", 65) + `"`},
		{"an id with a capital", "Owner", func(v strictyaml.Value) any { return v.ID() }, "", `f:1:1: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "Owner"`},
		{"an id that is a number", "1", func(v strictyaml.Value) any { return v.ID() }, "", `f:1:1: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "1"`},
		{"an id with a newline", `"a\n"`, func(v strictyaml.Value) any { return v.ID() }, "", `f:1:1: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "a␊"`},
		{"one of several words", "min", func(v strictyaml.Value) any { return v.OneOf("mean", "min") }, "min", ""},
		{"a word like one of several", "meen", func(v strictyaml.Value) any { return v.OneOf("mean", "min") }, "", `f:1:1: expected one of mean, min, found "meen" (did you mean "mean"?)`},
		{"a word unlike the only one", "x/v2", func(v strictyaml.Value) any { return v.OneOf("blindspot/v1") }, "", `f:1:1: expected "blindspot/v1", found "x/v2"`},
		{"a time", "2026-11-21T10:00:00+01:00", func(v strictyaml.Value) any { return v.Time().UTC() }, time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), ""},
		{"a date for a time", "2026-11-21", func(v strictyaml.Value) any { return v.Time() }, time.Time{}, `f:1:1: expected a time such as 2026-11-21T10:00:00Z, found "2026-11-21"`},
		{"a value that would repaint the terminal", `"\e[2J"`, func(v strictyaml.Value) any { return v.Bool() }, false, `f:1:1: expected true or false, found "␛[2J"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, root := open(t, test.text)
			if got := test.read(root); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			expectProblems(t, r, test.problem)
		})
	}
}

func TestFieldsAndLists(t *testing.T) {
	r, root := open(t, "name: Anna\nages: [3, x, 5]\nwieght: 2\nplaces:\n  home: a\n  Far: b\n")
	f := root.Fields("name", "ages", "weight", "places", "id")
	f.Require("name", "id", "weight")
	if got := f.Get("name").Text(); got != "Anna" {
		t.Errorf("name is %q", got)
	}
	sum := 0
	for _, item := range f.Get("ages").List() {
		sum += item.Integer(0, 150)
	}
	if sum != 8 {
		t.Errorf("the readable ages add up to %d, want 8", sum)
	}
	for _, entry := range f.Get("places").Fields().Entries() {
		entry.Key.ID()
		entry.Value.Number(0, 1)
	}
	expectProblems(t, r, `f:1:1: the key "id" is missing
f:1:1: the key "weight" is missing
f:2:11: ages[1]: expected a whole number from 0 to 150, found "x"
f:3:1: wieght: unknown key "wieght" (did you mean "weight"?)
f:5:9: places.home: expected a number from 0 to 1, found "a"
f:6:3: places.Far: expected an id (a lower-case letter, then lower-case letters, digits and "-", at most 64), found "Far"
f:6:8: places.Far: expected a number from 0 to 1, found "b"`)
}

func TestAbsentValuesAreNoProblem(t *testing.T) {
	r, root := open(t, "a: 1")
	absent := root.Fields("a", "b").Get("b")
	inner := absent.Fields("c")
	inner.Require("c")
	if absent.Present() || absent.Text() != "" || absent.ID() != "" || absent.Number(1, 2) != 0 || absent.Integer(1, 2) != 0 ||
		absent.Bool() || absent.OneOf("x") != "" || !absent.Time().IsZero() || absent.List() != nil || inner.Entries() != nil || inner.Get("c").Present() {
		t.Error("an absent value has a value")
	}
	expectProblems(t, r, "")
}

func TestWrongKindsAreNamed(t *testing.T) {
	r, root := open(t, "a: text\nb: [1]\nc: {d: 1}")
	f := root.Fields()
	f.Get("a").List()
	f.Get("a").Fields("x").Require("x")
	f.Get("b").Fields()
	f.Get("c").List()
	expectProblems(t, r, `f:1:4: a: expected a list, found "text"
f:1:4: a: expected a mapping, found "text"
f:2:4: b: expected a mapping, found a list
f:3:4: c: expected a list, found a mapping`)
}

func TestProblemsAreSortedAndCut(t *testing.T) {
	r, root := open(t, strings.Repeat("- x\n", 25))
	items := root.List()
	for i := range items {
		items[len(items)-1-i].Problemf("wrong")
	}
	problems, ok := r.Err().(strictyaml.Problems)
	if !ok || len(problems) != 25 {
		t.Fatalf("got %T with %v", r.Err(), r.Err())
	}
	lines := strings.Split(problems.Error(), "\n")
	if len(lines) != 21 || lines[0] != "f:1:3: [0]: wrong" || lines[19] != "f:20:3: [19]: wrong" || lines[20] != "and 5 more" {
		t.Errorf("got\n%v", problems)
	}
}

func TestProblemsOfAHostileFileAreBounded(t *testing.T) {
	r, root := open(t, "["+strings.Repeat("x,", 5000)+"]")
	for _, item := range root.List() {
		item.Problemf("wrong")
	}
	if got, want := r.Err().Error(), "and at least 980 more"; !strings.HasSuffix(got, want) {
		t.Errorf("got %q, want the end %q", got[len(got)-40:], want)
	}
}

func TestProblemString(t *testing.T) {
	tests := []struct {
		problem strictyaml.Problem
		want    string
	}{
		{strictyaml.Problem{File: "a.yaml", Line: 3, Column: 7, Path: "x[0].y", Text: "wrong"}, "a.yaml:3:7: x[0].y: wrong"},
		{strictyaml.Problem{File: "a.yaml", Line: 3, Text: "wrong"}, "a.yaml:3: wrong"},
		{strictyaml.Problem{File: "a.yaml", Text: "wrong"}, "a.yaml: wrong"},
		{strictyaml.Problem{File: "a.yaml", Line: 1, Column: 1, Path: "x", Text: "odd", Warning: true}, "a.yaml:1:1: x: warning: odd"},
		{strictyaml.Problem{File: "\x1b[2J\n.yaml", Text: "wrong"}, "␛[2J␊.yaml: wrong"},
	}
	for _, test := range tests {
		if got := test.problem.String(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	known := []string{"introduction", "title", "weight", "blind-spots", "id"}
	for word, want := range map[string]string{
		"introducton":               "introduction",
		"wieght":                    "weight",
		"Title":                     "title",
		"blind_spots":               "blind-spots",
		"blindspots":                "blind-spots",
		"ids":                       "id",
		"colour":                    "",
		"":                          "",
		"introduktión":              "introduction",
		strings.Repeat("title", 20): "",
	} {
		if want != "" {
			want = ` (did you mean "` + want + `"?)`
		}
		if got := strictyaml.DidYouMean(word, known); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestSuggestionsEndWhenNobodyReadsThem(t *testing.T) {
	r, root := open(t, strings.Repeat("- tilte\n", 30))
	for _, item := range root.List() {
		item.OneOf("title", "text")
	}
	if n := strings.Count(r.Err().Error(), "did you mean"); n != 20 {
		t.Errorf("%d suggestions, want 20", n)
	}
}

func TestValuesKnowTheirPlaces(t *testing.T) {
	r, root := open(t, "a:\n  - b: 1\n  - {Ä ö: [x, {c: 2}]}\n")
	inner := root.Fields().Get("a").List()[1].Fields().Get("Ä ö").List()[1].Fields()
	inner.Get("c").Problemf("a value")
	inner.Get("c").Key().Problemf("a key")
	inner.Get("d").Fields().Get("e").Problemf("absent within what is absent")
	root.Fields().Get("f").Problemf("absent at the top")
	root.Problemf("all")
	expectProblems(t, r, `f: a[1]."Ä ö"[1].d.e: absent within what is absent
f: f: absent at the top
f:1:1: all
f:3:16: a[1]."Ä ö"[1].c: a key
f:3:19: a[1]."Ä ö"[1].c: a value`)
}

func TestOnlyValuesWithinMappingsHaveKeys(t *testing.T) {
	_, root := open(t, "a: [b]")
	a := root.Fields().Get("a")
	if key := a.Key(); key.Text() != "a" || key.Node.Line != 1 || key.Node.Column != 1 {
		t.Errorf("the key of a is %+v", key.Node)
	}
	for name, v := range map[string]strictyaml.Value{"the root": root, "an item": a.List()[0], "what is absent": root.Fields().Get("c"), "no value": {}} {
		if key := v.Key(); key.Present() {
			t.Errorf("%s has the key %+v", name, key.Node)
		}
	}
}

func TestAllFieldsComeInOrderUntilItIsEnough(t *testing.T) {
	_, root := open(t, "b: 1\na: 2\nc: 3")
	got := ""
	for key, value := range root.Fields().All() {
		got += key + value.Text() + " "
		if key == "a" {
			break
		}
	}
	if want := "b1 a2 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
