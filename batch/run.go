package batch

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// ErrStrict says that the run ended with the first rejection.
var ErrStrict = errors.New("answers were rejected, and with that a strict run ends")

// run is a batch under way, seen by the goroutine that writes.
type run struct {
	Options
	in      *Inputs
	tables  *tables
	belt    *belt
	only    *atomic.Pointer[Subject]
	workers []*worker
	spare   *worker // for what has to be done again
	tally   *tally  // of an earlier run
	met     []*Subject
	refused map[string]int // rejections by the id of the questionnaire
	journal *journal       // nil where the run cannot be resumed
	track   *tracker
	sum     Summary
	read    int64

	earlier     int   // scored and rejected by the run that is resumed
	earlierRead int64 // by it
}

// Run scores everything in the inputs, and writes the tables. They appear whole, at the
// end, one after the other: after an error there are none, but where the system fails just
// then, which leaves those that have appeared. With a cancelled context the error is that
// of the context, and a run that can be resumed goes on there the next time unless the
// error is [ErrNotKept] as well.
func Run(ctx context.Context, in *Inputs, target Target, o Options) (Summary, error) {
	r, err := newRun(in, target, o)
	if err != nil {
		return Summary{}, err
	}
	err = r.carry(ctx)
	if err == nil {
		err = r.tables.finish()
	}
	if err == nil {
		err = r.conclude()
	}
	if err == nil {
		err = r.tables.publish()
	}
	if err != nil {
		return r.sum, r.giveUp(err)
	}
	r.removeLeftovers()
	return r.sum, nil
}

func newRun(in *Inputs, target Target, o Options) (*run, error) {
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	r := &run{Options: o, in: in, tables: newTables(target, o.Labels), belt: newBelt(o.Workers), refused: map[string]int{}}
	if target.single() {
		r.only = new(atomic.Pointer[Subject])
	}
	for range o.Workers {
		w := r.newWorker()
		if o.Count {
			w.tally = newTally(o.Labels)
		}
		r.workers = append(r.workers, w)
	}
	r.spare = r.newWorker()
	if o.Count {
		r.tally = newTally(o.Labels)
	}
	if !target.Resume {
		return r, nil
	}
	return r, r.pickUp()
}

func (r *run) newWorker() *worker {
	return &worker{desk: newDesk(r.Subjects, r.StrictReader), encode: r.tables.encode, only: r.only}
}

// carry brings everything from the inputs into the tables.
func (r *run) carry(ctx context.Context) error {
	quit, cancel := context.WithCancel(context.WithoutCancel(ctx))
	var working sync.WaitGroup
	defer working.Wait()
	defer cancel()
	for _, w := range r.workers {
		working.Go(func() { w.serve(quit, r.belt.work) })
	}
	producing, stop := context.WithCancel(ctx)
	defer stop()
	var failure error
	go func() { // it may wait for standard input without end, and is not waited for
		defer r.belt.end()
		failure = r.produce(producing)
	}()
	for {
		c, err := r.next(ctx)
		if err != nil {
			return err
		}
		if c == nil {
			return failure
		}
		if err := r.write(c); err != nil {
			return err
		}
	}
}

// produce cuts the inputs into chunks. Should the program fail at it, that ends the run.
func (r *run) produce(ctx context.Context) (err error) {
	defer func() {
		if bug := recover(); bug != nil {
			err = newBug(bug)
		}
	}()
	p := &producer{in: r.in, stdin: r.Stdin, belt: r.belt, track: r.track}
	return p.run(ctx)
}

// next returns the next chunk in order once it is done, or nil when there are no more. A
// run that can be resumed first writes what is under way when it is interrupted.
func (r *run) next(ctx context.Context) (*chunk, error) {
	interrupted := ctx.Done()
	if r.journal != nil {
		interrupted = nil
	}
	select {
	case c, more := <-r.belt.inOrder:
		if !more {
			return nil, nil
		}
		if c.checkpoint == nil {
			<-c.done
		}
		return c, nil
	case <-interrupted:
		return nil, ctx.Err()
	}
}

