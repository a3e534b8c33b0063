package cohort

import (
	"fmt"
	"slices"
	"time"

	"blindspot/assess"
)

// MaxValues is how many values a label can have for groups to be made of them.
const MaxValues = 100

// Entry is one scored answers object. Nothing of it is kept but what the counts need.
type Entry struct {
	Source  string    // as an [Outlier] names it; no two entries have the same
	Given   time.Time // when the answers were given; zero when not said
	Values  []string  // one for each key of the counts; empty where a label is not given
	Figures *assess.Figures
}

// Counts are exact counters over the answers of many companies to one questionnaire.
// They belong to one goroutine; [Counts.Merge] brings those of several together. They
// have room for 1,000,000,000 companies.
//
// Counts of the core questionnaire take about 50 KB, and 9 KB more for each group: how
// many companies there are makes no difference.
type Counts struct {
	scorer *assess.Scorer
	keys   []string

	cells    []int64 // every counter below, once it is settled; they merge by addition
	whole    sample
	levels   []int64
	gaps     []gap      // by the index of a section
	answers  []answered // by the index of a question
	clashes  []int64    // by the index of a contradiction
	verdicts [][]int64  // as [Statistics.Verdicts]
	scales   []scale    // by the index of a section
	together together

	recentAnswers recentAnswers // of as many companies as the recent sums of the whole

	from, to  time.Time
	groups    []grouping // by the keys
	sightings sightings
	company   company // the one that is being counted
}

// New returns empty counts. The keys are the labels by whose values groups are made:
// distinct, and at most [assess.MaxLabels], as no answers file has more.
func New(scorer *assess.Scorer, keys []string) *Counts {
	if len(keys) > assess.MaxLabels {
		panic(fmt.Sprintf("cohort: %d keys, at most %d are possible", len(keys), assess.MaxLabels))
	}
	c := &Counts{scorer: scorer, keys: slices.Clone(keys), company: newCompany(scorer)}
	var measure cutter
	c.cut(&measure) // how many cells there are
	c.cells = make([]int64, measure.used)
	c.cut(&cutter{cells: c.cells})
	c.recentAnswers = newRecentAnswers(len(c.answers))
	for range keys {
		c.groups = append(c.groups, grouping{samples: map[string]sample{}})
	}
	return c
}

// cut gives every counter its cells.
func (c *Counts) cut(from *cutter) {
	q := c.scorer.Questionnaire()
	sections := c.scorer.Sections()
	c.whole = cutSample(from, c.scorer)
	c.levels = from.cut(len(Statistics{}.Levels))
	c.gaps = make([]gap, len(sections))
	c.scales = make([]scale, len(sections))
	for i, section := range sections {
		c.gaps[i] = from.cut(gapSize)
		c.scales[i] = cutScale(from, q, section)
	}
	c.answers = make([]answered, len(q.Questions()))
	for i := range c.answers {
		c.answers[i] = from.cut(answeredSize)
	}
	c.clashes = from.cut(len(q.Contradictions))
	c.verdicts = make([][]int64, len(q.Verdicts))
	for i, verdict := range q.Verdicts {
		c.verdicts[i] = from.cut(len(verdict.Outcomes) + 1)
	}
	c.together = cutTogether(from, len(q.BlindSpots))
}

// Merge adds what other has counted, which must be of the same questionnaire and keys.
// Other stays as it is.
func (c *Counts) Merge(other *Counts) {
	if c.scorer.Questionnaire().Digest != other.scorer.Questionnaire().Digest || !slices.Equal(c.keys, other.keys) {
		panic("cohort: counts of another questionnaire or other keys cannot be merged")
	}
	c.settle()
	other.settle()
	add(c.cells, other.cells)
	c.cover(other.from)
	c.cover(other.to)
	for i := range c.groups {
		c.groups[i].merge(&other.groups[i], c.scorer)
	}
	c.sightings.merge(&other.sightings)
}

// cover widens the period so that it has that moment in it.
func (c *Counts) cover(moment time.Time) {
	if moment.IsZero() {
		return
	}
	if c.from.IsZero() || moment.Before(c.from) {
		c.from = moment
	}
	if moment.After(c.to) {
		c.to = moment
	}
}
