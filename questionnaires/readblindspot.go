package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// placedBlindSpot is a blind spot, and where it and its signals stand.
type placedBlindSpot struct {
	BlindSpot
	at      strictyaml.Value
	signals []placedSignal
	enough  *float64 // in a shared file: the signal weight that must be asked for; nil where it is not said
}

func readBlindSpots(v strictyaml.Value) []placedBlindSpot {
	list := v.List()
	refuseSecond(list)
	return each(list, readBlindSpot)
}

func readBlindSpot(v strictyaml.Value) placedBlindSpot {
	f := v.Fields("id", "title", "signals", "enough", "what", "cost", "question", "first-step", "objective", "key-results", "leave-alone")
	f.Require("id", "title", "signals", "what")
	b := placedBlindSpot{at: v, BlindSpot: BlindSpot{
		ID:         f.Get("id").ID(),
		Title:      readText(f.Get("title")),
		What:       readText(f.Get("what")),
		Cost:       readText(f.Get("cost")),
		Question:   readText(f.Get("question")),
		FirstStep:  readText(f.Get("first-step")),
		Objective:  readText(f.Get("objective")),
		KeyResults: each(f.Get("key-results").List(), readText),
		LeaveAlone: readText(f.Get("leave-alone")),
	}}
	b.readSignals(f.Get("signals"))
	say(f.Get("enough"), &b.enough, func(v strictyaml.Value) *float64 {
		enough := v.Number(leastSignal, maxEnough)
		return &enough
	})
	return b
}

// declared returns the weight of all signals.
func (b placedBlindSpot) declared() float64 {
	declared := 0.0
	for _, signal := range b.Signals {
		declared += signal.Weight
	}
	return declared
}

// placedContradiction is a contradiction as it is written, and where it stands.
type placedContradiction struct {
	Contradiction
	at  strictyaml.Value
	all written
}

func readContradictions(v strictyaml.Value) []placedContradiction {
	list := v.List()
	refuseSecond(list)
	return each(list, func(item strictyaml.Value) placedContradiction {
		f := item.Fields("id", "all", "text")
		f.Require("id", "all", "text")
		c := placedContradiction{at: item}
		c.ID = f.Get("id").ID()
		c.Text = readText(f.Get("text"))
		if all := f.Get("all"); all.Present() {
			c.all = readCondition(all)
		}
		return c
	})
}

// ownBlindSpots reads the blind spots that the questionnaire itself declares.
func (d *draft) ownBlindSpots(v strictyaml.Value) {
	d.blindSpots = readBlindSpots(v)
	for _, b := range d.blindSpots {
		if b.enough != nil {
			refuse(b.at.Fields(), "a questionnaire asks all signals of its own blind spots", "enough")
		}
		d.places.blindSpots[b.ID] = b.at
		d.questionnaire.BlindSpots = append(d.questionnaire.BlindSpots, b.BlindSpot)
	}
}

// ownContradictions reads the contradictions that the questionnaire itself declares.
func (d *draft) ownContradictions(v strictyaml.Value) {
	placed := readContradictions(v)
	for _, c := range placed {
		d.places.contradictions[c.ID] = c.at
		d.questionnaire.Contradictions = append(d.questionnaire.Contradictions, c.Contradiction)
	}
	for i, c := range placed {
		all := &d.questionnaire.Contradictions[i].All
		d.resolve(all, c.all, "", true)
		d.judged = append(d.judged, judged{c.all.at, all, "the contradiction never holds"})
	}
}

// refuseSecond reports ids that stand twice among the entries of a list.
func refuseSecond(list []strictyaml.Value) {
	lines := map[string]int{}
	for _, item := range list {
		if item.Node.Kind != strictyaml.Mapping {
			continue
		}
		id := item.Fields().Get("id")
		if line, taken := lines[textOf(id)]; taken && textOf(id) != "" {
			id.Problemf("the id %s is already used in line %d", printable.Quote(textOf(id)), line)
			continue
		}
		if id.Present() {
			lines[textOf(id)] = id.Node.Line
		}
	}
}
