package main

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// difficult returns files that have everything a reader of lines can meet.
func difficult(t *testing.T) map[string]string {
	otherVersion := strings.Replace(line(t, "core", 1), `"version"`, `"version_of_old"`, 1)
	otherState := strings.Replace(line(t, "core", 2), `"digest": "`, `"digest": "0`, 1)
	unknown := strings.Replace(line(t, "quick", 3), `"quick"`, `"nowhere"`, 1)
	broken := gzipped(t, lines(t, "core", 900, 1100))
	return map[string]string{
		"in/a.jsonl":      lines(t, "core", 0, 300) + "nonsense\n\n" + otherVersion + otherState + unknown + lines(t, "quick", 300, 400),
		"in/b.jsonl.gz":   gzipped(t, lines(t, "core", 400, 700)),
		"in/c.jsonl.zst":  zstandard(t, "\ufeff"+lines(t, "quick", 700, 800)),
		"in/crlf.jsonl":   strings.ReplaceAll(lines(t, "core", 800, 820), "\n", "\r\n"),
		"in/cut.jsonl.gz": broken[:len(broken)/2],
		"in/empty.jsonl":  "",
		"in/long.jsonl":   lines(t, "core", 830, 832) + `{"x":"` + strings.Repeat("y", assess.MaxFile) + "\"}\n" + lines(t, "core", 832, 834),
		"in/no-end.jsonl": strings.TrimSuffix(lines(t, "core", 840, 845), "\n"),
		"in/not.jsonl.gz": "\x1f\x8bnonsense",
		"more/z.ndjson":   lines(t, "core", 850, 860),
	}
}

func TestResultsAreThoseOfBatch(t *testing.T) {
	folder(t, difficult(t))
	paths := []string{"in/a.jsonl", "in/b.jsonl.gz", "in/c.jsonl.zst", "in/crlf.jsonl", "in/cut.jsonl.gz", "in/empty.jsonl", "in/long.jsonl", "in/no-end.jsonl", "in/not.jsonl.gz", "more/z.ndjson"}
	tests := []struct {
		name      string
		format    string
		inputs    list
		blockSize int
		raw       bool
		summary   string
	}{
		{name: "in large blocks", format: "csv", inputs: paths, summary: "all.md"},
		{name: "in small blocks", format: "csv", inputs: paths, blockSize: 1, summary: "all.html"},
		{name: "in another order, some files twice", format: "csv", inputs: list{"more/*.ndjson", "in/no-end.jsonl", "in/*", "./in/a.jsonl"}, blockSize: 300 << 10, raw: true},
		{name: "as JSON Lines", format: "jsonl", inputs: paths, blockSize: 1},
		{name: "as Parquet", format: "parquet", inputs: paths, blockSize: 1, summary: "all.md"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want, got := t.TempDir(), t.TempDir()
			args := append([]string{"-o", want + "/tables/", "--format", test.format, "--label", "state", "--benchmark", want + "/all.json"}, paths...)
			o := options{inputs: test.inputs, output: got + "/tables", format: test.format, labels: list{"state"}, benchmark: got + "/all.json", blockSize: test.blockSize, raw: test.raw}
			if test.summary != "" {
				o.summary = got + "/" + test.summary
				args = append(args, "--summary", want+"/"+test.summary)
			}
			if test.raw {
				args = append(args, "--raw")
			}
			byBatch(t, args...)
			code, told := score(t, o)
			if code != exitError || !strings.Contains(told, "926 scored, 6 rejected in ") {
				t.Errorf("code %d, and told:\n%s", code, told)
			}
			expectSame(t, tables(t, got), tables(t, want))
		})
	}
}

// tables returns the results in a folder.
func tables(t *testing.T, folder string) map[string]string {
	all := contents(t, folder)
	for name, text := range contents(t, folder+"/tables") {
		delete(all, "tables/"+name)
		all[name] = text
	}
	return all
}

