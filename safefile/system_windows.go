package safefile

import (
	"errors"
	"os"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/sys/windows"
)

// Windows opens pipes without waiting, and follows links wherever it is not told
// otherwise; acquire notices by comparing.
const (
	nonBlocking = 0
	noFollow    = 0
)

// replace gives the temporary file the name path, in place of the file there.
func replace(temporary, path string) error {
	return move(temporary, path, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH)
}

// publish gives the temporary file the name path, which must be free: otherwise
// the error wraps fs.ErrExist.
func publish(temporary, path string) error {
	return move(temporary, path, windows.MOVEFILE_WRITE_THROUGH)
}

// move renames a file. Virus scanners and search indexes open files for a moment
// just after they were written, and nobody can rename them meanwhile, so it tries
// for about two seconds.
func move(from, to string, flags uint32) error {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	target, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	const longestPause = time.Second
	for pause := time.Millisecond; ; pause *= 2 {
		err = windows.MoveFileEx(source, target, flags)
		inUse := errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION)
		if !inUse || pause > longestPause {
			return err
		}
		time.Sleep(pause)
	}
}

// syncFolder does nothing: Windows cannot flush a folder, and move has asked for
// the new name to be on the disk already.
func syncFolder(string) error { return nil }

// release gives the lock back and removes its file. Windows removes no file that
// is open, so the lock goes first, and a file that another process has opened
// since stays for that process.
func release(lock *flock.Flock) error {
	if err := lock.Unlock(); err != nil {
		return err
	}
	os.Remove(lock.Path())
	return nil
}
