//go:build unix

package safefile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
)

const (
	nonBlocking = syscall.O_NONBLOCK
	noFollow    = syscall.O_NOFOLLOW
)

// replace gives the temporary file the name path, in place of the file there.
func replace(temporary, path string) error { return os.Rename(temporary, path) }

// publish gives the temporary file the name path, which must be free: otherwise
// the error is [fs.ErrExist].
//
// File systems without links, such as FAT on a stick, have no single step for it.
// There the name is taken first by an empty file, which is what a power cut at
// that very moment leaves behind.
func publish(temporary, path string) error {
	err := os.Link(temporary, path)
	if err == nil {
		os.Remove(temporary) // else a leftover for the next writer to remove
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return fs.ErrExist
	}
	taken, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	taken.Close()
	if err := os.Rename(temporary, path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// syncFolder makes the names in a folder survive a power cut. Folders that cannot
// be opened or flushed, as on some network drives, are left to the system.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}

// release gives the lock back and removes its file. The file goes first, while it
// is locked: whoever opened it meanwhile finds in acquire that it is gone, and
// whoever comes later makes a new one. A file that cannot be removed does no harm.
func release(lock *flock.Flock) error {
	if ours, err := stillThere(lock); ours && err == nil {
		os.Remove(lock.Path())
	}
	return lock.Unlock()
}
