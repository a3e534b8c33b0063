package questionnaires

import "blindspot/strictyaml"

// maxNumber bounds what a question can ask for. Up to it every whole number is exact.
const maxNumber = 1e12

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
func readThresholds(v strictyaml.Value, r *Range) []Threshold {
	var thresholds []Threshold
	for i, item := range v.List() {
		f := item.Fields("from", "points")
		f.Require("from", "points")
		from := f.Get("from")
		t := Threshold{From: from.Number(-maxNumber, maxNumber), Points: f.Get("points").Number(0, MaxPoints)}
		switch {
		case !from.Present():
		case i == 0 && r != nil && t.From != r.Min:
			from.Problemf("the first threshold must be the min of the range")
		case i > 0 && t.From <= thresholds[i-1].From:
			from.Problemf("thresholds must ascend, this one is not above the last")
		}
		thresholds = append(thresholds, t)
	}
	return thresholds
}
