package cohort

import (
	"cmp"
	"slices"
	"strings"

	"blindspot/assess"
)

// mostSightings is how many files are kept for each reason.
const mostSightings = 10

// sighting is a file that may be worth a second look.
type sighting struct {
	rank    int64 // the higher, the more it stands out; see the scale of its reason
	source  string
	section int // index, or -1
}

// before orders sightings: what stands out most comes first. No two are equal, so that
// the first ten of all are the same however they were brought together.
func (s sighting) before(other sighting) int {
	if s.rank != other.rank {
		return cmp.Compare(other.rank, s.rank)
	}
	return cmp.Or(strings.Compare(s.source, other.source), cmp.Compare(s.section, other.section))
}

// sightings are the first ten by each of the reasons.
type sightings [len(reasons)][]sighting

// reasons are all reasons, each with what one of the figure is in its ranks.
var reasons = [...]struct {
	reason Reason
	scale  float64
}{
	{LowestScore, -100},
	{HighestScore, 100},
	{LargestGap, 100},
	{Contradictory, 1},
	{HardlyAnswered, -wholeShare},
	{AllAlike, wholeShare},
}

const (
	lowest = iota // indexes into reasons
	highest
	largestGap
	contradictory
	hardlyAnswered
	allAlike
)

// wholeShare is a share of 1 as a whole number.
const wholeShare = 1_000_000

// What is worth a second look whatever the others say.
const (
	wideGap            = 40 * 100 // hundredths
	manyContradictions = 2
	enoughAlike        = 10 // scored answers
	nearlyAllAlike     = wholeShare * 9 / 10
)

// look notes what is worth a second look about one company. Scores are noted without a
// bound, as it takes all companies to tell which of them stand out.
func (s *sightings) look(source string, f *assess.Figures, c *company) {
	if overall := c.overall; overall.known == 1 {
		s.note(lowest, sighting{-overall.hundredths, source, -1})
		s.note(highest, sighting{overall.hundredths, source, -1})
	}
	if gap := widestGap(f.Sections); gap >= wideGap {
		section := slices.IndexFunc(f.Sections, func(s assess.SectionFigures) bool { return gapHundredths(s.Gap) == gap })
		s.note(largestGap, sighting{gap, source, section})
	}
	if n := len(f.Contradictions); n >= manyContradictions {
		s.note(contradictory, sighting{int64(n), source, -1})
	}
	if visible, open := f.Coverage.Visible, f.Coverage.Open; open > visible-open {
		s.note(hardlyAnswered, sighting{-shareOf(visible-open, visible), source, -1})
	}
	if most, of := alike(c.points); of >= enoughAlike {
		if share := shareOf(most, of); share >= nearlyAllAlike {
			s.note(allAlike, sighting{share, source, -1})
		}
	}
}

func shareOf(part, whole int) int64 { return int64(part) * wholeShare / int64(whole) }

// widestGap returns the largest overestimation of a section, in hundredths.
func widestGap(sections []assess.SectionFigures) (widest int64) {
	for i := range sections {
		widest = max(widest, gapHundredths(sections[i].Gap))
	}
	return widest
}

// alike returns how many of the scored answers earn the points that most of them earn.
// It gives up on a respondent whose points change too often from one answer to the next
// for nearly all of them to be alike: one that differs makes two changes.
func alike(points []int64) (most, of int) {
	if changes(points) > int64(1+len(points)/5) {
		return 0, 0
	}
	candidate, lead := int64(absent), 0 // what more than half have is never outvoted
	for _, p := range points {
		if p == absent {
			continue
		}
		of++
		switch {
		case lead == 0:
			candidate, lead = p, 1
		case p == candidate:
			lead++
		default:
			lead--
		}
	}
	for _, p := range points {
		if p == candidate && p != absent {
			most++
		}
	}
	return most, of
}

// changes returns how often the points differ from those before them.
func changes(points []int64) int64 {
	last, n := int64(absent), int64(0)
	for _, p := range points {
		scored := one(p != absent)
		n += one(p != last) & scored
		last ^= (last ^ p) & -scored // p, if it is scored
	}
	return n
}

// note keeps a sighting if it is among the first ten.
func (s *sightings) note(reason int, found sighting) {
	list := s[reason]
	if len(list) == mostSightings && found.before(list[mostSightings-1]) >= 0 {
		return
	}
	found.source = strings.Clone(found.source) // it may be a part of a large file
	at, _ := slices.BinarySearchFunc(list, found, sighting.before)
	if len(list) == mostSightings {
		list = list[:mostSightings-1]
	}
	s[reason] = slices.Insert(list, at, found)
}

func (s *sightings) merge(other *sightings) {
	for reason, list := range other {
		for _, found := range list {
			s.note(reason, found)
		}
	}
}

// minimumForOutliers is how many companies it takes before one of them stands out.
const minimumForOutliers = 20

// outliers returns the files worth a second look, by reason, what stands out most
// first. Of scores these are only those far from the others: further from the median
// than three times the spread, which is taken from the quartiles (their distance,
// divided by 1.35, estimates a standard deviation that outliers do not inflate), and
// by 10 points at least, where nearly all companies score alike.
func (s *sightings) outliers(scores Distribution) []Outlier {
	if scores.Companies < minimumForOutliers {
		return nil
	}
	far := max(10, 3*(scores.Q3-scores.Q1)/1.35)
	var found []Outlier
	for i, list := range s {
		for _, f := range list {
			o := Outlier{Source: f.source, Reason: reasons[i].reason, Figure: float64(f.rank) / reasons[i].scale, Section: f.section}
			isFar := o.Figure < scores.Median-far || o.Figure > scores.Median+far
			if i > highest || isFar {
				found = append(found, o)
			}
		}
	}
	return found
}
