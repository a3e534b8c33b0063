package cohort_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

var updateGolden = flag.Bool("update", false, "write the examples of the document anew instead of comparing with them")

const document = "../docs/benchmark.md"

// TestBenchmarkDocument counts the companies of the document's example and compares the
// files that it shows.
func TestBenchmarkDocument(t *testing.T) {
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	scorer := written(t, regexp.MustCompile("(?s)```yaml\n(.*?)```").FindStringSubmatch(text)[1])
	counts := map[string]*cohort.Counts{"north": cohort.New(scorer, []string{"sector"}), "south": cohort.New(scorer, []string{"sector"})}
	rows := regexp.MustCompile(`(?m)^\| (north|south) \| (\d+) \| (\w*) \| (\S+) \| (\S+) \|$`).FindAllStringSubmatch(text, -1)
	if len(rows) < 10 {
		t.Fatalf("found %d rows of companies", len(rows))
	}
	for _, row := range rows {
		for range int(number(t, row[2])) {
			counts[row[1]].Add(exampleEntry(scorer, row[3], number(t, row[4]), number(t, row[5])))
		}
	}
	north, south := counts["north"].Benchmark(), counts["south"].Benchmark()
	for name, b := range map[string]cohort.Benchmark{"north": north, "south": south, "all": merged(t, north, south)} {
		text = compareExample(t, text, name, string(b.Format()))
	}
	if *updateGolden {
		if err := os.WriteFile(document, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func exampleEntry(scorer *assess.Scorer, sector string, score, exposure float64) cohort.Entry {
	f := scorer.NewFigures()
	f.Overall.Score, f.Sections[0].Score = assess.Known(score), assess.Known(score)
	f.Spots[0] = assess.SpotFigures{Status: assess.SpotClear, Exposure: assess.Known(exposure), Rank: 1}
	if exposure >= 40 {
		f.Spots[0].Status = assess.SpotShown
	}
	return cohort.Entry{Source: fmt.Sprint(score), Values: []string{sector}, Figures: f}
}

// compareExample compares a block of the document, and returns the document with the
// block that should stand there.
func compareExample(t *testing.T, text, name, want string) string {
	t.Helper()
	block := regexp.MustCompile("(?s)```json " + name + "\n(.*?)```").FindStringSubmatchIndex(text)
	if block == nil {
		t.Fatalf("%s has no example %s", document, name)
	}
	if text[block[2]:block[3]] != want && !*updateGolden {
		t.Errorf("%s shows another benchmark %s than is written; go test ./cohort -update writes it anew, then read the difference:\n%s", document, name, want)
	}
	return text[:block[2]] + want + text[block[3]:]
}

// TestBenchmarkDocumentNamesEveryKey that is written, and no other.
func TestBenchmarkDocumentNamesEveryKey(t *testing.T) {
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `.*$").FindAllString(string(data), -1) {
		for _, key := range regexp.MustCompile("`([a-z_]+)`").FindAllStringSubmatch(row, -1) {
			named[key[1]] = true
		}
	}
	parts, _ := regions(t, 1, 1)
	file := string(merged(t, parts...).Format())
	for _, key := range regexp.MustCompile(`"([a-z_]+)":`).FindAllStringSubmatch(file, -1) {
		if !named[key[1]] {
			t.Errorf("%s lacks the key %s", document, key[1])
		}
	}
	for key := range named {
		if !strings.Contains(file, `"`+key+`":`) {
			t.Errorf("%s names the key %s, which is not written", document, key)
		}
	}
}
