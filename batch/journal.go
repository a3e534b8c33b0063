package batch

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"blindspot/safefile"
)

// journal is the hidden file beside the table that says how far a run has come.
type journal struct{ path string }

// journalOf returns the journal of a run that writes the file at path.
func journalOf(path string) *journal {
	return &journal{filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".resume")}
}

// Reasons to begin anew.
var (
	ErrOtherRun = errors.New("the earlier run was of other inputs, options or another version")
	ErrChanged  = errors.New("files that were read already have changed")
)

// entry is what stands in the journal.
type entry struct {
	Run      string // of what and how
	At       position
	Scored   int
	Rejected int
	Slow     int
	Other    int
	Read     int64
	Tables   []tableEntry
	Counts   map[string][]byte // by the id of the questionnaire
	Met      []metEntry        // in the order of Cohorts
	Refused  map[string]int    // rejections by id
	Waiting  string            // the rows for a table that has no columns yet
}

// tableEntry is a table that was begun.
type tableEntry struct {
	ID   string // of the questionnaire; empty for the table of all
	Main bool
	Size int64
}

// metEntry is a questionnaire to which answers were scored.
type metEntry struct{ ID, Digest string }

// mostWaiting bounds the bytes of the waiting rows that are kept: of some 50,000
// rejections, with nothing scored before or between them.
const mostWaiting = 16 << 20

// ErrNotKept says that a run which was interrupted cannot be resumed there: too much was
// rejected before anything was scored.
var ErrNotKept = errors.New("too many rejections before the first scored answers, so the run cannot be resumed")

// largestJournal bounds the memory for one that is damaged.
const largestJournal = 256 << 20

func (j *journal) read() (entry, error) {
	data, err := safefile.Read(j.path, largestJournal)
	if err != nil {
		return entry{}, err
	}
	var e entry
	return e, json.Unmarshal(data, &e)
}

func (j *journal) write(e entry) error {
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return safefile.Create(j.path, data, true)
}

// identity says of what and how a run is, as far as its result depends on it.
func (r *run) identity() string {
	t := r.tables.target
	return fmt.Sprintf("%q %q %v %q %v %v", r.Version, t.Format, t.Raw, r.Labels, r.Count, r.in.roots)
}

// save makes everything before a position safe. The workers are idle then. The error is
// [ErrNotKept] where that is too much for the journal, which then is what it was.
func (r *run) save(at position) error {
	waiting, err := r.tables.waiting.rows(mostWaiting)
	if err != nil {
		return err
	}
	e := entry{
		Run: r.identity(), At: at, Read: r.read,
		Scored: r.sum.Scored, Rejected: r.sum.Rejected, Slow: r.sum.Slow, Other: r.sum.Other,
		Refused: r.refused, Waiting: waiting,
	}
	for _, o := range r.tables.opened {
		if err := o.draft.Flush(); err != nil {
			return err
		}
		saved := tableEntry{Size: o.size, Main: o == r.tables.main}
		if o.subject != nil {
			saved.ID = o.subject.ID()
		}
		e.Tables = append(e.Tables, saved)
	}
	for _, subject := range r.met {
		e.Met = append(e.Met, metEntry{subject.ID(), subject.digest()})
	}
	if err := r.saveCounts(&e); err != nil {
		return err
	}
	return r.journal.write(e)
}

func (r *run) saveCounts(e *entry) error {
	if r.tally == nil {
		return nil
	}
	e.Counts = map[string][]byte{}
	for subject, counts := range r.counted().counts {
		data, err := counts.MarshalBinary()
		if err != nil {
			return err
		}
		e.Counts[subject.ID()] = data
	}
	return nil
}

// pickUp goes on where an earlier run has stopped, if there was one.
func (r *run) pickUp() error {
	r.journal = journalOf(r.tables.target.Path)
	every := r.every
	if every == 0 {
		every = checkpointBytes
	}
	e, err := r.journal.read()
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		r.beginAnew(err)
	default:
		if err = r.restore(e); err != nil {
			e.At = position{}
			r.beginAnew(err)
		}
	}
	r.track, err = newTracker(e.At, every)
	return err
}

func (r *run) beginAnew(why error) {
	if r.Anew != nil {
		r.Anew(why)
	}
	r.tables.abandon()
	r.tables = newTables(r.tables.target, r.Labels)
	r.met, r.sum, r.read, r.refused = nil, Summary{}, 0, map[string]int{}
	r.earlier, r.earlierRead = 0, 0
	if r.tally != nil {
		r.tally = newTally(r.Labels)
	}
}

// restore makes the run what it was when the entry was written.
func (r *run) restore(e entry) error {
	if e.Run != r.identity() {
		return ErrOtherRun
	}
	if unchanged, err := r.in.isUnchanged(e.At); err != nil {
		return err
	} else if !unchanged {
		return ErrChanged
	}
	r.sum = Summary{Scored: e.Scored, Rejected: e.Rejected, Slow: e.Slow, Other: e.Other}
	r.read = e.Read
	r.earlier, r.earlierRead = e.Scored+e.Rejected, e.Read
	maps.Copy(r.refused, e.Refused)
	r.tables.waiting.restore(e.Waiting)
	for _, saved := range e.Tables {
		if err := r.restoreTable(saved); err != nil {
			return err
		}
	}
	for _, met := range e.Met {
		subject, err := r.Subjects.Find(met.ID)
		if err != nil {
			return err
		}
		if subject.digest() != met.Digest {
			return ErrOtherRun
		}
		r.met = append(r.met, subject)
		if r.tally != nil {
			if err := r.tally.of(subject).UnmarshalBinary(e.Counts[met.ID]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *run) restoreTable(saved tableEntry) error {
	var subject *Subject
	if saved.ID != "" {
		var err error
		if subject, err = r.Subjects.Find(saved.ID); err != nil {
			return err
		}
	}
	return r.tables.restore(saved, subject)
}

// removeLeftovers removes what an earlier run may have left that is not to be resumed
// any more, now that the tables are there.
func (r *run) removeLeftovers() {
	for _, o := range r.tables.opened {
		if o.draft != nil {
			safefile.RemovePart(o.draft.Path())
			os.Remove(journalOf(o.draft.Path()).path)
		}
	}
}
