package cohort

// What is counted of one company is ones, and figures of a few digits. Several of them
// are packed into one number, each with room for its sum over recentMost companies: one
// addition counts them all. These sums are taken apart into cells when that many
// companies are in them, and whenever the cells are to be read.
const (
	countBits   = 6
	scoreBits   = 20 // hundredths of a score, or ten-thousandths of an unawareness
	squaresBits = 33 // squares of hundredths of a score
	pointsBits  = 18 // thousandths of points

	recentMost = 1<<countBits - 1
)

// layout tells how many bits the parts of a packed number have, the lowest first. They
// stand in the order of the cells into which they are taken apart.
type layout []uint8

// unpack adds the parts of a packed number to the cells.
func (l layout) unpack(packed int64, cells []int64) {
	for i, width := range l {
		cells[i] += packed & (1<<(width&63) - 1)
		packed >>= width & 63
	}
}

// recent is what a sample has counted and its cells lack yet.
type recent struct {
	companies int64
	scores    []int64 // the overall one, then by the index of a section; see spreadLayout
	spots     []packedSpot
}

func newRecent(sections, spots int) recent {
	return recent{scores: make([]int64, 1+sections), spots: make([]packedSpot, spots)}
}

func (r *recent) add(other *recent) {
	r.companies += other.companies
	add(r.scores, other.scores)
	spots := r.spots[:len(other.spots)]
	for i := range other.spots {
		spots[i].judged += other.spots[i].judged
		spots[i].moments += other.spots[i].moments
		spots[i].tens += other.spots[i].tens
	}
}

func (r *recent) clear() {
	r.companies = 0
	clear(r.scores)
	clear(r.spots)
}

// one returns 1 for true, without a branch.
func one(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
