package questionnaires

import (
	"blindspot/printable"
	"blindspot/strictyaml"
)

// placedSignal says where a signal names its question and states, or what its rule is.
type placedSignal struct {
	question strictyaml.Value
	states   []strictyaml.Value
	when     *written
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

// readSignal reads a signal: a question, or a rule.
func readSignal(v strictyaml.Value) (Signal, placedSignal) {
	f := v.Fields("question", "weight", "exposed-by", "when", "exposure")
	signal := Signal{Weight: 1}
	say(f.Get("weight"), &signal.Weight, func(v strictyaml.Value) float64 { return v.Number(leastSignal, maxWeight) })
	if when := f.Get("when"); when.Present() {
		refuse(f, "a signal is a question, or a rule with when", "question", "exposed-by")
		w := readCondition(when)
		signal.When = &Condition{}
		signal.Exposure = 1
		say(f.Get("exposure"), &signal.Exposure, func(v strictyaml.Value) float64 { return v.Number(leastExposure, 1) })
		return signal, placedSignal{when: &w}
	}
	f.Require("question")
	refuse(f, "only a rule has it; states are named under exposed-by", "exposure")
	placed := placedSignal{question: f.Get("question")}
	signal.Question = placed.question.ID()
	if exposedBy := f.Get("exposed-by"); exposedBy.Present() {
		signal.ExposedBy, placed.states = readExposures(exposedBy)
	}
	return signal, placed
}

// leastExposure is the least that a rule can expose: 0 would say nothing.
const leastExposure = 0.001

func readExposures(v strictyaml.Value) (exposures map[string]float64, states []strictyaml.Value) {
	exposures = map[string]float64{}
	entries := v.Fields().Entries()
	if len(entries) == 0 && v.Node.Kind == strictyaml.Mapping {
		v.Problemf("expected at least one state")
	}
	for _, entry := range entries {
		exposures[entry.Key.Text()] = entry.Value.Number(0, 1)
		states = append(states, entry.Key)
	}
	return exposures, states
}

// checkSignals refuses signals of questions and states that there are not, and
// resolves the rules.
func (d *draft) checkSignals() {
	whole := d.questionnaire.scopeOf("", true)
	for _, b := range d.blindSpots {
		for i, signal := range b.Signals {
			b.signals[i].check(whole, signal)
			if when := b.signals[i].when; when != nil {
				d.judged = append(d.judged, judged{when.at, signal.When, "the rule never holds"})
			}
		}
	}
}

// check refuses a signal of which there cannot be an answer, and resolves a rule.
func (s placedSignal) check(in scope, signal Signal) {
	question := in.questionnaire.Question(signal.Question)
	switch {
	case s.when != nil:
		*signal.When = in.resolve(*s.when)
	case signal.Question == "":
		// The reason has been reported.
	case question == nil:
		s.question.Problemf("no question %s%s", printable.Quote(signal.Question), s.question.DidYouMean(in.questionnaire.questionIDs))
	case in.canSee(question.ID, "question", s.question):
		for _, state := range s.states {
			checkState(question, state)
		}
	}
}

// isAsked reports whether there is everything that the signal needs.
func (s placedSignal) isAsked(in scope) bool {
	if s.when != nil {
		return in.has(*s.when)
	}
	return in.hasNamed(textOf(s.question)) && in.questionnaire.Question(textOf(s.question)) != nil
}
