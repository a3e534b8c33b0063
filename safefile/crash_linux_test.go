package safefile_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// These tests run another process under strace, which ends it at a system call of
// our choice or lets that call fail. They show what the code cannot show about
// itself: that no moment of a save leaves a damaged file.

// Only the first thread is traced, so the other process stays on it.
func init() {
	if os.Getenv(roleVariable) != "" {
		runtime.LockOSThread()
	}
}

func TestNoSystemCallLeavesADamagedFile(t *testing.T) {
	if !straceInstalled(t) {
		return
	}
	for _, role := range []string{"save", "create"} {
		calls := systemCalls(t, role)
		for _, accident := range []string{"signal=SIGKILL", "error=EIO", "error=ENOSPC"} {
			t.Run(role+" "+accident, func(t *testing.T) {
				t.Parallel()
				for _, call := range calls {
					checkAccident(t, role, call, accident)
				}
			})
		}
	}
}

// checkAccident lets a process save or create a file, with an accident at one of
// its system calls, and checks what is left.
func checkAccident(t *testing.T, role string, call systemCall, accident string) {
	t.Helper()
	path := fileFor(t, role)
	log, err := underStrace(t, role, path, call.with(accident))
	at := fmt.Sprintf("%s at %s", accident, call)
	killed := accident == "signal=SIGKILL"
	if killed && err == nil || !killed && !strings.Contains(log, "(INJECTED)") {
		t.Fatalf("%s did not happen: %v\n%s", at, err, log)
	}
	left, readErr := os.ReadFile(path)
	switch {
	case readErr == nil && string(left) == newContent:
	case err == nil:
		t.Errorf("%s: said to be saved, but the file holds %d bytes", at, len(left))
	case role == "save" && string(left) != oldContent:
		t.Errorf("%s: the file holds %d bytes, neither old nor new: %v", at, len(left), readErr)
	case role == "create" && !errors.Is(readErr, os.ErrNotExist):
		t.Errorf("%s: the file holds %d bytes, not all: %v", at, len(left), readErr)
	}
	if err == nil && call.vital {
		t.Errorf("%s: said to be saved", at)
	}
	var temporary []string
	for _, name := range names(t, filepath.Dir(path)) {
		if strings.Contains(name, ".tmp-") {
			temporary = append(temporary, name)
		}
	}
	if len(temporary) > 1 || !killed && len(temporary) > 0 && !strings.HasPrefix(call.name, "unlink") {
		t.Errorf("%s: left %q", at, temporary)
	}
	checkNextSave(t, path, at)
}

// checkNextSave goes on after an accident as if nothing had happened.
func checkNextSave(t *testing.T, path, at string) {
	t.Helper()
	held := hold(t, path)
	if _, err := held.Read(limit); err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after %s: %v", at, err)
	}
	if err := held.Save([]byte("next")); err != nil {
		t.Errorf("after %s: %v", at, err)
	}
	if err := held.Release(); err != nil {
		t.Errorf("after %s: %v", at, err)
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path))
}

// A kill shows nothing about power cuts: these need the calls in the right order.
func TestEverythingIsFlushedInOrder(t *testing.T) {
	if !straceInstalled(t) {
		return
	}
	tests := []struct {
		name, role, path, step string
	}{
		{"a file saved", "save", fileFor(t, "save"), "rename"},
		{"a file saved for the first time", "save", fileFor(t, "create"), "link"},
		{"a file created", "create", fileFor(t, "create"), "link"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := []string{"open temporary", "write temporary", "fsync temporary", "close temporary", test.step, "fsync folder"}
			log, err := underStrace(t, test.role, test.path)
			if err != nil {
				t.Fatalf("%v\n%s", err, log)
			}
			steps := []struct{ name, pattern string }{
				{"open temporary", `openat\(.*tmp-[0-9a-f]{16}", .*O_CREAT\|O_EXCL`},
				{"write temporary", `write\(.*tmp-[0-9a-f]{16}>, .*= ` + fmt.Sprint(len(newContent)) + `$`},
				{"fsync temporary", `fsync\(.*tmp-[0-9a-f]{16}>`},
				{"close temporary", `close\(.*tmp-[0-9a-f]{16}>`},
				{"rename", `rename.*tmp-[0-9a-f]{16}".*a\.yaml"`},
				{"link", `link.*tmp-[0-9a-f]{16}".*a\.yaml"`},
				{"fsync folder", `fsync\([0-9]+</[^>]*/0[0-9]+>`},
			}
			var got []string
			for line := range strings.Lines(log) {
				for _, step := range steps {
					if regexp.MustCompile(`^` + step.pattern).MatchString(strings.TrimSpace(line)) {
						got = append(got, step.name)
					}
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("steps are %q, want %q\n%s", got, want, log)
			}
		})
	}
}

