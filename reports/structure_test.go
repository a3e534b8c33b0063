package reports_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"blindspot/assess"
	"blindspot/questionnaires"
)

func TestBothLanguagesHaveTheSameStructure(t *testing.T) {
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			r := scored(t, tt.questionnaire, tt.name+".answers.yaml")
			german := structure(markdownOf(t, r))
			r.Language = "en"
			if english := structure(markdownOf(t, r)); english != german {
				t.Errorf("German:\n%s\nEnglish:\n%s", german, english)
			}
		})
	}
}

func TestHostileTextsChangeNoStructure(t *testing.T) {
	hostileTexts := []string{
		"# Überschrift", "- [ ] Aufgabe", "1. Punkt", "> Zitat", "```", "~~~", "---", "===", ": Definition",
		"a | b\n--- | ---\nc | d", "[Ziel](http://boese.example)", "![Bild](http://boese.example/x.png)", "[x]: http://boese.example",
		"<script>alert(1)</script>", "<!--", "<http://boese.example>", "http://boese.example", "www.boese.example", "boese@boese.example",
		"*a*", "**", "__a__", "~~a~~", "`a`", "&#35; &lt;b&gt;", "[^1]", "\\", "$a$", "a\n\n# b", "a  \n    b", "Ende #", "%s %d %%",
		"\x1b[31mrot\x07", "\u202egnirts", "\xff\xfe",
	}
	for _, tt := range cases {
		if slices.Contains([]string{"strong", "capped", "unfinished", "untouched"}, tt.name) {
			continue // whose parts the others have too
		}
		harmless := structure(reportOf(t, tt.questionnaire, tt.name, "Ein Text"))
		for _, hostile := range hostileTexts {
			t.Run(tt.name+"/"+hostile, func(t *testing.T) {
				markdown := reportOf(t, tt.questionnaire, tt.name, hostile)
				checkUnharmed(t, markdown, harmless, hostile)
			})
		}
	}
	for _, questionnaire := range []string{"facts.yaml", "ideas.yaml"} {
		harmless := structure(paperOf(t, told(t, questionnaire, "Ein Text"), "de"))
		for _, hostile := range hostileTexts {
			t.Run("paper/"+questionnaire+"/"+hostile, func(t *testing.T) {
				checkUnharmed(t, paperOf(t, told(t, questionnaire, hostile), "de"), harmless, hostile)
			})
		}
	}
}

// checkUnharmed fails when a document's structure is not that with harmless texts, or
// when control characters came through.
func checkUnharmed(t *testing.T, markdown, harmless, hostile string) {
	t.Helper()
	if got := structure(markdown); got != harmless {
		t.Errorf("with %q:\n%s\nwith harmless texts:\n%s\n%s", hostile, got, harmless, markdown)
	}
	if strings.ContainsAny(markdown, "\x1b\x07\u202e") || !utf8.ValidString(markdown) {
		t.Error("a control character came through")
	}
}

// told returns a questionnaire in which every text is the same.
func told(t *testing.T, questionnaire, foreign string) *questionnaires.Questionnaire {
	t.Helper()
	q := questionnaireOf(t, questionnaire)
	retell(q, foreign)
	return q
}

// reportOf returns a report in which every foreign text is the same.
func reportOf(t *testing.T, questionnaire, name, foreign string) string {
	t.Helper()
	r := scored(t, questionnaire, name+".answers.yaml")
	retell(r.Questionnaire, foreign)
	a := &r.Answers
	a.Organization = foreign
	a.Respondent = assess.Respondent{Name: foreign, Role: foreign}
	for _, names := range a.Items {
		for i := range names {
			names[i] = foreign
		}
	}
	for id, answer := range a.Answers {
		if answer.Text != "" {
			answer.Text = foreign
		}
		answer.Note = foreign
		a.Answers[id] = answer
	}
	return markdownOf(t, r)
}

// retell replaces all texts of a questionnaire that was read for this test only.
func retell(q *questionnaires.Questionnaire, foreign string) {
	var visit func(reflect.Value)
	visit = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				visit(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				visit(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					visit(v.Field(i))
				}
			}
		case reflect.Map:
			if text, ok := v.Interface().(questionnaires.Text); ok {
				for language := range text {
					text[language] = foreign
				}
			}
		}
	}
	visit(reflect.ValueOf(q))
}

// structure returns the kinds of a document's nodes, without its texts. Text counts
// as one node however it is divided.
func structure(markdown string) string {
	source := []byte(markdown)
	document := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).
		Parser().Parse(text.NewReader(source))
	var b bytes.Buffer
	depth := 0
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		if isText(n) && n.PreviousSibling() != nil && isText(n.PreviousSibling()) {
			depth++
			return ast.WalkContinue, nil
		}
		fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), n.Kind())
		if heading, ok := n.(*ast.Heading); ok {
			fmt.Fprintf(&b, " %d", heading.Level)
		}
		b.WriteByte('\n')
		depth++
		return ast.WalkContinue, nil
	})
	return b.String()
}

func isText(n ast.Node) bool {
	return slices.Contains([]ast.NodeKind{ast.KindText, ast.KindString}, n.Kind())
}

// Reports of a stranger's questionnaire must work in every language.
func TestTextsFallBackToTheLanguageThatThereIs(t *testing.T) {
	r := scored(t, "own.yaml", "own.answers.yaml")
	r.Language = "en"
	if got := markdownOf(t, r); !strings.Contains(got, "In welchem Zustand sind die Schutzhauben?") || !strings.Contains(got, "## All answers") {
		t.Errorf("no German question in an English report:\n%s", got)
	}
}

func TestAFreeTextAnswerKeepsItsLines(t *testing.T) {
	if markdown := reportOf(t, "joinery.yaml", "weak", "eins\nzwei"); !strings.Contains(markdown, "\n  - eins\\\n    zwei\n") {
		t.Errorf("the lines are gone:\n%s", markdown)
	}
}
