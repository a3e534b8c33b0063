package assess

// tally adds up weighted shares of a whole, each from 0 to 1. Entries without weight
// do not enter it.
type tally struct{ sum, weight float64 }

func (t *tally) add(share, weight float64) {
	if weight <= 0 {
		return
	}
	// The conversion keeps the compiler from fusing multiplication and addition, which
	// some processors round differently: figures are the same on every machine.
	t.sum += float64(share * weight)
	t.weight += weight
}

// addKnown adds a share, of a weight above 0, unless it is not known.
func (t *tally) addKnown(share Figure, weight float64) {
	if share.Known {
		t.sum += float64(share.Value * weight)
		t.weight += weight
	}
}

// mean returns what the entries come to, from 0 to 1; unknown when there are none.
func (t tally) mean() Figure {
	if t.weight == 0 {
		return Figure{}
	}
	return Known(t.sum / t.weight)
}

// shares are the shares of full points that a question, a section or the whole
// reaches by its answers, and with the open questions at their worst and best.
type shares struct{ score, low, high Figure }

// percent returns the shares as scores from 0 to 100.
func (s shares) percent() Scores {
	return Scores{Score: s.score.times(100), Low: s.low.times(100), High: s.high.times(100)}
}
