package questionnaires

import (
	"slices"

	"blindspot/strictyaml"
)

// written is a condition as it stands in a file. What its keys name, questions or
// sections, can only be told when all of these are known: see [scope.resolve].
type written struct {
	at      strictyaml.Value
	demands []demand
	counts  []writtenCount
	any     []written
	all     []written
	not     *written
}

// demand is a question with states, or a question or section with bounds.
type demand struct {
	name   strictyaml.Value
	states []strictyaml.Value
	each   bool           // all of the states are demanded, not just one
	bounds *writtenBounds // nil: states
	taken  *takenOver     // nil: written in this file
}

// writtenBounds are bounds and where they stand.
type writtenBounds struct {
	Bounds
	atLeast, below strictyaml.Value
}

// writtenCount is the repeated section whose items are counted, and how many of
// them are demanded.
type writtenCount struct {
	section strictyaml.Value
	where   *written
	bounds  Bounds
	taken   *takenOver
}

// readCondition reads a condition of at least one demand.
func readCondition(v strictyaml.Value) written {
	w := written{at: v}
	entries := v.Fields().Entries()
	if v.Present() && v.Node.Kind == strictyaml.Mapping && len(entries) == 0 {
		v.Problemf("the condition is empty; name a question with its states, or any, all or not")
	}
	for _, entry := range entries {
		switch entry.Key.Text() {
		case "any":
			w.any = readConditions(entry.Value)
		case "all":
			w.all = readConditions(entry.Value)
		case "not":
			part := readCondition(entry.Value)
			w.not = &part
		case "count":
			w.counts = append(w.counts, readCount(entry.Value))
		default:
			w.demands = append(w.demands, readDemand(entry))
		}
	}
	return w
}

func readConditions(v strictyaml.Value) []written {
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one condition")
	}
	return each(list, readCondition)
}

// readDemand reads a question's id with one state, a list of states, or a mapping
// that says more.
func readDemand(entry strictyaml.Entry) demand {
	d := demand{name: entry.Key}
	switch entry.Value.Node.Kind {
	case strictyaml.Scalar:
		d.states = []strictyaml.Value{entry.Value}
		entry.Value.Text()
	case strictyaml.Mapping:
		d.readMapping(entry.Value)
	default:
		d.states = readStateList(entry.Value)
	}
	return d
}

func (d *demand) readMapping(v strictyaml.Value) {
	said := func(key string) bool { return v.Fields().Get(key).Present() }
	switch {
	case !said("all") && !said("at-least") && !said("below"):
		v.Problemf("expected a state, a list of states, {all: [...]}, or bounds such as {at-least: 10, below: 50}")
		return
	case said("all") && (said("at-least") || said("below")):
		v.Problemf("expected all with states, or bounds, and not both")
		return
	}
	f := v.Fields("all", "at-least", "below")
	if all := f.Get("all"); all.Present() {
		d.each = true
		d.states = readStateList(all)
		return
	}
	d.bounds = readBounds(v, f, readBound)
}

func readStateList(v strictyaml.Value) []strictyaml.Value {
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one state")
	}
	for _, state := range list {
		state.Text()
	}
	return list
}

// readBounds reads at-least and below, of which one is enough.
func readBounds(v strictyaml.Value, f strictyaml.Fields, number func(strictyaml.Value) float64) *writtenBounds {
	bound := func(v strictyaml.Value) *float64 {
		if !v.Present() {
			return nil
		}
		n := number(v)
		return &n
	}
	b := &writtenBounds{atLeast: f.Get("at-least"), below: f.Get("below")}
	b.AtLeast, b.Below = bound(b.atLeast), bound(b.below)
	switch {
	case !v.Present() || v.Node.Kind != strictyaml.Mapping:
		// The reason has been reported.
	case b.AtLeast == nil && b.Below == nil:
		v.Problemf("the bounds are missing; say at-least, below or both")
	case b.AtLeast != nil && b.Below != nil && *b.AtLeast >= *b.Below:
		v.Problemf("nothing lies within these bounds; below must be above at-least")
	}
	return b
}

func readBound(v strictyaml.Value) float64 { return v.Number(-maxNumber, maxNumber) }

func readItems(v strictyaml.Value) float64 { return float64(v.Integer(0, maxItems+1)) }

// readCount reads how many items of a repeated section are demanded.
func readCount(v strictyaml.Value) writtenCount {
	f := v.Fields("of", "where", "at-least", "below")
	f.Require("of")
	c := writtenCount{section: f.Get("of")}
	c.section.ID()
	c.bounds = readBounds(v, f, readItems).Bounds
	if where := f.Get("where"); where.Present() {
		w := readCondition(where)
		c.where = &w
	}
	return c
}

// isOneAnswer reports whether the condition is about the states of one question alone,
// each of which may be chosen without another.
func (w written) isOneAnswer() bool {
	demands, counts := w.flatten()
	return len(demands) == 1 && counts == 0 && demands[0].bounds == nil && !demands[0].each
}

// flatten returns all demands within the condition, and how many lists are counted.
func (w written) flatten() (demands []demand, counts int) {
	demands, counts = w.demands, len(w.counts)
	parts := slices.Concat(w.any, w.all)
	if w.not != nil {
		parts = append(parts, *w.not)
	}
	for _, part := range parts {
		inner, n := part.flatten()
		demands, counts = slices.Concat(demands, inner), counts+n
	}
	return demands, counts
}
