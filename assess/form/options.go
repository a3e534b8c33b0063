package form

import (
	"io"
	"time"

	"blindspot/assess"
)

// Options says which interview is held, and where its answers go.
type Options struct {
	Session   *assess.Session
	Language  string // "de" or "en"; texts without it come in another language
	Interview bool   // an advisor asks: shows the probe under each question, and keeps the evidence
	Profile   bool   // ask organization and role first
	Path      string // where the answers are saved, as the user named it
	Preview   bool   // a trial: nothing is saved, and the screen says so instead of where

	// Now returns the time, for noting when the interview was finished.
	Now func() time.Time
	// Save stores the session, and returns once it is safe.
	Save func() error
	// SaveElsewhere stores the session under that path, where it is saved from then
	// on. It is nil when there is no other place.
	SaveElsewhere func(path string) error
	// Finish writes the report and returns its path. It may be called again after
	// answers have changed.
	Finish func() (report string, err error)
	// Report returns the report laid out for a window of that many cells, to be read
	// as by [Show] after it was written. It is nil when reading is not offered.
	Report func(width int) (string, error)
}

// Outcome says how an interview ended. Its answers are saved in every case, unless
// an error came with it.
type Outcome int

const (
	Finished    Outcome = iota // the report was written, and no answer has changed since
	Paused                     // the user left before
	InputEnded                 // the input ended, or the terminal went away
	Interrupted                // the context was cancelled
)

// Terminal is what the interview is shown on and typed into.
type Terminal struct {
	In    io.Reader
	Out   io.Writer
	Color bool // use the terminal's own six colours, bold and faint
	ASCII bool // frames, bars and marks in ASCII, for locales without UTF-8
}

// Entry is a line of the start menu.
type Entry struct {
	Title  string
	Detail string // may be empty
}
