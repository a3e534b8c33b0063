package commonmark

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/util"
)

func TestOrdinaryProseStaysClean(t *testing.T) {
	for _, prose := range []string{
		"Nach dem letzten Ausfall, der die Arbeit aufhielt: Was geschah, als alles wieder lief?",
		"Sie blieb liegen – oder die Person fehlt nie so lange",
		"Etwa im Einkauf, z. B. (40) - oder beim Lager-Umbau, d. h. 1. bis 3. März",
		"„Weiß ich nicht“ ist eine ehrliche Antwort; 20 % < 30 % > 10 %",
		"Müller & Sohn GmbH & Co. KG, C&A, R&D",
		"It's the customer's side: \"quoted\", ‘single’, 50% + 3 = 53, ~20 hours",
		"Auftrag #12 im artikel_stamm_2024, Regal A/B, Version 2.0.1, +49 30 1234",
		"-5 Grad",
		"3.5 Tage",
		"Wer? Wie! Ja; nein…",
	} {
		if got := atStart(Escape(prose)); string(got) != prose {
			t.Errorf("%q became %q", prose, got)
		}
	}
}

func TestMarkdownInForeignTextLosesItsMeaning(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"heading", "# Ziel", `\# Ziel`},
		{"quotation", "> Ziel", `\> Ziel`},
		{"list", "- Ziel", `\- Ziel`},
		{"numbered list", "1. Ziel", `1\. Ziel`},
		{"list by letters, as pandoc reads it", "z. B. im Einkauf", `z\. B. im Einkauf`},
		{"list in brackets, as pandoc reads it", "(iv) Ziel", `(iv\) Ziel`},
		{"line across the page", "---", `\---`},
		{"definition", ": Ziel", `\: Ziel`},
		{"division, as pandoc reads it", "::: Ziel", `\::: Ziel`},
		{"line that makes a heading of the one before", "===", `\===`},
		{"line that makes a table of the one before", ":--:", `\:--:`},
		{"fence", "```sh", "\\`\\`\\`sh"},
		{"emphasis", "Kund*innen und Mitarbeiter*innen", `Kund\*innen und Mitarbeiter\*innen`},
		{"underscores around a word", "_wichtig_", `\_wichtig\_`},
		{"struck out", "~~alt~~ ~a~", `\~\~alt\~\~ ~a\~`},
		{"link", "[Ziel](http://boese.example)", `\[Ziel](http\://boese.example)`},
		{"image", "![Bild](x)", `!\[Bild](x)`},
		{"bare addresses", "www.boese.example und info@boese.example", `www\.boese.example und info\@boese.example`},
		{"HTML", "<script>alert(1)</script>", `\<script>alert(1)\</script>`},
		{"comment", "<!-- weg", `\<!-- weg`},
		{"entities", "&#27;[31m &lt; &amp;", `\&#27;\[31m \&lt; \&amp;`},
		{"table", "a | b", `a \| b`},
		{"formula", "$x^2$", `\$x\^2\$`},
		{"path", `C:\Daten\`, `C:\\Daten\\`},
		{"lines", "eins\r\nzwei\n\n  # drei  ", "eins zwei # drei"},
		{"control characters", "rot\x1b[31m \u202egiftig", `rot␛\[31m \<U+202E>giftig`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := atStart(Escape(tt.text)); string(got) != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// FuzzForeignTextIsOneParagraph proves the escaping with a parser of CommonMark and
// of GitHub's extensions: wherever foreign text stands, it comes out as it is.
func FuzzForeignTextIsOneParagraph(f *testing.F) {
	for _, seed := range []string{
		"z. B. (40)", "# a", "1. a", "1) a", "- [ ] a", "* a", "a\n===", "a | b\n--- | ---", "``` a", "~~~ a", "~~a~~",
		"<b>", "<a@b.de>", "<http://a.de>", "http://a.de", "www.a.de", "(www.a.de)", "a@b.de", "&amp;", "&#35; a", "[a]: b", "![a](b)",
		"**a**", "__a__", "a__b__c", "_a_", "\\", "a\\", "\u00a0a\u00a0", "a  \nb", "\ta", ": a", ":-:", "a\n:-", "a | b\n:- | -:", "::: a", "a\n::: b\nc\n:::", "===", "a\\\nb", "--", "- -", "+", "a #", "<", "<?a?>", "<!A>", "\x00", "\xff",
	} {
		f.Add(seed)
	}
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	render := func(t *testing.T, write func(p *Page)) string {
		var source, html bytes.Buffer
		p := New(&source)
		write(p)
		if p.Err() != nil {
			t.Fatal(p.Err())
		}
		if err := markdown.Convert(source.Bytes(), &html); err != nil {
			t.Fatal(err)
		}
		return strings.TrimSuffix(html.String(), "\n")
	}
	f.Fuzz(func(t *testing.T, foreign string) {
		text := Escape(foreign)
		if text == "" {
			return
		}
		shown := string(util.EscapeHTML([]byte(OneLine(foreign))))
		lines := EscapeLines("Ziel\n" + foreign + "\n" + foreign)
		var shownLines []string
		for line := range strings.Lines("Ziel\n" + foreign + "\n" + foreign) {
			if line = OneLine(line); line != "" {
				shownLines = append(shownLines, string(util.EscapeHTML([]byte(line))))
			}
		}
		for _, tt := range []struct {
			name  string
			write func(p *Page)
			want  string
		}{
			{"paragraph", func(p *Page) { p.Paragraph(text) }, "<p>" + shown + "</p>"},
			{"second paragraph", func(p *Page) { p.Paragraph("a"); p.Paragraph(text) }, "<p>a</p>\n<p>" + shown + "</p>"},
			{"within a sentence", func(p *Page) { p.Paragraph("a: " + text + " b") }, "<p>a: " + shown + " b</p>"},
			{"twice", func(p *Page) { p.Paragraph(text + " " + text) }, "<p>" + shown + " " + shown + "</p>"},
			{"in quotation marks", func(p *Page) { p.Paragraph("“" + text + "”") }, "<p>“" + shown + "”</p>"},
			{"heading", func(p *Page) { p.Heading(2, text) }, "<h2>" + shown + "</h2>"},
			{"quotation", func(p *Page) { p.Quote(text) }, "<blockquote>\n<p>" + shown + "</p>\n</blockquote>"},
			{"bullet", func(p *Page) { p.Bullets(text) }, "<ul>\n<li>" + shown + "</li>\n</ul>"},
			{"lines", func(p *Page) { p.Outline(Item{Text: "a", Under: [][]Text{lines, {"b"}}}) },
				"<ul>\n<li>a\n<ul>\n<li>" + strings.Join(shownLines, "<br>\n") + "</li>\n<li>b</li>\n</ul>\n</li>\n</ul>"},
			{"numbered", func(p *Page) { p.Numbered(text) }, "<ol>\n<li>" + shown + "</li>\n</ol>"},
			{"cell", func(p *Page) { p.Table([]Text{"a", text}, [][]Text{{text, "b"}}) },
				"<table>\n<thead>\n<tr>\n<th>a</th>\n<th>" + shown + "</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>" + shown + "</td>\n<td>b</td>\n</tr>\n</tbody>\n</table>"},
			{"figure", func(p *Page) { p.Figure(OneLine(foreign)) }, "<pre><code class=\"language-text\">" + shown + "\n</code></pre>"},
		} {
			if got := render(t, tt.write); got != tt.want {
				t.Errorf("%s of %q\ngot  %s\nwant %s", tt.name, foreign, got, tt.want)
			}
		}
	})
}
