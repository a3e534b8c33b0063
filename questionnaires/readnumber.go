package questionnaires

import "blindspot/strictyaml"

const (
	// maxNumber bounds what a question can ask for. Up to it every whole number is exact.
	maxNumber = 1e12

	// maxMonths is an age beyond which no company looks back.
	maxMonths = 12 * 1000
)

func readRange(v strictyaml.Value) *Range {
	f := v.Fields("min", "max")
	f.Require("min", "max")
	r := &Range{
		Min: f.Get("min").Number(-maxNumber, maxNumber),
		Max: f.Get("max").Number(-maxNumber, maxNumber),
	}
	if f.Get("min").Present() && f.Get("max").Present() && r.Min >= r.Max {
		v.Problemf("min must be below max")
	}
	return r
}

// readThresholds reads a list of thresholds that ascends from the start of the range.
func readThresholds(v strictyaml.Value, r *Range, most float64) []Threshold {
	return thresholds(v, most, readBound, func(first strictyaml.Value, from float64) {
		if r != nil && from != r.Min {
			first.Problemf("the first threshold must be the min of the range")
		}
	})
}

// readAges reads thresholds of an age in whole months.
func readAges(v strictyaml.Value, most float64) []Threshold {
	months := func(v strictyaml.Value) float64 { return float64(v.Integer(0, maxMonths)) }
	return thresholds(v, most, months, func(first strictyaml.Value, from float64) {
		if from != 0 {
			first.Problemf("the first threshold must be 0 months, the age of what was done today")
		}
	})
}

// thresholds reads a list of thresholds that ascends, with points as parts of MaxPoints.
func thresholds(v strictyaml.Value, most float64, number func(strictyaml.Value) float64, checkFirst func(strictyaml.Value, float64)) []Threshold {
	var list []Threshold
	for i, item := range v.List() {
		f := item.Fields("from", "points")
		f.Require("from", "points")
		from := f.Get("from")
		t := Threshold{From: number(from), Points: f.Get("points").Number(0, most) * MaxPoints / most}
		switch {
		case !from.Present():
		case i == 0:
			checkFirst(from, t.From)
		case t.From <= list[i-1].From:
			from.Problemf("thresholds must ascend, this one is not above the last")
		}
		list = append(list, t)
	}
	return list
}
