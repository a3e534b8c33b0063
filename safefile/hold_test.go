package safefile_test

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"blindspot/safefile"

	"github.com/gofrs/flock"
)

func TestSaveAndRead(t *testing.T) {
	path := inFolder(t, "core.answers.yaml")
	held := hold(t, path)
	if held.Path() != path {
		t.Errorf("Path = %q", held.Path())
	}
	if _, err := held.Read(limit); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Read = %v, want ErrNotExist", err)
	}
	for _, want := range []string{"first", "second, and longer", "3"} {
		if err := held.Save([]byte(want)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, held); got != want {
			t.Errorf("file holds %q, want %q", got, want)
		}
	}
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, filepath.Dir(path), "core.answers.yaml")
}

func TestSaveNoticesWhatOthersDid(t *testing.T) {
	tests := []struct {
		name   string
		before string // content before the file is held; none when empty
		others func(t *testing.T, held *safefile.Held)
		refuse bool
	}{
		{"saves when nobody did anything", "old", func(t *testing.T, held *safefile.Held) {
			read(t, held)
		}, false},
		{"refuses a file that was never read", "old", func(*testing.T, *safefile.Held) {}, true},
		{"refuses a file that appeared", "", func(t *testing.T, held *safefile.Held) {
			put(t, held.Path(), "theirs")
		}, true},
		{"refuses a file that changed since it was read", "old", func(t *testing.T, held *safefile.Held) {
			read(t, held)
			put(t, held.Path(), "theirs")
		}, true},
		{"refuses a change that keeps size and time", "old", func(t *testing.T, held *safefile.Held) {
			read(t, held)
			info, err := os.Stat(held.Path())
			if err != nil {
				t.Fatal(err)
			}
			put(t, held.Path(), "OLD")
			if err := os.Chtimes(held.Path(), info.ModTime(), info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"refuses a file that changed since it was saved", "", func(t *testing.T, held *safefile.Held) {
			if err := held.Save([]byte("ours")); err != nil {
				t.Fatal(err)
			}
			put(t, held.Path(), "theirs")
		}, true},
		{"refuses a file that went back to an earlier save", "", func(t *testing.T, held *safefile.Held) {
			for _, data := range []string{"one", "two", "three"} {
				if err := held.Save([]byte(data)); err != nil {
					t.Fatal(err)
				}
			}
			put(t, held.Path(), "one")
		}, true},
		{"saves what was changed and read again", "old", func(t *testing.T, held *safefile.Held) {
			put(t, held.Path(), "theirs")
			read(t, held)
		}, false},
		{"saves a touched file of the same content", "old", func(t *testing.T, held *safefile.Held) {
			read(t, held)
			put(t, held.Path(), "old")
			if err := os.Chtimes(held.Path(), time.Unix(0, 0), time.Unix(0, 0)); err != nil {
				t.Fatal(err)
			}
		}, false},
		{"writes a vanished file anew", "old", func(t *testing.T, held *safefile.Held) {
			read(t, held)
			if err := os.Remove(held.Path()); err != nil {
				t.Fatal(err)
			}
		}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := inFolder(t, "a.yaml")
			if test.before != "" {
				put(t, path, test.before)
			}
			held := hold(t, path)
			test.others(t, held)
			want := "saved"
			if test.refuse {
				want = content(t, path)
			}
			if err := held.Save([]byte("saved")); errors.Is(err, safefile.ErrChanged) != test.refuse || !test.refuse && err != nil {
				t.Errorf("Save = %v", err)
			}
			if got := content(t, path); got != want {
				t.Errorf("file holds %q, want %q", got, want)
			}
		})
	}
}

func TestSaveAfterReleaseIsRefused(t *testing.T) {
	path := inFolder(t, "a.yaml")
	held := hold(t, path)
	for range 2 {
		if err := held.Release(); err != nil {
			t.Fatal(err)
		}
	}
	if err := held.Save([]byte("late")); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("Save = %v, want ErrClosed", err)
	}
	wantFolder(t, filepath.Dir(path))
}

func TestHoldRefusesAFolderThatDoesNotExist(t *testing.T) {
	dir := inFolder(t, "nowhere")
	_, err := safefile.Hold(filepath.Join(dir, "a.yaml"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), ": folder "+dir+": ") {
		t.Errorf("Hold = %v", err)
	}
}

func TestASecondHolderIsToldWhoHolds(t *testing.T) {
	path := inFolder(t, "a.yaml")
	before := time.Now().Truncate(time.Second)
	held := hold(t, path)
	_, err := safefile.Hold(path)
	wantHolder(t, err, os.Getpid(), before)
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	hold(t, path)
}

func TestAHolderThatIsKilledHoldsNoLonger(t *testing.T) {
	path := inFolder(t, "a.yaml")
	before := time.Now().Truncate(time.Second)
	holder := startHolder(t, path)
	_, err := safefile.Hold(path)
	wantHolder(t, err, holder.Process.Pid, before)
	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait()
	held := hold(t, path)
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, filepath.Dir(path))
}

// startHolder returns another process that holds path by now.
func startHolder(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	holder := another(t, "hold until stdin ends", path)
	holder.Stderr = os.Stderr
	in, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "held\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	return holder
}

