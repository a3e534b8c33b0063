package cohort

import (
	"errors"
	"fmt"
	"slices"

	"blindspot/assess"
	"blindspot/printable"
)

// ErrTooManyCompanies says that benchmarks have more companies together than the
// 1,000,000,000 that a benchmark file has room for.
var ErrTooManyCompanies = errors.New("together the benchmarks have more companies than a benchmark has room for")

// MergeError says which two benchmarks cannot be added up, and why: their companies
// would count twice, or they are not of the same questionnaire, version and digest.
type MergeError struct {
	A, B  int // places among those given to [MergeBenchmarks], A below B
	Twice bool
	Of    [2]assess.Reference // their questionnaires
}

func (e *MergeError) Error() string {
	if e.Twice {
		return "the same companies are in both benchmarks; they would count twice"
	}
	return fmt.Sprintf("one benchmark is of questionnaire %s, and the other of %s", referenceWords(e.Of[0]), referenceWords(e.Of[1]))
}

func referenceWords(r assess.Reference) string {
	return fmt.Sprintf("%s, version %d (%s)", printable.Quote(r.ID), r.Version, printable.Line(r.Digest))
}

// MergeBenchmarks adds up what the benchmarks tell, of which there must be at least
// one: in any order, and in several steps or at once, to the same benchmark. The error
// is a [*MergeError] or [ErrTooManyCompanies].
//
// Whatever is told of the whole adds up to what one benchmark of all companies would
// tell, save that bins which were withheld stay so. A group is told of those
// benchmarks that tell of it: a region where it has too few companies adds nothing.
func MergeBenchmarks(all ...Benchmark) (Benchmark, error) {
	for b := range all {
		for a := range b {
			if err := mergeable(all[a], all[b]); err != nil {
				err.A, err.B = a, b
				return Benchmark{}, err
			}
		}
	}
	merged := all[0].clone()
	for _, b := range all[1:] {
		if b.Companies > maxCompanies-merged.Companies {
			return Benchmark{}, ErrTooManyCompanies
		}
		merged.add(b)
	}
	return merged, nil
}

// mergeable returns nil when the two can be added up.
func mergeable(a, b Benchmark) *MergeError {
	err := &MergeError{Of: [2]assess.Reference{a.Questionnaire, b.Questionnaire}}
	if a.Questionnaire != b.Questionnaire || !a.Told.tellsOfTheSame(b.Told) {
		return err
	}
	err.Twice = slices.ContainsFunc(b.Sources, func(source string) bool { return slices.Contains(a.Sources, source) })
	if err.Twice {
		return err
	}
	return nil
}

// tellsOfTheSame reports whether both have the same sections and blind spots.
func (t Told) tellsOfTheSame(other Told) bool {
	return slices.EqualFunc(t.Sections, other.Sections, func(a, b SectionBins) bool { return a.ID == b.ID }) &&
		slices.EqualFunc(t.Spots, other.Spots, func(a, b SpotBins) bool { return a.ID == b.ID })
}

func (b *Benchmark) add(other Benchmark) {
	b.Sources = slices.Sorted(slices.Values(slices.Concat(b.Sources, other.Sources)))
	b.Companies += other.Companies
	if b.From == "" || other.From != "" && other.From < b.From {
		b.From = other.From
	}
	b.To = max(b.To, other.To)
	b.Told.add(other.Told)
	for _, g := range other.Groups {
		at, found := slices.BinarySearchFunc(b.Groups, g, groupOrder)
		if !found {
			b.Groups = slices.Insert(b.Groups, at, g.clone())
			continue
		}
		b.Groups[at].Companies += g.Companies
		b.Groups[at].Told.add(g.Told)
	}
}

func (t *Told) add(other Told) {
	t.Overall.add(other.Overall)
	for i := range t.Sections {
		t.Sections[i].add(other.Sections[i].Bins)
	}
	for i := range t.Spots {
		spot, more := &t.Spots[i], other.Spots[i]
		spot.Shown += more.Shown
		spot.Clear += more.Clear
		spot.Withheld += more.Withheld
		spot.Exposure.add(more.Exposure)
	}
}

func (b *Bins) add(other Bins) {
	b.Companies += other.Companies
	b.Sum += other.Sum
	b.Squares += other.Squares
	b.Withheld += other.Withheld
	for i, n := range other.Tens {
		b.Tens[i] += n
	}
}

// clone returns a benchmark that shares nothing changeable with b.
func (b Benchmark) clone() Benchmark {
	b.Sources = slices.Clone(b.Sources)
	b.Told = b.Told.clone()
	b.Groups = slices.Clone(b.Groups)
	for i, g := range b.Groups {
		b.Groups[i] = g.clone()
	}
	return b
}

func (g BenchmarkGroup) clone() BenchmarkGroup {
	g.Told = g.Told.clone()
	return g
}

func (t Told) clone() Told {
	t.Sections, t.Spots = slices.Clone(t.Sections), slices.Clone(t.Spots)
	return t
}
