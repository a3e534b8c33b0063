package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"blindspot/watch"
)

// patience is for a slow machine: no test waits that long unless it fails.
const patience = 20 * time.Second

var quick = watch.Timing{Quiet: 10 * time.Millisecond, Most: patience, Poll: 10 * time.Millisecond}

// scopeOf watches what ends in .yaml, in all folders that are not hidden.
func scopeOf(folders ...string) watch.Scope {
	hidden := func(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") }
	return watch.Scope{
		Folders: folders,
		Folder:  func(path string) bool { return !hidden(path) },
		File:    func(path string) bool { return !hidden(path) && filepath.Ext(path) == ".yaml" },
	}
}

func tooMany(string) error    { return watch.ErrTooMany }
func noObstacle(string) error { return nil }

// ways are the two ways to notice a change.
var ways = map[string]func(folder string) error{"told by the system": noObstacle, "looking at intervals": tooMany}

func TestNextTells(t *testing.T) {
	tests := []struct {
		name string
		do   func(t *testing.T, dir string)
		want string
	}{
		{"a file that is created", func(t *testing.T, dir string) { put(t, dir, "c.yaml", "new") }, "+c.yaml"},
		{"a file that grows", func(t *testing.T, dir string) { put(t, dir, "a.yaml", "longer than it was") }, "~a.yaml"},
		{"a file of the same size with another time", func(t *testing.T, dir string) { touch(t, dir, "a.yaml") }, "~a.yaml"},
		{"a file that becomes read-only", func(t *testing.T, dir string) { must(t, os.Chmod(filepath.Join(dir, "a.yaml"), 0o400)) }, "~a.yaml"},
		{"a file that is removed", func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, "a.yaml"))) }, "-a.yaml"},
		{"a file that is renamed", func(t *testing.T, dir string) { rename(t, dir, "a.yaml", "z.yaml") }, "-a.yaml +z.yaml"},
		{"a file that is replaced by another", func(t *testing.T, dir string) { put(t, dir, ".tmp", "saved anew"); rename(t, dir, ".tmp", "a.yaml") }, "~a.yaml"},
		{"a file in a folder below", func(t *testing.T, dir string) { put(t, dir, "sub/deep/d.yaml", "more") }, "~sub/deep/d.yaml"},
		{"a file in a new folder", func(t *testing.T, dir string) { put(t, dir, "new/er/e.yaml", "new") }, "+new/er/e.yaml"},
		{"the uppermost folder that is removed", func(t *testing.T, dir string) { must(t, os.RemoveAll(filepath.Join(dir, "sub"))) }, "-sub"},
		{"a folder that is renamed", func(t *testing.T, dir string) { rename(t, dir, "sub", "moved") }, "+moved/deep/d.yaml +moved/s.yaml -sub"},
		{"the folder itself that is removed", func(t *testing.T, dir string) { must(t, os.RemoveAll(dir)) }, "-"},
	}
	for way, obstacle := range ways {
		for _, test := range tests {
			t.Run(way+"/"+test.name, func(t *testing.T) {
				t.Parallel()
				dir := filled(t)
				w := watch.NewHindered(scopeOf(dir), quick, obstacle)
				defer w.Close()
				test.do(t, dir)
				if got := next(t, w, dir); got != test.want {
					t.Errorf("told %q, want %q", got, test.want)
				}
			})
		}
	}
}

func TestNextIgnoresWhatDoesNotMatter(t *testing.T) {
	for way, obstacle := range ways {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			dir := filled(t)
			w := watch.NewHindered(scopeOf(dir), quick, obstacle)
			defer w.Close()
			put(t, dir, ".a.yaml.lock", "held")
			put(t, dir, "table.csv", "our own")
			put(t, dir, ".hidden/h.yaml", "hidden")
			must(t, os.Mkdir(filepath.Join(dir, "empty"), 0o700))
			put(t, dir, "fleeting.yaml", "gone at once")
			must(t, os.Remove(filepath.Join(dir, "fleeting.yaml")))
			put(t, dir, "c.yaml", "new")
			if got := next(t, w, dir); got != "+c.yaml" {
				t.Errorf("told %q, want only c.yaml", got)
			}
			ctx, cancel := context.WithTimeout(t.Context(), 5*quick.Poll)
			defer cancel()
			if changes, err := w.Next(ctx); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("told %v, %v when nothing had changed", changes, err)
			}
		})
	}
}

func TestAFolderThatComesBackIsWatchedAgain(t *testing.T) {
	for way, obstacle := range ways {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			dir := filled(t)
			w := watch.NewHindered(scopeOf(dir), quick, obstacle)
			defer w.Close()
			must(t, os.RemoveAll(dir))
			if got := next(t, w, dir); got != "-" {
				t.Errorf("told %q, want the folder", got)
			}
			for _, name := range []string{"a.yaml", "b.yaml"} {
				put(t, dir, name, "back")
				if got := next(t, w, dir); got != "+"+name {
					t.Errorf("told %q, want %s", got, name)
				}
			}
		})
	}
}

func TestChangesAreToldWhenItIsQuiet(t *testing.T) {
	dir := filled(t)
	scope := scopeOf(dir)
	file := scope.File
	var following sync.Once
	scope.File = func(path string) bool { // is called for what a look has found
		if filepath.Base(path) == "c.yaml" {
			following.Do(func() { put(t, dir, "d.yaml", "second") })
		}
		return file(path)
	}
	w := watch.NewHindered(scope, quick, tooMany)
	defer w.Close()
	put(t, dir, "c.yaml", "first")
	if got := next(t, w, dir); got != "+c.yaml +d.yaml" {
		t.Errorf("told %q, want both at once", got)
	}
}

