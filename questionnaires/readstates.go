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
	outOf  float64 // as of a question
	states []placedState
	used   bool
	linted bool // its states were looked at, which is enough once

	lintedWords bool // and whether they read as yes or no
}

// placedState is a state, and what can only be resolved for the question that has it.
type placedState struct {
	State
	at         *strictyaml.Node
	countsWhen *written
}

// readScales reads the lists of states: plain ones, or with the points that they are
// out of.
func (d *draft) readScales(v strictyaml.Value) {
	for _, entry := range v.Fields().Entries() {
		id := entry.Key.ID()
		list, most := entry.Value, float64(MaxPoints)
		if list.Node.Kind == strictyaml.Mapping {
			f := list.Fields("out-of", "states")
			f.Require("states")
			say(f.Get("out-of"), &most, readOutOf)
			list = f.Get("states")
		}
		s := &scale{name: entry.Key, list: list, outOf: outOf(most)}
		if list.Present() {
			s.states = readStates(list, -most, most)
			refuseFollowUps(list)
		}
		d.scaleIDs = append(d.scaleIDs, id)
		d.scales[id] = s
	}
}

// refuseFollowUps reports questions that would follow whichever question uses a scale.
func refuseFollowUps(states strictyaml.Value) {
	if states.Node.Kind != strictyaml.Sequence {
		return
	}
	for _, item := range states.List() {
		if item.Node.Kind == strictyaml.Mapping {
			refuse(item.Fields(), "a scale serves several questions; write the states out where one has follow-ups", "then")
		}
	}
}

// states reads the states of a question: its own, or the name of a scale.
func (d *draft) states(q *Question, f strictyaml.Fields, most float64) []State {
	v := f.Get("states")
	if !v.Present() {
		return nil
	}
	var placed []placedState
	if v.Node.Kind == strictyaml.Scalar {
		refuse(f, "the scale says what its points are out of", "out-of")
		s, ok := d.scales[v.Text()]
		if !ok {
			v.Problemf("no scale %s%s", printable.Quote(v.Text()), v.DidYouMean(d.scaleIDs))
			return nil
		}
		s.used = true
		d.writeOut(s.list, 1)
		placed = s.states
		q.OutOf = s.outOf
	} else {
		placed = readStates(v, lowestPoints(q.Kind, most), most)
	}
	states := each(placed, func(s placedState) State { return s.State })
	checkStates(q, states, v)
	d.whenAllIsKnown(func() {
		for i, s := range placed {
			states[i].CountsWhen = d.countsWhen(s, q.ID)
		}
	})
	return states
}

func lowestPoints(k Kind, most float64) float64 {
	if k == Multiple {
		return -most
	}
	return 0
}

// countsWhen resolves the condition of a state for a question that has it. One of a
// scale is the same for all questions that stand in the same repeated section, or in
// none, and is told once what is wrong with it.
func (d *draft) countsWhen(s placedState, question string) *Condition {
	if s.countsWhen == nil {
		return nil
	}
	scope := d.questionnaire.scopeOf(question, false)
	place := resolvedAt{s.at, scope.repeated}
	if d.resolved[place] == nil {
		c := scope.resolve(*s.countsWhen)
		d.resolved[place] = &c
		d.judged = append(d.judged, judged{s.countsWhen.at, &c, "the state never counts"})
	}
	return d.resolved[place]
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

// readStates reads a list of states with points from lowest to most, which are kept
// as parts of MaxPoints.
func readStates(v strictyaml.Value, lowest, most float64) []placedState {
	var states []placedState
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one state")
	}
	if len(list) > maxStates {
		v.Problemf("there are %d states, nobody can choose among more than %d", len(list), maxStates)
		list = list[:maxStates]
	}
	for _, item := range list {
		states = append(states, readState(item, lowest, most))
	}
	refuseSecond(list)
	refuseSecondFormer(list)
	return states
}

func readState(v strictyaml.Value, lowest, most float64) placedState {
	f := v.Fields("id", "points", "text", "exclusive", "counts-when", "then", "former-ids")
	f.Require("id", "points", "text")
	id := f.Get("id")
	s := placedState{at: v.Node, State: State{
		ID:        id.ID(),
		Points:    f.Get("points").Number(lowest, most) * MaxPoints / most,
		Text:      readText(f.Get("text")),
		Exclusive: f.Get("exclusive").Bool(),
		FormerIDs: readFormerIDs(f.Get("former-ids")),
	}}
	if slices.Contains([]string{Unknown, "open", NotApplicable}, s.ID) {
		id.Problemf("the id %s is reserved, choose another", printable.Quote(s.ID))
	}
	if countsWhen := f.Get("counts-when"); countsWhen.Present() {
		w := readCondition(countsWhen)
		s.countsWhen = &w
	}
	return s
}
