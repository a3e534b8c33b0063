package reports_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports"
)

var update = flag.Bool("update", false, "write the golden files anew")

// cases are answers from testdata, by the questionnaire they belong to.
var cases = []struct{ name, questionnaire string }{
	{"weak", "joinery.yaml"},       // more blind spots than are told in full, overestimated, contradictory
	{"strong", "joinery.yaml"},     // no blind spot above the threshold
	{"capped", "joinery.yaml"},     // one weak foundation under a good average
	{"unfinished", "joinery.yaml"}, // half of the questions are open
	{"untouched", "joinery.yaml"},  // all of them are
	{"own", "own.yaml"},            // a questionnaire of a stranger

	{"decision-stop", "decision.yaml"}, // the gravest verdict, and rules of another one that hold
	{"decision-open", "decision.yaml"}, // a verdict that waits for answers
	{"decision-buy", "decision.yaml"},  // a verdict against which nothing speaks
	{"ideas", "ideas.yaml"},            // a list of items with verdicts, one with too few answers
	{"facts", "facts.yaml"},            // every kind of question; implied, relevant and short of what they count
	{"steps", "steps.yaml"},            // every way to score, with targets, scales and a verdict on a section
	{"risks", "risks.yaml"},            // the worst item first, points out of one, an overall score on its own scale
	{"together", "left+right"},         // two questionnaires in one sitting, which share questions
}

func TestMarkdownReports(t *testing.T) {
	for _, tt := range cases {
		for _, language := range []string{"de", "en"} {
			t.Run(tt.name+"."+language, func(t *testing.T) {
				r := scored(t, tt.questionnaire, tt.name+".answers.yaml")
				r.Language = language
				checkGolden(t, tt.name+"."+language+".md", []byte(markdownOf(t, r)))
			})
		}
	}
}

func TestMarkdownIsTidy(t *testing.T) {
	for _, tt := range cases {
		for _, language := range []string{"de", "en"} {
			t.Run(tt.name+"."+language, func(t *testing.T) {
				r := scored(t, tt.questionnaire, tt.name+".answers.yaml")
				r.Language = language
				text := markdownOf(t, r)
				for what, untidy := range map[string]string{
					"a space at the end of a line":  `(?m)[ \t]$`,
					"two blank lines":               `\n\n\n`,
					"no blank line after a heading": `(?m)^#+ .*\n[^\n]`,
					"a verb without its text":       `%!|%s`,
					"no text where one belongs":     `\*\*\*\*|\|  \||\(\)|: \.`,
					"HTML":                          `<[a-zA-Z/!]`,
				} {
					if at := regexp.MustCompile(untidy).FindStringIndex(text); at != nil {
						t.Errorf("%s: %q", what, text[max(0, at[0]-40):min(len(text), at[1]+40)])
					}
				}
				if n := strings.Count("\n"+text, "\n# "); n != 1 {
					t.Errorf("%d headings of the first level", n)
				}
				if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
					t.Error("the report does not end with one line feed")
				}
			})
		}
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
	r := scored(t, "joinery.yaml", "weak.answers.yaml")
	for _, left := range []int{0, 100, 3000} {
		if err := reports.Markdown(&failing{left}, r); !errors.Is(err, errFull) {
			t.Errorf("Markdown after %d bytes: %v", left, err)
		}
	}
	if err := reports.JSON(&failing{0}, r); !errors.Is(err, errFull) {
		t.Errorf("JSON: %v", err)
	}
}

func markdownOf(t *testing.T, r reports.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := reports.Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// scored reads a questionnaire and answers from testdata, and scores them.
func scored(t *testing.T, questionnaire, answers string) reports.Report {
	t.Helper()
	q := questionnaireOf(t, questionnaire)
	data, err := os.ReadFile(filepath.Join("testdata", answers))
	if err != nil {
		t.Fatal(err)
	}
	document, err := assess.Parse(answers, data)
	if err != nil {
		t.Fatal(err)
	}
	a, err := document.Answers(q)
	if err != nil {
		t.Fatal(err)
	}
	return reports.Report{Questionnaire: q, Answers: a, Result: assess.Score(q, a), Language: "de"}
}

// questionnaireOf reads a questionnaire from testdata: a file, or several by their ids.
func questionnaireOf(t *testing.T, name string) *questionnaires.Questionnaire {
	t.Helper()
	find := questionnaires.NewCatalogue("testdata").Find
	if strings.HasSuffix(name, ".yaml") {
		find = func(file string) (*questionnaires.Questionnaire, error) {
			return questionnaires.NewCatalogue("").Open(filepath.Join("testdata", file))
		}
	}
	q, err := find(name)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// checkGolden compares what was written with a file in testdata.
func checkGolden(t *testing.T, file string, got []byte) {
	t.Helper()
	file = filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run the test with -update and read the difference\n%s", file, got)
	}
}
