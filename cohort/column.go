package cohort

import "math/bits"

// column holds a figure of each recent company, two in a number: those of companies 0
// and 1 in the lower and the upper half of the first one, and so on.
type column [(recentMost + 1) / 2]uint64

// columnPlace returns in which number a company's figure stands, and by what it is
// multiplied there.
func columnPlace(company uint64) (number, unit uint64) {
	return company / 2 % uint64(len(column{})), 1 << (company % 2 * 32)
}

func (c *column) at(company int) int64 {
	return int64(uint32(c[company/2] >> (company % 2 * 32)))
}

func (c *column) sum() int64 {
	sum := uint64(0)
	for _, two := range c {
		sum += two
	}
	return int64(sum>>32 + uint64(uint32(sum)))
}

// swapped returns the column with the halves of each number swapped.
func (c *column) swapped() (s column) {
	for i, two := range c {
		s[i] = bits.RotateLeft64(two, 32)
	}
	return s
}

// times returns the sum of the products of each company's figures in two columns, the
// first of which is swapped. One multiplication makes two products: with 2³² for z,
// (b + a·z) · (c + d·z) is b·c + (a·c + b·d)·z, the rest being beyond the number. Sums of
// points leave no carry, as recentMost·fullPoints² is below z.
func (c *column) times(other *column) int64 {
	sum := uint64(0)
	for i, two := range c {
		sum += two * other[i]
	}
	return int64(sum >> 32)
}
