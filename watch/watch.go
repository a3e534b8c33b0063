package watch

import (
	"context"
	"errors"
	"io/fs"
	"time"
)

// Scope says which files are watched. Its functions are called by several goroutines, with
// paths that begin with one of the folders as it stands here.
type Scope struct {
	Folders []string               // where files lie; one that is missing may come back
	Folder  func(path string) bool // whether a folder below them is watched as well
	File    func(path string) bool // whether a file is watched, there or not
}

// Timing says how patient a [Watcher] is.
type Timing struct {
	Quiet time.Duration // for how long nothing must have changed before changes are told
	Most  time.Duration // after which they are told even if files go on changing
	Poll  time.Duration // between two looks where the system does not tell when to look, and more where one takes long
}

// Watcher knows what there is, and waits until that changes. It is not for use by several
// goroutines at once.
type Watcher struct {
	scope  Scope
	timing Timing
	ear    *ear // nil where the system cannot help
	deaf   error
	known  stock
}

// New returns a watcher that knows what there is now.
func New(scope Scope, timing Timing) *Watcher { return newWatcher(scope, timing, obstacle) }

// newWatcher is New with what may stand against notifications from a folder.
func newWatcher(scope Scope, timing Timing, obstacle func(folder string) error) *Watcher {
	w := &Watcher{scope: scope, timing: timing}
	w.ear, w.deaf = newEar(scope, obstacle)
	w.known = w.look()
	return w
}

// Deaf returns why the watcher looks at intervals, or nil while the system tells it when to
// look: [ErrTooMany], [ErrNetwork], or what the system said.
func (w *Watcher) Deaf() error { return w.deaf }

// Close ends the watching. It returns when no goroutine is left.
func (w *Watcher) Close() {
	if w.ear != nil {
		w.ear.close()
		w.ear = nil
	}
}

// Next waits until something has changed since [New] or the last call, and then until it is
// quiet. The changes are in the order of their paths, and never none. The error is that of
// the context; nothing is lost then.
func (w *Watcher) Next(ctx context.Context) ([]Change, error) {
	for {
		if err := w.waitForHint(ctx); err != nil {
			return nil, err
		}
		now, err := w.settled(ctx)
		if err != nil {
			w.remember()
			return nil, err
		}
		changes := compare(w.known, now)
		w.known = now
		if len(changes) > 0 {
			return changes, nil
		}
	}
}

const (
	// pollShare is the part of the time that looking at intervals may take: one of so many.
	pollShare = 10
	// seldom is how many times longer the intervals are while the system tells when to look.
	// It does not tell all: not of a folder above that is renamed, nor of what links lead to.
	seldom = 30
)

// waitForHint waits until there is a reason to look.
func (w *Watcher) waitForHint(ctx context.Context) error {
	var hints <-chan struct{}
	if w.ear != nil {
		hints = w.ear.hints
	}
	interval := max(w.timing.Poll, pollShare*w.known.took)
	if w.known.heard {
		interval *= seldom
	}
	poll := time.NewTimer(interval)
	defer poll.Stop()
	select {
	case <-hints:
		return nil
	case <-poll.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// remember makes the next call look at once.
func (w *Watcher) remember() {
	if w.ear != nil {
		w.ear.hint()
	}
}

// settled looks until it sees the same twice, unless there is nothing new at all.
func (w *Watcher) settled(ctx context.Context) (stock, error) {
	now := w.look()
	if now.equal(w.known) {
		return now, nil
	}
	pause := time.NewTicker(w.timing.Quiet)
	defer pause.Stop()
	for begun := time.Now(); time.Since(begun) < w.timing.Most; {
		select {
		case <-pause.C:
		case <-ctx.Done():
			return stock{}, ctx.Err()
		}
		last := now
		if now = w.look(); now.equal(last) {
			break
		}
	}
	return now, nil
}

// listen makes sure that a folder is listened to, and reports whether it is. A folder that
// cannot be listened to for a reason of its own is looked at until it can be; otherwise the
// watcher stops listening.
func (w *Watcher) listen(folder string) bool {
	if w.ear == nil {
		return false
	}
	err := w.ear.listen(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		w.deaf = err
		w.Close()
	}
	return err == nil
}
