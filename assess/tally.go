package assess

import "blindspot/questionnaires"

// tally adds up weighted shares of full points, each from 0 to 1. Entries without
// weight do not enter it.
type tally struct{ sum, weight, lowest float64 }

func (t *tally) add(share, weight float64) {
	if weight <= 0 {
		return
	}
	if t.weight == 0 || share < t.lowest {
		t.lowest = share
	}
	// The conversion keeps the compiler from fusing multiplication and addition, which
	// some processors round differently: figures are the same on every machine.
	t.sum += float64(share * weight)
	t.weight += weight
}

// share returns what the entries come to, from 0 to 1; unknown when there are none.
func (t tally) share(by questionnaires.Aggregate) Figure {
	switch {
	case t.weight == 0:
		return Figure{}
	case by == questionnaires.Min:
		return Known(t.lowest)
	default:
		return Known(t.sum / t.weight)
	}
}

// shares are the shares of full points that a section or questionnaire reaches by
// its answers, and with its open questions at their worst and best.
type shares struct{ score, low, high Figure }

// percent returns the shares as scores from 0 to 100.
func (s shares) percent() Scores {
	return Scores{Score: percent(s.score), Low: percent(s.low), High: percent(s.high)}
}

func percent(share Figure) Figure {
	return Figure{Value: 100 * share.Value, Known: share.Known}
}

// tallies adds up the answers of one section, or the sections of a questionnaire.
type tallies struct{ score, low, high tally }

func (t *tallies) addQuestion(q *questionnaires.Question, a Answer) {
	switch {
	case !q.Scored() || a.NotApplicable:
	case a.Open():
		t.low.add(0, q.Weight) // it may still be answered "don't know"
		t.high.add(bestShare(q), q.Weight)
	default:
		reached := share(q, a)
		t.score.add(reached, q.Weight)
		t.low.add(reached, q.Weight)
		t.high.add(reached, q.Weight)
	}
}

func (t *tallies) addSection(s shares, weight float64) {
	for _, entry := range []struct {
		to    *tally
		share Figure
	}{{&t.score, s.score}, {&t.low, s.low}, {&t.high, s.high}} {
		if entry.share.Known {
			entry.to.add(entry.share.Value, weight)
		}
	}
}

func (t tallies) shares(by questionnaires.Aggregate) shares {
	return shares{score: t.score.share(by), low: t.low.share(by), high: t.high.share(by)}
}
