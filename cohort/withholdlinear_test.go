package cohort_test

import (
	"testing"

	"blindspot/cohort"
)

// TestNothingSmallerThanFiveFollowsFromAllLinesTogether solves all equations of the
// tables of two labels at once, which share the whole, and looks for counts of one to
// four that they leave no choice for.
func TestNothingSmallerThanFiveFollowsFromAllLinesTogether(t *testing.T) {
	systems := 0
	for seed := range uint64(80) {
		scorer := written(t, small)
		made := newRandom(scorer, 1000+seed)
		keys := []string{"sector", "size"}
		entries := made.entries(5+made.IntN(250), words("sector", 1+made.IntN(8)), words("size", 1+made.IntN(4)))
		b := counted(scorer, keys, entries).Benchmark()
		for v := range 1 + len(b.Sections) + len(b.Spots) {
			var all system
			read := newReading(b, v, 0, keys[0], entries)
			if read.sums[0] < cohort.Least {
				continue
			}
			all.take(read, 0)
			all.take(newReading(b, v, 1, keys[1], entries), len(read.counts))
			systems++
			for _, n := range all.determined() {
				if n > 0 && n < cohort.Least {
					t.Fatalf("seed %d, distribution %d: a count of %d follows\n%s", seed, v, n, read)
				}
			}
		}
	}
	if systems < 300 {
		t.Errorf("too little was tried: %d systems", systems)
	}
}

// system is linear equations over what is withheld, modulo a prime: what the rational
// numbers leave no choice for has none there either.
type system struct {
	indexes map[place]int
	counts  []int64 // what is true, by index
	rows    []map[int]int64
}

const prime = 1_000_000_007

// take adds the equations of a table. Its rows but the first, which is the whole, are
// those from shift on.
func (s *system) take(r *reading, shift int) {
	if s.indexes == nil {
		s.indexes = map[place]int{}
	}
	index := func(p place) int {
		count := r.counts[p.row][p.cell]
		if p.row > 0 {
			p.row += shift
		}
		if _, ok := s.indexes[p]; !ok {
			s.indexes[p] = len(s.counts)
			s.counts = append(s.counts, count)
		}
		return s.indexes[p]
	}
	for _, e := range r.equations() {
		row := map[int]int64{}
		for _, p := range e.parts {
			if !r.known[p.row][p.cell] {
				row[index(p)] = 1
			}
		}
		if e.whole != nil && !r.known[e.whole.row][e.whole.cell] {
			row[index(*e.whole)] = prime - 1
		}
		s.rows = append(s.rows, row)
	}
}

// determined returns the counts for which the equations leave no choice.
func (s *system) determined() []int64 {
	s.eliminate()
	var found []int64
	for _, row := range s.rows {
		for only := range row {
			if len(row) == 1 {
				found = append(found, s.counts[only])
			}
		}
	}
	return found
}

// eliminate brings the equations into reduced form.
func (s *system) eliminate() {
	done := map[int]bool{}
	for {
		at, pivot := -1, 0
		for i, row := range s.rows {
			for column := range row {
				if !done[i] {
					at, pivot = i, column
				}
			}
		}
		if at < 0 {
			return
		}
		done[at] = true
		scale := inverse(s.rows[at][pivot])
		for i, row := range s.rows {
			factor := row[pivot] * scale % prime
			if i == at || factor == 0 {
				continue
			}
			for column, n := range s.rows[at] {
				if row[column] = ((row[column]-factor*n)%prime + prime) % prime; row[column] == 0 {
					delete(row, column)
				}
			}
		}
	}
}

// inverse returns what n has to be multiplied by to give 1.
func inverse(n int64) int64 {
	result := int64(1)
	for power := prime - 2; power > 0; power /= 2 {
		if power%2 == 1 {
			result = result * n % prime
		}
		n = n * n % prime
	}
	return result
}
