package batch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/batch"
	"blindspot/questionnaires"
	"blindspot/table"

	"github.com/klauspost/compress/zstd"
)

// mixture returns files of every kind that may lie in a folder, good and damaged, with a
// part of the error of each damaged one.
func mixture(t testing.TB) (files, wrong map[string]string) {
	good := fileOf(t, "quick", 1)
	files = map[string]string{
		"questionnaire.yaml": "# ours\nformat: blindspot/questionnaire/v1\nid: own\n",
		"result.json":        `{"format": "blindspot/result/v1", "overall": {}}`,
		"crlf.yaml":          strings.ReplaceAll(good, "\n", "\r\n"),
		"bom.yaml":           "\ufeff" + good,
		"by-hand.yaml":       "questionnaire: quick\norganization: \"=Hand & Werk\"\n",
		"one.json":           lineOf(t, "quick", 2),
		"packed.yaml.gz":     gzipped(t, good),
		"packed.json.zst":    zstandard(t, lineOf(t, "quick", 3)),
		"wrong-name.yaml":    gzipped(t, good),
		"lines.jsonl":        lineOf(t, "quick", 4) + "\n" + lineOf(t, "quick", 5) + "{\"questionnaire\": \"quick\", \"x\": 1}\r\n" + strings.TrimSuffix(lineOf(t, "quick", 6), "\n"),
		"long.ndjson":        lineOf(t, "quick", 7) + strings.Repeat("x", 1<<20+1) + "\n" + lineOf(t, "quick", 8),
		"cut.jsonl.gz":       gzipped(t, strings.Repeat(lineOf(t, "quick", 9), 3000))[:5000],
		"whole.jsonl.zst":    zstandard(t, strings.Repeat(lineOf(t, "quick", 10), 20)),
	}
	for i := range 300 {
		files[fmt.Sprintf("many/company-%03d.answers.yaml", i)] = fileOf(t, "quick", i)
	}
	wrong = map[string]string{
		"broken/cut.yaml":        "cut off",
		"broken/empty.yaml":      "empty",
		"broken/large.yaml":      "larger than 1 MiB",
		"broken/bomb.yaml.gz":    "larger than",
		"broken/binary.json":     "UTF-8",
		"broken/version.yaml":    `version 99 of questionnaire "quick", and this is version`,
		"broken/deep.json":       "deep",
		"broken/unknown.yaml":    `no questionnaire "nobody"`,
		"broken/strange.yaml":    "format",
		"broken/twice.yaml":      "and 1 more",
		"broken/cut.json.gz":     "cut",
		"broken/damaged.yaml.gz": "damaged",
	}
	for path, content := range map[string]string{
		"cut.yaml":        good[:len(good)-10],
		"empty.yaml":      "",
		"large.yaml":      strings.Repeat("# a comment\n", 200_000),
		"bomb.yaml.gz":    gzipped(t, strings.Repeat("# a comment\n", 200_000)),
		"binary.json":     "{\xff\xfe\x00",
		"version.yaml":    "questionnaire: {id: quick, version: 99}\n",
		"deep.json":       strings.Repeat(`{"a":`, 100) + "1" + strings.Repeat("}", 100),
		"unknown.yaml":    "questionnaire: nobody\n",
		"strange.yaml":    "format: blindspot/answer/v1\nquestionnaire: quick\n",
		"twice.yaml":      "questionnaire: quick\nfirst: 1\nsecond: 2\n",
		"cut.json.gz":     gzipped(t, lineOf(t, "quick", 1))[:100],
		"damaged.yaml.gz": "\x1f\x8b\x08\x00 this is no gzip at all, whatever it says",
	} {
		files["broken/"+path] = content
	}
	return files, wrong
}

func gzipped(t testing.TB, text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstandard(t testing.TB, text string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	return string(w.EncodeAll([]byte(text), nil))
}

// rows returns the rows of a table in CSV, each by the names of its columns.
func rows(t testing.TB, text string) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, cell := range record {
			row[records[0][i]] = cell
		}
		all = append(all, row)
	}
	return all
}

