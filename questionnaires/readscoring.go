package questionnaires

import (
	"maps"
	"slices"

	"blindspot/printable"
	"blindspot/strictyaml"
)

const (
	maxScore   = 100
	usualMet   = maxScore // from which a step of a ladder is met, unless another score is said
	leastOutOf = 1
	maxOutOf   = 1000
)

// scoring reads how the score of a section comes about, and what it means.
func (d *draft) scoring(s *Section, f strictyaml.Fields) {
	d.aggregate(s, f)
	say(f.Get("target"), &s.Target, func(v strictyaml.Value) *float64 {
		target := v.Number(0, maxScore)
		return &target
	})
	d.also(s, f)
}

// overall reads how the overall score comes about, and what it means.
func (d *draft) overall(f strictyaml.Fields) {
	q := d.questionnaire
	top := q.Top()
	d.aggregate(top, f)
	q.Met, q.Gates, q.OutOf, q.Bands = top.Met, top.Gates, top.OutOf, top.Bands
	if top.Aggregate != Mean { // to say what holds anyway makes no difference
		q.Aggregate = top.Aggregate
	}
}

// aggregate reads what a section, or the questionnaire, makes of the scores within it.
func (d *draft) aggregate(s *Section, f strictyaml.Fields) {
	say(f.Get("aggregate"), &s.Aggregate, readAggregate)
	say(f.Get("out-of"), &s.OutOf, readOutOf)
	say(f.Get("bands"), &s.Bands, readBands)
	d.ladder(s, f)
	d.gates(s, f)
}

func readAggregate(v strictyaml.Value) Aggregate {
	return Aggregate(v.OneOf(string(Mean), string(Min), string(Average), string(Sum), string(Ladder), string(Gated)))
}

func readOutOf(v strictyaml.Value) float64 { return v.Number(leastOutOf, maxOutOf) }

func (d *draft) ladder(s *Section, f strictyaml.Fields) {
	if s.Aggregate != Ladder {
		s.refuseUnlessBroken(f, "it belongs to aggregate: ladder", "met")
		s.Met = 0
		return
	}
	if f.Get("aggregate").Present() {
		s.Met = usualMet
	}
	say(f.Get("met"), &s.Met, func(v strictyaml.Value) float64 { return v.Number(0, maxScore) })
}

// refuseUnlessBroken reports a key of another aggregate, unless nobody can say which
// this one was meant to be.
func (s *Section) refuseUnlessBroken(f strictyaml.Fields, reason, key string) {
	if s.Aggregate != "" {
		refuse(f, reason, key)
	}
}

// gates reads the gates of a section, whose needs are checked when its children are
// known.
func (d *draft) gates(s *Section, f strictyaml.Fields) {
	if s.Aggregate != Gated {
		s.refuseUnlessBroken(f, "they belong to aggregate: gate", "gates")
		s.Gates = nil
		return
	}
	var named []strictyaml.Value
	for _, gate := range s.Gates {
		for _, child := range slices.Sorted(maps.Keys(gate.Needs)) {
			named = append(named, placedWord(child, f.Get("from")))
		}
	}
	if gates := f.Get("gates"); gates.Present() {
		s.Gates, named = readGates(gates)
	}
	if len(s.Gates) == 0 && !f.Get("gates").Present() {
		f.Get("aggregate").Problemf("gate needs a list of gates under the key %s", printable.Quote("gates"))
	}
	d.whenAllIsKnown(func() { s.checkNeeds(named) })
}

// readGates reads gates that ascend, and returns where their needs are named.
func readGates(v strictyaml.Value) (gates []Gate, named []strictyaml.Value) {
	list := v.List()
	if len(list) == 0 && v.Node.Kind == strictyaml.Sequence {
		v.Problemf("expected at least one gate")
	}
	for i, item := range list {
		f := item.Fields("score", "needs")
		f.Require("score", "needs")
		gate := Gate{Score: f.Get("score").Number(0, maxScore), Needs: map[string]float64{}}
		if i > 0 && f.Get("score").Present() && gate.Score <= gates[i-1].Score {
			f.Get("score").Problemf("gates must ascend, this one is not above the last")
		}
		needs := f.Get("needs").Fields().Entries()
		if len(needs) == 0 && f.Get("needs").Present() && f.Get("needs").Node.Kind == strictyaml.Mapping {
			f.Get("needs").Problemf("expected at least one question or section with its least score")
		}
		for _, need := range needs {
			gate.Needs[need.Key.Text()] = need.Value.Number(0, maxScore)
			named = append(named, need.Key)
		}
		gates = append(gates, gate)
	}
	return gates, named
}

