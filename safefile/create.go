package safefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Create writes a file whole or not at all. An existing file is replaced only with
// force; without it the error wraps [fs.ErrExist], also when another process
// creates the file at the same moment. While somebody holds the file the error
// wraps a [*HeldError]. Errors are of type [*fs.PathError].
func Create(path string, data []byte, force bool) error {
	if err := create(path, data, force); err != nil {
		return failure("create", path, err)
	}
	return nil
}

func create(path string, data []byte, force bool) error {
	exists, err := examine(path)
	if err != nil {
		return err
	}
	if exists && !force {
		return fs.ErrExist
	}
	lock, err := acquire(path)
	if err != nil {
		return err
	}
	defer release(lock)
	removeLeftovers(path)
	if force {
		return write(path, data, replace)
	}
	return write(path, data, publish)
}

// SameFile reports whether two paths lead to the same file, by whatever names and
// links, so that an output can be refused that would destroy an input. Two files
// that do not exist yet are the same when they would lie in one folder under one
// name, or under names that differ in case alone, as some systems make no
// difference there.
func SameFile(a, b string) bool {
	if sameInode(a, b) {
		return true
	}
	return !isThere(a) && !isThere(b) && sameInode(filepath.Dir(a), filepath.Dir(b)) &&
		strings.EqualFold(filepath.Base(a), filepath.Base(b))
}

func sameInode(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// examine reports whether there is a file at path, and refuses what must not be
// written: whatever is no plain file, and what its owner marked as read-only. A
// rename would not ask for that mark.
func examine(path string) (exists bool, err error) {
	if path == "" {
		return false, errors.New("the file has no name")
	}
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, examineFolder(filepath.Dir(path))
	case err != nil:
		return false, err
	}
	if err := unfit(info.Mode()); err != nil {
		return true, err
	}
	const ownerMayWrite = 0o200
	if info.Mode().Perm()&ownerMayWrite == 0 {
		return true, fmt.Errorf("the file is read-only: %w", fs.ErrPermission)
	}
	return true, nil
}

func examineFolder(dir string) error {
	if _, err := os.Stat(dir); err != nil {
		return fmt.Errorf("folder %s: %w", dir, reason(err))
	}
	return nil
}
