package cohort

import (
	"math/big"

	"blindspot/strictyaml"
)

// check reports what cannot be of a distribution.
func (b Bins) check(v strictyaml.Value) {
	told := total(b.Tens[:])
	switch {
	case told+b.Withheld != b.Companies:
		v.Problemf("the bins tell of %d companies and %d are withheld, which does not make %d", told, b.Withheld, b.Companies)
	case b.Sum > 100*100*b.Companies:
		v.Problemf("the sum %d is more than %d companies can have", b.Sum, b.Companies)
	case !b.squaresFit():
		v.Problemf("the sum %d and the squares %d do not belong to the same %d scores", b.Sum, b.Squares, b.Companies)
	}
}

// squaresFit reports whether scores from 0 to 100 can have that sum and that sum of
// squares: it is least when all are equal, and greatest when all are at the ends.
func (b Bins) squaresFit() bool {
	product := func(x, y int64) *big.Int { return new(big.Int).Mul(big.NewInt(x), big.NewInt(y)) }
	return product(b.Squares, b.Companies).Cmp(product(b.Sum, b.Sum)) >= 0 &&
		big.NewInt(b.Squares).Cmp(product(b.Sum, 100*100)) <= 0
}

func (s SpotBins) check(v strictyaml.Value) {
	e := s.Exposure
	if s.Shown+s.Clear+s.Withheld != e.Companies {
		v.Problemf("%d companies show it, %d are clear of it and %d are withheld, which does not make %d", s.Shown, s.Clear, s.Withheld, e.Companies)
		return
	}
	if clear := total(e.Tens[:shownFrom]); e.Withheld == 0 && (s.Withheld > 0 || s.Clear != clear) {
		v.Problemf("by their exposure %d companies are clear of it, and not %d", clear, s.Clear)
	}
}

// check reports distributions of more companies than there are.
func (t Told) check(fields strictyaml.Fields, companies int64) {
	tooMany := func(at strictyaml.Value, n int64) {
		if n > companies {
			at.Problemf("found %d companies of %d", n, companies)
		}
	}
	tooMany(fields.Get("overall"), t.Overall.Companies)
	for i, entry := range fields.Get("sections").List() {
		tooMany(entry, t.Sections[i].Companies)
	}
	for i, entry := range fields.Get("blind_spots").List() {
		tooMany(entry, t.Spots[i].Exposure.Companies)
	}
}

func (g BenchmarkGroup) check(v strictyaml.Value, fields strictyaml.Fields, whole Benchmark) {
	if g.Value == "" && fields.Get("value").Present() {
		fields.Get("value").Problemf("the value is empty")
	}
	if g.Companies == 0 && fields.Get("companies").Present() {
		fields.Get("companies").Problemf("a group has %d companies or more", Least)
	}
	g.Told.check(fields, g.Companies)
	if !g.Told.tellsOfTheSame(whole.Told) {
		v.Problemf("the group has other sections or blind spots than the whole")
	}
}

// checkGroups reports labels whose groups have more companies than there are, or leave
// so few that they would be recognised.
func checkGroups(v strictyaml.Value, groups []BenchmarkGroup, whole Benchmark) {
	sums := map[string]int64{}
	for i, g := range groups {
		sums[g.Key] += g.Companies
		if last := i == len(groups)-1 || groups[i+1].Key != g.Key; !last {
			continue
		}
		if rest := whole.Companies - sums[g.Key]; rest < 0 || isFew(rest) {
			v.Problemf("the groups by %s have %d companies of %d", g.Key, sums[g.Key], whole.Companies)
		}
	}
}

// checkSources reports a single benchmark that has been changed, and one that says
// nothing of where it comes from.
func (b Benchmark) checkSources(v strictyaml.Value) {
	switch {
	case !v.Present():
	case (len(b.Sources) == 0) != (b.Companies == 0):
		v.Problemf("expected the benchmarks that these %d companies come from, found %d", b.Companies, len(b.Sources))
	case len(b.Sources) == 1 && b.Sources[0] != b.content():
		v.Problemf("the file has been changed since it was written: what it holds has another digest")
	}
}
