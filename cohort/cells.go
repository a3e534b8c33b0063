package cohort

// cutter cuts counters from one run of cells, so that merging, writing and reading
// them are each one loop. Without cells it only measures how many are used.
type cutter struct {
	cells []int64
	used  int
}

// cut returns the next n cells; nil while measuring.
func (c *cutter) cut(n int) []int64 {
	from := c.used
	c.used += n
	if c.cells == nil {
		return nil
	}
	return c.cells[from:c.used:c.used]
}

// add adds the cells of one run to those of another of the same size.
func add(to, from []int64) {
	for i, n := range from {
		to[i] += n
	}
}

// total returns the sum of the cells.
func total(cells []int64) int64 {
	sum := int64(0)
	for _, n := range cells {
		sum += n
	}
	return sum
}
