package summary_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"blindspot/reports/summary"
)

var update = flag.Bool("update", false, "write the golden files anew")

// cases are the reports that are kept as golden files.
var cases = []struct {
	name   string
	report func(*testing.T) summary.Report
}{
	{"workshop", workshop}, // every part has something to say
	{"bare", bare},         // most have not
	{"few", few},           // too few companies to say anything
}

func TestReportsAreAsTheGoldenFiles(t *testing.T) {
	for _, tt := range cases {
		for _, language := range []string{"de", "en"} {
			t.Run(tt.name+"."+language, func(t *testing.T) {
				r := in(language, tt.report(t))
				checkGolden(t, tt.name+"."+language+".md", markdownOf(t, r))
				checkGolden(t, tt.name+"."+language+".html", htmlOf(t, r))
			})
		}
	}
}

func TestReportsAreTidy(t *testing.T) {
	for _, tt := range cases {
		for _, language := range []string{"de", "en"} {
			t.Run(tt.name+"."+language, func(t *testing.T) {
				r := in(language, tt.report(t))
				checkTidy(t, markdownOf(t, r), map[string]string{
					"two blank lines":             `\n\n\n`,
					"no blank line after heading": `(?m)^#+ .*\n[^\n]`,
					"no text where one belongs":   `\|  \||\(\)`,
					"HTML":                        `<[a-zA-Z/!]`,
				})
				checkTidy(t, htmlOf(t, r), map[string]string{
					"an element without content": `<(p|h[1-6]|li|th|td|title|desc|figcaption)( [^>]*)?></`,
				})
			})
		}
	}
}

// checkTidy fails for each pattern that the text has, and for what is untidy in any format.
func checkTidy(t *testing.T, text string, untidy map[string]string) {
	t.Helper()
	untidy["a space at the end of a line"] = `(?m)[ \t]$`
	untidy["a verb without its text"] = `%!|%[sd]`
	untidy["a figure that is none"] = `NaN|Inf\b`
	for what, pattern := range untidy {
		if at := regexp.MustCompile(pattern).FindStringIndex(text); at != nil {
			t.Errorf("%s: %q", what, text[max(0, at[0]-40):min(len(text), at[1]+40)])
		}
	}
	if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
		t.Error("the report does not end with one line feed")
	}
}

func TestOtherLanguagesThanGermanMeanEnglish(t *testing.T) {
	r := workshop(t)
	english := markdownOf(t, in("en", r))
	if got := markdownOf(t, in("fr", r)); got != english {
		t.Error("a report in French is not the English one")
	}
	if got := htmlOf(t, in("fr", r)); !strings.Contains(got, `<html lang="en">`) {
		t.Error("a report in English says that it is in another language")
	}
}

// failing fails after a number of bytes.
type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestAFailedWriteIsReported(t *testing.T) {
	r := workshop(t)
	for _, left := range []int{0, 100, 3000} {
		if err := summary.Markdown(&failing{left}, r); !errors.Is(err, errFull) {
			t.Errorf("Markdown after %d bytes: %v", left, err)
		}
		if err := summary.HTML(&failing{left}, r); !errors.Is(err, errFull) {
			t.Errorf("HTML after %d bytes: %v", left, err)
		}
	}
}

// checkGolden compares what was written with a file in testdata.
func checkGolden(t *testing.T, file, got string) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal([]byte(got), want) {
		t.Errorf("%s differs; run the test with -update and read the difference\n%s", file, got)
	}
}
