package summary

import (
	"fmt"
	"slices"

	"blindspot/assess"
	"blindspot/cohort"
)

// histogram shows how a score is spread: a bar for each ten points.
type histogram struct {
	ID          plain
	Title       plain
	Axis        plain // what the bars are by
	Description plain // the same in words
	Caption     plain // median and quartiles
	Bars        [10]bar
	Middle      middle
}

// bar counts the companies whose scores lie in one range of ten points.
type bar struct {
	Range  plain // as in "30–39"
	Count  plain
	Share  plain
	Filled float64 // of the longest bar, 0-1
	Place  int     // from the left, 0-9
}

// middle is where the middle half of the companies lies, from 0 to 100.
type middle struct{ From, Median, To float64 }

// histogram returns that of one distribution, which is known.
func (r *report) histogram(title plain, d cohort.Distribution) histogram {
	h := histogram{
		Title: title,
		Axis:  r.say("Punkte", "Points"),
		Caption: r.say("Median %s, mittlere Hälfte %s bis %s", "median %s, middle half %s to %s",
			score(d.Median), score(d.Q1), score(d.Q3)),
		Middle: middle{d.Q1, d.Median, d.Q3},
	}
	largest := max(1, slices.Max(d.Tens[:]))
	var counted []plain
	for i, n := range d.Tens {
		b := bar{Range: rangeOfTen(i), Count: r.count(n), Share: r.percent(n, d.Companies), Filled: float64(n) / float64(largest), Place: i}
		h.Bars[i] = b
		counted = append(counted, b.Range+": "+b.Count)
	}
	h.Description = r.say("Unternehmen nach Punkten: %s. %s.", "Companies by score: %s. %s.", join(counted, ", "), h.Caption)
	return h
}

// rangeOfTen names the i-th range of ten points; the last one holds 100 too.
func rangeOfTen(i int) plain {
	if i == 9 {
		return "90–100"
	}
	return plain(fmt.Sprintf("%d–%d", 10*i, 10*i+9))
}

// score returns a score from 0 to 100 as the companies' own reports show it.
func score(x float64) plain { return plain(fmt.Sprint(assess.Known(x).Whole())) }
