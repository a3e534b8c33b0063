package terminal

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"blindspot/reports/commonmark"
)

func TestReportsAreReadAsAFullReaderOfMarkdownDoes(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/*.md", "../testdata/*.md", "../../docs/examples/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: no files: %v", pattern, err)
		}
		files = append(files, found...)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			markdown, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			checkReading(t, string(markdown))
		})
	}
}

// FuzzForeignTextIsReadAsItWasWritten puts any text into every part that a document of
// ours can have.
func FuzzForeignTextIsReadAsItWasWritten(f *testing.F) {
	for _, seed := range []string{
		"Kund*innen", `C:\Daten\`, "# a", "1. a", "- [ ] a", "> a", "```", "a | b", "| --- |", "&amp; &#27; &notit;", "&&#00;", "a\n- b\n\\", "`a`", "_a_", "*", "\u00a0", "12", "Was?",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, foreign string) {
		text := commonmark.Escape(foreign)
		if text == "" {
			return
		}
		lines := commonmark.EscapeLines(foreign + "\n" + foreign)
		var markdown bytes.Buffer
		p := commonmark.New(&markdown)
		p.Heading(1, text)
		p.Paragraph(text)
		p.Paragraph("**a:** " + text + " (*b*, `c d`)")
		p.Quote(text)
		p.Bullets(text, text)
		p.Paragraph("between two lists")
		p.Outline(commonmark.Item{Text: text, Under: [][]commonmark.Text{lines, {text}}}, commonmark.Item{Text: "**" + "a " + text + " b**"})
		p.Numbered(text, "b")
		p.Checklist(text)
		p.Table([]commonmark.Text{"a", text}, [][]commonmark.Text{{text, ""}, {"", text}})
		p.Figure(commonmark.OneLine(foreign), "  b")
		p.Heading(6, text)
		checkReading(t, markdown.String())
	})
}

func checkReading(t *testing.T, markdown string) {
	t.Helper()
	got, want := strings.Split(ourReading(markdown), "\n"), strings.Split(fullReading(t, markdown), "\n")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("part %d:\ngot  %q\nwant %q\n%s", i+1, got[min(i, len(got)):], want[min(i, len(want)):], markdown)
		}
	}
}

// ourReading tells what this package reads in a document, one line for every part.
func ourReading(markdown string) string {
	var o outline
	for _, b := range read(markdown) {
		switch b := b.(type) {
		case heading:
			o.add(fmt.Sprint("h", b.level), b.text)
		case paragraph:
			o.add("p", b.text)
		case quotation:
			o.add("blockquote p", b.text)
		case list:
			for _, e := range b {
				o.add(fmt.Sprint("li", e.depth, " ", strings.Replace(e.mark, "•", "-", 1)), e.text)
			}
		case table:
			for _, row := range append([][]phrase{b.head}, b.rows...) {
				for _, cell := range row {
					o.add("cell", cell)
				}
			}
		case figure:
			o.add("pre", phrase{{text: strings.Join(b, "\n")}})
		}
	}
	return o.String()
}

// fullReading tells the same of what goldmark reads, from the HTML that it writes.
func fullReading(t *testing.T, markdown string) string {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(markdown), &page); err != nil {
		t.Fatal(err)
	}
	var d digest
	oneLine := strings.ReplaceAll(page.String(), "<br>\n", lineBreak)
	for _, part := range regexp.MustCompile(`<[^>]*>|[^<]+`).FindAllString(oneLine, -1) {
		d.take(part)
	}
	d.end()
	return d.out.String()
}

// lineBreak stands for one that is to be kept; no document has this character.
const lineBreak = "\x00"

// digest goes through HTML from tag to tag.
type digest struct {
	out     outline
	part    string // that is open, such as "h1"; nothing between parts
	text    phrase
	now     style
	numbers []int // by list that is open: the number of its latest entry, or -1 without numbers
	quoted  string
}

func (d *digest) take(part string) {
	tag, _, _ := strings.Cut(strings.Trim(part, "<>"), " ")
	switch {
	case !strings.HasPrefix(part, "<"):
		d.write(html.UnescapeString(part))
	case tag == "strong" || tag == "/strong":
		d.now ^= bold
	case tag == "em" || tag == "/em":
		d.now ^= italic
	case tag == "input":
		d.part = strings.Replace(d.part, "- ", "[ ] ", 1)
	case tag == "blockquote":
		d.quoted = "blockquote "
	case tag == "/blockquote":
		d.quoted = ""
	case tag == "ul" || tag == "ol":
		d.end()
		d.numbers = append(d.numbers, map[string]int{"ul": -1, "ol": 0}[tag])
	case tag == "/ul" || tag == "/ol":
		d.end()
		d.numbers = d.numbers[:len(d.numbers)-1]
	case tag == "li":
		d.begin(d.entry())
	case tag == "td" || tag == "th":
		d.begin("cell")
	case tag == "p" || tag == "pre" || tag[0] == 'h' && len(tag) == 2:
		d.begin(d.quoted + tag)
	case tag == "/li" || tag == "/td" || tag == "/th" || tag == "/p" || tag == "/pre" || strings.HasPrefix(tag, "/h"):
		d.end()
	}
}

// entry returns what an entry of the innermost list begins with.
func (d *digest) entry() string {
	depth := len(d.numbers) - 1
	if d.numbers[depth] < 0 {
		return fmt.Sprint("li", depth, " - ")
	}
	d.numbers[depth]++
	return fmt.Sprint("li", depth, " ", d.numbers[depth], ". ")
}

func (d *digest) begin(part string) {
	d.end()
	d.part = part
}

func (d *digest) end() {
	if d.part != "" {
		d.out.add(d.part, d.text)
	}
	d.part, d.text = "", nil
}

func (d *digest) write(text string) {
	if d.part == "" {
		return
	}
	if d.part != "pre" {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	d.text = append(d.text, span{strings.ReplaceAll(text, lineBreak, "\n"), d.now})
}

// outline collects the parts of a document, each with its text and the styles in it.
type outline struct{ strings.Builder }

func (o *outline) add(part string, text phrase) {
	var b strings.Builder
	last := style(0)
	for i, s := range text {
		blank := strings.TrimSpace(s.text) == ""
		if s.style != last && !(blank && i == len(text)-1) {
			fmt.Fprintf(&b, "{%d}", s.style)
		}
		b.WriteString(s.text)
		last = s.style
	}
	fmt.Fprintf(o, "%s: %q\n", part, strings.TrimSpace(b.String()))
}
