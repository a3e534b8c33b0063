package questionnaires

import (
	"encoding/json"
	"slices"
	"strconv"
)

// part is something in a questionnaire with an id of its own, and what can be said
// about it one by one.
type part struct {
	subject Subject
	id      string // unique among the parts of this subject
	former  []string
	title   Text
	facets  []facet
}

// facet is one thing said about a part: a text, or a value in a form that can be
// compared and shown.
type facet struct {
	name  Facet
	text  Text
	value string
}

// parts returns everything in the questionnaire that has an id.
func parts(q *Questionnaire) []part {
	all := []part{{subject: OfQuestionnaire, title: q.Title, facets: []facet{
		{name: FacetText, text: q.Title},
		{name: FacetIntroduction, text: q.Introduction},
		{name: FacetVersion, value: strconv.Itoa(q.Version)},
		{name: FacetMinutes, value: strconv.Itoa(q.Minutes)},
		{name: FacetAggregate, value: string(q.Top().Aggregate)},
		{name: FacetScoring, value: encode([]any{q.Met, q.Gates, q.OutOf})},
		{name: FacetBands, value: encode(q.Bands)},
	}}}
	for _, s := range q.Sections {
		all = append(all, sectionParts(s, "")...)
	}
	for _, b := range q.BlindSpots {
		all = append(all, blindSpotPart(b))
	}
	for _, c := range q.Contradictions {
		all = append(all, part{subject: OfContradiction, id: c.ID, title: c.Text, facets: []facet{
			{name: FacetText, text: c.Text},
			{name: FacetCondition, value: encode(c.All)},
		}})
	}
	return append(all, verdictParts(q.Verdicts)...)
}

func sectionParts(s *Section, within string) []part {
	all := []part{{subject: OfSection, id: s.ID, former: s.FormerIDs, title: s.Title, facets: []facet{
		{name: FacetText, text: s.Title},
		{name: FacetIntroduction, text: s.Introduction},
		{name: FacetEstimate, text: s.Estimate},
		{name: FacetPlace, value: within},
		{name: FacetWeight, value: plainNumber(s.Weight)},
		{name: FacetAggregate, value: string(s.Aggregate)},
		{name: FacetScoring, value: encode([]any{s.Also, s.Met, s.Gates, s.OutOf})},
		{name: FacetTarget, value: perhapsNumber(s.Target)},
		{name: FacetBands, value: encode(s.Bands)},
		{name: FacetRepeat, value: encode(s.Repeat)},
	}}}
	matrix := ""
	for _, q := range s.Questions {
		all = append(all, questionPart(q, s.ID))
		if q.Row != nil && q.Row.Matrix == matrix {
			continue // the states are those of the row before
		}
		if matrix = ""; q.Row != nil {
			matrix = q.Row.Matrix
		}
		for _, state := range q.States {
			all = append(all, statePart(q, state))
		}
	}
	for _, inner := range s.Sections {
		all = append(all, sectionParts(inner, s.ID)...)
	}
	return append(all, verdictParts(s.Verdicts)...)
}

func questionPart(q *Question, section string) part {
	return part{subject: OfQuestion, id: q.ID, former: q.FormerIDs, title: q.Text, facets: []facet{
		{name: FacetText, text: q.Text},
		{name: FacetWhy, text: q.Why},
		{name: FacetProbe, text: q.Probe},
		{name: FacetPlace, value: section},
		{name: FacetKind, value: string(q.Kind)},
		{name: FacetWeight, value: plainNumber(q.Weight)},
		{name: FacetCondition, value: encode(q.When)},
		{name: FacetApplies, value: strconv.FormatBool(q.MayNotApply)},
		{name: FacetRelevance, value: strconv.FormatBool(q.Relevance)},
		{name: FacetImplied, value: encode(q.Implied)},
		{name: FacetRange, value: encode([]any{q.Range, q.Unit, q.OutOf})},
		{name: FacetPoints, value: encode(q.Thresholds)},
	}}
}

func statePart(q *Question, s State) part {
	return part{subject: OfState, id: q.ID + "/" + s.ID, former: formerStates(q, s), title: s.Text, facets: []facet{
		{name: FacetText, text: s.Text},
		{name: FacetPoints, value: plainNumber(s.Points)},
		{name: FacetExclusive, value: strconv.FormatBool(s.Exclusive)},
		{name: FacetCounts, value: encode(s.CountsWhen)},
	}}
}

// formerStates returns every id that a state can have had: of a question that had
// other ids, and of the state itself.
func formerStates(q *Question, s State) []string {
	var former []string
	for _, question := range append([]string{q.ID}, q.FormerIDs...) {
		for _, state := range append([]string{s.ID}, s.FormerIDs...) {
			former = append(former, question+"/"+state)
		}
	}
	return former[1:]
}

func blindSpotPart(b BlindSpot) part {
	return part{subject: OfBlindSpot, id: b.ID, title: b.Title, facets: []facet{
		{name: FacetText, text: b.Title},
		{name: FacetSignals, value: encode(b.Signals)},
		{name: FacetAdvice, value: encode([]any{b.What, b.Cost, b.Question, b.FirstStep, b.Objective, b.KeyResults, b.LeaveAlone})},
	}}
}

func verdictParts(verdicts []Verdict) []part {
	var all []part
	for _, v := range verdicts {
		for _, o := range v.Outcomes {
			all = append(all, part{subject: OfOutcome, id: v.ID + "/" + o.ID, title: o.Title, facets: []facet{
				{name: FacetText, text: o.Title},
				{name: FacetAdvice, value: encode(o.Text)},
				{name: FacetRules, value: encode(o.Rules)},
			}})
		}
	}
	return all
}

// encode returns a value in a form that is equal for equal values; empty for none.
func encode(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		panic("a questionnaire that was read has no number or text that JSON lacks: " + err.Error())
	}
	if slices.Contains([]string{"null", "[]"}, string(data)) {
		return ""
	}
	return string(data)
}

func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func perhapsNumber(x *float64) string {
	if x == nil {
		return ""
	}
	return plainNumber(*x)
}
