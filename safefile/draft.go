package safefile

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// Draft is a file that is too large to be held in memory, on its way to its name: what
// is written goes to a hidden temporary file in the same folder until [Draft.Publish].
// It is not for use by several goroutines at once.
type Draft struct {
	path, temporary string
	place           func(temporary, path string) error
	lock            *flock.Flock // nil once it is over
	file            *os.File
}

// Begin begins a draft of the file at path. It holds the file until the draft is
// published, discarded or put aside. An existing file is replaced only with force;
// without it the error wraps [fs.ErrExist]. Errors are of type [*fs.PathError].
func Begin(path string, force bool) (*Draft, error) {
	name := temporaryPrefix(path) + fmt.Sprintf("%0*x", randomDigits, rand.Uint64())
	return begin(path, name, os.O_EXCL, force)
}

// Resume is [Begin] for a draft that survives the end of the process: it goes on behind
// the first size bytes of the one that was put aside before, or that was cut short by a
// crash, and drops what follows them. With size 0 it begins anew. It fails when there is
// less than that.
func Resume(path string, force bool, size int64) (*Draft, error) {
	d, err := begin(path, filepath.Base(partPath(path)), noFollow, force)
	if err != nil {
		return nil, err
	}
	if err := d.rewind(size); err != nil {
		d.end()
		return nil, failure("continue", path, err)
	}
	return d, nil
}

// RemovePart removes what a draft of the file at path may have left that was to be
// resumed and will not be.
func RemovePart(path string) { os.Remove(partPath(path)) }

func partPath(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
}

func begin(path, temporary string, flags int, force bool) (*Draft, error) {
	exists, err := examine(path)
	if err != nil {
		return nil, failure("create", path, err)
	}
	if exists && !force {
		return nil, failure("create", path, fs.ErrExist)
	}
	lock, err := acquire(path)
	if err != nil {
		return nil, failure("create", path, err)
	}
	removeLeftovers(path)
	d := &Draft{path: path, temporary: filepath.Join(filepath.Dir(path), temporary), place: publish, lock: lock}
	if force {
		d.place = replace
	}
	if info, there := os.Lstat(d.temporary); there == nil {
		err = unfit(info.Mode())
	}
	if err == nil {
		d.file, err = os.OpenFile(d.temporary, os.O_WRONLY|os.O_CREATE|nonBlocking|flags, 0o600)
	}
	if err == nil {
		err = d.file.Chmod(0o600) // the umask may have taken the owner's rights too
	}
	if err != nil {
		d.end()
		return nil, failure("create", path, err)
	}
	return d, nil
}

// rewind makes the draft go on behind its first size bytes.
func (d *Draft) rewind(size int64) error {
	info, err := d.file.Stat()
	switch {
	case err != nil:
		return err
	case unfit(info.Mode()) != nil:
		return unfit(info.Mode())
	case info.Size() < size:
		return fmt.Errorf("of its %d bytes only %d are left", size, info.Size())
	}
	if err := d.file.Truncate(size); err != nil {
		return err
	}
	_, err = d.file.Seek(size, 0)
	return err
}

// Path returns the path as it was given.
func (d *Draft) Path() string { return d.path }

// Write adds to the draft.
func (d *Draft) Write(data []byte) (int, error) {
	n, err := d.file.Write(data)
	if err != nil {
		err = failure("write", d.path, err)
	}
	return n, err
}

// Flush returns when what was written will survive a power cut, if as a draft.
func (d *Draft) Flush() error {
	if err := d.file.Sync(); err != nil {
		return failure("write", d.path, err)
	}
	return nil
}

// Publish gives the draft its name, and returns nil when it is on the disk under it. After an
// error it is discarded.
func (d *Draft) Publish() error {
	defer d.Discard()
	err := d.file.Sync()
	if closing := d.file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = d.place(d.temporary, d.path)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(d.path))
	}
	if err != nil {
		return failure("create", d.path, err)
	}
	return nil
}

// PutAside keeps what was written, for [Resume].
func (d *Draft) PutAside() error {
	err := d.Flush()
	d.end()
	return err
}

// Discard removes the draft. It does nothing once the draft is over.
func (d *Draft) Discard() {
	if d.lock != nil {
		d.file.Close() // Windows removes no open file
		os.Remove(d.temporary)
		d.end()
	}
}

func (d *Draft) end() {
	if d.file != nil {
		d.file.Close()
	}
	_ = release(d.lock) // at the latest it ends with the process
	d.lock = nil
}
