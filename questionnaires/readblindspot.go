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
}

// placedSignal says where a signal names its question and states.
type placedSignal struct {
	question strictyaml.Value
	states   []strictyaml.Value
}

// placedContradiction is a contradiction, and where it refers to what.
type placedContradiction struct {
	Contradiction
	at         strictyaml.Value
	references []reference
}

func readBlindSpots(v strictyaml.Value) []placedBlindSpot {
	var spots []placedBlindSpot
	for _, item := range v.List() {
		spots = append(spots, readBlindSpot(item))
	}
	refuseSecond(spots, func(b placedBlindSpot) (string, strictyaml.Value) { return b.ID, b.at })
	return spots
}

func readBlindSpot(v strictyaml.Value) placedBlindSpot {
	f := v.Fields("id", "title", "signals", "what", "cost", "question", "first-step", "objective", "key-results", "leave-alone")
	f.Require("id", "title", "signals", "what")
	b := placedBlindSpot{at: v, BlindSpot: BlindSpot{
		ID:         f.Get("id").ID(),
		Title:      readText(f.Get("title")),
		What:       readText(f.Get("what")),
		Cost:       readText(f.Get("cost")),
		Question:   readText(f.Get("question")),
		FirstStep:  readText(f.Get("first-step")),
		Objective:  readText(f.Get("objective")),
		LeaveAlone: readText(f.Get("leave-alone")),
	}}
	for _, item := range f.Get("key-results").List() {
		b.KeyResults = append(b.KeyResults, readText(item))
	}
	b.readSignals(f.Get("signals"))
	return b
}

func (b *placedBlindSpot) readSignals(v strictyaml.Value) {
	list := v.List()
	if v.Present() && v.Node.Kind == strictyaml.Sequence && len(list) == 0 {
		v.Problemf("a blind spot needs at least one signal")
	}
	lines := map[string]int{}
	for _, item := range list {
		signal, placed := readSignal(item)
		if line, taken := lines[signal.Question]; taken && signal.Question != "" {
			placed.question.Problemf("question %s is already a signal in line %d", printable.Quote(signal.Question), line)
		}
		if placed.question.Present() {
			lines[signal.Question] = placed.question.Node.Line
		}
		b.Signals = append(b.Signals, signal)
		b.signals = append(b.signals, placed)
	}
}

func readSignal(v strictyaml.Value) (Signal, placedSignal) {
	f := v.Fields("question", "weight", "exposed-by")
	f.Require("question")
	placed := placedSignal{question: f.Get("question")}
	signal := Signal{Question: placed.question.ID(), Weight: 1}
	if weight := f.Get("weight"); weight.Present() {
		signal.Weight = weight.Number(leastSignal, maxWeight)
	}
	if exposedBy := f.Get("exposed-by"); exposedBy.Present() {
		signal.ExposedBy = map[string]float64{}
		entries := exposedBy.Fields().Entries()
		if len(entries) == 0 && exposedBy.Node.Kind == strictyaml.Mapping {
			exposedBy.Problemf("expected at least one state")
		}
		for _, entry := range entries {
			signal.ExposedBy[entry.Key.Text()] = entry.Value.Number(0, 1)
			placed.states = append(placed.states, entry.Key)
		}
	}
	return signal, placed
}

func readContradictions(v strictyaml.Value) []placedContradiction {
	var contradictions []placedContradiction
	for _, item := range v.List() {
		f := item.Fields("id", "all", "text")
		f.Require("id", "all", "text")
		c := placedContradiction{at: item}
		c.ID = f.Get("id").ID()
		c.Text = readText(f.Get("text"))
		if all := f.Get("all"); all.Present() {
			c.All, c.references = readCondition(all)
		}
		contradictions = append(contradictions, c)
	}
	refuseSecond(contradictions, func(c placedContradiction) (string, strictyaml.Value) { return c.ID, c.at })
	return contradictions
}

// ownBlindSpots reads the blind spots that the questionnaire itself declares.
func (d *draft) ownBlindSpots(v strictyaml.Value) {
	d.blindSpots = readBlindSpots(v)
	for _, b := range d.blindSpots {
		d.places.blindSpots[b.ID] = b.at
		d.questionnaire.BlindSpots = append(d.questionnaire.BlindSpots, b.BlindSpot)
	}
}

// ownContradictions reads the contradictions that the questionnaire itself declares.
func (d *draft) ownContradictions(v strictyaml.Value) {
	for _, c := range readContradictions(v) {
		d.places.contradictions[c.ID] = c.at
		d.references = append(d.references, c.references...)
		d.questionnaire.Contradictions = append(d.questionnaire.Contradictions, c.Contradiction)
	}
}

// checkSignals refuses signals of questions and states that there are not.
func (d *draft) checkSignals() {
	for _, b := range d.blindSpots {
		for i, signal := range b.Signals {
			at := b.signals[i]
			question := d.questionnaire.Question(signal.Question)
			if question != nil {
				at.checkStates(question)
			} else if signal.Question != "" {
				at.question.Problemf("no question %s%s", printable.Quote(signal.Question), at.question.DidYouMean(d.questionnaire.questionIDs))
			}
		}
	}
}

// checkStates refuses states that the signal's question does not have.
func (s placedSignal) checkStates(q *Question) {
	for _, state := range s.states {
		checkState(q, state)
	}
}

// refuseSecond reports ids that stand twice in a list.
func refuseSecond[T any](list []T, idOf func(T) (string, strictyaml.Value)) {
	lines := map[string]int{}
	for _, item := range list {
		id, at := idOf(item)
		if line, taken := lines[id]; taken && id != "" {
			at.Problemf("the id %s is already used in line %d", printable.Quote(id), line)
			continue
		}
		lines[id] = at.Node.Line
	}
}
