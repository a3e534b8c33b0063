package batch_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/batch"
	"blindspot/questionnaires"
	"blindspot/table"
)

// answersTo returns the answers of the i-th company: the same ones each time.
func answersTo(q *questionnaires.Questionnaire, i int) assess.Answers {
	random := rand.New(rand.NewPCG(uint64(i), 1))
	a := assess.Answers{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Organization:  fmt.Sprintf("Muster %d GmbH", i),
		Labels:        map[string]string{"sector": []string{"Handwerk", "Handel"}[i%2]},
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
	return a
}

func find(t testing.TB, id string) *questionnaires.Questionnaire {
	t.Helper()
	subject, err := subjects.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	return subject.Scorer.Questionnaire()
}

// fileOf and lineOf return the answers of the i-th company to a questionnaire as we write
// them.
func fileOf(t testing.TB, id string, i int) string {
	q := find(t, id)
	return string(assess.Format(answersTo(q, i), q))
}

func lineOf(t testing.TB, id string, i int) string {
	q := find(t, id)
	return string(assess.FormatJSON(answersTo(q, i), q))
}

// folder makes a folder with files by their paths.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for path, content := range files {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// ran is what came of a run.
type ran struct {
	batch.Summary
	out      string   // what went to standard output
	rejected []string // as they were told
	err      error
}

// subjects are read once for all tests.
var subjects = batch.NewSubjects(questionnaires.NewCatalogue("").Find, table.DefaultLabels())

// score runs a batch over paths.
func score(t testing.TB, target batch.Target, o batch.Options, paths ...string) ran {
	t.Helper()
	in, err := batch.NewInputs(paths)
	if err != nil {
		t.Fatal(err)
	}
	var r ran
	var out bytes.Buffer
	target.Stdout = &out
	if target.Format == "" {
		target.Format = batch.CSV
	}
	if o.Subjects == nil {
		o.Subjects = subjects
	}
	o.Labels = table.DefaultLabels()
	o.Rejected = func(rejection batch.Rejection) { r.rejected = append(r.rejected, rejection.Err.Error()) }
	r.Summary, r.err = batch.Run(context.Background(), in, target, o)
	r.out = out.String()
	return r
}

// mustScore is score for a run that must not fail.
func mustScore(t testing.TB, target batch.Target, o batch.Options, paths ...string) ran {
	t.Helper()
	r := score(t, target, o, paths...)
	if r.err != nil {
		t.Fatal(r.err)
	}
	return r
}

// sources returns the first column of a table in CSV, below its heading and without the
// folder.
func sources(csv, dir string) []string {
	var all []string
	for _, line := range strings.Split(strings.TrimSpace(csv), "\n")[1:] {
		source, _, _ := strings.Cut(line, ",")
		all = append(all, strings.TrimPrefix(strings.Trim(source, `"`), dir+"/"))
	}
	return all
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
