package questionnaires

import (
	"slices"

	"blindspot/strictyaml"
)

// placedQuestion is a question and where it stands. Of the rows of a matrix it is the
// first.
type placedQuestion struct {
	*Question
	at strictyaml.Value
}

// question reads a question, or takes what is not said here from the question of
// that id in another questionnaire. A matrix comes as its rows, and a question with
// follow-ups is followed by these. Where follows is not nil, it is what must have
// been chosen for the question to be asked.
func (d *draft) question(v strictyaml.Value, follows *demand) []*Question {
	f := v.Fields("id", "from", "kind", "weight", "text", "why", "probe", "applies", "when", "out-of", "states", "range",
		"unit", "thresholds", "rows", "relevance", "implied", "former-ids")
	f.Require("id")
	id := f.Get("id").ID()
	d.claim(id, f.Get("id"))
	switch {
	case f.Get("from").Present():
		return d.takenQuestion(id, f, v, follows)
	case f.Get("rows").Present():
		return d.matrix(id, f, v, follows)
	default:
		return d.ownQuestion(id, f, v, follows)
	}
}

// ownQuestion reads a question that is written out here, and its follow-ups.
func (d *draft) ownQuestion(id string, f strictyaml.Fields, v strictyaml.Value, follows *demand) []*Question {
	q := &Question{ID: id, Kind: Single, Weight: 1}
	d.wording(q, f)
	d.answerForm(q, f)
	d.ownQuestions = append(d.ownQuestions, placedQuestion{q, v})
	d.circumstances(q, f, follows)
	d.checkScore(q, f, v)
	return append([]*Question{q}, d.followUps(f)...)
}

// takenQuestion takes a question, or the rows of a matrix, from another questionnaire.
func (d *draft) takenQuestion(id string, f strictyaml.Fields, v strictyaml.Value, follows *demand) []*Question {
	taken, ok := d.inheritQuestion(id, f)
	if !ok {
		return []*Question{{ID: id, Kind: Single, Weight: 1}}
	}
	for _, q := range taken {
		if q.ID != id {
			d.claim(q.ID, f.Get("from"))
		}
		d.circumstances(q, f, follows)
		d.checkScore(q, f, v)
	}
	return taken
}

func (d *draft) wording(q *Question, f strictyaml.Fields) {
	f.Require("text")
	say(f.Get("kind"), &q.Kind, func(v strictyaml.Value) Kind {
		return Kind(v.OneOf(string(Single), string(Multiple), string(Number), string(Free), string(Date)))
	})
	q.Text = readText(f.Get("text"))
	q.Why = readText(f.Get("why"))
	q.Probe = readText(f.Get("probe"))
}

// answerForm reads what the question's kind calls for, and refuses the rest.
func (d *draft) answerForm(q *Question, f strictyaml.Fields) {
	most := float64(MaxPoints)
	say(f.Get("out-of"), &most, readOutOf)
	q.OutOf = outOf(most)
	switch q.Kind {
	case Single, Multiple:
		refuse(f, "only a question for a number has it", "range", "unit")
		refuse(f, "only a question for a number or a date has them", "thresholds")
		f.Require("states")
		q.States = d.states(q, f, most)
	case Number:
		refuse(f, "a question for a number has a range instead", "states")
		f.Require("range")
		q.Range = readRange(f.Get("range"))
		q.Unit = readText(f.Get("unit"))
		q.Thresholds = readThresholds(f.Get("thresholds"), q.Range, most)
	case Date:
		refuse(f, "a question for a date has thresholds of its age in months", "states", "range", "unit")
		q.Thresholds = readAges(f.Get("thresholds"), most)
	case Free:
		refuse(f, "a question for free text has no such thing", "states", "range", "unit", "thresholds", "out-of")
	}
}

// outOf returns the full points as they are kept for showing: 0 for the usual ones.
func outOf(most float64) float64 {
	if most == MaxPoints {
		return 0
	}
	return most
}

// refuse reports keys that have no meaning here.
func refuse(f strictyaml.Fields, reason string, keys ...string) {
	for _, entry := range f.Entries() {
		if slices.Contains(keys, entry.Key.Text()) {
			entry.Key.Problemf("this has no meaning here: %s", reason)
		}
	}
}