func TestQuestionnairesOfOnesOwnTravelAlong(t *testing.T) {
	own, err := os.ReadFile("../../questionnaires/builtin/quick.yaml")
	if err != nil {
		t.Fatal(err)
	}
	folder(t, map[string]string{"own/mine.yaml": strings.Replace(string(own), "id: quick", "id: mine", 1)})
	q, err := questionnaires.NewCatalogue("own").Find("mine")
	if err != nil {
		t.Fatal(err)
	}
	var answered strings.Builder
	for i := range 10 {
		answered.WriteString(lineOf(q, i))
	}
	if err := os.WriteFile("a.jsonl", []byte(answered.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	byBatch(t, "a.jsonl", "--lang", "de", "--questionnaires", "own", "-o", "want/", "--summary", "want/all.md")
	if code, told := score(t, options{inputs: list{"a.jsonl"}, output: "got", summary: "got/all.md", language: "de", questionnaires: "own"}); code != exitDone {
		t.Fatalf("code %d: %s", code, told)
	}
	got := contents(t, "got")
	if got["mine.csv"] == "" {
		t.Errorf("no table of the questionnaire, but %d files", len(got))
	}
	expectSame(t, got, contents(t, "want"))
}

func TestTheDirectRunnerDoesTheSame(t *testing.T) {
	if err := flag.Set("runner", "direct"); err != nil {
		t.Fatal(err)
	}
	defer flag.Set("runner", "")
	folder(t, map[string]string{"a.jsonl": lines(t, "core", 0, 200) + "bad\n", "b.jsonl": lines(t, "quick", 0, 50)})
	byBatch(t, "a.jsonl", "b.jsonl", "-o", "want/", "--summary", "want/all.html", "--benchmark", "want/all.json")
	score(t, options{inputs: list{"*.jsonl"}, output: "got", summary: "got/all.html", benchmark: "got/all.json", blockSize: 1})
	expectSame(t, contents(t, "got"), contents(t, "want"))
}

func TestTheSideOutputHasTheRejectedLines(t *testing.T) {
	good := lines(t, "core", 0, 200) // more than one block
	folder(t, map[string]string{
		"a.jsonl": "first\n" + good + "\n{\"<\": 1}\r\n",
		"b.jsonl": `{"x":"` + strings.Repeat("y", assess.MaxFile) + "\"}\nlast",
	})
	code, told := score(t, options{inputs: list{"b.jsonl", "a.jsonl"}, output: "out", blockSize: 1})
	if code != exitError || !strings.Contains(told, "out/rejected.lines.jsonl") {
		t.Errorf("code %d, and told:\n%s", code, told)
	}
	var got []rejectedLine
	decoder := json.NewDecoder(strings.NewReader(contents(t, "out")["rejected.lines.jsonl"]))
	for decoder.More() {
		var r rejectedLine
		if err := decoder.Decode(&r); err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	want := []struct{ source, line string }{{"a.jsonl:1", "first"}, {"a.jsonl:203", `{"<": 1}`}, {"b.jsonl:1", ""}, {"b.jsonl:2", "last"}}
	if len(got) != len(want) {
		t.Fatalf("%d lines, want %d: %v", len(got), len(want), got)
	}
	for i, w := range want {
		if got[i].Source != w.source || got[i].Line != w.line || !strings.HasPrefix(got[i].Error, w.source+":") {
			t.Errorf("got %+v, want %+v", got[i], w)
		}
	}
}

func TestASecondRunChangesNothing(t *testing.T) {
	folder(t, map[string]string{"a.jsonl": lines(t, "core", 0, 20) + "bad\n"})
	o := options{inputs: list{"a.jsonl"}, output: "out", summary: "out/all.md", benchmark: "out/all.json"}
	score(t, o)
	first := contents(t, "out")
	if code, told := score(t, o); code != exitError || !strings.Contains(told, "--force") {
		t.Errorf("code %d, and told:\n%s", code, told)
	}
	o.force = true
	if _, told := score(t, o); !strings.Contains(told, "20 scored, 1 rejected in ") {
		t.Error(told)
	}
	second := contents(t, "out")
	if len(first) != 5 || len(second) != len(first) {
		t.Errorf("%d files, then %d", len(first), len(second))
	}
	expectSame(t, second, first)
}
