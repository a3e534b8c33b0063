package assess

import (
	"maps"
	"slices"
	"time"
)

// Answers is everything a respondent said to one questionnaire.
type Answers struct {
	Questionnaire Reference
	Organization  string            // may be empty
	Labels        map[string]string // what groups the respondent belongs to, such as sector, size and region; may be nil
	Respondent    Respondent
	Started       time.Time // zero when not said
	Updated       time.Time // zero when not said
	Finished      time.Time // when the respondent last said "finish"; zero before
	Revision      int       // grows by one with every save; orders two states of a file, which no clock can
	At            string    // where the interview stands: the ID of a Step, or empty
	Estimates     map[string]int
	Items         map[string][]string // by the id of a repeated section: the names of its items, in the respondent's order
	Answers       map[string]Answer   // by question id, as the questionnaire unfolds; answers to hidden questions stay
}

// Reference names the questionnaire that the answers belong to. Files written by
// hand may lack the version (0) and the digest ("").
type Reference struct {
	ID      string
	Version int
	Digest  string
}

// Respondent is who answered. Both may be empty.
type Respondent struct {
	Name string
	Role string // a role of Roles, or the respondent's own words
}

// Answer is what was said to one question. The zero Answer is an open question.
// At most one of States, Number, Text, Date, Unknown and NotApplicable is set.
type Answer struct {
	States        []string // in the questionnaire's order; exactly one for a single choice
	Number        *float64
	Text          string
	Date          string // "2025-03" or "2025-03-14"
	Unknown       bool   // "don't know", said honestly
	NotApplicable bool
	Relevance     Relevance
	Note          string
	Evidence      Evidence
}

// Relevance says how much the thing that a question is about matters to the company,
// whether or not it has it.
type Relevance string

const (
	RelevanceOpen  Relevance = "" // not asked, or not said
	NotRelevant    Relevance = "none"
	SomeRelevance  Relevance = "some"
	HighlyRelevant Relevance = "high"
)

// Evidence says how far an advisor could see for themselves what was answered.
type Evidence string

const (
	NoEvidence Evidence = ""
	Claimed    Evidence = "claimed"
	Shown      Evidence = "shown"
	Verified   Evidence = "verified"
)

// Open reports whether the question has no answer yet, though it may have a note.
func (a Answer) Open() bool {
	return len(a.States) == 0 && a.Number == nil && a.Text == "" && a.Date == "" && !a.Unknown && !a.NotApplicable
}

// empty reports whether nothing at all was said.
func (a Answer) empty() bool { return a.Open() && a.Note == "" && a.Relevance == RelevanceOpen }

// Cleared returns the open answer that remains when the answer is taken back:
// its note stays, for it is the respondent's own work, and so does the relevance.
func (a Answer) Cleared() Answer { return Answer{Note: a.Note, Relevance: a.Relevance} }

// clone returns an answer that shares nothing changeable with a.
func (a Answer) clone() Answer {
	a.States = slices.Clone(a.States)
	if a.Number != nil {
		n := *a.Number
		a.Number = &n
	}
	return a
}

// clone returns answers that share nothing changeable with a.
func (a Answers) clone() Answers {
	a.Labels = maps.Clone(a.Labels)
	a.Estimates = maps.Clone(a.Estimates)
	a.Items = maps.Clone(a.Items)
	for section, names := range a.Items {
		a.Items[section] = slices.Clone(names)
	}
	a.Answers = maps.Clone(a.Answers)
	for id, answer := range a.Answers {
		a.Answers[id] = answer.clone()
	}
	return a
}