func TestCreateWorksWithoutLinks(t *testing.T) {
	if !straceInstalled(t) {
		return
	}
	const noLinks = "--inject=linkat:error=EPERM"
	path := fileFor(t, "create")
	if log, err := underStrace(t, "create", path, noLinks); err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	if got := content(t, path); got != newContent {
		t.Errorf("file holds %d bytes", len(got))
	}
	wantFolder(t, filepath.Dir(path), "a.yaml")

	if log, err := underStrace(t, "create", fileFor(t, "create"), noLinks, "--inject=renameat:error=EIO"); err == nil {
		t.Errorf("said to be created\n%s", log)
	}
}

func TestAFailedSaveCanBeTriedAgain(t *testing.T) {
	if !straceInstalled(t) {
		return
	}
	for _, call := range []systemCall{{name: "write", number: 1}, {name: "fsync", number: 1}, {name: "renameat", number: 1}, {name: "fsync", number: 2}} {
		path := fileFor(t, "save")
		if log, err := underStrace(t, "save with a retry", path, call.with("error=EIO")); err != nil {
			t.Errorf("after EIO at %s: %v\n%s", call, err, log)
		}
		if got := content(t, path); got != newContent {
			t.Errorf("after EIO at %s the file holds %q", call, got)
		}
		wantFolder(t, filepath.Dir(path), "a.yaml")
	}
}

// systemCall is the n-th call of its name on the first thread of a process.
type systemCall struct {
	name   string
	number int
	vital  bool // if it fails, nothing may be said to be saved
}

func (c systemCall) String() string { return fmt.Sprintf("call %d of %s", c.number, c.name) }

// with returns the option that makes strace let an accident happen at the call.
func (c systemCall) with(accident string) string {
	return fmt.Sprintf("--inject=%s:%s:when=%d", c.name, accident, c.number)
}

// systemCalls returns the calls on files that a role makes, without those that
// Go's runtime makes for itself, before the role starts and meanwhile.
func systemCalls(t *testing.T, role string) []systemCall {
	t.Helper()
	path := fileFor(t, role)
	log, err := underStrace(t, role, path)
	if err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	var calls []systemCall
	count := map[string]int{}
	runtimes := map[string]bool{"mmap": true, "fcntl": true, "eventfd2": true, "epoll_create1": true, "epoll_ctl": true}
	started := false
	for line := range strings.Lines(log) {
		name, arguments, isCall := strings.Cut(line, "(")
		if !isCall {
			continue // a signal
		}
		count[name]++
		started = started || strings.Contains(arguments, path)
		if started && !runtimes[name] {
			optional := name == "unlinkat" || name == "linkat" // leftovers are removed later, and there is a way without links
			vital := !optional && strings.Contains(arguments, ".tmp-") || name == "fsync"
			calls = append(calls, systemCall{name, count[name], vital})
		}
	}
	if len(calls) < 20 {
		t.Fatalf("only %d system calls were seen\n%s", len(calls), log)
	}
	return calls
}

// underStrace lets another process play a role and returns what strace wrote.
func underStrace(t *testing.T, role, path string, options ...string) (log string, err error) {
	t.Helper()
	cmd := another(t, role, path)
	trace := filepath.Join(t.TempDir(), "trace")
	options = append([]string{"strace", "-y", "-s", "8", "-o", trace, "-e", "trace=%file,%desc"}, options...)
	cmd.Args = append(options, cmd.Args...)
	if cmd.Path, err = exec.LookPath("strace"); err != nil {
		t.Fatal(err)
	}
	err = cmd.Run()
	data, readErr := os.ReadFile(trace)
	if readErr != nil {
		t.Fatal(readErr)
	}
	return string(data), err
}

// fileFor returns a path for a role: of an existing file to save, or of none to create.
func fileFor(t *testing.T, role string) string {
	t.Helper()
	path := inFolder(t, "a.yaml")
	if role == "save" {
		put(t, path, oldContent)
	}
	return path
}

// straceInstalled reports whether these tests can run. Where they cannot, they fail
// in continuous integration and say so in the log on other machines.
func straceInstalled(t *testing.T) bool {
	t.Helper()
	const missing = "strace is not installed: nothing shows that a save survives a crash"
	_, err := exec.LookPath("strace")
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatal(missing)
	}
	if err != nil {
		t.Log("not proven: " + missing)
	}
	return err == nil
}
