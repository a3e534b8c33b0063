package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"time"

	"blindspot/batch"
	"blindspot/watch"
)

// batchWatch scores a batch anew whenever its answers change.
type batchWatch struct {
	*program
	options batchOptions
	watcher *watch.Watcher
	news    rejectionNews
	deaf    bool // the user knows that the system does not report changes

	last    batch.Summary
	written []string // by the last run
	outcome error    // of the last run: nil, or a stopped
	failure string   // of the last run, as it was told; "" for none
}

// watchTiming gives an interview or an editor time to save, and shows how far a long copy
// is while it goes on.
func watchTiming() watch.Timing {
	return watch.Timing{Quiet: 500 * time.Millisecond, Most: 5 * time.Second, Poll: 2 * time.Second}
}

// tryAgain is when a failed run is tried again: the reason may go away by itself, as with a
// full disk, or a table that another program has open.
const tryAgain = 10 * time.Second

// watchBatch scores a batch, and anew after every change, until it is interrupted. As it
// can end in no other way, its exit code is that of the last run.
func (p *program) watchBatch(ctx context.Context, o batchOptions) error {
	if err := p.checkWatch(o); err != nil {
		return err
	}
	scope, err := p.watchScope(o)
	if err != nil {
		return err
	}
	watcher := watch.New(scope, watchTiming())
	defer watcher.Close()
	b := &batchWatch{program: p, options: o, watcher: watcher, news: newRejectionNews()}
	if err := b.score(ctx); err != nil && !errors.Is(err, stopped(exitError)) {
		return err
	}
	b.stamped("%s", p.say("wartet auf Änderungen (beenden mit Strg-C)", "waiting for changes (end it with Ctrl-C)"))
	for {
		b.tellDeaf()
		changes, err := b.wait(ctx)
		if err != nil {
			return b.outcome
		}
		if err := b.again(ctx, changes); err != nil {
			return err
		}
	}
}

// wait waits for changes or, after a failed run, until it is time to try again.
func (b *batchWatch) wait(ctx context.Context) ([]watch.Change, error) {
	if b.failure == "" {
		return b.watcher.Next(ctx)
	}
	soon, cancel := context.WithTimeout(ctx, tryAgain)
	defer cancel()
	changes, _ := b.watcher.Next(soon)
	return changes, ctx.Err()
}

// again scores what there is after changes. Only an interruption is an error: whatever
// else is wrong may be mended.
func (b *batchWatch) again(ctx context.Context, changes []watch.Change) error {
	b.news.expect(changes)
	if len(changes) > 0 {
		b.stamped("%s", b.naming(changes))
	}
	switch err := b.score(ctx); {
	case err == nil, errors.Is(err, stopped(exitError)):
		if len(changes) == 0 { // it was tried again
			b.stamped("%s", b.say("der Fehler ist behoben", "the error is gone"))
		}
		b.failure = ""
		return nil
	case errors.Is(err, stopped(exitInterrupted)):
		b.stamped("%s", b.say("die Ergebnisse sind die des Laufs davor", "the results are those of the run before"))
		return err
	default:
		if len(changes) > 0 || err.Error() != b.failure {
			b.tell(err)
		}
		b.failure, b.outcome = err.Error(), stopped(exitError)
		return nil
	}
}

// score is one run. What it has written, later runs may replace.
func (b *batchWatch) score(ctx context.Context) error {
	desk := b.newBatchDesk()
	options := b.options
	options.paths = present(options.paths)
	sum, err := b.scoreBatch(ctx, options, desk, func(r batch.Rejection) {
		if b.news.has(r) {
			desk.rejected(r)
		}
	})
	if err != nil {
		b.outcome = stopped(exitError)
		return err
	}
	b.options.force = true
	b.removeStale(desk, sum)
	desk.conclude(options, b.unknown(sum))
	b.last, b.outcome = sum, failedFor(sum)
	return nil
}

// present returns the paths that stand for something, or all of them if none does. They all
// did when the watching began.
func present(paths []string) []string {
	var there []string
	for _, path := range paths {
		if _, err := batch.NewInputs([]string{path}); err == nil {
			there = append(there, path)
		}
	}
	if len(there) == 0 {
		return paths
	}
	return there
}

// removeStale removes what the last run has written and this one has not: tables of
// questionnaires to which there are no answers any more.
func (b *batchWatch) removeStale(desk *batchDesk, sum batch.Summary) {
	now := b.options.written(sum)
	for _, path := range b.written {
		if !slices.Contains(now, path) && os.Remove(path) == nil {
			desk.line(b.say("%s: entfernt, denn es gehört nichts mehr hinein", "%s: removed, as nothing belongs in it any more"), path)
		}
	}
	b.written = now
}
