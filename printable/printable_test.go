package printable_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"blindspot/printable"

	"github.com/charmbracelet/x/ansi"
)

func TestText(t *testing.T) {
	tests := []struct {
		name, in, want string
	}{
		{"keeps German", "Größe prüfen: „Übergabe“ – 5 €", "Größe prüfen: „Übergabe“ – 5 €"},
		{"keeps soft hyphens", "Verantwortungs\u00ADbereich", "Verantwortungs\u00ADbereich"},
		{"keeps Chinese and Japanese", "数字化 デジタル", "数字化 デジタル"},
		{"keeps Persian with its joiner", "می\u200Cخواهم", "می\u200Cخواهم"},
		{"keeps Arabic signs that are visible", "\u0600١٢", "\u0600١٢"},
		{"keeps emoji of several characters", "👩\u200D🔧 ❤\uFE0F 👍🏽", "👩\u200D🔧 ❤\uFE0F 👍🏽"},
		{"keeps the flag of Scotland", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"},
		{"keeps combining marks", "a\u0308", "a\u0308"},
		{"keeps newlines and tabs", "a\n\tb", "a\n\tb"},
		{"keeps what looks like a mark", "␛ <U+202E>", "␛ <U+202E>"},
		{"shows escape sequences", "\x1b[31mred\x1b]0;title\a", "␛[31mred␛]0;title␇"},
		{"shows carriage returns and backspaces", "good\rbad\b", "good␍bad␈"},
		{"shows NUL and DEL", "\x00\x7f", "␀␡"},
		{"shows C1 controls", "\u0085\u009b31m", "<U+0085><U+009B>31m"},
		{"shows bidirectional controls", "a\u202Eb\u2066c\u200Fd\u061Ce", "a<U+202E>b<U+2066>c<U+200F>d<U+061C>e"},
		{"shows what has no width", "a\u200Bb\uFEFFc\u2060d", "a<U+200B>b<U+FEFF>c<U+2060>d"},
		{"shows line and paragraph separators", "a\u2028b\u2029c", "a<U+2028>b<U+2029>c"},
		{"shows language tags and annotations", "\U000E0001a\uFFF9b", "<U+E0001>a<U+FFF9>b"},
		{"replaces invalid UTF-8", "a\xffb\xc3", "a\uFFFDb\uFFFD"},
		{"replaces a C1 control that is a lone byte", "\x9b31m", "\uFFFD31m"},
		{"leaves the empty text empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := printable.Text(test.in); got != test.want {
				t.Errorf("Text(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	got := printable.Line("eins\n\tzwei\r\n\x1b")
	if want := "eins␊␉zwei␍␊␛"; got != want {
		t.Errorf("Line = %q, want %q", got, want)
	}
}

func TestQuote(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct {
		name, in, want string
	}{
		{"puts quotation marks around", "Muster GmbH", `"Muster GmbH"`},
		{"quotes nothing", "", `""`},
		{"keeps the backslashes of a path", `C:\Daten\a.yaml`, `"C:\Daten\a.yaml"`},
		{"shows controls and newlines", "a\n\x1b[2J", `"a␊␛[2J"`},
		{"keeps 80 cells", x(80), `"` + x(80) + `"`},
		{"cuts 81 cells", x(81), `"` + x(79) + `…"`},
		{"counts cells and not bytes", strings.Repeat("ü", 80), `"` + strings.Repeat("ü", 80) + `"`},
		{"counts two cells for wide characters", strings.Repeat("数", 41), `"` + strings.Repeat("数", 39) + `…"`},
		{"cuts combining marks without end", "a" + strings.Repeat("\u0308", 5000), `"a` + strings.Repeat("\u0308", 1023) + `…"`},
		{"cuts no character in two", "aa" + strings.Repeat("\u0308", 5000), `"aa` + strings.Repeat("\u0308", 1023) + `…"`},
		{"cuts once where both limits are passed", x(5000), `"` + x(79) + `…"`},
		{"cuts after the marks are in", strings.Repeat("\u202E", 11), `"` + strings.Repeat("<U+202E>", 9) + `<U+202E…"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := printable.Quote(test.in); got != test.want {
				t.Errorf("Quote(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

// obeyed lists the characters that must never reach a terminal, from their own
// definition and not from the package's.
func obeyed(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r <= 0x9F:
		return true
	case r == 0x061C, r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r == 0x200B, r == 0x2028, r == 0x2029, r == 0xFEFF:
		return true
	}
	return false
}

func TestNothingObeyedIsLeft(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !obeyed(r) {
			continue
		}
		if out := printable.Line(string(r)); strings.ContainsFunc(out, obeyed) {
			t.Errorf("Line(%q) = %q", string(r), out)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Übergabe\n", "\x1b[2J", "a\u202Eb", "\xff\x9b", "👩\u200D🔧", "\r\n\t", "<U+202E>", "e\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, line, quote := printable.Text(s), printable.Line(s), printable.Quote(s)
		if !utf8.ValidString(text) || !utf8.ValidString(line) || !utf8.ValidString(quote) {
			t.Errorf("invalid UTF-8 from %q", s)
		}
		if strings.ContainsFunc(strings.NewReplacer("\n", "", "\t", "").Replace(text), obeyed) {
			t.Errorf("Text(%q) = %q", s, text)
		}
		if strings.ContainsFunc(line, obeyed) || strings.ContainsFunc(quote, obeyed) {
			t.Errorf("Line(%q) = %q, Quote = %q", s, line, quote)
		}
		if printable.Text(text) != text || printable.Line(line) != line || printable.Line(quote) != quote {
			t.Errorf("a second call changes the result for %q", s)
		}
		if w := ansi.StringWidth(quote); w > 82 {
			t.Errorf("Quote(%q) takes %d cells", s, w)
		}
		if len(quote) > 10_000 {
			t.Errorf("Quote(%q) takes %d bytes", s, len(quote))
		}
	})
}
