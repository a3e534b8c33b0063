//go:build linux || darwin

package safefile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"blindspot/safefile"
)

func TestFilesAreForTheirOwnerAlone(t *testing.T) {
	for _, umask := range []int{0, 0o022, 0o777} {
		path := inFolder(t, "a.yaml")
		put(t, path, "readable for all")
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		created := filepath.Join(filepath.Dir(path), "b.yaml")
		func() {
			defer syscall.Umask(syscall.Umask(umask))
			held := hold(t, path)
			read(t, held)
			if err := held.Save([]byte("saved")); err != nil {
				t.Fatal(err)
			}
			if err := safefile.Create(created, nil, false); err != nil {
				t.Fatal(err)
			}
		}()
		for _, path := range []string{path, created} {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode() != 0o600 {
				t.Errorf("with umask %03o %s is %v", umask, path, info.Mode())
			}
		}
	}
}

func TestOnlyPlainFilesAreRead(t *testing.T) {
	dir := t.TempDir()
	pipe, folder := filepath.Join(dir, "pipe"), filepath.Join(dir, "folder")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	symlink(t, pipe, filepath.Join(dir, "link to pipe"))
	symlink(t, dir, folder)
	tests := []struct {
		path, want string
	}{
		{pipe, "it is a device or a pipe and not a file"},
		{filepath.Join(dir, "link to pipe"), "it is a device or a pipe and not a file"},
		{folder, "it is a folder and not a file"},
		{"/dev/zero", "it is a device or a pipe and not a file"},
	}
	for _, test := range tests {
		_, err := safefile.Read(test.path, limit)
		wantFailure(t, err, "read", test.path, test.want)
	}
}

func TestSymbolicLinksAreReadThrough(t *testing.T) {
	path := inFolder(t, "a.yaml")
	put(t, path, "answers")
	link := inFolder(t, "link.yaml")
	symlink(t, path, link)
	data, err := safefile.Read(link, limit)
	if err != nil || string(data) != "answers" {
		t.Errorf("Read = %q, %v", data, err)
	}
	if !safefile.SameFile(path, link) {
		t.Error("a link and its file are not the same file")
	}
}

func TestSymbolicLinksAreNotWrittenThrough(t *testing.T) {
	const refusal = "it is a symbolic link; name the file itself"
	path := inFolder(t, "a.yaml")
	put(t, path, "answers")
	dir := t.TempDir()
	link, dangling := filepath.Join(dir, "link"), filepath.Join(dir, "dangling")
	symlink(t, path, link)
	symlink(t, filepath.Join(dir, "nothing"), dangling)
	for _, link := range []string{link, dangling} {
		wantFailure(t, safefile.Create(link, []byte("new"), false), "create", link, refusal)
		wantFailure(t, safefile.Create(link, []byte("new"), true), "create", link, refusal)
		_, err := safefile.Hold(link)
		wantFailure(t, err, "open", link, refusal)
	}

	appears := filepath.Join(dir, "x")
	held := hold(t, appears)
	if err := held.Save([]byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(appears); err != nil {
		t.Fatal(err)
	}
	symlink(t, path, appears)
	wantFailure(t, held.Save([]byte("two")), "save", appears, refusal)

	if got := content(t, path); got != "answers" {
		t.Errorf("the linked file holds %q", got)
	}
	if err := held.Release(); err != nil {
		t.Fatal(err)
	}
	wantFolder(t, dir, "dangling", "link", "x")
}

func TestDevicesAreNotReplaced(t *testing.T) {
	pipe := inFolder(t, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/null"} {
		wantFailure(t, safefile.Create(path, nil, true), "create", path, "it is a device or a pipe and not a file")
	}
	wantFolder(t, filepath.Dir(pipe), "pipe")
}

func TestALockFileThatIsALinkIsNotFollowed(t *testing.T) {
	dir := t.TempDir()
	precious := filepath.Join(dir, "precious")
	put(t, precious, "precious")
	symlink(t, precious, filepath.Join(dir, ".a.yaml.lock"))
	if _, err := safefile.Hold(filepath.Join(dir, "a.yaml")); !errors.Is(err, syscall.ELOOP) {
		t.Errorf("Hold = %v, want ELOOP", err)
	}
	if got := content(t, precious); got != "precious" {
		t.Errorf("the linked file holds %q", got)
	}
}

func TestALockFileThatIsAPipeIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, ".a.yaml.lock"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := safefile.Hold(filepath.Join(dir, "a.yaml")); err == nil {
		t.Error("Hold took a pipe for a lock file")
	}
}

func TestReleaseLeavesTheLockFileOfAnother(t *testing.T) {
	path := inFolder(t, "a.yaml")
	first := hold(t, path)
	lockFile := filepath.Join(filepath.Dir(path), ".a.yaml.lock")
	if err := os.Remove(lockFile); err != nil { // as somebody tidying up might do
		t.Fatal(err)
	}
	hold(t, path)
	if err := first.Release(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(lockFile); err != nil {
		t.Errorf("the second holder's lock file: %v", err)
	}
}

// An open folder cannot be renamed on Windows.
func TestSaveSaysThatTheFolderVanished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "usb")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	held := hold(t, filepath.Join(dir, "a.yaml"))
	if err := held.Save([]byte("one")); err != nil {
		t.Fatal(err)
	}
	away := dir + "-away"
	if err := os.Rename(dir, away); err != nil {
		t.Fatal(err)
	}
	err := held.Save([]byte("two"))
	if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "save "+held.Path()+": folder "+dir+": ") {
		t.Errorf("Save = %v", err)
	}
	if err := os.Rename(away, dir); err != nil {
		t.Fatal(err)
	}
	if err := held.Save([]byte("two")); err != nil {
		t.Errorf("Save after the folder came back = %v", err)
	}
}

func TestADiskThatFillsUpWhileSaving(t *testing.T) {
	path := inFolder(t, "a.yaml")
	held := hold(t, path)
	if err := held.Save([]byte("old")); err != nil {
		t.Fatal(err)
	}
	restore := limitFileSize(t, 4096)
	err := held.Save(make([]byte, 10_000))
	restore()
	if !errors.Is(err, syscall.EFBIG) {
		t.Errorf("Save = %v, want EFBIG", err)
	}
	if got := content(t, path); got != "old" {
		t.Errorf("file holds %d bytes", len(got))
	}
	wantFolder(t, filepath.Dir(path), ".a.yaml.lock", "a.yaml")
	if err := held.Save([]byte("new")); err != nil {
		t.Errorf("Save with room = %v", err)
	}
}

// limitFileSize makes the system accept only so many bytes of any file, in the
// middle of a write if need be, until the returned function is called.
func limitFileSize(t *testing.T, bytes uint64) (restore func()) {
	t.Helper()
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: old.Max}); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
			t.Fatal(err)
		}
	}
}

func symlink(t *testing.T, target, link string) {
	t.Helper()
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
}