func wantHolder(t *testing.T, err error, pid int, notBefore time.Time) {
	t.Helper()
	var other *safefile.HeldError
	if !errors.As(err, &other) {
		t.Fatalf("Hold = %v, want a HeldError", err)
	}
	host, hostErr := os.Hostname()
	if hostErr != nil {
		t.Fatal(hostErr)
	}
	if other.PID != pid || other.Host != host || other.Since.Before(notBefore) || other.Since.After(time.Now()) {
		t.Errorf("HeldError is %+v, want process %d on %s since %v or later", *other, pid, host, notBefore)
	}
}

func TestTwoNeverHoldAtOnce(t *testing.T) {
	path := inFolder(t, "a.yaml")
	processes := make([]*exec.Cmd, 3)
	for i := range processes {
		processes[i] = another(t, "hold again and again", path)
		processes[i].Stderr = os.Stderr
		if err := processes[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range processes {
		if err := p.Wait(); err != nil {
			t.Errorf("a process that holds again and again: %v", err)
		}
	}
}

func TestWhatALockFileSaysIsNotBelieved(t *testing.T) {
	tests := []struct {
		name, text string
		want       safefile.HeldError
	}{
		{"well formed", "pid: 7\nhost: büro-3.example\nsince: 2026-11-21T10:00:00Z\n",
			safefile.HeldError{PID: 7, Host: "büro-3.example", Since: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)}},
		{"rest of a longer text", "pid: 7\nhost: a\nsince: 2026-11-21T10:00:00Z\nZ\n",
			safefile.HeldError{PID: 7, Host: "a", Since: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)}},
		{"empty", "", safefile.HeldError{}},
		{"cut", "pid: 7\nhost: a\nsin", safefile.HeldError{}},
		{"control characters in the host", "pid: 7\nhost: \x1b[2J\nsince: 2026-11-21T10:00:00Z\n", safefile.HeldError{}},
		{"no process", "pid: -1\nhost: a\nsince: 2026-11-21T10:00:00Z\n", safefile.HeldError{}},
		{"no time", "pid: 7\nhost: a\nsince: yesterday\n", safefile.HeldError{}},
		{"endless", strings.Repeat("pid: ", 10_000), safefile.HeldError{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := inFolder(t, "a.yaml")
			lockFile := filepath.Join(filepath.Dir(path), ".a.yaml.lock")
			put(t, lockFile, "\n"+test.text)
			lock := flock.New(lockFile)
			if locked, err := lock.TryLock(); !locked || err != nil {
				t.Fatalf("TryLock = %v, %v", locked, err)
			}
			defer lock.Unlock()
			_, err := safefile.Hold(path)
			var other *safefile.HeldError
			if !errors.As(err, &other) || *other != test.want {
				t.Errorf("Hold = %v, want %+v", err, test.want)
			}
		})
	}
}

func TestLeftoversOfTheSameFileAreRemoved(t *testing.T) {
	tests := []struct {
		name string
		stay bool
	}{
		{".a.yaml.tmp-0123456789abcdef", false},
		{".a.yaml.tmp-ffffffffffffffff", false},
		{".a.yaml.tmp-0123456789abcde", true},
		{".a.yaml.tmp-0123456789abcdef0", true},
		{".a.yaml.tmp-0123456789ABCDEF", true},
		{".a.yaml.tmp-backup", true},
		{".a.yaml.tmp-", true},
		{"a.yaml.tmp-0123456789abcdef", true},
		{".b.yaml.tmp-0123456789abcdef", true},
		{".aa.yaml.tmp-0123456789abcdef", true},
		{"..a.yaml.tmp-0123456789abcdef", true},
		{".a.yaml.tmp-0123456789abcdef.yaml", true},
		{".a.yaml.bak", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := inFolder(t, "a.yaml")
			leftover := filepath.Join(filepath.Dir(path), test.name)
			put(t, leftover, "x")
			hold(t, path)
			if _, err := os.Lstat(leftover); (err == nil) != test.stay {
				t.Errorf("after Hold: %v", err)
			}
		})
	}
}

func TestAFolderIsNoLeftover(t *testing.T) {
	path := inFolder(t, "a.yaml")
	folder := filepath.Join(filepath.Dir(path), ".a.yaml.tmp-0123456789abcdef")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	hold(t, path)
	if _, err := os.Lstat(folder); err != nil {
		t.Error(err)
	}
}

func TestLeftoversStayWhileSomebodyElseHolds(t *testing.T) {
	path := inFolder(t, "a.yaml")
	hold(t, path)
	underWay := filepath.Join(filepath.Dir(path), ".a.yaml.tmp-0123456789abcdef")
	put(t, underWay, "x")
	if _, err := safefile.Hold(path); err == nil {
		t.Fatal("a second holder")
	}
	if err := safefile.Create(path, nil, true); err == nil {
		t.Fatal("created a file that is held")
	}
	if got := content(t, underWay); got != "x" {
		t.Errorf("the temporary file of the holder holds %q", got)
	}
}

func TestCreateRemovesLeftovers(t *testing.T) {
	path := inFolder(t, "report.md")
	put(t, filepath.Join(filepath.Dir(path), ".report.md.tmp-0123456789abcdef"), "x")
	if err := safefile.Create(path, nil, false); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, filepath.Dir(path), "report.md")
}

func TestALeftoverLockFileHoldsNothing(t *testing.T) {
	path := inFolder(t, "a.yaml")
	put(t, filepath.Join(filepath.Dir(path), ".a.yaml.lock"), "\npid: 1\nhost: a\nsince: 2026-11-21T10:00:00Z\nand much more\n")
	before := time.Now().Truncate(time.Second)
	hold(t, path)
	_, err := safefile.Hold(path)
	wantHolder(t, err, os.Getpid(), before)
}