func TestRunTellsWhatIsWrongWithEachFile(t *testing.T) {
	files, wrong := mixture(t)
	dir := folder(t, files)
	makePipe(t, filepath.Join(dir, "broken/pipe.yaml"))
	if err := os.Symlink("loop.yaml", filepath.Join(dir, "broken/loop.yaml")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	wrong["broken/pipe.yaml"] = "a device or a pipe"
	wrong["broken/loop.yaml"] = "too many levels of symbolic links"
	wrong["lines.jsonl:4"] = "x"
	wrong["long.ndjson:2"] = "longer than the 1048576 bytes"
	r := mustScore(t, batch.Target{}, batch.Options{}, dir)
	found := map[string]string{}
	whole := 0
	for _, row := range rows(t, r.out) {
		source := strings.TrimPrefix(row["source"], dir+"/")
		if row["error"] != "" {
			found[source] = row["error"]
		}
		if strings.HasPrefix(source, "cut.jsonl.gz") && row["error"] == "" {
			whole++
		}
	}
	cut := fmt.Sprintf("cut.jsonl.gz:%d", whole+1)
	wrong[cut] = "was cut"
	if whole < 10 {
		t.Errorf("%d rows of a packed file that was cut, want those before the cut", whole)
	}
	for source, want := range wrong {
		if !strings.Contains(found[source], want) || !strings.HasPrefix(found[source], dir+"/"+source+":") {
			t.Errorf("%s: error %q, want it to name the file and %q", source, found[source], want)
		}
		delete(found, source)
	}
	for source, err := range found {
		t.Errorf("%s: rejected, and should not: %s", source, err)
	}
	if r.Other != 2 || r.Rejected != len(wrong) || len(r.rejected) != len(wrong) {
		t.Errorf("%d other files, %d and %d rejected, want 2 and %d", r.Other, r.Rejected, len(r.rejected), len(wrong))
	}
	if !slices.ContainsFunc(r.rejected, func(s string) bool {
		return strings.Contains(s, "twice.yaml:2:1") && strings.Contains(s, "\n") && strings.Contains(s, "twice.yaml:3:1")
	}) {
		t.Error("a file with two problems is not told with both")
	}
	if !slices.ContainsFunc(r.rejected, func(s string) bool { return strings.Contains(s, "lines.jsonl:4:28:") }) {
		t.Errorf("a problem in a line is not told with the line of the file: %q", r.rejected)
	}
}

// TestRunIsTheSameForAnyNumberOfWorkers also holds the fast reader against the strict one.
func TestRunIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	files, _ := mixture(t)
	dir := folder(t, files)
	for _, format := range []batch.Format{batch.CSV, batch.JSONL, batch.Parquet} {
		want := mustScore(t, batch.Target{Format: format}, batch.Options{Workers: 1, Count: true}, dir)
		if want.Scored < 300 || want.Slow == 0 || want.Slow > 10 {
			t.Fatalf("%s: %d scored, %d of them slowly", format, want.Scored, want.Slow)
		}
		for _, o := range []batch.Options{{Workers: 2}, {Workers: 3}, {Workers: 8}, {Workers: 2, StrictReader: true}} {
			o.Count = true
			got := mustScore(t, batch.Target{Format: format}, o, dir)
			if got.out != want.out {
				t.Errorf("%s with %+v: another table", format, o)
			}
			if !slices.Equal(got.rejected, want.rejected) {
				t.Errorf("%s with %+v: other rejections", format, o)
			}
			if counted(t, got) != counted(t, want) {
				t.Errorf("%s with %+v: other counts", format, o)
			}
		}
	}
}

// counted returns the counts of a run as they are saved.
func counted(t testing.TB, r ran) string {
	t.Helper()
	var all strings.Builder
	for _, c := range r.Cohorts {
		data, err := c.Counts.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&all, "%s %d %s\n", c.Subject.ID(), c.Rejected, data)
	}
	return all.String()
}

func TestRunCountsWhatItScores(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.yaml": fileOf(t, "quick", 1), "b.yaml": fileOf(t, "quick", 2), "c.yaml": fileOf(t, "core", 3), "d.yaml": "questionnaire: core\nx: 1\n", "e.yaml": "",
	})
	r := mustScore(t, batch.Target{Format: batch.JSONL}, batch.Options{Count: true}, dir)
	var got []string
	for _, c := range r.Cohorts {
		got = append(got, fmt.Sprintf("%s %d %d", c.Subject.ID(), c.Counts.Statistics().Companies, c.Rejected))
	}
	if want := []string{"quick 2 0", "core 1 1"}; !slices.Equal(got, want) {
		t.Errorf("counted %q, want %q", got, want)
	}
	alone := mustScore(t, batch.Target{}, batch.Options{Count: true}, dir)
	if len(alone.Cohorts) != 1 || alone.Cohorts[0].Rejected != 3 {
		t.Errorf("one table: cohorts %+v, want one, with everything else as rejected", alone.Cohorts)
	}
}

