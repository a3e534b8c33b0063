package batch

import (
	"crypto/sha256"
	"encoding"
	"fmt"
	"hash"
	"os"
)

// position is how far a run has come. What lies before it is known by a hash of the
// names, sizes and times of the files.
type position struct {
	Items  int    // files, streams and unreadable folders before it
	Offset int64  // within the stream that comes then
	Line   int    // there
	Hash   []byte // the state of the hash, over what lies before and that stream
}

// hashed reports how many items the hash is over.
func (p position) hashed() int {
	if p.Offset > 0 {
		return p.Items + 1
	}
	return p.Items
}

// checkpointBytes is how much input lies between two checkpoints: a few seconds of
// strict reading.
const checkpointBytes = 64 << 20

// tracker knows how far the producer has come.
type tracker struct {
	from   position // where an earlier run stopped
	safe   position // everything before it is on its way
	every  int64    // bytes between two checkpoints
	met    int      // items
	since  int64    // bytes since the last checkpoint
	hash   hash.Hash
	reader *lineReader // of the stream under way
}

// newTracker returns a tracker for a run that begins at that position.
func newTracker(from position, every int64) (*tracker, error) {
	t := &tracker{from: from, safe: from, every: every, hash: sha256.New()}
	if from.Hash == nil {
		return t, nil
	}
	return t, t.hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(from.Hash)
}

// meet takes note of an item, and reports whether it lies in the past.
func (t *tracker) meet(i item) bool {
	t.met++
	if t.met > t.from.hashed() {
		t.since += note(t.hash, i)
	}
	return t.met <= t.from.Items
}

// note adds an item to the hash, and returns its size.
func note(into hash.Hash, i item) (size int64) {
	info, err := os.Stat(i.path)
	switch {
	case i.err != nil || err != nil:
		fmt.Fprintf(into, "%q %v %v\n", i.path, i.err, err)
		return 0
	default:
		fmt.Fprintf(into, "%q %d %d\n", i.path, info.Size(), info.ModTime().UnixNano())
		return info.Size()
	}
}

// enter begins with a stream, where an earlier run left it.
func (t *tracker) enter(r *lineReader) error {
	t.reader = r
	if t.met > t.from.hashed() || t.from.Offset == 0 {
		return nil
	}
	return r.skip(t.from.Offset, t.from.Line)
}

// leave ends with a stream.
func (t *tracker) leave() { t.reader = nil }

// pass notes that everything met so far is on its way, and reports whether a checkpoint
// is due.
func (t *tracker) pass() bool {
	state, err := t.hash.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil {
		return false // sha256 never fails
	}
	t.safe = position{Items: t.met, Hash: state}
	if t.reader != nil {
		t.safe.Items--
		t.safe.Offset, t.safe.Line = t.reader.offset+t.reader.size, t.reader.line+t.reader.pending
	}
	if t.since < t.every {
		return false
	}
	t.since = 0
	return true
}

// isUnchanged reports whether what lies before a position is as it was.
func (in *Inputs) isUnchanged(at position) (bool, error) {
	begin, err := newTracker(position{}, 0)
	if err != nil {
		return false, err
	}
	err = in.each(func(i item) error {
		if begin.met == at.hashed() {
			return errEnough
		}
		begin.meet(i)
		return nil
	})
	if err != nil && err != errEnough {
		return false, err
	}
	begin.pass()
	return begin.met == at.hashed() && string(begin.safe.Hash) == string(at.Hash), nil
}
