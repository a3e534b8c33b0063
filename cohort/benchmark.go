package cohort

import (
	"slices"
	"strings"
	"time"

	"blindspot/assess"
)

// BenchmarkFormat is the name of the format of a benchmark file.
const BenchmarkFormat = "blindspot/benchmark/v1"

// Benchmark is what can be shared of a cohort: sums and counts, so that benchmarks of
// several cohorts add up exactly, and no count of one to four companies. docs/benchmark.md
// describes its file.
//
// A benchmark of fewer than [Least] companies is empty: it does not even say how many
// they are.
type Benchmark struct {
	Sources       []string // the benchmarks that were added up, sorted: a digest of the content of each
	Questionnaire assess.Reference
	Companies     int64
	From, To      string // the months of the first and the last answers, such as "2026-03"; empty when no file says
	Told
	Groups []BenchmarkGroup // by key, then value
}

// BenchmarkGroup is the companies with one value of a label, at least [Least]. What
// would give companies outside of it away is not told: then its Companies are 0.
type BenchmarkGroup struct {
	Key, Value string
	Companies  int64
	Told
}

// Told is what is told of any set of companies.
type Told struct {
	Overall  Bins
	Sections []SectionBins // all, in the questionnaire's order
	Spots    []SpotBins    // all, in the questionnaire's order
}

// Bins is how a score is spread. The bins and Withheld add up to Companies: a bin holds
// as many companies as it says, or more where some are withheld.
type Bins struct {
	Companies int64     // with a score; 0, or at least Least
	Sum       int64     // of their scores, in hundredths of a point
	Squares   int64     // the sum of the squares of these
	Tens      [10]int64 // companies by score, rounded down: 0-9, 10-19, ... 90-100
	Withheld  int64     // companies of which the bin is not told; 0, or at least Least
}

// SectionBins is how the score of one section is spread.
type SectionBins struct {
	ID string
	Bins
}

// SpotBins is how common a blind spot is among those companies of which it can be
// judged: Shown, Clear and Withheld add up to the companies of its exposure.
type SpotBins struct {
	ID                     string
	Shown, Clear, Withheld int64
	Exposure               Bins
}

// Mean returns the mean, 0-100; unknown of no companies.
func (b Bins) Mean() assess.Figure {
	if b.Companies == 0 {
		return assess.Figure{}
	}
	return assess.Known(mean(b.Companies, b.Sum))
}

// Deviation returns the sample standard deviation; unknown of no companies.
func (b Bins) Deviation() assess.Figure {
	if b.Companies == 0 {
		return assess.Figure{}
	}
	return assess.Known(deviation(b.Companies, b.Sum, b.Squares))
}

// Benchmark returns what can be shared of the counts.
func (c *Counts) Benchmark() Benchmark {
	c.settle()
	q := c.scorer.Questionnaire()
	b := Benchmark{
		Questionnaire: assess.Reference{ID: q.ID, Version: q.Version, Digest: q.Digest},
		Told:          c.nothing(),
	}
	if c.whole.companies() < Least {
		return b
	}
	b.Companies = c.whole.companies()
	b.From, b.To = month(c.from), month(c.to)
	b.Groups = c.benchmarkGroups()
	for v := range c.variables() {
		c.tell(&b, v)
	}
	b.Sources = []string{b.content()}
	return b
}

func month(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2006-01")
}

// nothing names the sections and blind spots, and tells nothing of them.
func (c *Counts) nothing() Told {
	var told Told
	for _, section := range c.scorer.Sections() {
		told.Sections = append(told.Sections, SectionBins{ID: section.ID})
	}
	for _, spot := range c.scorer.Questionnaire().BlindSpots {
		told.Spots = append(told.Spots, SpotBins{ID: spot.ID})
	}
	return told
}

// benchmarkGroups returns the groups that can be told of, by key and value, without
// anything told of them yet.
func (c *Counts) benchmarkGroups() []BenchmarkGroup {
	var groups []BenchmarkGroup
	for i, key := range c.keys {
		for _, value := range c.groups[i].shown(c.whole) {
			groups = append(groups, BenchmarkGroup{Key: key, Value: value, Companies: c.groups[i].samples[value].companies(), Told: c.nothing()})
		}
	}
	slices.SortFunc(groups, groupOrder)
	return groups
}

func groupOrder(a, b BenchmarkGroup) int {
	if a.Key != b.Key {
		return strings.Compare(a.Key, b.Key)
	}
	return strings.Compare(a.Value, b.Value)
}

// variables returns how many distributions there are of each set of companies: that of
// the overall score, of each section and of each blind spot.
func (c *Counts) variables() int { return 1 + c.whole.sections + c.whole.spots() }

// row returns the v-th distribution of a sample.
func (s sample) row(v int) row {
	if v <= s.sections {
		spread := s.spread(v)
		return newRow(spread[spreadCompanies], spread[spreadSum], spread[spreadSquares], spread.tens())
	}
	spot := s.spot(v - 1 - s.sections)
	bins := spot[spotTens:]
	return newRow(spot.companies(), spot[spotSum], spot[spotSquares], append(slices.Clone(bins), total(bins[:shownFrom]), total(bins[shownFrom:])))
}

// tell adds the v-th distribution, of the whole and of every group, less what has to be
// withheld.
func (c *Counts) tell(b *Benchmark, v int) {
	whole := c.whole.row(v)
	if whole.companies < Least {
		return
	}
	whole.protect()
	b.Told.set(v, whole)
	for i, key := range c.keys {
		t := table{whole: whole}
		for _, group := range b.Groups {
			if group.Key == key {
				t.add(group.Value, c.groups[i].samples[group.Value].row(v))
			}
		}
		t.protect()
		for n := range b.Groups {
			if row, ok := t.told(b.Groups[n].Value); ok && b.Groups[n].Key == key {
				b.Groups[n].Told.set(v, row)
			}
		}
	}
}

// set tells the v-th distribution.
func (t *Told) set(v int, r row) {
	switch {
	case v == 0:
		t.Overall = r.bins()
	case v <= len(t.Sections):
		t.Sections[v-1].Bins = r.bins()
	default:
		spot := &t.Spots[v-1-len(t.Sections)]
		spot.Exposure = r.bins()
		spot.Clear, spot.Shown = r.cells[cellClear].toldCount(), r.cells[cellShown].toldCount()
		spot.Withheld = r.companies - spot.Clear - spot.Shown
	}
}