// write adds a chunk to the tables.
func (r *run) write(c *chunk) error {
	if c.checkpoint != nil {
		if err := r.save(*c.checkpoint); err != nil && !errors.Is(err, ErrNotKept) {
			return err
		}
		r.belt.proceed <- struct{}{}
		return nil
	}
	r.settle(c)
	if err := r.note(c); err != nil {
		return err
	}
	if err := r.tables.write(c); err != nil {
		return err
	}
	r.belt.putBack(c)
	if r.Progress != nil {
		files, all := r.in.Found()
		r.Progress(Progress{
			Scored: r.sum.Scored, Rejected: r.sum.Rejected, Files: files, AllFound: all,
			Read: r.read, Size: r.in.size.Load(), Earlier: r.earlier, EarlierRead: r.earlierRead,
		})
	}
	return nil
}

// settle decides whose table it is, where there can be only one, and does the chunk again
// if it was done without knowing that.
func (r *run) settle(c *chunk) {
	if r.only == nil {
		return
	}
	if r.only.Load() == nil {
		if first := slices.IndexFunc(c.parts, func(p part) bool { return p.refused == nil }); first >= 0 {
			r.only.Store(c.parts[first].subject)
		}
	}
	only := r.only.Load()
	if slices.ContainsFunc(c.parts, func(p part) bool { return p.refused == nil && p.subject != only }) {
		c.forget()
		r.spare.do(c)
	}
}

// note takes what the summary needs from a chunk, and tells of what was rejected.
func (r *run) note(c *chunk) error {
	r.sum.Scored += c.scored
	r.sum.Slow += c.slow
	r.sum.Other += c.other
	r.read += c.read
	for _, p := range c.parts {
		if p.refused == nil {
			if !slices.Contains(r.met, p.subject) {
				r.met = append(r.met, p.subject)
			}
			continue
		}
		r.sum.Rejected++
		if p.refused.Subject != nil {
			r.refused[p.refused.Subject.ID()]++
		}
		if r.Rejected != nil {
			r.Rejected(*p.refused)
		}
		if r.Strict {
			return ErrStrict
		}
	}
	return nil
}

// conclude fills in what is known at the end alone, and hands on what was counted.
func (r *run) conclude() error {
	r.sum.Ignored = r.in.Ignored()
	for _, o := range r.tables.opened {
		if o.draft != nil {
			r.sum.Tables = append(r.sum.Tables, o.draft.Path())
		}
	}
	if r.tally == nil {
		return nil
	}
	counted := r.counted()
	for _, subject := range r.met {
		r.sum.Cohorts = append(r.sum.Cohorts, Cohort{subject, counted.of(subject), r.refused[subject.ID()]})
	}
	if len(r.sum.Cohorts) == 1 {
		r.sum.Cohorts[0].Rejected = r.sum.Rejected
	}
	if r.Counted == nil {
		return nil
	}
	return r.Counted(r.sum.Cohorts)
}

// counted returns what this run and an earlier one have counted.
func (r *run) counted() *tally {
	sum := newTally(r.Labels)
	sum.merge(r.tally)
	for _, w := range r.workers {
		sum.merge(w.tally)
	}
	return sum
}

// giveUp leaves nothing behind, or what is needed to resume.
func (r *run) giveUp(err error) error {
	if r.journal == nil || errors.Is(err, ErrStrict) {
		r.tables.abandon()
		return err
	}
	if errors.Is(err, context.Canceled) {
		err = errors.Join(err, r.save(r.track.safe))
	}
	return errors.Join(err, r.tables.putAside())
}

// serve works on chunks until there are no more.
func (w *worker) serve(quit context.Context, work <-chan *chunk) {
	for {
		select {
		case c, more := <-work:
			if !more {
				return
			}
			w.do(c)
			c.done <- struct{}{}
		case <-quit.Done():
			return
		}
	}
}
