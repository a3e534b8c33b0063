package safefile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"blindspot/safefile"
)

// write adds to a draft.
func write(t *testing.T, d *safefile.Draft, text string) {
	t.Helper()
	if _, err := d.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
}

// contents returns the files in a folder with what is in them, less the locks.
func contents(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".lock") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, entry.Name()+"="+string(data))
	}
	return all
}

func TestDraftAppearsWhenItIsPublished(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "table.csv")
	d, err := safefile.Begin(path, false)
	if err != nil {
		t.Fatal(err)
	}
	write(t, d, "one\n")
	write(t, d, "two\n")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is there before it is published: %v", err)
	}
	if _, err := safefile.Begin(path, true); !errors.As(err, new(*safefile.HeldError)) {
		t.Errorf("a second draft: error %v, want that the file is held", err)
	}
	if err := d.Publish(); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, dir); !slices.Equal(got, []string{"table.csv=one\ntwo\n"}) {
		t.Errorf("left %q", got)
	}
	d.Discard()
	if got := contents(t, dir); len(got) != 1 {
		t.Errorf("discarding what was published left %q", got)
	}
}

func TestDraftLeavesNothingWhenItIsDiscarded(t *testing.T) {
	dir := t.TempDir()
	d, err := safefile.Begin(filepath.Join(dir, "table.csv"), false)
	if err != nil {
		t.Fatal(err)
	}
	write(t, d, "one\n")
	d.Discard()
	d.Discard()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("left %v, %v", entries, err)
	}
}

func TestDraftReplacesNothingUnasked(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "table.csv")
	d, err := safefile.Begin(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("another"), 0o600); err != nil { // somebody is faster
		t.Fatal(err)
	}
	if err := d.Publish(); !errors.Is(err, fs.ErrExist) {
		t.Errorf("publishing over a file: error %v, want that it exists", err)
	}
	if _, err := safefile.Begin(path, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("beginning over a file: error %v, want that it exists", err)
	}
	if got := contents(t, dir); !slices.Equal(got, []string{"table.csv=another"}) {
		t.Errorf("left %q", got)
	}
	d, err = safefile.Begin(path, true)
	if err != nil {
		t.Fatal(err)
	}
	write(t, d, "new")
	if err := d.Publish(); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, dir); !slices.Equal(got, []string{"table.csv=new"}) {
		t.Errorf("left %q", got)
	}
}

func TestDraftGoesOnWhereItWasPutAside(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "table.csv")
	resume := func(size int64) *safefile.Draft {
		t.Helper()
		d, err := safefile.Resume(path, false, size)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	d := resume(0)
	write(t, d, "one\ntwo\nhalf of thr")
	if err := d.PutAside(); err != nil {
		t.Fatal(err)
	}
	d = resume(8)
	write(t, d, "three\n")
	if err := d.PutAside(); err != nil {
		t.Fatal(err)
	}
	if _, err := safefile.Resume(path, false, 15); err == nil || !strings.Contains(err.Error(), "of its 15 bytes only 14 are left") {
		t.Errorf("going on behind the end: error %v", err)
	}
	d = resume(14)
	if err := d.Publish(); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, dir); !slices.Equal(got, []string{"table.csv=one\ntwo\nthree\n"}) {
		t.Errorf("left %q", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d = resume(0)
	write(t, d, "anew")
	if err := d.PutAside(); err != nil {
		t.Fatal(err)
	}
	safefile.RemovePart(path)
	if got := contents(t, dir); len(got) > 0 {
		t.Errorf("left %q", got)
	}
}

// TestDraftFollowsNoLink has the part of a draft replaced by a link to a precious file.
func TestDraftFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	precious := filepath.Join(dir, "precious")
	if err := os.WriteFile(precious, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(precious, filepath.Join(dir, ".table.csv.part")); err != nil {
		t.Fatal(err)
	}
	if d, err := safefile.Resume(filepath.Join(dir, "table.csv"), false, 0); err == nil {
		d.Discard()
		t.Error("a link was followed")
	}
	if data, err := os.ReadFile(precious); err != nil || string(data) != "precious" {
		t.Errorf("the file behind the link is %q, %v", data, err)
	}
}
