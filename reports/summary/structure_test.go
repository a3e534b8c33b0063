package summary_test

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
	"golang.org/x/net/html"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/reports/summary"
)

func TestBothLanguagesHaveTheSameStructure(t *testing.T) {
	for _, tt := range cases {
		r := tt.report(t)
		if de, en := structure(markdownOf(t, in("de", r))), structure(markdownOf(t, in("en", r))); de != en {
			t.Errorf("%s: German Markdown:\n%s\nEnglish:\n%s", tt.name, de, en)
		}
		if de, en := elements(t, htmlOf(t, in("de", r))), elements(t, htmlOf(t, in("en", r))); de != en {
			t.Errorf("%s: German HTML:\n%s\nEnglish:\n%s", tt.name, de, en)
		}
	}
}

func TestHostileTextsChangeNoStructure(t *testing.T) {
	harmless := foreign(t, "Ein Text")
	wantMarkdown, wantHTML := structure(markdownOf(t, harmless)), elements(t, htmlOf(t, harmless))
	for _, hostile := range []string{
		"# Überschrift", "- [ ] Aufgabe", "1. Punkt", "> Zitat", "```", "~~~", "---", "===", ": Definition",
		"a | b\n--- | ---\nc | d", "[Ziel](http://boese.example)", "![Bild](http://boese.example/x.png)", "[x]: http://boese.example",
		"<script>alert(1)</script>", "</title><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "</svg><b>", "]]>", "<!--", "<http://boese.example>", "http://boese.example", "www.boese.example", "boese@boese.example",
		"*a*", "**", "__a__", "~~a~~", "`a`", "&#35; &lt;b&gt;", "[^1]", "\\", "$a$", "a\n\n# b", "a  \n    b", "Ende #", "%s %d %%", "{{.}}",
		"\x1b[31mrot\x07", "\u202egnirts", "\u2066x", "\xff\xfe", "עברית", "\x00",
	} {
		t.Run(hostile, func(t *testing.T) {
			r := foreign(t, hostile)
			markdown, page := markdownOf(t, r), htmlOf(t, r)
			if got := structure(markdown); got != wantMarkdown {
				t.Errorf("Markdown is\n%s\nwant\n%s\n%s", got, wantMarkdown, markdown)
			}
			if got := elements(t, page); got != wantHTML {
				t.Errorf("HTML is\n%s\nwant\n%s\n%s", got, wantHTML, page)
			}
			for _, report := range []string{markdown, page} {
				if printable.Text(report) != report || !utf8.ValidString(report) {
					t.Error("a control character came through")
				}
			}
		})
	}
}

// foreign returns a report in which all foreign texts are the same.
func foreign(t *testing.T, text string) summary.Report {
	t.Helper()
	r := workshop(t)
	retell(reflect.ValueOf(r.Questionnaire), text)
	r.Questionnaire.ID = text
	for i := range r.Statistics.Keys {
		key := &r.Statistics.Keys[i]
		key.Key = text
		for j := range key.Groups {
			key.Groups[j].Value = text
		}
	}
	for i := range r.Statistics.Outliers {
		r.Statistics.Outliers[i].Source = text
	}
	return r
}

// retell replaces all texts of a questionnaire that was read for this test only.
func retell(v reflect.Value, foreign string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			retell(v.Elem(), foreign)
		}
	case reflect.Slice:
		for i := range v.Len() {
			retell(v.Index(i), foreign)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				retell(v.Field(i), foreign)
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

// structure returns the kinds of a Markdown document's nodes, without its texts. Text
// counts as one node however it is divided.
func structure(markdown string) string {
	document := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).
		Parser().Parse(text.NewReader([]byte(markdown)))
	var b bytes.Buffer
	depth := 0
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			depth--
			return ast.WalkContinue, nil
		}
		if !isText(n) || n.PreviousSibling() == nil || !isText(n.PreviousSibling()) {
			fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), n.Kind())
			if heading, ok := n.(*ast.Heading); ok {
				fmt.Fprintf(&b, " %d", heading.Level)
			}
			b.WriteByte('\n')
		}
		depth++
		return ast.WalkContinue, nil
	})
	return b.String()
}

func isText(n ast.Node) bool {
	return slices.Contains([]ast.NodeKind{ast.KindText, ast.KindString}, n.Kind())
}

// elements returns the elements of an HTML document with the names of their
// attributes, as a browser would read them.
func elements(t *testing.T, page string) string {
	t.Helper()
	var b strings.Builder
	var visit func(*html.Node, int)
	visit = func(n *html.Node, depth int) {
		switch n.Type {
		case html.ElementNode:
			fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), n.Data)
			for _, a := range n.Attr {
				fmt.Fprintf(&b, " %s", a.Key)
			}
			b.WriteByte('\n')
		case html.CommentNode:
			t.Errorf("a comment: %s", n.Data)
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			visit(child, depth+1)
		}
	}
	visit(parsed(t, page), 0)
	return b.String()
}

func parsed(t *testing.T, page string) *html.Node {
	t.Helper()
	document, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return document
}
