package questionnaires

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Change is one difference between two states of a questionnaire.
type Change struct {
	Kind    ChangeKind
	Subject Subject
	ID      string // of the part: of a state "question/state", of an outcome "verdict/outcome"; of a removed part the old one
	Title   Text   // what the part says: now, or if it is removed what it said
	Was     string // Renamed: the id before
	Facet   Facet  // Altered: what about the part
	// Old and New are, of an altered part, the values before and now; both are empty
	// where they are too long to be shown. Language tells of which language a text is.
	Old, New, Language string
}

// ChangeKind says what happened to a part of a questionnaire.
type ChangeKind string

const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Renamed ChangeKind = "renamed" // it names its former id
	Altered ChangeKind = "altered" // the id is the same, and something about it is not
)

// Subject says what kind of part a change is about.
type Subject string

const (
	OfQuestionnaire Subject = "questionnaire"
	OfSection       Subject = "section"
	OfQuestion      Subject = "question"
	OfState         Subject = "state"
	OfBlindSpot     Subject = "blind-spot"
	OfContradiction Subject = "contradiction"
	OfOutcome       Subject = "outcome"
)

// Facet is one thing that can be different about a part.
type Facet string

const (
	FacetText         Facet = "text" // the title, or the wording of a question or state
	FacetIntroduction Facet = "introduction"
	FacetEstimate     Facet = "estimate"
	FacetWhy          Facet = "why"
	FacetProbe        Facet = "probe"
	FacetMinutes      Facet = "minutes"
	FacetVersion      Facet = "version"
	FacetPlace        Facet = "place" // the section around it
	FacetKind         Facet = "kind"
	FacetWeight       Facet = "weight"
	FacetPoints       Facet = "points"
	FacetAggregate    Facet = "aggregate"
	FacetScoring      Facet = "scoring" // what else makes a section's score
	FacetTarget       Facet = "target"
	FacetBands        Facet = "bands"
	FacetRepeat       Facet = "repeat"
	FacetCondition    Facet = "condition"
	FacetApplies      Facet = "applies"
	FacetRelevance    Facet = "relevance"
	FacetImplied      Facet = "implied"
	FacetRange        Facet = "range"
	FacetExclusive    Facet = "exclusive"
	FacetCounts       Facet = "counts-when"
	FacetSignals      Facet = "signals"
	FacetAdvice       Facet = "advice"
	FacetRules        Facet = "rules"
)

// Scores reports whether a change of the facet can change a score, or what follows
// from one.
func (f Facet) Scores() bool {
	return slices.Contains([]Facet{
		FacetKind, FacetWeight, FacetPoints, FacetAggregate, FacetScoring, FacetCondition, FacetApplies,
		FacetRelevance, FacetImplied, FacetCounts, FacetSignals, FacetRules, FacetPlace,
	}, f)
}

// Diff returns what is different between two states of a questionnaire: first what
// came or changed, in the order of the later one, then what was removed. A part is
// the same one when it has the same id or names the old one among its former ids.
// The states of a question that was added or removed are not told one by one.
func Diff(before, after *Questionnaire) []Change {
	left := map[Subject]map[string]part{}
	for _, p := range partsAsNamedIn(before, after) {
		if left[p.subject] == nil {
			left[p.subject] = map[string]part{}
		}
		left[p.subject][p.id] = p
	}
	var changes []Change
	added := map[string]bool{}
	for _, p := range parts(after) {
		was, found := takePart(left[p.subject], p)
		switch {
		case !found && !(p.subject == OfState && added[questionOfState(p.id)]):
			changes = append(changes, Change{Kind: Added, Subject: p.subject, ID: p.id, Title: p.title})
			added[p.id] = added[p.id] || p.subject == OfQuestion
		case found:
			changes = append(changes, compareParts(was, p)...)
		}
	}
	return append(changes, removed(before, left)...)
}

// partsAsNamedIn returns the parts of a questionnaire under their own ids. Where they
// speak of sections and questions that are called otherwise in the later one, they do
// so by the later ids, so that a new name is no change of everything that refers to it.
func partsAsNamedIn(before, after *Questionnaire) []part {
	later := map[string]string{}
	for _, p := range parts(after) {
		for _, former := range p.former {
			if p.subject == OfSection || p.subject == OfQuestion {
				later[former] = p.id
			}
		}
	}
	renamed := renaming(func(id string) string { return cmp.Or(later[id], id) }).questionnaire(before)
	all := parts(before)
	for i, p := range parts(renamed) {
		all[i].facets = p.facets
	}
	return all
}

// takePart removes and returns the part that p was before.
func takePart(left map[string]part, p part) (part, bool) {
	for _, id := range append([]string{p.id}, p.former...) {
		if was, ok := left[id]; ok {
			delete(left, id)
			return was, true
		}
	}
	return part{}, false
}

// removed tells what is left of the questionnaire before.
func removed(before *Questionnaire, left map[Subject]map[string]part) []Change {
	var changes []Change
	gone := map[string]bool{}
	for _, p := range parts(before) {
		if _, ok := left[p.subject][p.id]; !ok || p.subject == OfState && gone[questionOfState(p.id)] {
			continue
		}
		gone[p.id] = gone[p.id] || p.subject == OfQuestion
		changes = append(changes, Change{Kind: Removed, Subject: p.subject, ID: p.id, Title: p.title})
	}
	return changes
}

func compareParts(was, is part) []Change {
	var changes []Change
	ownID := is.subject != OfState || stateOf(was.id) != stateOf(is.id)
	if was.id != is.id && ownID {
		changes = append(changes, Change{Kind: Renamed, Subject: is.subject, ID: is.id, Title: is.title, Was: was.id})
	}
	for i, now := range is.facets {
		before := was.facets[i]
		change := Change{Kind: Altered, Subject: is.subject, ID: is.id, Title: is.title, Facet: now.name}
		if before.value != now.value {
			if isShort(before.value) && isShort(now.value) {
				change.Old, change.New = before.value, now.value
			}
			changes = append(changes, change)
		}
		changes = append(changes, compareTexts(before.text, now.text, change)...)
	}
	return changes
}

// compareTexts tells every language in which a text is different.
func compareTexts(before, now Text, change Change) []Change {
	var changes []Change
	languages := maps.Clone(before)
	if languages == nil {
		languages = Text{}
	}
	maps.Copy(languages, now)
	for _, language := range slices.Sorted(maps.Keys(languages)) {
		if before[language] != now[language] {
			change.Language, change.Old, change.New = language, before[language], now[language]
			changes = append(changes, change)
		}
	}
	return changes
}

// isShort reports whether a value can be shown as it is: it is no JSON.
func isShort(value string) bool { return !strings.ContainsAny(value, "{[") }

// questionOfState and stateOf take the id of a state's part into its two.
func questionOfState(id string) string { before, _, _ := strings.Cut(id, "/"); return before }
func stateOf(id string) string         { _, after, _ := strings.Cut(id, "/"); return after }
