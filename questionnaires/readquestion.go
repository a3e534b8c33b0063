package questionnaires

import (
	"slices"

	"blindspot/strictyaml"
)

// placedQuestion is a question and where it stands.
type placedQuestion struct {
	*Question
	at strictyaml.Value
}

// question reads a question, or takes what is not said here from the question of
// that id in another questionnaire.
func (d *draft) question(v strictyaml.Value) *Question {
	f := v.Fields("id", "from", "kind", "weight", "text", "why", "probe", "applies", "when", "states", "range", "unit", "thresholds")
	f.Require("id")
	q := &Question{ID: f.Get("id").ID(), Kind: Single, Weight: 1}
	d.claim(q.ID, f.Get("id"))
	if f.Get("from").Present() {
		inherited, ok := d.inheritQuestion(q.ID, f)
		if !ok {
			return q
		}
		*q = inherited
	} else {
		d.wording(q, f)
		d.answerForm(q, f)
		d.ownQuestions = append(d.ownQuestions, placedQuestion{q, v})
	}
	if weight := f.Get("weight"); weight.Present() {
		q.Weight = weight.Number(0, maxWeight)
	}
	if applies := f.Get("applies"); applies.Present() {
		q.MayNotApply = applies.OneOf("always", "may-not") == "may-not"
	}
	d.readWhen(q, f)
	d.checkScore(q, f, v)
	return q
}

func (d *draft) wording(q *Question, f strictyaml.Fields) {
	f.Require("text")
	if kind := f.Get("kind"); kind.Present() {
		q.Kind = Kind(kind.OneOf(string(Single), string(Multiple), string(Number), string(Free)))
	}
	q.Text = readText(f.Get("text"))
	q.Why = readText(f.Get("why"))
	q.Probe = readText(f.Get("probe"))
}

// answerForm reads what the question's kind calls for, and refuses the rest.
func (d *draft) answerForm(q *Question, f strictyaml.Fields) {
	switch q.Kind {
	case Single, Multiple:
		refuse(f, "only a number question has it", "range", "unit", "thresholds")
		f.Require("states")
		q.States = d.states(q, f.Get("states"))
	case Number:
		refuse(f, "a number question has a range instead", "states")
		f.Require("range")
		q.Range = readRange(f.Get("range"))
		q.Unit = readText(f.Get("unit"))
		q.Thresholds = readThresholds(f.Get("thresholds"), q.Range)
	case Free:
		refuse(f, "a question for free text has no such thing", "states", "range", "unit", "thresholds")
	}
}

// refuse reports keys that have no meaning here.
func refuse(f strictyaml.Fields, reason string, keys ...string) {
	for _, entry := range f.Entries() {
		if slices.Contains(keys, entry.Key.Text()) {
			entry.Key.Problemf("this has no meaning here: %s", reason)
		}
	}
}

// readWhen reads the condition of a question. An empty one lifts a condition that
// was taken over.
func (d *draft) readWhen(q *Question, f strictyaml.Fields) {
	when := f.Get("when")
	switch {
	case !when.Present():
		return
	case f.Get("from").Present() && when.Node.Kind == strictyaml.Mapping && len(when.Node.Fields) == 0:
		q.When = nil
	default:
		c := d.condition(when)
		q.When = &c
	}
}

// checkScore sees to it that a question that counts can reach points, and that
// one that cannot weighs nothing.
func (d *draft) checkScore(q *Question, f strictyaml.Fields, at strictyaml.Value) {
	if weight := f.Get("weight"); weight.Present() {
		at = weight
	}
	switch {
	case q.Kind == Free || q.Kind == Number && len(q.Thresholds) == 0:
		if f.Get("weight").Present() && q.Weight > 0 {
			at.Problemf("free text, and a number without thresholds, cannot be scored; leave the weight out")
		}
		q.Weight = 0
	case q.Weight > 0 && len(q.States)+len(q.Thresholds) > 0 && !canScore(q):
		at.Problemf("no answer gives any points; give some to the best one, or say weight: 0")
	}
}

// canScore reports whether some answer gives points.
func canScore(q *Question) bool {
	return slices.ContainsFunc(q.States, func(s State) bool { return s.Points > 0 }) ||
		slices.ContainsFunc(q.Thresholds, func(t Threshold) bool { return t.Points > 0 })
}
