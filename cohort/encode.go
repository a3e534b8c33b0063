package cohort

import (
	"crypto/sha256"
	"encoding/binary"
	"time"
)

// countsFormat begins every file of counts.
const countsFormat = "blindspot/counts/v1\n"

// MarshalBinary returns the counts for [Counts.UnmarshalBinary]: to go on with them
// later, or on another machine. The same counts give the same bytes, in whichever order
// they came together. There is never an error.
//
// The bytes are the name of the format, the questionnaire and the keys, then all
// counters, and a checksum of everything before it. Numbers are varints, texts and
// lists follow their length, and values are sorted.
func (c *Counts) MarshalBinary() ([]byte, error) {
	c.settle()
	w := writer{data: []byte(countsFormat)}
	q := c.scorer.Questionnaire()
	w.text(q.ID)
	w.number(int64(q.Version))
	w.text(q.Digest)
	w.number(int64(len(c.keys)))
	for _, key := range c.keys {
		w.text(key)
	}
	w.numbers(c.cells)
	w.time(c.from)
	w.time(c.to)
	for i := range c.groups {
		w.grouping(&c.groups[i])
	}
	for _, list := range c.sightings {
		w.number(int64(len(list)))
		for _, s := range list {
			w.number(s.rank)
			w.text(s.source)
			w.number(int64(s.section))
		}
	}
	sum := sha256.Sum256(w.data)
	return append(w.data, sum[:]...), nil
}

type writer struct{ data []byte }

func (w *writer) number(n int64) { w.data = binary.AppendVarint(w.data, n) }

func (w *writer) numbers(all []int64) {
	for _, n := range all {
		w.number(n)
	}
}

func (w *writer) text(s string) {
	w.number(int64(len(s)))
	w.data = append(w.data, s...)
}

// time writes seconds since 1970, after a 1; or a 0 for the zero time.
func (w *writer) time(t time.Time) {
	if t.IsZero() {
		w.number(0)
		return
	}
	w.number(1)
	w.number(t.Unix())
}

func (w *writer) grouping(g *grouping) {
	w.number(g.unsaid)
	if g.tooMany {
		w.number(-1)
		return
	}
	w.number(int64(len(g.samples)))
	for _, value := range g.values() {
		w.text(value)
		w.numbers(g.samples[value].cells)
	}
}
