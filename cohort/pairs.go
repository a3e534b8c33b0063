package cohort

import (
	"math/big"
	"math/bits"

	"blindspot/questionnaires"
)

// maxPaired is how many things are compared with each other at most; the cells for
// them grow with the square.
const maxPaired = 100

// fullPoints is what the best answer earns, in thousandths.
const fullPoints = questionnaires.MaxPoints * 1000

// pairs counts, for each two of several things, what a correlation needs over the
// companies that have both. Nearly every company has nearly everything; so what is
// added up is the whole, and beside it what the companies lack one of the two for,
// which is seldom anything and is subtracted at the end.
//
// Values are at most fullPoints, so that their squares and products have room for 10^9
// companies and more.
type pairs struct {
	items []int // what is compared: indexes of blind spots, or of questions

	companies   []int64 // one cell: those with at least one of the items
	lacking     []int64 // by item: companies without it
	sums        []int64 // by item
	squares     []int64 // by item
	products    []int64 // by two items, i < j: row after row of the triangle
	lackingBoth []int64 // as products: companies without either
	lostSums    []int64 // at i*len(items)+j: the sum of j over companies without i
	lostSquares []int64 // as lostSums
}

// cutPairs compares the items with each other; none where there are too many.
func cutPairs(from *cutter, items []int) pairs {
	if len(items) > maxPaired {
		items = nil
	}
	k := len(items)
	triangle := k * (k - 1) / 2
	return pairs{
		items:       items,
		companies:   from.cut(1),
		lacking:     from.cut(k),
		sums:        from.cut(k),
		squares:     from.cut(k),
		products:    from.cut(triangle),
		lackingBoth: from.cut(triangle),
		lostSums:    from.cut(k * k),
		lostSquares: from.cut(k * k),
	}
}

// settleLacking counts recent companies and what they lack. Each is a bit: having tells,
// by the index of a blind spot or a question, which of them have it. It returns those
// that have at least one of the items.
func (p *pairs) settleLacking(having []uint64) (counted uint64) {
	for _, item := range p.items {
		counted |= having[item]
	}
	p.companies[0] += count(counted)
	for i, item := range p.items {
		lacking := counted &^ having[item]
		if lacking == 0 {
			continue
		}
		p.lacking[i] += count(lacking)
		for j := i + 1; j < len(p.items); j++ {
			p.lackingBoth[p.at(i, j)] += count(lacking &^ having[p.items[j]])
		}
	}
	return counted
}

func count(companies uint64) int64 { return int64(bits.OnesCount64(companies)) }

// at returns where the triangle has the pair of i and j, for i < j.
func (p *pairs) at(i, j int) int { return i*(2*len(p.items)-i-1)/2 + j - i - 1 }

// moments are the sums over companies that have two things, x and y.
type moments struct{ n, x, y, xx, yy, xy int64 }

// both returns the sums over the companies that have both, for i < j.
func (p *pairs) both(i, j int) moments {
	k, at := len(p.items), p.at(i, j)
	return moments{
		n:  p.companies[0] - p.lacking[i] - p.lacking[j] + p.lackingBoth[at],
		x:  p.sums[i] - p.lostSums[j*k+i],
		y:  p.sums[j] - p.lostSums[i*k+j],
		xx: p.squares[i] - p.lostSquares[j*k+i],
		yy: p.squares[j] - p.lostSquares[i*k+j],
		xy: p.products[at],
	}
}

// own returns the sums over the companies that have the i-th item, which is both x and y.
func (p *pairs) own(i int) moments {
	return moments{
		n: p.companies[0] - p.lacking[i],
		x: p.sums[i], y: p.sums[i], xx: p.squares[i], yy: p.squares[i], xy: p.squares[i],
	}
}

// covariance returns the sample covariance of x and y, of two companies or more.
func (m moments) covariance() float64 { return covariance(m.n, m.x, m.y, m.xy) }

// covariance returns (Σxy - Σx·Σy/n) / (n-1). The difference is taken in whole numbers,
// so that where there is no variance it is exactly zero.
func covariance(n, x, y, xy int64) float64 {
	difference := new(big.Int).Mul(big.NewInt(n), big.NewInt(xy))
	difference.Sub(difference, new(big.Int).Mul(big.NewInt(x), big.NewInt(y)))
	exact, _ := new(big.Float).SetInt(difference).Float64()
	return exact / (float64(n) * float64(n-1))
}
