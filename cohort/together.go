package cohort

// together counts which blind spots are shown together: pairs of 1 where one is shown,
// 0 where it is clear. Recent companies are a bit each, so that counting the bits that
// two blind spots have in common adds up many products at once.
type together struct {
	pairs
	shown, judged []uint64 // by the index of a blind spot: companies that are not in the cells yet
}

func cutTogether(from *cutter, spots int) together {
	every := make([]int, spots)
	for i := range every {
		every[i] = i
	}
	return together{pairs: cutPairs(from, every), shown: make([]uint64, spots), judged: make([]uint64, spots)}
}

// add counts one company. There is room for recentMost of them.
func (t *together) add(spots []packedSpot) {
	shown, judged := t.shown[:len(spots)], t.judged[:len(spots)]
	for i := range spots {
		shown[i] = shown[i]<<1 | uint64(spots[i].isShown())
		judged[i] = judged[i]<<1 | uint64(spots[i].isJudged())
	}
}

// settle adds the recent companies to the cells.
func (t *together) settle() {
	counted := t.settleLacking(t.judged)
	products := t.products
	for i := range t.items {
		n := count(t.shown[i])
		t.sums[i] += n
		t.squares[i] += n
		others := t.shown[i+1 : len(t.items)]
		for j, shown := range others {
			products[j] += count(t.shown[i] & shown)
		}
		products = products[len(others):]
		t.settleLost(i, counted&^t.judged[i])
	}
	clear(t.shown)
	clear(t.judged)
}

// settleLost adds what companies that lack the i-th blind spot have of the others.
func (t *together) settleLost(i int, lacking uint64) {
	if lacking == 0 {
		return
	}
	k := len(t.items)
	sums, squares := t.lostSums[i*k:(i+1)*k], t.lostSquares[i*k:(i+1)*k]
	for j := range t.items {
		n := count(lacking & t.shown[j])
		sums[j] += n
		squares[j] += n
	}
}
