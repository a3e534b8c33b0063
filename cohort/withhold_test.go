package cohort_test

import (
	"fmt"
	"testing"

	"blindspot/assess"
	"blindspot/cohort"
)

// TestNothingSmallerThanFiveFollows plays somebody who reads a benchmark and subtracts:
// in every line of every table, again and again, with what was found before. It knows
// even which cells are withheld, which the file does not say.
func TestNothingSmallerThanFiveFollows(t *testing.T) {
	tables, withheld, dropped := 0, 0, 0
	for seed := range uint64(600) {
		scorer := written(t, small)
		made := newRandom(scorer, seed)
		keys := []string{"sector", "size"}
		size := 250
		if seed%3 == 0 {
			size = 20 // where nearly every count is one of few
		}
		entries := made.entries(5+made.IntN(size), words("sector", 1+made.IntN(8)), words("size", 1+made.IntN(4)))
		b := counted(scorer, keys, entries).Benchmark()
		for v := range 1 + len(b.Sections) + len(b.Spots) {
			for k, key := range keys {
				read := newReading(b, v, k, key, entries)
				if n := read.sums[0]; n < cohort.Least {
					continue // nothing is told of so few, as the tests of reading check
				}
				tables++
				withheld += read.unknown()
				dropped += read.dropped
				if found := read.subtract(); found != "" {
					t.Fatalf("seed %d, distribution %d by %s: %s\n%s", seed, v, key, found, read)
				}
			}
		}
	}
	if tables < 3000 || withheld < 10*tables || dropped < 20 {
		t.Errorf("too little was tried: %d tables, %d cells withheld, %d groups dropped", tables, withheld, dropped)
	}
}

// reading is one table of a benchmark as its reader knows it: a row for the whole, one
// for each group told of, and one for all other companies.
type reading struct {
	counts  [][]int64 // what is true
	known   [][]bool
	sums    []int64 // of the rows; known
	dropped int     // groups that are large enough, and not told of in this table
}

func newReading(b cohort.Benchmark, v, k int, key string, entries []cohort.Entry) *reading {
	r := &reading{}
	others, all := map[string]bool{}, map[string]bool{}
	for _, e := range entries {
		others[e.Values[k]], all[e.Values[k]] = true, true
	}
	r.add(cellsOf(b.Told, v), count(entries, v, k, all))
	for _, g := range b.Groups {
		if g.Key != key {
			continue
		}
		cells := cellsOf(g.Told, v)
		if total(cells[:10])+cells[12] == 0 {
			r.dropped++
			continue
		}
		delete(others, g.Value)
		r.add(cells, count(entries, v, k, map[string]bool{g.Value: true}))
	}
	r.add(nil, count(entries, v, k, others))
	return r
}

// cellsOf returns the ten bins of a distribution, those clear and those shown if it is a
// blind spot's, and how many companies are withheld.
func cellsOf(t cohort.Told, v int) []int64 {
	bins, status := t.Overall, []int64{0, 0}
	if v > len(t.Sections) {
		spot := t.Spots[v-1-len(t.Sections)]
		bins, status = spot.Exposure, []int64{spot.Clear, spot.Shown}
	} else if v > 0 {
		bins = t.Sections[v-1].Bins
	}
	return append(append(bins.Tens[:], status...), bins.Withheld)
}

// count counts the companies that have one of the values.
func count(entries []cohort.Entry, v, k int, values map[string]bool) []int64 {
	cells := make([]int64, 12)
	for _, e := range entries {
		if !values[e.Values[k]] {
			continue
		}
		f := e.Figures
		score := f.Overall.Score
		if v > len(f.Sections) {
			spot := f.Spots[v-1-len(f.Sections)]
			score = spot.Exposure
			switch spot.Status {
			case assess.SpotUndetermined:
				continue
			case assess.SpotClear:
				cells[10]++
			case assess.SpotShown:
				cells[11]++
			}
		} else if v > 0 {
			score = f.Sections[v-1].Score
		}
		if score.Known {
			cells[min(int(score.Value)/10, 9)]++
		}
	}
	return cells
}

func total(cells []int64) int64 {
	sum := int64(0)
	for _, n := range cells {
		sum += n
	}
	return sum
}

// add adds a row: what is told of it, or nil for nothing.
func (r *reading) add(told, counts []int64) {
	known := make([]bool, len(counts))
	for i := range told[:min(len(told), len(counts))] {
		known[i] = told[i] == counts[i]
	}
	r.counts, r.known, r.sums = append(r.counts, counts), append(r.known, known), append(r.sums, total(counts[:10]))
}

// place is a cell of the table.
type place struct{ row, cell int }

// equation says that the parts add up to the whole, if it is a cell, or to a known sum.
type equation struct {
	parts []place
	whole *place
}

func (r *reading) equations() []equation {
	var all []equation
	for row, counts := range r.counts {
		cells := func(from, to int) (parts []place) {
			for cell := from; cell < to; cell++ {
				parts = append(parts, place{row, cell})
			}
			return parts
		}
		all = append(all, equation{parts: cells(0, 10)})
		if counts[10]+counts[11] > 0 {
			all = append(all, equation{parts: cells(10, 12)},
				equation{parts: cells(0, 4), whole: &place{row, 10}}, equation{parts: cells(4, 10), whole: &place{row, 11}})
		}
	}
	for cell := range 12 {
		column := equation{whole: &place{0, cell}}
		for row := 1; row < len(r.counts); row++ {
			column.parts = append(column.parts, place{row, cell})
		}
		all = append(all, column)
	}
	return all
}

// subtract says what can be found that must not be; empty for nothing.
func (r *reading) subtract() string {
	equations := r.equations()
	for again := true; again; {
		again = false
		for _, e := range equations {
			var unknown []place
			sum := int64(0)
			for _, p := range e.parts {
				if !r.known[p.row][p.cell] {
					unknown = append(unknown, p)
					sum += r.counts[p.row][p.cell]
				}
			}
			wholeKnown := e.whole == nil || r.known[e.whole.row][e.whole.cell]
			if wholeKnown && sum > 0 && sum < cohort.Least {
				return fmt.Sprintf("%d companies at %v", sum, unknown)
			}
			if !wholeKnown && len(unknown) == 0 {
				unknown = []place{*e.whole}
				wholeKnown = true
			}
			if wholeKnown && len(unknown) == 1 {
				r.known[unknown[0].row][unknown[0].cell] = true
				again = true
			}
		}
	}
	for row, known := range r.known {
		for cell := range known {
			if n := r.counts[row][cell]; known[cell] && n > 0 && n < cohort.Least {
				return fmt.Sprintf("%d companies in row %d, cell %d", n, row, cell)
			}
		}
	}
	return ""
}

func (r *reading) unknown() int {
	n := 0
	for _, known := range r.known[:len(r.known)-1] {
		for _, k := range known {
			if !k {
				n++
			}
		}
	}
	return n
}

func (r *reading) String() string {
	text := ""
	for row, counts := range r.counts {
		for cell, n := range counts {
			mark := "?"
			if r.known[row][cell] {
				mark = " "
			}
			text += fmt.Sprintf("%4d%s", n, mark)
		}
		text += fmt.Sprintf(" = %d\n", r.sums[row])
	}
	return text
}
