package form

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// keeper sees to it that every change is stored, and remembers that one is not.
type keeper struct {
	save      func() error
	elsewhere func(path string) error
	path      string
	changed   bool  // something is not stored yet
	stored    bool  // something was stored
	err       error // why the last attempt failed; nil after one that did not
}

// keep notes a change and stores it.
func (k *keeper) keep() {
	k.changed = true
	k.store()
}

// store stores what has changed, if anything has.
func (k *keeper) store() {
	if !k.changed {
		return
	}
	if k.err = k.save(); k.err == nil {
		k.changed, k.stored = false, true
	}
}

// failing reports whether answers are held in memory only.
func (k *keeper) failing() bool { return k.changed && k.err != nil }

// moveTo stores the answers under another path from now on.
func (k *keeper) moveTo(path string) error {
	if err := k.elsewhere(path); err != nil {
		return err
	}
	k.path, k.err = path, nil
	k.changed, k.stored = false, true
	return nil
}

// lost returns what to tell when answers could not be stored to the end.
func (k *keeper) lost(w *wording) error {
	if k.store(); !k.failing() {
		return nil
	}
	return fmt.Errorf(w.lost+": %w", printableLine(k.path), k.err)
}

// reason says in a few words why something could not be stored.
func reason(err error, w *wording) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return w.diskFull
	case errors.Is(err, syscall.EROFS):
		return w.readOnly
	case errors.Is(err, fs.ErrPermission):
		return w.noPermission
	case errors.Is(err, fs.ErrNotExist):
		return w.noFolder
	case errors.Is(err, fs.ErrExist):
		return w.alreadyThere
	}
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return printableLine(err.Error())
}
