package batch_test

import (
	"context"
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
)

// resumable returns a folder with answers of many kinds, in files, streams and folders.
func resumable(t testing.TB) string {
	files, _ := mixture(t)
	var lines strings.Builder
	for i := range 400 {
		lines.WriteString(lineOf(t, []string{"quick", "core"}[i/200], i))
	}
	files["long.jsonl"] = strings.Repeat(lines.String(), 3)
	files["long.jsonl.gz"] = gzipped(t, lines.String())
	for i := range 300 {
		files[fmt.Sprintf("z/%03d.yaml", i)] = fileOf(t, "core", i)
	}
	return folder(t, files)
}

// attempt runs a batch that is interrupted after so many chunks; 0 means never.
func attempt(t testing.TB, target batch.Target, o batch.Options, dir string, chunks int) (r ran, anew []error) {
	t.Helper()
	in, err := batch.NewInputs([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if o.Subjects == nil {
		o.Subjects = subjects
	}
	o.Labels, o.Count = table.DefaultLabels(), true
	o.Anew = func(why error) { anew = append(anew, why) }
	told := o.Progress
	o.Progress = func(p batch.Progress) {
		if told != nil {
			told(p)
		}
		if chunks--; chunks == 0 {
			cancel()
		}
	}
	r.Summary, r.err = batch.Run(ctx, in, target, o)
	return r, anew
}

func TestResumeGivesWhatAWholeRunGives(t *testing.T) {
	dir := resumable(t)
	for format, interruptions := range map[batch.Format][]int{batch.CSV: {1, 3, 8}, batch.JSONL: {4}} {
		whole := t.TempDir()
		want, _ := attempt(t, batch.Target{Format: format, Path: filepath.Join(whole, "out."+string(format))}, batch.Options{}, dir, 0)
		if want.err != nil {
			t.Fatal(want.err)
		}
		for _, chunks := range interruptions {
			out := t.TempDir()
			target := batch.Target{Format: format, Path: filepath.Join(out, "out."+string(format)), Resume: true}
			var o batch.Options
			o.CheckpointEvery(10_000)
			runs := 1
			r, anew := attempt(t, target, o, dir, chunks)
			for ; errors.Is(r.err, context.Canceled); runs++ {
				o.Workers = runs % 4
				var again []error
				r, again = attempt(t, target, o, dir, chunks)
				anew = append(anew, again...)
			}
			if r.err != nil || len(anew) > 0 || runs < 2 {
				t.Fatalf("every %d chunks: error %v after %d runs, begun anew: %v", chunks, r.err, runs, anew)
			}
			compareFolders(t, whole, out)
			if counted(t, r) != counted(t, want) || r.Scored != want.Scored || r.Rejected != want.Rejected || r.Other != want.Other || r.Slow != want.Slow {
				t.Errorf("every %d chunks: other counts: %d scored, %d rejected, want %d and %d", chunks, r.Scored, r.Rejected, want.Scored, want.Rejected)
			}
		}
	}
}

// compareFolders compares the files in two folders.
func compareFolders(t testing.TB, want, got string) {
	t.Helper()
	if a, b := filesIn(t, want), filesIn(t, got); !slices.Equal(a, b) {
		t.Errorf("files with lines %q, want %q", b, a)
		return
	}
	entries, err := os.ReadDir(want)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if readFile(t, filepath.Join(want, entry.Name())) != readFile(t, filepath.Join(got, entry.Name())) {
			t.Errorf("%s is not the same", entry.Name())
		}
	}
}

// TestResumeAfterACrash takes a run down with a checkpoint behind it and more written
// since.
func TestResumeAfterACrash(t *testing.T) {
	dir := resumable(t)
	whole, out := t.TempDir(), t.TempDir()
	if r, _ := attempt(t, batch.Target{Format: batch.CSV, Path: filepath.Join(whole, "out.csv")}, batch.Options{}, dir, 0); r.err != nil {
		t.Fatal(r.err)
	}
	target := batch.Target{Format: batch.CSV, Path: filepath.Join(out, "out.csv"), Resume: true}
	var o batch.Options
	o.CheckpointEvery(10_000)
	if r, _ := attempt(t, target, o, dir, 4); !errors.Is(r.err, context.Canceled) {
		t.Fatal(r.err)
	}
	part := filepath.Join(out, ".out.csv.part")
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString("half a row that no checkpoint cov"); err != nil {
		t.Fatal(err)
	}
	file.Close()
	if r, anew := attempt(t, target, o, dir, 0); r.err != nil || len(anew) > 0 {
		t.Fatalf("error %v, begun anew: %v", r.err, anew)
	}
	compareFolders(t, whole, out)
}

func TestResumeBeginsAnewWhereItMust(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(t *testing.T, dir, out string)
		o      batch.Options
		want   string
	}{
		{"a file that was read has changed", func(t *testing.T, dir, _ string) {
			if err := os.WriteFile(filepath.Join(dir, "broken/cut.yaml"), []byte("questionnaire: quick\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, batch.Options{}, batch.ErrChanged.Error()},
		{"a file has come before", func(t *testing.T, dir, _ string) {
			if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("questionnaire: quick\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, batch.Options{}, batch.ErrChanged.Error()},
		{"another version of the program", func(*testing.T, string, string) {}, batch.Options{Version: "2"}, batch.ErrOtherRun.Error()},
		{"the table has gone", func(t *testing.T, _, out string) {
			if err := os.Remove(filepath.Join(out, ".out.csv.part")); err != nil {
				t.Fatal(err)
			}
		}, batch.Options{}, "only 0 are left"},
		{"the journal is damaged", func(t *testing.T, _, out string) {
			if err := os.WriteFile(filepath.Join(out, ".out.csv.resume"), []byte(`{"Run": 1}`), 0o600); err != nil {
				t.Fatal(err)
			}
		}, batch.Options{}, "json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir, out, whole := resumable(t), t.TempDir(), t.TempDir()
			target := batch.Target{Format: batch.CSV, Path: filepath.Join(out, "out.csv"), Resume: true}
			var o batch.Options
			o.CheckpointEvery(10_000)
			if r, _ := attempt(t, target, o, dir, 3); !errors.Is(r.err, context.Canceled) {
				t.Fatal(r.err)
			}
			test.change(t, dir, out)
			r, anew := attempt(t, target, test.o, dir, 0)
			if r.err != nil || len(anew) != 1 || !strings.Contains(anew[0].Error(), test.want) {
				t.Fatalf("error %v, begun anew: %v, want %q", r.err, anew, test.want)
			}
			want, _ := attempt(t, batch.Target{Format: batch.CSV, Path: filepath.Join(whole, "out.csv")}, batch.Options{}, dir, 0)
			compareFolders(t, whole, out)
			if counted(t, r) != counted(t, want) {
				t.Error("other counts")
			}
		})
	}
}

// TestResumeKeepsRejectionsThatHaveNoTableYet interrupts a run that has scored nothing so
// far.
func TestResumeKeepsRejectionsThatHaveNoTableYet(t *testing.T) {
	const rejected = 2000
	files := map[string]string{"z.yaml": fileOf(t, "quick", 1)}
	for i := range rejected {
		files[fmt.Sprintf("%04d.yaml", i)] = "nothing: here\n"
	}
	dir, whole, out := folder(t, files), t.TempDir(), t.TempDir()
	target := batch.Target{Format: batch.CSV, Path: filepath.Join(out, "out.csv"), Resume: true}
	told := 0
	var before batch.Progress
	o := batch.Options{
		Workers:  1,
		Rejected: func(batch.Rejection) { told++ },
		Progress: func(p batch.Progress) { before = p },
	}
	r, _ := attempt(t, target, o, dir, 1)
	if !errors.Is(r.err, context.Canceled) || errors.Is(r.err, batch.ErrNotKept) || told == 0 {
		t.Fatalf("error %v after %d rejections", r.err, told)
	}
	interrupted := told
	r, anew := attempt(t, target, o, dir, 0)
	if r.err != nil || len(anew) > 0 || told != rejected {
		t.Fatalf("error %v, begun anew: %v, told of %d rejections, want %d", r.err, anew, told, rejected)
	}
	if before.Earlier != interrupted || before.EarlierRead == 0 || before.EarlierRead >= before.Read {
		t.Errorf("%d and %d of %d bytes are of the earlier run, want %d", before.Earlier, before.EarlierRead, before.Read, interrupted)
	}
	attempt(t, batch.Target{Format: batch.CSV, Path: filepath.Join(whole, "out.csv")}, batch.Options{}, dir, 0)
	compareFolders(t, whole, out)
}

func TestTooManyRejectionsCannotBeResumed(t *testing.T) {
	const many, more = 80_000, 20
	files := map[string]string{"a.jsonl": strings.Repeat("x\n", many)}
	for i := range more {
		files[fmt.Sprintf("b%02d.jsonl", i)] = "x\n"
	}
	dir := folder(t, files)
	target := batch.Target{Format: batch.CSV, Path: filepath.Join(t.TempDir(), "out.csv"), Resume: true}
	if r, _ := attempt(t, target, batch.Options{}, dir, 1); !errors.Is(r.err, context.Canceled) || !errors.Is(r.err, batch.ErrNotKept) {
		t.Fatalf("error %v, want that nothing is kept", r.err)
	}
	if r, anew := attempt(t, target, batch.Options{}, dir, 0); r.err != nil || len(anew) > 0 || r.Rejected != many+more {
		t.Errorf("error %v, begun anew: %v, %d rejected", r.err, anew, r.Rejected)
	}
}

// TestResumeNoticesAnotherStateOfAnyQuestionnaire has the one change that is not the first
// in a table of several.
func TestResumeNoticesAnotherStateOfAnyQuestionnaire(t *testing.T) {
	files := map[string]string{"a.jsonl": lineOf(t, "core", 1)}
	for i := range 20 {
		files[fmt.Sprintf("b%02d.jsonl", i)] = lineOf(t, "quick", i)
	}
	dir := folder(t, files)
	changed := batch.NewSubjects(func(id string) (*questionnaires.Questionnaire, error) {
		q := *find(t, id)
		if id == "quick" {
			q.Digest = "another"
		}
		return &q, nil
	}, table.DefaultLabels())
	target := batch.Target{Format: batch.JSONL, Path: filepath.Join(t.TempDir(), "out.jsonl"), Resume: true}
	if r, _ := attempt(t, target, batch.Options{Workers: 1}, dir, 2); !errors.Is(r.err, context.Canceled) {
		t.Fatal(r.err)
	}
	_, anew := attempt(t, target, batch.Options{Subjects: changed}, dir, 0)
	if len(anew) != 1 || anew[0] != batch.ErrOtherRun {
		t.Errorf("begun anew: %v, want %v", anew, batch.ErrOtherRun)
	}
}
