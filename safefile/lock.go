package safefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"github.com/gofrs/flock"
)

// HeldError says that another process, or another part of this one, holds a file.
// Its fields come from what the holder wrote about itself, and are all zero when
// that could not be read.
type HeldError struct {
	PID   int
	Host  string // letters, digits, ".", "-" and "_" only
	Since time.Time
}

func (e *HeldError) Error() string {
	if e.PID == 0 {
		return "it is in use by another process"
	}
	return fmt.Sprintf("it is in use by process %d on %s since %s", e.PID, e.Host, e.Since.Format(time.RFC3339))
}

// acquire takes the lock of path, or fails at once. Whoever has the lock may
// remove the lock file, so a lock counts only if its file still lies there: one
// that was removed while we opened it is locked by us alone and shuts nobody out.
func acquire(path string) (*flock.Flock, error) {
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
	for {
		lock := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR|nonBlocking|noFollow))
		locked, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("lock file %s: %w", name, reason(err))
		}
		if !locked {
			return nil, holder(name)
		}
		valid, err := stillThere(lock)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("lock file %s: %w", name, reason(err)), lock.Unlock())
		}
		if valid {
			introduce(name)
			return lock, nil
		}
		if err := lock.Unlock(); err != nil {
			return nil, err
		}
	}
}

// stillThere reports whether the file that was locked is the one under its name.
func stillThere(lock *flock.Flock) (bool, error) {
	locked, err := lock.Stat()
	if err != nil {
		return false, err
	}
	there, err := os.Lstat(lock.Path())
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return os.SameFile(locked, there), unfit(there.Mode())
}

// The lock on Windows covers the first byte, so that nobody else can read or write
// it. What the holder says about itself begins behind it.
const introduction = 1

const introductionFormat = "pid: %d\nhost: %s\nsince: %s\n"

// introduce writes into the lock file who holds it, for others to read. Failing
// to is no reason not to work.
func introduce(name string) {
	f, err := os.OpenFile(name, os.O_WRONLY|nonBlocking|noFollow, 0)
	if err != nil {
		return
	}
	defer f.Close()
	host, err := os.Hostname()
	if err != nil {
		host = "unknown"
	}
	_ = f.Truncate(introduction)
	_, _ = f.WriteAt([]byte("\n"), 0)
	_, _ = f.WriteAt(fmt.Appendf(nil, introductionFormat, os.Getpid(), host, time.Now().UTC().Format(time.RFC3339)), introduction)
}

// holder returns what the holder of a lock file says about itself. Anybody can
// write such a file, so nothing in it is believed to be well formed.
func holder(name string) *HeldError {
	f, err := open(name)
	if err != nil {
		return &HeldError{}
	}
	defer f.Close()
	text := make([]byte, 512)
	n, _ := f.ReadAt(text, introduction)
	var pid int
	var host, since string
	if _, err := fmt.Sscanf(string(text[:n]), introductionFormat, &pid, &host, &since); err != nil {
		return &HeldError{}
	}
	start, err := time.Parse(time.RFC3339, since)
	if err != nil || pid <= 0 || strings.ContainsFunc(host, notInHostname) {
		return &HeldError{}
	}
	return &HeldError{PID: pid, Host: host, Since: start}
}

func notInHostname(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_", r)
}