func TestChangesAreToldEvenIfItIsNeverQuiet(t *testing.T) {
	dir := filled(t)
	w := watch.New(scopeOf(dir), watch.Timing{Quiet: 20 * time.Millisecond, Most: 100 * time.Millisecond, Poll: time.Millisecond})
	defer w.Close()
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for size := 0; ; size++ {
			select {
			case <-stop:
				return
			default:
				os.Truncate(filepath.Join(dir, "a.yaml"), int64(size))
			}
		}
	}()
	got := next(t, w, dir)
	close(stop)
	<-stopped
	if got != "~a.yaml" {
		t.Errorf("told %q, want a.yaml", got)
	}
}

func TestNothingIsLostBetweenTwoCalls(t *testing.T) {
	dir := filled(t)
	w := watch.New(scopeOf(dir), quick)
	defer w.Close()
	const many = 500
	for i := range many {
		put(t, dir, strings.Repeat("n", i%100+1)+"/"+strings.Repeat("f", i/100+1)+".yaml", "new")
	}
	if got := strings.Count(next(t, w, dir), "+"); got != many {
		t.Errorf("told %d files, want %d", got, many)
	}
}

func TestNothingIsLostWhenACallIsCutShort(t *testing.T) {
	dir := filled(t)
	scope := scopeOf(dir)
	file := scope.File
	ctx, cancel := context.WithCancel(t.Context())
	scope.File = func(path string) bool {
		if filepath.Base(path) == "c.yaml" {
			cancel()
		}
		return file(path)
	}
	w := watch.NewHindered(scope, watch.Timing{Quiet: quick.Quiet, Most: patience, Poll: time.Hour}, noObstacle)
	defer w.Close()
	put(t, dir, "c.yaml", "new")
	if changes, err := w.Next(ctx); !errors.Is(err, context.Canceled) {
		t.Fatalf("Next = %v, %v", changes, err)
	}
	if got := next(t, w, dir); got != "+c.yaml" {
		t.Errorf("told %q, want c.yaml", got)
	}
}

func TestDeaf(t *testing.T) {
	dir := filled(t)
	t.Run("is nil while the system tells", func(t *testing.T) {
		w := watch.NewHindered(scopeOf(dir), quick, noObstacle)
		defer w.Close()
		if w.Deaf() != nil {
			t.Error(w.Deaf())
		}
	})
	t.Run("is the reason, also when it comes late", func(t *testing.T) {
		late := func(folder string) error {
			if filepath.Base(folder) == "late" {
				return watch.ErrNetwork
			}
			return nil
		}
		w := watch.NewHindered(scopeOf(dir), quick, late)
		defer w.Close()
		put(t, dir, "late/l.yaml", "new")
		if got := next(t, w, dir); got != "+late/l.yaml" || !errors.Is(w.Deaf(), watch.ErrNetwork) {
			t.Errorf("told %q, deaf: %v", got, w.Deaf())
		}
		put(t, dir, "late/l.yaml", "more than that")
		if got := next(t, w, dir); got != "~late/l.yaml" {
			t.Errorf("told %q", got)
		}
	})
	t.Run("is nil for a folder that is missing", func(t *testing.T) {
		w := watch.New(scopeOf(filepath.Join(dir, "missing")), quick)
		defer w.Close()
		if w.Deaf() != nil {
			t.Error(w.Deaf())
		}
	})
}

func TestNoGoroutineIsLeft(t *testing.T) {
	for way, obstacle := range ways {
		t.Run(way, func(t *testing.T) {
			dir := filled(t)
			w := watch.NewHindered(scopeOf(dir), quick, obstacle)
			put(t, dir, "c.yaml", "new")
			next(t, w, dir)
			put(t, dir, "d.yaml", "not waited for")
			w.Close()
			stacks := make([]byte, 1<<20)
			for deadline := time.Now().Add(patience); ; runtime.Gosched() {
				all := string(stacks[:runtime.Stack(stacks, true)])
				if !strings.Contains(all, "fsnotify") && !strings.Contains(all, ".hear(") {
					return
				}
				if time.Now().After(deadline) {
					t.Fatal(all)
				}
			}
		})
	}
}

// filled returns a folder with some files in it.
func filled(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "answers")
	for _, name := range []string{"a.yaml", "b.yaml", "notes.txt", "sub/s.yaml", "sub/deep/d.yaml"} {
		put(t, dir, name, "old")
		past := time.Now().Add(-time.Hour)
		must(t, os.Chtimes(filepath.Join(dir, name), past, past))
	}
	return dir
}

// next returns the next changes in short: +created ~changed -removed.
func next(t *testing.T, w *watch.Watcher, dir string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	changes, err := w.Next(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.IsSortedFunc(changes, func(a, b watch.Change) int { return strings.Compare(a.Path, b.Path) }) {
		t.Errorf("not sorted: %v", changes)
	}
	var short []string
	for _, c := range changes {
		within := strings.TrimPrefix(filepath.ToSlash(strings.TrimPrefix(c.Path, dir)), "/")
		short = append(short, map[watch.Kind]string{watch.Created: "+", watch.Changed: "~", watch.Removed: "-"}[c.Kind]+within)
	}
	return strings.Join(short, " ")
}

func put(t *testing.T, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	must(t, os.MkdirAll(filepath.Dir(path), 0o700))
	must(t, os.WriteFile(path, []byte(content), 0o600))
}

func touch(t *testing.T, dir, name string) {
	t.Helper()
	now := time.Now()
	must(t, os.Chtimes(filepath.Join(dir, name), now, now))
}

func rename(t *testing.T, dir, from, to string) {
	t.Helper()
	must(t, os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
