package main

import (
	"errors"
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"time"

	"blindspot/batch"
	"blindspot/printable"
	"blindspot/watch"
)

// stamped tells something with the time of day.
func (b *batchWatch) stamped(format string, args ...any) {
	fmt.Fprintf(b.stderr, "%s %s\n", b.now().Format(time.TimeOnly), printable.Line(fmt.Sprintf(format, args...)))
}

// tellDeaf says once that the system does not report changes, and what happens instead.
func (b *batchWatch) tellDeaf() {
	why := b.watcher.Deaf()
	if why == nil || b.deaf {
		return
	}
	b.deaf = true
	reason := why.Error()
	switch {
	case errors.Is(why, watch.ErrTooMany):
		reason = b.say("für so viele Ordner meldet das System keine Änderungen", "the system does not report changes of so many folders")
	case errors.Is(why, watch.ErrNetwork):
		reason = b.say("auf diesem Laufwerk meldet das System nicht alle Änderungen", "the system does not report all changes on this drive")
	}
	b.stamped("%s; %s", reason, b.say("darum werden die Dateien alle paar Sekunden nachgesehen", "so the files are checked every few seconds"))
}

// naming names the first few of the changes.
func (p *program) naming(changes []watch.Change) string {
	var names []string
	for _, c := range changes {
		name := c.Path
		switch c.Kind {
		case watch.Created:
			name += p.say(" (neu)", " (new)")
		case watch.Removed:
			name += p.say(" (entfernt)", " (removed)")
		}
		names = append(names, name)
	}
	return p.firstOf(names)
}

// firstOf lists the first few names, and says how many more there are.
func (p *program) firstOf(names []string) string {
	const most = 3
	text := strings.Join(names[:min(len(names), most)], ", ")
	if more := len(names) - most; more > 0 {
		text += fmt.Sprintf(p.say(" und %s weitere", " and %s more"), p.count(more))
	}
	return text
}

// unknown returns a summary without what the last run has told already.
func (b *batchWatch) unknown(sum batch.Summary) batch.Summary {
	if sum.Other == b.last.Other {
		sum.Other = 0
	}
	if sum.Ignored == b.last.Ignored {
		sum.Ignored = 0
	}
	if slices.Equal(sum.Tables, b.last.Tables) {
		sum.Tables = nil
	}
	return sum
}

// rejectionNews knows which rejections the user has been told of. It keeps a few bytes
// for each, however long they are.
type rejectionNews struct {
	seed    maphash.Seed
	told    map[uint64]struct{}
	changed map[string]bool // the files that have changed since the last run
}

func newRejectionNews() rejectionNews {
	return rejectionNews{seed: maphash.MakeSeed(), told: map[uint64]struct{}{}}
}

// expect begins a run after changes: what is rejected in a changed file is news, even if
// it is what it was.
func (n *rejectionNews) expect(changes []watch.Change) {
	n.changed = make(map[string]bool, len(changes))
	for _, c := range changes {
		n.changed[c.Path] = true
	}
}

// has reports whether a rejection is news, which it is once.
func (n *rejectionNews) has(r batch.Rejection) bool {
	id := maphash.String(n.seed, r.At.String()+"\n"+r.Err.Error())
	_, told := n.told[id]
	n.told[id] = struct{}{}
	return !told || n.changed[r.At.Path]
}
