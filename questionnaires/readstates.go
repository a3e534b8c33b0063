package questionnaires

import (
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

// scale is a list of states that several questions share.
type scale struct {
	name   strictyaml.Value
	list   strictyaml.Value
	states []State
	used   bool
	linted bool
}

func (d *draft) readScales(v strictyaml.Value) {
	for _, entry := range v.Fields().Entries() {
		id := entry.Key.ID()
		d.scaleIDs = append(d.scaleIDs, id)
		d.scales[id] = &scale{name: entry.Key, list: entry.Value, states: readStates(entry.Value, -MaxPoints)}
	}
}

// states reads the states of a question: its own, or the name of a scale.
func (d *draft) states(q *Question, v strictyaml.Value) []State {
	if !v.Present() {
		return nil
	}
	var states []State
	if v.Node.Kind == strictyaml.Scalar {
		s, ok := d.scales[v.Text()]
		if !ok {
			v.Problemf("no scale %s%s", printable.Quote(v.Text()), v.DidYouMean(d.scaleIDs))
			return nil
		}
		s.used = true
		states = s.states
	} else {
		states = readStates(v, lowestPoints(q.Kind))
	}
	checkStates(q, states, v)
	return states
}

func lowestPoints(k Kind) float64 {
	if k == Multiple {
		return -MaxPoints
	}
	return 0
}

// checkStates refuses states that only a question of kind multiple can have.
func checkStates(q *Question, states []State, at strictyaml.Value) {
	if q.Kind != Single {
		return
	}
	if len(states) == 1 {
		at.Problemf("a choice needs at least two states")
	}
	for i, s := range states {
		if s.Exclusive {
			placeOfState(at, i).Problemf("only a question of kind multiple has exclusive states")
		}
		if s.Points < 0 {
			placeOfState(at, i).Problemf("state %s of the scale has less than 0 points, which only a question of kind multiple allows", printable.Quote(s.ID))
		}
	}
}

// placeOfState returns where a question lists its i-th state, or names its scale.
func placeOfState(at strictyaml.Value, i int) strictyaml.Value {
	if at.Node.Kind == strictyaml.Sequence {
		return at.List()[i]
	}
	return at
}

// readStates reads a list of states with points from lowest to MaxPoints.
func readStates(v strictyaml.Value, lowest float64) []State {
	var states []State
	lines := map[string]int{}
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one state")
	}
	if len(list) > maxStates {
		v.Problemf("there are %d states, nobody can choose among more than %d", len(list), maxStates)
		list = list[:maxStates]
	}
	for _, item := range list {
		f := item.Fields("id", "points", "text", "exclusive")
		f.Require("id", "points", "text")
		id := f.Get("id")
		state := State{
			ID:        id.ID(),
			Points:    f.Get("points").Number(lowest, MaxPoints),
			Text:      readText(f.Get("text")),
			Exclusive: f.Get("exclusive").Bool(),
		}
		if line, taken := lines[state.ID]; taken && state.ID != "" {
			id.Problemf("the id %s is already used in line %d", printable.Quote(state.ID), line)
		}
		if slices.Contains([]string{"unknown", "open", "not-applicable"}, state.ID) {
			id.Problemf("the id %s is reserved, choose another", printable.Quote(state.ID))
		}
		if id.Present() {
			lines[state.ID] = id.Node.Line
		}
		states = append(states, state)
	}
	return states
}
