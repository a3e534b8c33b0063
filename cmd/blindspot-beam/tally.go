package main

import (
	"blindspot/cohort"
)

// tally is what was counted of the answers to one questionnaire: by one bundle, or by all
// that were added up so far.
type tally struct {
	Questionnaire string // id; empty for rejections that belong to none
	Counts        []byte // of [cohort.Counts.MarshalBinary]; empty where nothing was scored or is counted
	Met           bool   // answers to it were scored,
	First         place  // and these first
	Rejected      int64
}

// addFn adds tallies up, in any order and any grouping to the same one.
type addFn struct {
	Settings settings

	office *office
}

func (f *addFn) Setup() (err error) {
	f.office, err = f.Settings.open()
	return err
}

func (f *addFn) Teardown() error { return f.office.close() }

func (f *addFn) MergeAccumulators(a, b tally) (tally, error) {
	a.Rejected += b.Rejected
	if b.Met && (!a.Met || b.First.before(a.First)) {
		a.Met, a.First = true, b.First
	}
	switch {
	case len(b.Counts) == 0:
		return a, nil
	case len(a.Counts) == 0:
		a.Counts = b.Counts
		return a, nil
	}
	sum, err := f.office.counts(f.Settings, a)
	if err != nil {
		return tally{}, err
	}
	more, err := f.office.counts(f.Settings, b)
	if err != nil {
		return tally{}, err
	}
	sum.Merge(more)
	a.Counts, err = sum.MarshalBinary()
	return a, err
}

// counts unpacks the counts of a tally that has some.
func (o *office) counts(s settings, t tally) (*cohort.Counts, error) {
	subject, err := o.subjects.Find(t.Questionnaire)
	if err != nil {
		return nil, err
	}
	counts := cohort.New(subject.Scorer, s.Labels)
	return counts, counts.UnmarshalBinary(t.Counts)
}
