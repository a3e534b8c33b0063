package cohort

import (
	"slices"

	"blindspot/assess"
)

// A benchmark tells no count of one to four companies, and none that follows from
// others by subtraction along a row or a column of a table. This is cell suppression
// (Cox, Suppression Methodology and Statistical Disclosure Control, Journal of the
// American Statistical Association 75, 1980):
//
//   - primary: every cell of one to four is withheld;
//   - complementary: while what is withheld of a line adds up to one to four, or is a
//     single cell, which the rest of the line would give away, the smallest cell of the
//     line that is not zero is withheld as well. Where there is none left, nothing of
//     the smallest group is told in this table, which always ends.
//
// A table is the distribution of one score: the whole, and the groups of one label.
// Those who are in no group that is told are a row as well, though it is never told, for
// subtracting the groups from the whole gives it. The lines are the rows, each with its
// sum, and the columns, each with the cell of the whole. The whole is protected first,
// by itself.
//
// What this does not protect against: somebody who knows the answers of nearly all
// companies of a group can work out the others'; sums over few companies, five or more,
// leave few possibilities; the lines taken together bound a cell, and in rare cases could
// give it; and where two labels make nearly the same groups, one can be subtracted from
// the other. How many companies lack a score is not withheld.

// cell is a count of companies, and whether it is told.
type cell struct {
	count int64
	told  bool
}

func (c cell) toldCount() int64 {
	if c.told {
		return c.count
	}
	return 0
}

// row is a distribution as it was counted.
type row struct {
	companies, sum, squares int64
	cells                   []cell // the ten bins; of a blind spot, then those clear of it and those that show it
}

const (
	cellClear = tens + iota // adds up the bins below shownFrom
	cellShown               // adds up the others

	shownFrom = assess.ShownFrom / 10 // the bin from which on a blind spot that can be judged is shown
)

func newRow(companies, sum, squares int64, counts []int64) row {
	r := row{companies: companies, sum: sum, squares: squares, cells: make([]cell, len(counts))}
	for i, n := range counts {
		r.cells[i] = cell{count: n, told: !isFew(n)}
	}
	return r
}

// bins returns what is told of a distribution.
func (r row) bins() Bins {
	b := Bins{Companies: r.companies, Sum: r.sum, Squares: r.squares, Withheld: r.companies}
	for i := range b.Tens {
		b.Tens[i] = r.cells[i].toldCount()
		b.Withheld -= b.Tens[i]
	}
	return b
}

// line is cells that add up to a total.
type line struct {
	parts []*cell
	total *cell
	fixed bool // the total cannot be withheld
}

// lines returns what adds up within a row.
func (r row) lines() []line {
	all := make([]*cell, len(r.cells))
	for i := range r.cells {
		all[i] = &r.cells[i]
	}
	companies := &cell{count: r.companies, told: true}
	if len(all) == tens {
		return []line{{parts: all, total: companies, fixed: true}}
	}
	return []line{
		{parts: all[tens:], total: companies, fixed: true},
		{parts: all[:tens], total: companies, fixed: true},
		{parts: all[:shownFrom], total: all[cellClear]},
		{parts: all[shownFrom:tens], total: all[cellShown]},
	}
}

// gives reports whether the line gives a count away that is not to be told.
func (l line) gives() bool {
	hidden, sum := 0, int64(0)
	for _, c := range l.parts {
		if !c.told {
			hidden++
			sum += c.count
		}
	}
	if !l.total.told {
		return hidden == 0
	}
	return hidden == 1 || isFew(sum)
}

// withhold withholds the next cell of the line; false when there is none.
func (l line) withhold() bool {
	var next *cell
	for _, c := range l.parts {
		if c.told && c.count > 0 && (next == nil || c.count < next.count) {
			next = c
		}
	}
	if next == nil && l.total.told && !l.fixed {
		next = l.total
	}
	if next == nil {
		return false
	}
	next.told = false
	return true
}

// protect withholds cells until no line gives anything away; false when it cannot.
func protect(lines []line) bool {
	for again := true; again; {
		again = false
		for _, l := range lines {
			for l.gives() {
				if !l.withhold() {
					return false
				}
				again = true
			}
		}
	}
	return true
}

// protect withholds what must be of a row that stands alone, of [Least] companies or
// more: then the cells that are not few are enough to hide the few.
func (r row) protect() { protect(r.lines()) }

// table is one distribution: of the whole, and of the groups of one label.
type table struct {
	whole row // protected
	names []string
	rows  []row
}

func (t *table) add(name string, r row) {
	t.names = append(t.names, name)
	t.rows = append(t.rows, r)
}

// told returns what is told of a group; nothing when that would give others away.
func (t *table) told(name string) (row, bool) {
	i := slices.Index(t.names, name)
	if i < 0 {
		return row{}, false
	}
	return t.rows[i], true
}

// protect withholds what must be of the groups, and drops those of which nothing can be
// told.
func (t *table) protect() {
	sizes := map[string]int64{}
	for i, name := range t.names {
		sizes[name] = t.rows[i].companies
	}
	t.keep(enough(t.names, sizes, t.whole.companies))
	for len(t.rows) > 0 && !protect(t.lines()) {
		t.dropSmallest()
	}
}

// keep drops all groups but those.
func (t *table) keep(names []string) {
	kept := table{whole: t.whole}
	for i, name := range t.names {
		if slices.Contains(names, name) {
			kept.add(name, t.rows[i].counted())
		}
	}
	*t = kept
}

// dropSmallest drops the smallest group, of equal ones the last, and begins anew with
// the others.
func (t *table) dropSmallest() {
	smallest := 0
	for i, r := range t.rows {
		if r.companies <= t.rows[smallest].companies {
			smallest = i
		}
	}
	t.keep(slices.Delete(slices.Clone(t.names), smallest, smallest+1))
}

// counted returns the row with nothing withheld but the cells of few companies.
func (r row) counted() row { return newRow(r.companies, r.sum, r.squares, r.counts()) }

func (r row) counts() []int64 {
	counts := make([]int64, len(r.cells))
	for i, c := range r.cells {
		counts[i] = c.count
	}
	return counts
}

// lines returns the lines of all rows, those of nobody's group among them, and of all
// columns.
func (t *table) lines() []line {
	rows := append(slices.Clone(t.rows), t.others())
	var lines []line
	for _, r := range rows {
		lines = append(lines, r.lines()...)
	}
	for i, c := range t.whole.cells {
		column := line{total: &cell{count: c.count, told: c.told}, fixed: true}
		for _, r := range rows {
			column.parts = append(column.parts, &r.cells[i])
		}
		lines = append(lines, column)
	}
	return lines
}

// others returns the distribution of the companies that are in no group told of.
func (t *table) others() row {
	companies, counts := t.whole.companies, t.whole.counts()
	for _, r := range t.rows {
		companies -= r.companies
		for i, c := range r.cells {
			counts[i] -= c.count
		}
	}
	return newRow(companies, 0, 0, counts)
}
