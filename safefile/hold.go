package safefile

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"

	"github.com/gofrs/flock"
)

// ErrChanged says that a file was not saved, because it is no longer what its
// holder last read or wrote: another program has changed it.
var ErrChanged = errors.New("the file was changed by another program")

// Held is a file that nobody else holds, existing or not. It is not for use by
// several goroutines at once.
type Held struct {
	path string
	lock *flock.Flock // nil once it is released

	// seen is what we last read or wrote. tried is what we last began to write: of
	// a save that failed nobody knows whether it got to the file.
	seen, tried fingerprint
}

// Hold makes sure that nobody else holds the file at path until [Held.Release] or
// the end of the process. It fails at once with an error that wraps a [*HeldError]
// when somebody does. The file need not exist, but its folder must. Leftovers of
// earlier saves are removed. Errors are of type [*fs.PathError].
func Hold(path string) (*Held, error) {
	if _, err := examine(path); err != nil {
		return nil, failure("open", path, err)
	}
	lock, err := acquire(path)
	if err != nil {
		return nil, failure("open", path, err)
	}
	removeLeftovers(path)
	return &Held{path: path, lock: lock}, nil
}

// Path returns the path as it was given to [Hold].
func (h *Held) Path() string { return h.path }

// Read returns the content of the file as [Read] does. What was read may be
// overwritten by [Held.Save] from then on.
func (h *Held) Read(limit int64) ([]byte, error) {
	data, err := Read(h.path, limit)
	if err != nil {
		return nil, err
	}
	h.seen = sha256.Sum256(data)
	return data, nil
}

// Save replaces the content of the file, and returns nil when the new content is
// on the disk and will survive a power cut. After an error it is the old content
// or the new one, and another Save may be tried.
//
// The error wraps [ErrChanged] when the file is not as we last read or wrote it;
// that includes a file that was there before and was never read. A file that has
// vanished is written anew, for data is all that is left of it.
// Errors are of type [*fs.PathError].
func (h *Held) Save(data []byte) error {
	if err := h.save(data); err != nil {
		return failure("save", h.path, err)
	}
	return nil
}

func (h *Held) save(data []byte) error {
	if h.lock == nil {
		return fs.ErrClosed
	}
	if _, err := examine(h.path); err != nil {
		return err
	}
	now, err := fingerprintOf(h.path)
	if err != nil {
		return err
	}
	place := replace
	switch now {
	case absent:
		place = publish
	case h.seen, h.tried:
	default:
		return ErrChanged
	}
	h.tried = sha256.Sum256(data)
	err = write(h.path, data, place)
	if errors.Is(err, fs.ErrExist) {
		return ErrChanged // it appeared just now
	}
	if err == nil {
		h.seen = h.tried
	}
	return err
}

// Release lets others hold the file. Releasing twice does nothing.
func (h *Held) Release() error {
	if h.lock == nil {
		return nil
	}
	lock := h.lock
	h.lock = nil
	if err := release(lock); err != nil {
		return failure("release", h.path, err)
	}
	return nil
}

// fingerprint identifies the content of a file.
type fingerprint [sha256.Size]byte

// absent is the fingerprint of a file that is not there.
var absent fingerprint

func fingerprintOf(path string) (fingerprint, error) {
	f, err := open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return absent, nil
	}
	if err != nil {
		return absent, err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return absent, err
	}
	return fingerprint(hash.Sum(nil)), nil
}
