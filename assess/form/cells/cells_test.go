package cells_test

import (
	"slices"
	"strings"
	"testing"

	"blindspot/assess/form/cells"
)

func TestWrap(t *testing.T) {
	tests := map[string]struct {
		text  string
		width int
		want  []string
	}{
		"breaks between words":          {"eins zwei drei", 9, []string{"eins zwei", "drei"}},
		"fills a line exactly":          {"eins zwei", 9, []string{"eins zwei"}},
		"keeps empty lines":             {"a\n\nb", 5, []string{"a", "", "b"}},
		"drops newlines at the ends":    {"\na\n", 5, []string{"a"}},
		"joins runs of blanks":          {"a  \t b", 5, []string{"a b"}},
		"has a line for nothing":        {"", 5, []string{""}},
		"cuts a word that is too long":  {"Schifffahrt", 5, []string{"Schif", "ffahr", "t"}},
		"breaks a long word at hyphens": {"Bereichs-und-Abteilung", 12, []string{"Bereichs-", "und-", "Abteilung"}},
		"measures wide characters":      {"日本 語", 4, []string{"日本", "語"}},
		"cuts wide characters":          {"日本語", 5, []string{"日本", "語"}},
		"keeps no-break spaces":         {"etwa 5\u00a0% davon", 7, []string{"etwa", "5\u00a0%", "davon"}},
		"survives no width":             {"ab", 0, []string{"a", "b"}},
	}
	for name, tt := range tests {
		if got := cells.Wrap(tt.text, tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestHang(t *testing.T) {
	got := cells.Hang("1  ", "eins zwei drei", 12)
	if want := []string{"1  eins zwei", "   drei"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFitting(t *testing.T) {
	tests := map[string]struct{ got, want string }{
		"what fits stays":           {cells.Fit("abc", 3, "…"), "abc"},
		"what does not is cut":      {cells.Fit("abcd", 3, "…"), "ab…"},
		"nothing fits into no room": {cells.Fit("abcd", -1, ""), ""},
		"the end of a path stays":   {cells.FitEnd("/long/way/file", 7, "…"), "…y/file"},
		"a short path stays":        {cells.FitEnd("file", 7, "…"), "file"},
		"both ends":                 {cells.Between("left", "right", 12, "…"), "left   right"},
		"the left gives way":        {cells.Between("lefthand", "right", 12, "…"), "left…  right"},
		"one end":                   {cells.Between("lefthand", "", 5, "…"), "left…"},
		"padded":                    {cells.Pad("日", 4), "日  "},
		"centred":                   {cells.Center("ab", 6), "  ab"},
	}
	for name, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", name, tt.got, tt.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Wer entscheidet, wenn zwei Bereiche nicht einig sind?", 12)
	f.Add("日本語 e\u0301 👩‍👩‍👧 a-b/c", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		if width < 2 || width > 200 || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 }) {
			return
		}
		lines := cells.Wrap(text, width)
		for _, line := range lines {
			if cells.Width(line) > width {
				t.Errorf("%q takes %d cells of %d", line, cells.Width(line), width)
			}
		}
		blanks := strings.NewReplacer(" ", "", "\t", "", "\n", "")
		if got, want := blanks.Replace(strings.Join(lines, "")), blanks.Replace(text); got != want {
			t.Errorf("the text became %q, want %q", got, want)
		}
	})
}