// checkNeeds refuses needs that are no children of the section, or of the questionnaire,
// or never have a score.
func (s *Section) checkNeeds(named []strictyaml.Value) {
	weights := map[string]float64{}
	for _, q := range s.Questions {
		weights[q.ID] = q.Weight
	}
	for _, c := range s.Also {
		weights[c.Question] = c.Weight
	}
	for _, inner := range s.Sections {
		weights[inner.ID] = inner.Weight
	}
	children := slices.Sorted(maps.Keys(weights))
	parent := "section " + printable.Quote(s.ID)
	if s.ID == Overall {
		parent = "the questionnaire"
	}
	for _, child := range named {
		id := textOf(child)
		switch weight, known := weights[id]; {
		case !known:
			child.Problemf("%s itself has no question or section %s%s", parent, printable.Quote(id), child.DidYouMean(children))
		case weight == 0:
			child.Problemf("%s has weight 0 and never counts, so that nothing can be demanded of it", printable.Quote(id))
		}
	}
}

// also reads the questions of other sections that count in this one too.
func (d *draft) also(s *Section, f strictyaml.Fields) {
	named := each(s.Also, func(c Counted) strictyaml.Value { return placedWord(c.Question, f.Get("from")) })
	if also := f.Get("also"); also.Present() {
		s.Also, named = nil, nil
		for _, item := range also.List() {
			entry := item.Fields("question", "weight")
			entry.Require("question")
			counted := Counted{Question: entry.Get("question").ID(), Weight: 1}
			say(entry.Get("weight"), &counted.Weight, readWeight)
			s.Also = append(s.Also, counted)
			named = append(named, entry.Get("question"))
		}
	}
	d.whenAllIsKnown(func() { d.checkCounted(s, named, !f.Get("also").Present()) })
}

// checkCounted refuses questions that cannot count in a section besides their own,
// whether that is taken from another questionnaire or not.
func (d *draft) checkCounted(s *Section, named []strictyaml.Value, taken bool) {
	own, counted := itemsOwn(s), map[string]bool{}
	for i, c := range s.Also {
		q, at, id := d.questionnaire, named[i], c.Question
		question, around := q.Question(id), q.repeatedAround[id]
		switch {
		case id == "":
			// The reason has been reported.
		case question == nil && taken:
			at.Problemf("section %s counts question %s, which is not asked here; ask it too, or say also anew", printable.Quote(s.ID), printable.Quote(id))
		case question == nil:
			at.Problemf("no question %s%s", printable.Quote(id), at.DidYouMean(q.questionIDs))
		case counted[id]:
			at.Problemf("question %s is counted here already", printable.Quote(id))
		case own[id]:
			at.Problemf("question %s is asked in this section, where it counts anyway", printable.Quote(id))
		case around != nil && around != q.scopeOf(s.ID, false).repeated:
			at.Problemf("question %s is asked for each item of section %s, and cannot count elsewhere", printable.Quote(id), printable.Quote(around.ID))
		case !question.rateable():
			at.Problemf("no answer to question %s gives any points", printable.Quote(id))
		}
		counted[id] = true
	}
}

// readBands reads bands that ascend from 0.
func readBands(v strictyaml.Value) []Band {
	var bands []Band
	for i, item := range v.List() {
		f := item.Fields("from", "title", "text")
		f.Require("from", "text")
		from := f.Get("from")
		band := Band{From: from.Number(0, maxScore), Title: readText(f.Get("title")), Text: readText(f.Get("text"))}
		switch {
		case !from.Present():
		case i == 0 && band.From != 0:
			from.Problemf("the first band must begin at 0")
		case i > 0 && band.From <= bands[i-1].From:
			from.Problemf("bands must ascend, this one is not above the last")
		}
		bands = append(bands, band)
	}
	return bands
}