func TestRunReadsStandardInput(t *testing.T) {
	in := lineOf(t, "quick", 1) + "\n" + lineOf(t, "core", 2) + "nonsense\n"
	for _, stdin := range []string{in, gzipped(t, in)} {
		r := mustScore(t, batch.Target{Format: batch.JSONL}, batch.Options{Stdin: strings.NewReader(stdin)}, batch.Stdin)
		var got []string
		for line := range strings.Lines(r.out) {
			source, _, _ := strings.Cut(strings.TrimPrefix(line, `{"source":"`), `"`)
			got = append(got, source)
		}
		if want := []string{"stdin:1", "stdin:3", "stdin:4"}; !slices.Equal(got, want) || r.Scored != 2 || r.Rejected != 1 {
			t.Errorf("rows %q, %d scored and %d rejected, want %q", got, r.Scored, r.Rejected, want)
		}
	}
}

func TestRunTellsLinesFromObjectsByTheirContent(t *testing.T) {
	dir := folder(t, map[string]string{
		"lines.txt": lineOf(t, "quick", 1) + lineOf(t, "quick", 2), "object.txt": fileOf(t, "quick", 3), "line.txt": lineOf(t, "quick", 4),
		"packed": gzipped(t, lineOf(t, "quick", 5)+lineOf(t, "quick", 6)), "pretty.txt": "{\n\"questionnaire\": \"quick\"\n}\n",
	})
	r := mustScore(t, batch.Target{}, batch.Options{}, dir+"/*")
	want := []string{"line.txt", "lines.txt:1", "lines.txt:2", "object.txt", "packed:1", "packed:2", "pretty.txt"}
	if got := sources(r.out, dir); !slices.Equal(got, want) || r.Rejected > 0 {
		t.Errorf("read %q, want %q; rejected %q", got, want, r.rejected)
	}
}

func TestRunEndsStrictlyWithTheFirstRejection(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": fileOf(t, "quick", 1), "b.yaml": "", "c.yaml": ""})
	out := filepath.Join(t.TempDir(), "out.csv")
	r := score(t, batch.Target{Path: out}, batch.Options{Strict: true}, dir)
	if !errors.Is(r.err, batch.ErrStrict) || len(r.rejected) != 1 || !strings.Contains(r.rejected[0], "b.yaml") {
		t.Errorf("error %v after %q, want ErrStrict after b.yaml", r.err, r.rejected)
	}
	if left, err := filepath.Glob(filepath.Dir(out) + "/*"); err != nil || len(left) > 0 || len(hiddenIn(t, filepath.Dir(out))) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func hiddenIn(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var hidden []string
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			hidden = append(hidden, entry.Name())
		}
	}
	return hidden
}

func TestRunStopsWhenItIsInterrupted(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": fileOf(t, "quick", 1)})
	out := filepath.Join(t.TempDir(), "out.csv")
	in, err := batch.NewInputs([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = batch.Run(ctx, in, batch.Target{Format: batch.CSV, Path: out}, batch.Options{Subjects: subjects})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	if _, err := os.Stat(out); err == nil || len(hiddenIn(t, filepath.Dir(out))) > 0 {
		t.Error("an interrupted run left something behind")
	}
}

// TestRunRejectsWhatItCannotStand has a questionnaire on which the program fails.
func TestRunRejectsWhatItCannotStand(t *testing.T) {
	dir := folder(t, map[string]string{"a.yaml": "questionnaire: evil\n", "b.yaml": fileOf(t, "quick", 1), "c.yaml": "questionnaire: evil\n"})
	looked := 0
	find := func(id string) (*questionnaires.Questionnaire, error) {
		if id == "evil" {
			looked++
			panic("words of a respondent")
		}
		return questionnaires.NewCatalogue("").Find(id)
	}
	r := mustScore(t, batch.Target{}, batch.Options{Subjects: batch.NewSubjects(find, table.DefaultLabels())}, dir)
	if looked != 1 {
		t.Errorf("failed %d times at the same questionnaire, want once", looked)
	}
	if r.Scored != 1 || len(r.rejected) != 2 || !strings.Contains(r.rejected[0], "a.yaml: a bug in the program at run_test.go:") || strings.Contains(r.rejected[0], "words") {
		t.Errorf("%d scored, rejected %q", r.Scored, r.rejected)
	}
}

func TestRunFailsWithTheOutput(t *testing.T) {
	in, err := batch.NewInputs([]string{folder(t, map[string]string{"a.yaml": fileOf(t, "quick", 1)})})
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("no space left")
	_, err = batch.Run(context.Background(), in, batch.Target{Format: batch.CSV, Stdout: failing{full}}, batch.Options{Subjects: subjects})
	if !errors.Is(err, full) {
		t.Errorf("error %v, want that of the output", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
