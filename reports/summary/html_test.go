package summary_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHTMLNeedsNothingAndRunsNothing(t *testing.T) {
	harmless := []string{
		"html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "h1", "h2", "h3", "p", "a", "ol", "ul", "li", "strong",
		"div", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "svg", "desc", "rect", "line", "text",
	}
	page := htmlOf(t, workshop(t))
	policy := false
	for n := range parsed(t, page).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(harmless, n.Data) {
			t.Errorf("an element <%s>", n.Data)
		}
		if attribute(n, "http-equiv") == "Content-Security-Policy" {
			policy = true
			if got, want := attribute(n, "content"), "default-src 'none'; style-src 'unsafe-inline'"; got != want {
				t.Errorf("the policy is %q, want %q", got, want)
			}
		}
		if n.Data == "style" && !policy {
			t.Error("the policy comes after what it is to bind")
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"src", "srcset", "style", "xlink:href", "action"}, a.Key) {
				t.Errorf("<%s> has an attribute %s", n.Data, a.Key)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("a link to %s", a.Val)
			}
		}
	}
	if !policy {
		t.Error("there is no policy")
	}
	for _, reaching := range []string{"url(", "@import", "//"} {
		if strings.Contains(page, reaching) {
			t.Errorf("%q in the page", reaching)
		}
	}
}

func TestHTMLCanBeReadWithoutSeeingIt(t *testing.T) {
	ids, referred := map[string]bool{}, []string{}
	drawings := 0
	for n := range parsed(t, htmlOf(t, workshop(t))).Descendants() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("the id %s is there twice", id)
			}
			ids[id] = true
		}
		referred = append(referred, strings.Fields(attribute(n, "aria-labelledby"))...)
		if to, is := strings.CutPrefix(attribute(n, "href"), "#"); is {
			referred = append(referred, to)
		}
		switch n.Data {
		case "th":
			if scope := attribute(n, "scope"); scope != "col" && scope != "row" {
				t.Errorf("the head of a row or column without a scope: %s", content(n))
			}
		case "svg":
			drawings++
			if attribute(n, "role") != "img" || content(child(n, "title")) == "" || !strings.Contains(content(child(n, "desc")), "Median") {
				t.Error("a drawing that says nothing")
			}
		}
	}
	for _, id := range referred {
		if !ids[id] {
			t.Errorf("nothing has the id %s", id)
		}
	}
	if want := 3; drawings != want { // overall, order and safety
		t.Errorf("%d drawings, want %d", drawings, want)
	}
}

// The longest bar fills the height, the others keep to scale, and an empty one is flat.
func TestBarsAreDrawnToScale(t *testing.T) {
	var heights []string
	for n := range parsed(t, htmlOf(t, workshop(t))).Descendants() {
		if n.Data == "rect" && attribute(n, "class") == "column" && len(heights) < 10 {
			heights = append(heights, attribute(n, "height"))
		}
	}
	want := []string{"9.7", "0.3", "34.3", "57.1", "100", "71.4", "42.9", "28.6", "6.9", "1.4"} // of 34, 1, 120, 200, 350, 250, 150, 100, 24 and 5 companies
	if !slices.Equal(heights, want) {
		t.Errorf("heights are %v, want %v", heights, want)
	}
}

// attribute returns the value of an attribute, or nothing.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// child returns the first child of that name.
func child(n *html.Node, name string) *html.Node {
	for c := range n.ChildNodes() {
		if c.Data == name {
			return c
		}
	}
	return &html.Node{}
}

// content returns the text within a node.
func content(n *html.Node) string {
	var b strings.Builder
	for inner := range n.Descendants() {
		if inner.Type == html.TextNode {
			b.WriteString(inner.Data)
		}
	}
	return b.String()
}
