package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"blindspot/questionnaires"
)

// TestExampleReports keeps the reports beside the example answers true.
func TestExampleReports(t *testing.T) {
	paths, err := filepath.Glob("../../docs/examples/*" + answersSuffix)
	if err != nil || len(paths) < 3 {
		t.Fatalf("found %d example answers files, want at least 3 (%v)", len(paths), err)
	}
	for _, path := range paths {
		for _, language := range []string{"de", "en"} {
			name := strings.TrimSuffix(filepath.Base(path), answersSuffix) + "." + language
			t.Run(name, func(t *testing.T) {
				var stdout, stderr bytes.Buffer
				code := run(context.Background(), []string{"report", path, "--lang", language}, strings.NewReader(""), &stdout, &stderr)
				if code != exitDone {
					t.Fatalf("exit code %d: %s", code, stderr.String())
				}
				compareGolden(t, filepath.Join(filepath.Dir(path), name+reportSuffix), stdout.String())
			})
		}
	}
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *updateGolden {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := readFile(t, path); got != want {
		t.Errorf("%s is no longer what the program writes; go test ./cmd/blindspot -update writes it anew, then read the difference", path)
	}
}

// TestListOfQuestionnaires keeps the list that the README shows.
func TestListOfQuestionnaires(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"questionnaires", "list", "--lang", "en"}, strings.NewReader(""), &stdout, &stderr); code != exitDone {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	compareGolden(t, "testdata/questionnaires.txt", stdout.String())
}

// TestWritingGuide lints every questionnaire of the guide for authors: what it shows as
// good must be free of warnings, and what it shows as broken must give the messages printed below it.
func TestWritingGuide(t *testing.T) {
	path := "../../docs/writing-questionnaires.md"
	guide := readFile(t, path)
	blocks := regexp.MustCompile("(?ms)^```yaml( broken)?\n(format: .*?)^```\n(?:\n```text\n(.*?)^```\n)?").FindAllStringSubmatchIndex(guide, -1)
	if len(blocks) < 4 {
		t.Fatalf("found %d questionnaires in %s, want at least 4", len(blocks), path)
	}
	for _, block := range blocks {
		text := guide[block[4]:block[5]]
		id := regexp.MustCompile(`(?m)^id: (\S+)`).FindStringSubmatch(text)[1]
		var messages strings.Builder
		for _, problem := range questionnaires.NewCatalogue("").Lint(id+".yaml", []byte(text)) {
			messages.WriteString(problem.String() + "\n")
		}
		broken := block[2] >= 0
		switch {
		case !broken && messages.Len() > 0:
			t.Errorf("%s: the questionnaire %q is not good:\n%s", path, id, messages.String())
		case broken && *updateGolden:
			compareGolden(t, path, guide[:block[6]]+messages.String()+guide[block[7]:])
		case broken && messages.String() != guide[block[6]:block[7]]:
			t.Errorf("%s: the questionnaire %q gives\n%s", path, id, messages.String())
		}
	}
}

// TestWritingGuideShowsTheExample keeps the file that the guide explains the one that
// authors begin with.
func TestWritingGuideShowsTheExample(t *testing.T) {
	guide := readFile(t, "../../docs/writing-questionnaires.md")
	want := "<!-- what `questionnaires new offers.yaml` writes -->\n```yaml\n" + string(questionnaires.Example("offers", "en")) + "```\n"
	if !strings.Contains(guide, want) {
		t.Error("the guide for authors does not show what questionnaires.Example returns")
	}
}

// TestReadmeQuotes finds what the README shows, word for word, in the file that it
// names in a comment above: a screen in a golden file, a piece of an example report.
func TestReadmeQuotes(t *testing.T) {
	readme := readFile(t, "../../README.md")
	quotes := regexp.MustCompile("(?ms)^<!-- from (\\S+) -->\n```[a-z]*\n(.*?)^```").FindAllStringSubmatch(readme, -1)
	if len(quotes) < 2 {
		t.Fatalf("found %d quotes in the README, want a screen and a piece of a report", len(quotes))
	}
	for _, quote := range quotes {
		source := trimLines(readFile(t, filepath.Join("../..", quote[1])))
		if !strings.Contains(source, trimLines(quote[2])) {
			t.Errorf("README.md quotes %s with words that are not in it (any more):\n%s", quote[1], quote[2])
		}
	}
}

// trimLines drops blanks at the ends of lines, which screens have and documents should not.
func trimLines(s string) string {
	return regexp.MustCompile(`(?m)[ \t]+$`).ReplaceAllString(s, "")
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestDocumentedCommands finds every command line of the documents in the program, with
// all its flags.
func TestDocumentedCommands(t *testing.T) {
	paths, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile("(?m)(?:^ {0,4}|[|] |`|')blindspot ((?:batch|assess|report|migrate|benchmark|fmt|questionnaires|version)[^`#|<>\n]*)")
	found := 0
	for _, path := range append(paths, "../../README.md") {
		for _, match := range call.FindAllStringSubmatch(readFile(t, path), -1) {
			line, _, _ := strings.Cut(match[1], "  ") // what follows two blanks explains it
			found++
			root := (&program{language: "en", now: time.Now, getenv: os.Getenv}).root()
			cmd, rest, err := root.Find(strings.Fields(line))
			if err == nil {
				err = cmd.ParseFlags(rest)
			}
			if err != nil || cmd == root {
				t.Errorf("%s: blindspot %s: %v", path, line, err)
			}
		}
	}
	if found < 50 {
		t.Errorf("found only %d command lines", found)
	}
}
