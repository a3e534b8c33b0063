package terminal_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"blindspot/printable"
	"blindspot/reports/terminal"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestReportsAreReadableInEveryWindow(t *testing.T) {
	report := readFile(t, "report.md")
	for _, tt := range []struct {
		name  string
		width int
		color bool
	}{
		{"40", 40, false}, {"80", 80, false}, {"120", 120, false}, {"80-color", 80, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkGolden(t, "report-"+tt.name+".txt", render(t, report, tt.width, tt.color))
		})
	}
}

func TestNoLineIsWiderThanTheWindow(t *testing.T) {
	report := readFile(t, "report.md")
	for width := 20; width <= 120; width += 4 {
		for i, line := range strings.Split(render(t, report, width, true), "\n") {
			if got := ansi.StringWidth(line); got > width {
				t.Fatalf("line %d has %d columns in a window of %d: %q", i+1, got, width, line)
			}
		}
	}
}

func TestColorChangesNoText(t *testing.T) {
	report := readFile(t, "report.md")
	if plain, colored := render(t, report, 30, false), ansi.Strip(render(t, report, 30, true)); plain != colored {
		t.Errorf("without color:\n%s\nwith color:\n%s", plain, colored)
	}
}

func TestEscapedTextIsShownAsItWasWritten(t *testing.T) {
	for _, tt := range []struct{ markdown, want string }{
		{`C:\\Daten\\\*neu\*\\`, `C:\Daten\*neu*\`},
		{`info\@muster.example, http\://muster.example`, `info@muster.example, http://muster.example`},
		{`\~\~alt\~\~ \^2 \$5 \{a} \&amp; &amp; &lt;b&gt;`, `~~alt~~ ^2 $5 {a} &amp; & <b>`},
		{`a &#27;[1mb \&#27;[1mc`, `a ␛[1mb &#27;[1mc`},
		{`- 1\. \# \> \| \_`, `• 1. # > | _`},
		{"```text\nC:\\Daten\\\\ \\* &amp;\n```", `  C:\Daten\\ \* &amp;`},
		{"| A | B |\n| --- | --- |\n| a \\| b | c\\*d |", "• a | b\n  • B: c*d"},
		{"| Woche | Was tun? |\n| --- | --- |\n| 2–12 | Lassen |", "• Woche 2–12\n  • Was tun? Lassen"},
	} {
		if got := render(t, tt.markdown, 80, false); got != tt.want+"\n" {
			t.Errorf("%s\ngot  %s\nwant %s", tt.markdown, got, tt.want)
		}
	}
}

func TestMarksThatMeanNothingHereAreShown(t *testing.T) {
	for _, text := range []string{
		"2 * 3 * 4", "a ** b", "*a", "a*", "****a****", "`a", "&nix; &notit; &#; &", "[a](b)", "<b>", "#a", "####### a", "1.a", "-a", ">a", "| a | b |", "a\\b",
	} {
		if got := render(t, text, 80, true); got != text+"\n" {
			t.Errorf("%s\ngot %q", text, got)
		}
	}
}

func TestEmphasisIsStyled(t *testing.T) {
	for _, tt := range []struct{ markdown, want string }{
		{"a **b c** d", "a \x1b[1mb c\x1b[0m d"},
		{"*a* b", "\x1b[3ma\x1b[0m b"},
		{"***a***", "\x1b[1;3ma\x1b[0m"},
		{"**a *b***", "\x1b[1ma \x1b[0m\x1b[1;3mb\x1b[0m"},
		{"# a *b*", "══ \x1b[36;1ma \x1b[0m\x1b[36;1;3mb\x1b[0m"},
	} {
		if got := render(t, tt.markdown, 80, true); got != tt.want+"\n" {
			t.Errorf("%s\ngot  %q\nwant %q", tt.markdown, got, tt.want)
		}
	}
}

func TestBrokenLinesOfAnEntryStandUnderEachOther(t *testing.T) {
	for _, tt := range []struct {
		name, markdown, want string
	}{
		{"in a list in a list", "- a\n  - Notiz: eins zwei drei vier\\\n    fünf sechs sieben acht neun\\\n    zehn\n  - b\n- c",
			"• a\n  • Notiz: eins zwei\n    drei vier\n    fünf sechs sieben\n    acht neun\n    zehn\n  • b\n• c"},
		{"after a backslash of its own", "- C:&#92;\\\n  b\\\\\n- c", "• C:\\\n  b\\\n• c"},
		{"a mark after a break is text", "- a\\\n  \\- b\\\n  1\\. c", "• a\n  - b\n  1. c"},
		{"not in a block of code", "```text\n- a\\\nb\n```", "  - a\\\n  b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := render(t, tt.markdown, 24, false); got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestControlCharactersDoNotComeAlive(t *testing.T) {
	for _, markdown := range []string{
		"&#27;[31mrot", "&#x1b;[2J", "&#155;31m", "a&Tab;b&NewLine;c", "&#8238;gro", "&rlm;", "\x1b[8mverborgen\x1b[0m", "\\\x1b[1m",
		"# &#27;]0;Titel&#7;", "**&#27;[1m**", "> &#27;[1m", "- &#27;[1m", "`&#27;[1m`", "| &#27;[1m | b |\n| --- | --- |\n| &#27;[1m | b |",
		"<b>&#27;[1m</b>", "[a](&#27;[1m)", "![&#27;[1m](x)", "```\n&#27;[1m \x1b[1m\n```", "a | b\n- | -\n&#27;[1m | b", "&amp;#27;[1m", "&#38;#27;[1m",
	} {
		t.Run(fmt.Sprintf("%q", markdown), func(t *testing.T) { checkHarmless(t, markdown) })
	}
}

// FuzzNothingForeignReachesTheTerminal renders any Markdown at all: the result has
// the style's own codes and otherwise nothing that a terminal would obey.
func FuzzNothingForeignReachesTheTerminal(f *testing.F) {
	for _, seed := range []string{
		"# a\n\n- b\n  - c\n\n> d\n\n| e | f |\n| --- | --- |\n| g | h |\n", "&#27;[31m", "\x1b[31m", "```\n\x1b\n```", "|-\n|-", "| a |\n| --- |\n| b | c |", "1. \n2. &#7;",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, markdown string) { checkHarmless(t, markdown) })
}

// ownCode matches the codes for end of styling, bold, italic and cyan.
var ownCode = regexp.MustCompile("\x1b\\[(0|1|3|36)(;(0|1|3|36))*m")

func checkHarmless(t *testing.T, markdown string) {
	t.Helper()
	plain := render(t, markdown, 40, false)
	if plain != printable.Text(plain) {
		t.Errorf("without color: %q", plain)
	}
	colored := ownCode.ReplaceAllString(render(t, markdown, 40, true), "")
	if colored != printable.Text(colored) {
		t.Errorf("with color: %q", colored)
	}
}

func render(t *testing.T, markdown string, width int, color bool) string {
	t.Helper()
	var b bytes.Buffer
	if err := terminal.Render(&b, markdown, terminal.Look{Width: width, Color: color}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// checkGolden compares what was rendered with a file in testdata.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", name), []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := readFile(t, name); got != want {
		t.Errorf("%s differs; run the test with -update and read the difference\n%s", name, got)
	}
}

func TestWithoutUTF8OnlyLettersAreLeftBeyondASCII(t *testing.T) {
	var b strings.Builder
	if err := terminal.Render(&b, readFile(t, "report.md"), terminal.Look{Width: 80, ASCII: true}); err != nil {
		t.Fatal(err)
	}
	for _, r := range b.String() {
		if r > unicode.MaxASCII && !unicode.IsLetter(r) {
			t.Errorf("%q is drawn", r)
		}
	}
}
