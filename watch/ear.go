package watch

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/fsnotify/fsnotify"
)

// Reasons why the system cannot tell when files change.
var (
	ErrTooMany = errors.New("there are more folders than the system can report changes of")
	ErrNetwork = errors.New("the system does not report all changes on such a drive, as others change it too")
)

// ear listens to the system's notifications.
type ear struct {
	hints    chan struct{} // has one when there is a reason to look
	notifier *fsnotify.Watcher
	scope    Scope
	obstacle func(folder string) error
	ended    chan struct{}
}

func newEar(scope Scope, obstacle func(folder string) error) (*ear, error) {
	notifier, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, limits(err)
	}
	e := &ear{hints: make(chan struct{}, 1), notifier: notifier, scope: scope, obstacle: obstacle, ended: make(chan struct{})}
	go e.hear()
	return e, nil
}

func (e *ear) close() {
	e.notifier.Close()
	<-e.ended
}

// listen asks for notifications from a folder. It may be called again, which is needed for
// one that was removed and made anew.
func (e *ear) listen(folder string) error {
	if err := e.obstacle(folder); err != nil {
		return err
	}
	return limits(e.notifier.Add(folder))
}

// limits recognises the errors for limits of the system.
func limits(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
		return ErrTooMany
	}
	return err
}

// hear turns notifications into hints. It must never wait for anything else: on some
// systems the notifier accepts no further folder before its notifications are taken.
func (e *ear) hear() {
	defer close(e.ended)
	for {
		select {
		case event, open := <-e.notifier.Events:
			if !open {
				return
			}
			if e.matters(event) {
				e.hint()
			}
		case _, open := <-e.notifier.Errors: // some were lost, so anything may have happened
			if !open {
				return
			}
			e.hint()
		}
	}
}

func (e *ear) hint() {
	select {
	case e.hints <- struct{}{}:
	default: // there is one already
	}
}

// matters reports whether a notification is a reason to look.
func (e *ear) matters(event fsnotify.Event) bool {
	path := filepath.Clean(event.Name)
	if e.scope.File(path) || slices.Contains(e.scope.Folders, path) {
		return true
	}
	info, err := os.Stat(path)
	return e.scope.Folder(path) && (err != nil || info.IsDir()) // what is gone may have been a folder
}
