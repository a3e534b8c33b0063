package cohort

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"blindspot/printable"
)

// UnmarshalBinary replaces the counts, which [New] made, by those that
// [Counts.MarshalBinary] wrote. They must be of the same questionnaire, version and
// digest, and have the same keys; the error names both. After any error the counts are
// as before.
func (c *Counts) UnmarshalBinary(data []byte) error {
	body, err := unsealed(data)
	if err != nil {
		return err
	}
	read := New(c.scorer, c.keys)
	r := reader{rest: body}
	if err := read.fits(&r); err != nil {
		return err
	}
	read.read(&r)
	again, _ := read.MarshalBinary()
	if r.broken || !bytes.Equal(again, data) || !read.consistent() {
		return errDamaged
	}
	*c = *read
	return nil
}

var errDamaged = errors.New("the counts are damaged; count again from the start")

// unsealed returns what stands between the name of the format and the checksum.
func unsealed(data []byte) ([]byte, error) {
	body, ours := bytes.CutPrefix(data, []byte(countsFormat))
	if !ours {
		return nil, errors.New("these are no counts of a cohort, or those of another version of the program")
	}
	if len(body) < sha256.Size {
		return nil, errDamaged
	}
	end := len(data) - sha256.Size
	if sha256.Sum256(data[:end]) != [sha256.Size]byte(data[end:]) {
		return nil, errDamaged
	}
	return data[len(countsFormat):end], nil
}

// fits reads whose counts these are.
func (c *Counts) fits(r *reader) error {
	q := c.scorer.Questionnaire()
	id, version, digest := r.text(), r.number(), r.text()
	var keys []string
	for range r.length() {
		keys = append(keys, r.text())
	}
	switch {
	case r.broken:
		return errDamaged
	case id != q.ID || version != int64(q.Version) || digest != q.Digest:
		return fmt.Errorf("the counts are of questionnaire %s, version %d (%s), and not of %s, version %d (%s)",
			printable.Quote(id), version, printable.Line(digest), printable.Quote(q.ID), q.Version, q.Digest)
	case !slices.Equal(keys, c.keys):
		return fmt.Errorf("the counts have groups by %s, and not by %s", listed(keys), listed(c.keys))
	}
	return nil
}

func listed(keys []string) string {
	if len(keys) == 0 {
		return "no label"
	}
	return printable.Line(fmt.Sprintf("%q", keys))
}

func (c *Counts) read(r *reader) {
	r.numbers(c.cells)
	c.from, c.to = r.time(), r.time()
	for i := range c.groups {
		c.readGrouping(r, &c.groups[i])
	}
	for i := range c.sightings {
		for range r.length() {
			c.sightings.note(i, sighting{rank: r.number(), source: r.text(), section: int(r.number())})
		}
	}
}

func (c *Counts) readGrouping(r *reader, g *grouping) {
	g.unsaid = r.number()
	if n := r.number(); n < 0 {
		g.giveUp()
		return
	} else if n > MaxValues {
		r.broken = true
	} else {
		for range n {
			value := r.text()
			group := newSample(c.scorer)
			r.numbers(group.cells)
			if r.broken {
				return
			}
			g.samples[value] = group
		}
	}
}

// reader reads what a writer wrote. At the first thing that cannot be, it is broken,
// and all that follows is zero.
type reader struct {
	rest   []byte
	broken bool
}

func (r *reader) number() int64 {
	n, size := binary.Varint(r.rest)
	if size <= 0 || r.broken {
		r.broken, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

// length reads how many bytes or entries follow, each of at least one byte.
func (r *reader) length() int {
	n := r.number()
	if n < 0 || n > int64(len(r.rest)) {
		r.broken, r.rest = true, nil
		return 0
	}
	return int(n)
}

func (r *reader) numbers(into []int64) {
	for i := range into {
		into[i] = r.number()
	}
}

func (r *reader) text() string {
	n := r.length()
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *reader) time() time.Time {
	if r.number() == 0 {
		return time.Time{}
	}
	t := time.Unix(r.number(), 0).UTC()
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		r.broken = true
	}
	return t
}

// consistent reports whether the counts can have come from counting. It keeps
// a checksum that fits by malice from giving figures that make no sense.
func (c *Counts) consistent() bool {
	if slices.ContainsFunc(c.cells, isTooLarge) || !c.whole.consistent() || c.from.IsZero() != c.to.IsZero() || c.from.After(c.to) {
		return false
	}
	for i := range c.groups {
		g := &c.groups[i]
		grouped := g.unsaid
		for value, group := range g.samples {
			if value == "" || !group.consistent() || group.companies() == 0 {
				return false
			}
			grouped += group.companies()
		}
		if g.unsaid < 0 || grouped > c.whole.companies() || !g.tooMany && grouped != c.whole.companies() {
			return false
		}
	}
	return c.sightings.consistent(len(c.gaps))
}

// isTooLarge reports whether a counter is larger than 10^9 companies can make any.
func isTooLarge(n int64) bool {
	const squares = 1e9 * 10_000 * 10_000
	return n < -squares || n > squares
}

func (s sample) consistent() bool {
	isNegative := func(n int64) bool { return n < 0 || isTooLarge(n) }
	if slices.ContainsFunc(s.cells, isNegative) {
		return false
	}
	for i := range 1 + s.sections {
		spread := s.spread(i)
		if spread[spreadCompanies] > s.companies() || total(spread[spreadWholes:]) != spread[spreadCompanies] {
			return false
		}
	}
	for i := range s.spots() {
		spot := s.spot(i)
		if spot.companies() > s.companies() || total(spot[spotTens:]) != spot.companies() {
			return false
		}
	}
	return true
}

func (s *sightings) consistent(sections int) bool {
	for _, list := range s {
		for _, found := range list {
			if found.section < -1 || found.section >= sections {
				return false
			}
		}
	}
	return true
}