// circumstances reads when a question is asked and counts: what can be said anew of
// one that is taken from another questionnaire.
func (d *draft) circumstances(q *Question, f strictyaml.Fields, follows *demand) {
	say(f.Get("weight"), &q.Weight, readWeight)
	say(f.Get("applies"), &q.MayNotApply, func(v strictyaml.Value) bool { return v.OneOf("always", "may-not") == "may-not" })
	say(f.Get("relevance"), &q.Relevance, strictyaml.Value.Bool)
	say(f.Get("former-ids"), &q.FormerIDs, d.formerIDs)
	d.readWhen(q, f, follows)
	d.implied(q, f)
	if q.Relevance && !q.rateable() && !hasBrokenStates(q) {
		f.Get("relevance").Problemf("only where an answer gives points can relevance be set against it")
	}
}

// readWhen reads the condition of a question, which follows another one unless
// follows is nil. An empty one lifts a condition that was taken over.
func (d *draft) readWhen(q *Question, f strictyaml.Fields, follows *demand) {
	var parts []written
	if follows != nil {
		parts = append(parts, written{demands: []demand{*follows}})
	}
	from, when := f.Get("from"), f.Get("when")
	switch {
	case when.Present() && !(from.Present() && when.Node.Kind == strictyaml.Mapping && len(when.Node.Fields) == 0):
		parts = append(parts, readCondition(when))
	case !when.Present() && q.When != nil:
		parts = append(parts, writtenAgain(*q.When, conditionOf(q), from))
	}
	q.When = nil
	if len(parts) > 0 {
		q.When = &Condition{}
		d.resolve(q.When, allOf(parts), q.ID, false)
	}
}

// allOf returns a condition that holds when all of these do.
func allOf(parts []written) written {
	if len(parts) == 1 {
		return parts[0]
	}
	return written{all: parts}
}

// implied reads the answers that follow from other answers.
func (d *draft) implied(q *Question, f strictyaml.Fields) {
	implied := f.Get("implied")
	if !implied.Present() {
		d.checkTakenImplied(q, f.Get("from"))
		return
	}
	list := implied.List()
	q.Implied = nil
	for _, item := range list {
		entry := item.Fields("when", "answer", "because")
		entry.Require("when", "answer", "because")
		q.Implied = append(q.Implied, Implied{Answer: entry.Get("answer").Text(), Because: readText(entry.Get("because"))})
		checkImplied(q, entry.Get("answer"))
	}
	for i, item := range list {
		if when := item.Fields().Get("when"); when.Present() {
			d.resolve(&q.Implied[i].When, readCondition(when), q.ID, false)
			d.judged = append(d.judged, judged{when, &q.Implied[i].When, "the answer is never implied"})
		}
	}
}

// checkImplied refuses what cannot be the answer to a question.
func checkImplied(q *Question, answer strictyaml.Value) {
	switch {
	case textOf(answer) == NotApplicable || textOf(answer) == "":
		// It fits every question, or its problem has been reported.
	case len(q.States) == 0 && !hasBrokenStates(q):
		answer.Expected(`"not-applicable", as the question has no states`)
	default:
		checkState(q, answer)
	}
}

// checkScore sees to it that a question that counts can reach points, and that
// one that cannot weighs nothing.
func (d *draft) checkScore(q *Question, f strictyaml.Fields, at strictyaml.Value) {
	if weight := f.Get("weight"); weight.Present() {
		at = weight
	}
	switch {
	case q.Kind == Free || (q.Kind == Number || q.Kind == Date) && len(q.Thresholds) == 0:
		if f.Get("weight").Present() && q.Weight > 0 {
			at.Problemf("free text, and a number or date without thresholds, cannot be scored; leave the weight out")
		}
		q.Weight = 0
	case q.Weight > 0 && q.rateable() && !canScore(q):
		at.Problemf("no answer gives any points; give some to the best one, or say weight: 0")
	}
}

// rateable reports whether answers to the question have points, whatever it weighs.
func (q *Question) rateable() bool { return len(q.States)+len(q.Thresholds) > 0 }

// canScore reports whether some answer gives points.
func canScore(q *Question) bool {
	return slices.ContainsFunc(q.States, func(s State) bool { return s.Points > 0 }) ||
		slices.ContainsFunc(q.Thresholds, func(t Threshold) bool { return t.Points > 0 })
}
