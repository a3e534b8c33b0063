package safefile_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"blindspot/safefile"
)

func TestCreate(t *testing.T) {
	tests := []struct {
		name  string
		force bool
		old   string // none when empty
		want  string
	}{
		{"writes a new file", false, "", "new"},
		{"writes a new file with force", true, "", "new"},
		{"replaces a file with force", true, "something longer", "new"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := inFolder(t, "report.md")
			if test.old != "" {
				put(t, path, test.old)
			}
			if err := safefile.Create(path, []byte("new"), test.force); err != nil {
				t.Fatal(err)
			}
			if got := content(t, path); got != test.want {
				t.Errorf("file holds %q, want %q", got, test.want)
			}
			wantFolder(t, filepath.Dir(path), "report.md")
		})
	}
}

func TestCreateKeepsAnExistingFile(t *testing.T) {
	path := inFolder(t, "report.md")
	put(t, path, "old")
	if err := safefile.Create(path, []byte("new"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("Create = %v, want ErrExist", err)
	}
	if got := content(t, path); got != "old" {
		t.Errorf("file holds %q", got)
	}
	wantFolder(t, filepath.Dir(path), "report.md")
}

func TestCreateRefuses(t *testing.T) {
	dir := t.TempDir()
	readOnly := filepath.Join(dir, "archive.yaml")
	put(t, readOnly, "old")
	if err := os.Chmod(readOnly, 0o400); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(readOnly, 0o600) }) // Windows would not remove it
	nowhere := filepath.Join(dir, "nowhere")
	tests := []struct {
		name, path, want string
	}{
		{"a folder", dir, "it is a folder and not a file"},
		{"a file that is read-only", readOnly, "the file is read-only: permission denied"},
		{"a file without a name", "", "the file has no name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wantFailure(t, safefile.Create(test.path, []byte("new"), true), "create", test.path, test.want)
		})
	}
	t.Run("a folder that does not exist", func(t *testing.T) {
		err := safefile.Create(filepath.Join(nowhere, "report.md"), []byte("new"), false)
		if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), ": folder "+nowhere+": ") {
			t.Errorf("Create = %v", err)
		}
	})
	if got := content(t, readOnly); got != "old" {
		t.Errorf("the file that is read-only holds %q", got)
	}
	wantFolder(t, dir, "archive.yaml")
}

func TestCreateNamesTheFileWhenItsNameIsTooLong(t *testing.T) {
	path := inFolder(t, strings.Repeat("x", 250))
	err := safefile.Create(path, nil, false)
	var failure *fs.PathError
	if !errors.As(err, &failure) || failure.Path != path {
		t.Errorf("Create = %v", err)
	}
	wantFolder(t, filepath.Dir(path))
}

func TestCreateRefusesAHeldFile(t *testing.T) {
	path := inFolder(t, "answers.yaml")
	held := hold(t, path)
	if err := held.Save([]byte("answers")); err != nil {
		t.Fatal(err)
	}
	var other *safefile.HeldError
	if err := safefile.Create(path, []byte("report"), true); !errors.As(err, &other) {
		t.Errorf("Create = %v, want a HeldError", err)
	}
	if got := content(t, path); got != "answers" {
		t.Errorf("file holds %q", got)
	}
}

func TestOneOfManyCreatesTheFile(t *testing.T) {
	path := inFolder(t, "report.md")
	const many = 16
	results := make([]error, many)
	var all sync.WaitGroup
	for i := range many {
		all.Go(func() { results[i] = safefile.Create(path, fmt.Append(nil, i), false) })
	}
	all.Wait()
	winner := -1
	for i, err := range results {
		var other *safefile.HeldError
		switch {
		case err == nil && winner >= 0:
			t.Errorf("%d and %d both created the file", winner, i)
		case err == nil:
			winner = i
		case !errors.Is(err, fs.ErrExist) && !errors.As(err, &other):
			t.Errorf("Create = %v", err)
		}
	}
	if got := content(t, path); got != fmt.Sprint(winner) {
		t.Errorf("file holds %q, but %d created it", got, winner)
	}
	wantFolder(t, filepath.Dir(path), "report.md")
}

func TestSameFile(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	if err := os.Mkdir(at("inner"), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, at("a"), "x")
	put(t, at("b"), "x")
	if err := os.Link(at("a"), at("linked")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"one path", at("a"), at("a"), true},
		{"two spellings of a path", "a", at("inner") + "/../a", true},
		{"two links to a file", at("a"), at("linked"), true},
		{"two files of the same content", at("a"), at("b"), false},
		{"a file and a missing one", at("a"), at("missing"), false},
		{"one missing file in two spellings", "missing", at("inner") + "/../missing", true},
		{"missing files that differ in case alone", at("missing"), at("Missing"), true},
		{"missing files of different names", at("missing"), at("lost"), false},
		{"missing files in different folders", at("missing"), at("inner/missing"), false},
		{"files in folders that are missing", at("no/a"), at("no/a"), false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := safefile.SameFile(test.a, test.b); got != test.want {
				t.Errorf("SameFile(%q, %q) = %v", test.a, test.b, got)
			}
			if got := safefile.SameFile(test.b, test.a); got != test.want {
				t.Errorf("SameFile(%q, %q) = %v", test.b, test.a, got)
			}
		})
	}
}
