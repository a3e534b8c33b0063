package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"blindspot/assess"
	"blindspot/batch"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/klauspost/compress/zstd"
)

// Names of the counters that engines show.
const (
	counterSpace   = "blindspot"
	counterScored  = "scored"
	counterRefused = "rejected"
	counterSlow    = "slow"
)

// part is a file with the rows that one block adds to a table.
type part struct {
	File, Number int64 // the block's
	Path         string
}

// scoreFn scores blocks. The rows go to files of their own at once, whose names and
// contents follow from the block alone: a block that is scored twice changes nothing.
type scoreFn struct {
	Settings settings

	office   *office
	clerk    *batch.Clerk
	unpacker *zstd.Decoder
	tallies  map[string]*tally // of the bundle, by the id of the questionnaire

	scored, rejected, slow beam.Counter
}

func (f *scoreFn) Setup() (err error) {
	f.scored = beam.NewCounter(counterSpace, counterScored)
	f.rejected = beam.NewCounter(counterSpace, counterRefused)
	f.slow = beam.NewCounter(counterSpace, counterSlow)
	if f.unpacker, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1)); err != nil {
		return err
	}
	if f.office, err = f.Settings.open(); err != nil {
		return err
	}
	f.clerk = f.office.clerk(f.Settings)
	return nil
}

// StartBundle forgets what a bundle that failed has counted.
func (f *scoreFn) StartBundle(_ context.Context, _ func(string, part), _ func(string, tally)) {
	f.tallies = map[string]*tally{}
	f.clerk.TakeCounts()
}

func (f *scoreFn) ProcessElement(ctx context.Context, b block, parts func(string, part), _ func(string, tally)) error {
	var piece batch.Piece
	lines, err := f.unpacker.DecodeAll(b.Packed, nil)
	if err != nil {
		return err
	}
	at := batch.Place{Path: b.Path, Line: b.Line}
	if b.Broken != "" {
		piece = f.clerk.Refuse(at, errors.New(b.Broken))
	} else {
		piece = f.clerk.Score(at, lines)
	}
	f.scored.Inc(ctx, int64(piece.Scored))
	f.rejected.Inc(ctx, int64(len(piece.Rejected)))
	f.slow.Inc(ctx, int64(piece.Slow))
	f.note(b, piece)
	for _, rows := range piece.Rows {
		if err := f.write(ctx, b, rows.Table, rows.Data, parts); err != nil {
			return err
		}
	}
	if len(piece.Rejected) == 0 {
		return nil
	}
	return f.write(ctx, b, rejectedLines, sideOutput(piece.Rejected, at.Line, lines), parts)
}

func (f *scoreFn) write(ctx context.Context, b block, table string, rows []byte, parts func(string, part)) error {
	path := fmt.Sprintf("%s.%s.%08d-%010d.part", f.Settings.Output, table, b.File, b.Number)
	if err := writePart(ctx, path, rows); err != nil {
		return err
	}
	parts(table, part{File: b.File, Number: b.Number, Path: path})
	return nil
}

// note adds to the tallies what only the end of the pipeline can tell of.
func (f *scoreFn) note(b block, piece batch.Piece) {
	for i, subject := range piece.Met {
		t := f.tally(subject.ID())
		if first := (place{b.File, b.Number, int64(i)}); !t.Met || first.before(t.First) {
			t.Met, t.First = true, first
		}
	}
	for _, rejection := range piece.Rejected {
		id := ""
		if rejection.Subject != nil {
			id = rejection.Subject.ID()
		}
		f.tally(id).Rejected++
	}
}

func (f *scoreFn) tally(id string) *tally {
	t := f.tallies[id]
	if t == nil {
		t = &tally{Questionnaire: id}
		f.tallies[id] = t
	}
	return t
}

// FinishBundle hands on what the bundle has counted.
func (f *scoreFn) FinishBundle(_ context.Context, _ func(string, part), tallies func(string, tally)) error {
	for subject, counts := range f.clerk.TakeCounts() {
		data, err := counts.MarshalBinary()
		if err != nil {
			return err
		}
		f.tally(subject.ID()).Counts = data
	}
	for id, t := range f.tallies {
		tallies(id, *t)
	}
	return nil
}

func (f *scoreFn) Teardown() error {
	f.unpacker.Close()
	return f.office.close()
}

// rejectedLine is a line of the side output.
type rejectedLine struct {
	Source string `json:"source"` // as the tables have it
	Error  string `json:"error"`  // all that is wrong, each on a line of its own
	Line   string `json:"line,omitempty"`
}

// sideOutput tells of what was rejected among lines, of which the first has a number. A
// line that is too long is not repeated.
func sideOutput(rejected []batch.Rejection, number int, lines []byte) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, r := range rejected {
		var line []byte
		for ; number <= r.At.Line && len(lines) > 0; number++ {
			line, lines, _ = bytes.Cut(lines, []byte("\n"))
		}
		if len(line) > assess.MaxFile {
			line = nil
		}
		encoder.Encode(rejectedLine{r.At.String(), r.Err.Error(), string(bytes.TrimRight(line, "\r"))}) // of texts alone: it cannot fail
	}
	return out.Bytes()
}

// place is where something was met first.
type place struct{ File, Block, Within int64 }

func (p place) before(q place) bool {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Block, q.Block), cmp.Compare(p.Within, q.Within)) < 0
}
