package assess_test

import (
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// kid is a child of a section: a question, or a section.
type kid struct {
	id      string
	weight  fraction
	section *questionnaires.Section // nil for a question
}

func (d definition) kids(s *questionnaires.Section) []kid {
	var kids []kid
	question := func(id string, weight float64) {
		kids = append(kids, kid{id: id, weight: times(exact(weight), d.relevance(id))})
	}
	for _, q := range s.Questions {
		question(q.ID, q.Weight)
	}
	for _, also := range s.Also {
		question(also.Question, also.Weight)
	}
	for _, inner := range s.Sections {
		kids = append(kids, kid{inner.ID, exact(inner.Weight), inner})
	}
	return kids
}

// relevance returns what a question's weight is multiplied by.
func (d definition) relevance(question string) fraction {
	factors := map[assess.Relevance]float64{"none": 0, "some": 0.5, "high": 1, "": 1}
	if !d.q.Question(question).Relevance {
		return whole(1)
	}
	return exact(factors[d.said(question).Relevance])
}

// counting returns the children of which a section's score can depend.
func (d definition) counting(s *questionnaires.Section) []kid {
	return slices.DeleteFunc(d.kids(s), func(k kid) bool {
		named := s.Gates == nil
		for _, gate := range s.Gates {
			_, needed := gate.Needs[k.id]
			named = named || needed
		}
		return !named || k.weight.Sign() == 0 || k.section == nil && !earns(d.q.Question(k.id))
	})
}

func (d definition) value(k kid, m mode) fraction {
	if k.section != nil {
		return d.section(k.section, m)
	}
	return d.question(d.q.Question(k.id), m)
}

// mayMatterNot reports whether an open question may be found to have no relevance.
func (d definition) mayMatterNot(k kid) bool {
	return k.section == nil && d.open(k.id) && d.q.Question(k.id).Relevance && d.said(k.id).Relevance == ""
}

// mayGo reports whether a child that has a range may yet have no score: it may not
// apply, or not matter.
func (d definition) mayGo(k kid) bool {
	if k.section == nil {
		return d.open(k.id) && (d.q.Question(k.id).MayNotApply || d.mayMatterNot(k))
	}
	stays := func(k kid) bool { return d.value(k, atWorst) != nil && !d.mayGo(k) }
	return !slices.ContainsFunc(d.counting(k.section), stays)
}

// entry is what a child brings into a score.
type entry struct {
	id            string
	share, weight fraction // share is nil for one without score
}

// section returns the section's score from 0 to 1.
func (d definition) section(s *questionnaires.Section, m mode) fraction {
	score, known := d.scores[scoreOf{s, m}]
	if !known {
		score = d.furthestOf(s, m)
		d.scores[scoreOf{s, m}] = score
	}
	return score
}

// furthestOf returns a section's score: in a range, the furthest that comes of leaving
// out, in every way, children that may have to be left out.
func (d definition) furthestOf(s *questionnaires.Section, m mode) fraction {
	variants := [][]entry{nil}
	extend := func(with ...[]entry) {
		var longer [][]entry
		for _, variant := range variants {
			for _, more := range with {
				longer = append(longer, slices.Concat(variant, more))
			}
		}
		variants = longer
	}
	known := false
	for _, k := range d.counting(s) {
		share := d.value(k, m)
		known = known || share != nil
		stays := []entry{{k.id, share, k.weight}}
		noScore := []entry{{k.id, nil, k.weight}}
		takesPart := d.value(k, atWorst) != nil
		switch {
		case !takesPart && s.Aggregate == questionnaires.Sum:
			extend(noScore)
		case !takesPart:
		case m == leftOut || !d.mayGo(k):
			extend(stays)
		case s.Aggregate == questionnaires.Sum && d.mayMatterNot(k):
			extend(stays, noScore, nil)
		case s.Aggregate == questionnaires.Sum:
			extend(stays, noScore)
		default:
			extend(stays, nil)
		}
	}
	if !known {
		return nil
	}
	var all []fraction
	for _, variant := range variants {
		if f := aggregate(s, variant); f != nil {
			all = append(all, f)
		}
	}
	return furthest(all, m)
}

// aggregate returns what becomes of the entries; nil where nothing does.
func aggregate(s *questionnaires.Section, entries []entry) fraction {
	switch s.Aggregate {
	case questionnaires.Min:
		var shares []fraction
		for _, e := range entries {
			if e.share != nil {
				shares = append(shares, e.share)
			}
		}
		return furthest(shares, atWorst)
	case questionnaires.Average:
		return mean(entries, func(entry) fraction { return whole(1) })
	case questionnaires.Sum:
		for i := range entries {
			if entries[i].share == nil {
				entries[i].share = whole(0)
			}
		}
		return mean(entries, func(e entry) fraction { return e.weight })
	case questionnaires.Ladder:
		return stepsMet(s, entries)
	case questionnaires.Gated:
		return gatesPassed(s, entries)
	default:
		return mean(entries, func(e entry) fraction { return e.weight })
	}
}

func mean(entries []entry, weight func(entry) fraction) fraction {
	above, below := whole(0), whole(0)
	for _, e := range entries {
		if e.share != nil {
			above, below = plus(above, times(weight(e), e.share)), plus(below, weight(e))
		}
	}
	if below.Sign() == 0 {
		return nil
	}
	return over(above, below)
}

func isAtLeast(share fraction, score float64) bool {
	return share != nil && !less(times(whole(100), share), exact(score))
}

func stepsMet(s *questionnaires.Section, entries []entry) fraction {
	if len(entries) == 0 {
		return nil
	}
	met := slices.IndexFunc(entries, func(e entry) bool { return !isAtLeast(e.share, s.Met) })
	if met < 0 {
		met = len(entries)
	}
	return over(whole(int64(met)), whole(int64(len(entries))))
}

func gatesPassed(s *questionnaires.Section, entries []entry) fraction {
	closed := func(g questionnaires.Gate) bool {
		return slices.ContainsFunc(entries, func(e entry) bool {
			least, needed := g.Needs[e.id]
			return needed && !isAtLeast(e.share, least)
		})
	}
	passed := whole(0)
	for _, g := range s.Gates {
		if closed(g) {
			break
		}
		passed = over(exact(g.Score), whole(100))
	}
	return passed
}

func (d definition) needs() []assess.Need {
	type ranked struct {
		assess.Need
		exact fraction
	}
	var list []ranked
	for _, q := range d.q.Questions() {
		score, relevance := d.question(q, leftOut), d.said(q.ID).Relevance
		if !q.Relevance || relevance == "" || score == nil {
			continue
		}
		if need := times(d.relevance(q.ID), minus(whole(1), score)); need.Sign() > 0 {
			list = append(list, ranked{assess.Need{
				Question: q.ID, Relevance: relevance, Score: figure(score).Value, Need: figure(need).Value}, need})
		}
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return b.exact.Cmp(a.exact) })
	var needs []assess.Need
	for _, r := range list {
		needs = append(needs, r.Need)
	}
	return needs
}
