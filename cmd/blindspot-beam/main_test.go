package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/batch"
	"blindspot/questionnaires"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/klauspost/compress/zstd"
)

// blindspot is the program that all results are compared with.
var blindspot string

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	log.SetupLogging("warn", "text")
	os.Exit(testAll(m))
}

func testAll(m *testing.M) int {
	folder, err := os.MkdirTemp("", "blindspot-beam-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	blindspot = filepath.Join(folder, "blindspot.exe") // Windows asks for the ending
	build := exec.Command("go", "build", "-o", blindspot, "./cmd/blindspot")
	build.Dir = filepath.Join("..", "..")
	if told, err := build.CombinedOutput(); err != nil {
		panic(fmt.Sprintf("%v\n%s", err, told))
	}
	return m.Run()
}

// subjects are read once for all tests.
var subjects = batch.NewSubjects(questionnaires.NewCatalogue("").Find, nil)

func line(t testing.TB, id string, i int) string {
	t.Helper()
	subject, err := subjects.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return lineOf(subject.Scorer.Questionnaire(), i)
}

// lineOf returns the answers of the i-th company as a line of JSON Lines: the same ones
// each time.
func lineOf(q *questionnaires.Questionnaire, i int) string {
	random := rand.New(rand.NewPCG(uint64(i), 1))
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Organization:  fmt.Sprintf("Muster %d GmbH", i),
		Labels:        map[string]string{"sector": []string{"Handwerk", "Handel"}[i%2], "state": fmt.Sprint("Land ", i%3)},
		Updated:       time.Date(2026, 3, 1+i%28, 9, 0, 0, 0, time.UTC),
		Estimates:     map[string]int{},
		Answers:       map[string]assess.Answer{},
	}
	for _, section := range q.Sections {
		if len(section.Estimate) > 0 {
			a.Estimates[section.ID] = random.IntN(11)
		}
	}
	for _, question := range q.Questions() {
		if len(question.States) > 0 && random.IntN(10) > 0 {
			a.Answers[question.ID] = assess.Answer{States: []string{question.States[random.IntN(len(question.States))].ID}}
		}
	}
	return string(assess.FormatJSON(a, q))
}

func lines(t testing.TB, id string, from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(line(t, id, i))
	}
	return b.String()
}

func gzipped(t testing.TB, text string) string {
	t.Helper()
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
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(text), nil))
}

// folder makes a folder with files, and makes it the working one.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for path, text := range files {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// contents returns the files below a folder by their paths.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		within, _ := filepath.Rel(folder, path)
		files[within] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// score runs the program, and returns its exit code and what it said.
func score(t *testing.T, o options) (int, string) {
	t.Helper()
	if o.format == "" {
		o.format = "csv"
	}
	if o.language == "" {
		o.language = "en"
	}
	if o.blockSize == 0 {
		o.blockSize = blockSize
	}
	var stderr bytes.Buffer
	code := run(context.Background(), o, nil, &stderr)
	return code, stderr.String()
}

// byBatch runs what the results are compared with, and returns its exit code.
func byBatch(t *testing.T, args ...string) int {
	t.Helper()
	cmd := exec.Command(blindspot, append([]string{"batch", "--lang", "en"}, args...)...)
	told, err := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != exitError {
		if err != nil {
			t.Fatalf("%v\n%s", err, told)
		}
	}
	return cmd.ProcessState.ExitCode()
}

// expectSame compares two folders, less what only this program writes.
func expectSame(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name := range got {
		if _, ok := want[name]; !ok && name != "rejected.lines.jsonl" {
			t.Errorf("%s is written, and not by batch", name)
		}
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s differs from what batch writes: %d bytes for %d", name, len(got[name]), len(text))
		}
	}
}
