package safefile_test

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"blindspot/safefile"

	"github.com/gofrs/flock"
)

// FuzzName writes files of any name: each is there whole and alone, or the error
// names it.
func FuzzName(f *testing.F) {
	for _, name := range []string{"a.yaml", ".hidden", "Größe 数.md", "*", "-", "a\nb", "\xff", "..", "x.lock", ".a.tmp-0123456789abcdef", strings.Repeat("x", 230)} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if strings.ContainsAny(name, `/\:`) {
			return // it leads to another folder
		}
		dir := t.TempDir()
		path := dir + string(filepath.Separator) + name
		err := safefile.Create(path, []byte("whole"), false)
		if err != nil {
			var failure *fs.PathError
			if !errors.As(err, &failure) || failure.Path != path {
				t.Errorf("Create = %v, which does not name %q", err, path)
			}
			wantFolder(t, dir)
			return
		}
		wantFolder(t, dir, name)
		if got := content(t, path); got != "whole" {
			t.Errorf("file holds %q", got)
		}
	})
}

// FuzzLockFile reads what strangers may write into a lock file.
func FuzzLockFile(f *testing.F) {
	for _, text := range []string{
		"", "\npid: 7\nhost: a\nsince: 2026-11-21T10:00:00Z\n", "\npid: 7\nhost: \x1b[m\nsince: 2026-11-21T10:00:00Z\n",
		"\npid: 99999999999999999999\nhost: a\nsince: x\n", "\npid: +7\nhost:\nsince: 0000-01-01T00:00:00Z\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		path := inFolder(t, "a")
		lockFile := filepath.Join(filepath.Dir(path), ".a.lock")
		put(t, lockFile, text)
		lock := flock.New(lockFile)
		if locked, err := lock.TryLock(); !locked || err != nil {
			t.Fatalf("TryLock = %v, %v", locked, err)
		}
		defer lock.Unlock()
		_, err := safefile.Hold(path)
		var other *safefile.HeldError
		if !errors.As(err, &other) {
			t.Fatalf("Hold = %v, want a HeldError", err)
		}
		if known := other.PID > 0; known != (other.Host != "") || !known && !other.Since.IsZero() {
			t.Errorf("HeldError is %+v: half known", *other)
		}
		if strings.ContainsFunc(other.Error(), func(r rune) bool { return !unicode.IsPrint(r) }) {
			t.Errorf("HeldError reads %q", other.Error())
		}
	})
}
