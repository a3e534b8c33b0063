package assess

import (
	"encoding/json"
	"math"
)

// Result is what follows from the answers. Its JSON form is the body of the format
// blindspot/result/v1: figures are unrounded, and what cannot be computed is null.
type Result struct {
	Coverage       Coverage        `json:"coverage"`
	Overall        Overall         `json:"overall"`
	Sections       []SectionResult `json:"sections"`
	BlindSpots     []Spot          `json:"blind_spots"`    // by attention, exposure, id; undetermined ones last, in the questionnaire's order
	Contradictions []Clash         `json:"contradictions"` // those found

	Verdicts []VerdictResult `json:"verdicts,omitempty"` // on the whole; the first one heads the report
	Needs    []Need          `json:"needs,omitempty"`    // what is relevant and not done, most needed first
	Implied  []ImpliedAnswer `json:"implied,omitempty"`  // answers that follow from others, in the questionnaire's order
	Short    []ShortOfState  `json:"short,omitempty"`    // chosen states that do not count, in the questionnaire's order

	points map[string]float64 // by the id of a question that counts in a score
}

// Points returns what the answer to a question earns, from 0 to
// questionnaires.MaxPoints and unrounded, given all the other answers. It is unknown
// when the question enters no score: when it is not scored, hidden, open, does not
// apply or does not matter.
func (r Result) Points(question string) Figure {
	points, ok := r.points[question]
	return Figure{Value: points, Known: ok}
}

// VerdictResult is what a verdict comes to. It cannot be told while a rule of its
// outcome, or of a graver one, names a question that is asked and open, counts items
// of a list that has none, or compares a score that open questions can still move
// across its bounds.
type VerdictResult struct {
	ID      string
	Outcome string   // the id of an outcome; empty while it cannot be told
	Rules   []Ruling // all that hold, of every outcome, in the verdict's order
	Open    []string // asked and open questions on which it depends which outcome this is
	Lists   []string // repeated sections without items that can do so
}

// MarshalJSON writes the outcome as null when it cannot be told.
func (v VerdictResult) MarshalJSON() ([]byte, error) {
	form := struct {
		ID      string   `json:"id"`
		Outcome *string  `json:"outcome"`
		Rules   []Ruling `json:"rules"`
		Open    []string `json:"open"`
		Lists   []string `json:"lists,omitempty"`
	}{ID: v.ID, Rules: v.Rules, Open: v.Open, Lists: v.Lists}
	if v.Outcome != "" {
		form.Outcome = &v.Outcome
	}
	return json.Marshal(form)
}

// Ruling is a rule of a verdict that holds.
type Ruling struct {
	Outcome   string   `json:"outcome"`
	Rule      int      `json:"rule"`               // index into the outcome's rules
	Questions []string `json:"questions"`          // those with an answer to quote, each once
	Sections  []string `json:"sections,omitempty"` // those of whose score or items it speaks, or "overall", each once
}

// Need is a question whose subject is relevant to the company and not done.
type Need struct {
	Question  string    `json:"question"`
	Relevance Relevance `json:"relevance"`
	Score     float64   `json:"score"` // 0-1, of the question
	Need      float64   `json:"need"`  // 0-1: relevance × (1 - score)
}

// ImpliedAnswer is an answer that follows from other answers, so that the question
// is not asked.
type ImpliedAnswer struct {
	Question string `json:"question"`
	Answer   string `json:"answer"` // a state, or "not-applicable"
	By       int    `json:"by"`     // index into the question's Implied
}

// ShortOfState is a state that was chosen and does not count, because what it calls
// for is not met.
type ShortOfState struct {
	Question string `json:"question"`
	State    string `json:"state"`
	CountsAs string `json:"counts_as"` // the state whose points are earned instead; empty for none
}

// TopSpots returns the first n blind spots that are shown, most urgent first;
// fewer when there are fewer.
func (r Result) TopSpots(n int) []Spot {
	var top []Spot
	for _, spot := range r.BlindSpots {
		if spot.Status == SpotShown && len(top) < n {
			top = append(top, spot)
		}
	}
	return top
}

// Figure is a number that may be impossible to compute. It is never NaN or infinite.
type Figure struct {
	Value float64
	Known bool
}

// MarshalJSON writes the unrounded number, or null.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known {
		return []byte("null"), nil
	}
	return json.Marshal(f.Value)
}

// Whole returns a known figure as people are shown it: rounded down, because a level
// begins where its bound is reached, and 69.6 is not yet the level from 70. Negative
// figures go down too: -15.2 is shown as -16, which is below -15 as the true one is.
func (f Figure) Whole() int { return int(math.Floor(settled(f.Value))) }

// Known returns a figure that could be computed.
func Known(value float64) Figure { return Figure{Value: value, Known: true} }

func (f Figure) times(factor float64) Figure {
	return Figure{Value: factor * f.Value, Known: f.Known}
}

// Scores is a score from 0 to 100, and the range that the open questions still allow.
type Scores struct {
	Score Figure `json:"score"`
	Low   Figure `json:"low"`  // every open question answered at its worst
	High  Figure `json:"high"` // every open question answered at its best
}

// Overall is the score of the whole questionnaire.
type Overall struct {
	Scores
	Level      Level    // at most one above the level of the bottleneck, unless there are bands
	Bottleneck string   // the id of the weakest foundation; empty without scores, and where the whole is no weighted mean
	Capped     bool     // the score alone would give a higher level
	Shown      *ShownAs // where the questionnaire has a scale of its own
}

// MarshalJSON writes the bottleneck as null when there is none.
func (o Overall) MarshalJSON() ([]byte, error) {
	form := struct {
		Scores
		Level      Level    `json:"level"`
		Bottleneck *string  `json:"bottleneck"`
		Capped     bool     `json:"capped"`
		Shown      *ShownAs `json:"shown,omitempty"`
	}{Scores: o.Scores, Level: o.Level, Capped: o.Capped, Shown: o.Shown}
	if o.Bottleneck != "" {
		form.Bottleneck = &o.Bottleneck
	}
	return json.Marshal(form)
}

// SectionResult is the score of one section.
type SectionResult struct {
	ID string `json:"id"`
	Scores
	Level    Level           `json:"level"`
	Estimate Figure          `json:"estimate"` // 0-10
	Gap      Figure          `json:"gap"`      // 10 × estimate - score: positive means overestimated
	Coverage Coverage        `json:"coverage"`
	Sections []SectionResult `json:"sections"`

	Name     string          `json:"name,omitempty"`     // of an item of a repeated section
	Shown    *ShownAs        `json:"shown,omitempty"`    // where the section has a scale of its own
	Target   *float64        `json:"target,omitempty"`   // 0-100
	Verdicts []VerdictResult `json:"verdicts,omitempty"` // on this section
}

// ShownAs is a score on the scale of the questionnaire's author.
type ShownAs struct {
	Points Figure  `json:"points"` // 0 to OutOf
	OutOf  float64 `json:"out_of"`
}

// Perception compares the section's self-estimate with its score.
func (s SectionResult) Perception() Perception { return perceptionOf(s.Gap) }

// Spot is a blind spot as far as the answers can judge it.
//
// A signal is answered when its question is asked, applies and has an answer that can
// be rated; a rule, when every question that it names has an answer, every section a
// score, and every list an item. The exposure is the weighted mean over the answered
// signals: 1 - question score each, or what the questionnaire says about the state, the
// worst where several were chosen, or about a rule that holds. "Don't know" exposes as
// much as the worst answer would. The unawareness is the larger of the share of the
// signal weight answered "don't know", and the overestimation: the mean positive gap,
// divided by 50 and at most 1, of the sections around the signals that ask a
// self-estimate, as far as they have a gap.
type Spot struct {
	ID          string   `json:"id"`
	Exposure    Figure   `json:"exposure"`    // 0-100
	Unawareness Figure   `json:"unawareness"` // 0-1
	Attention   Figure   `json:"attention"`   // 0-100: exposure × (1 + unawareness) / 2
	Status      Status   `json:"status"`
	Signals     []Traced `json:"signals"` // the answered signals behind the figures
}

// ShownFrom is the exposure, of 0-100, from which on a blind spot that can be judged is
// shown.
const ShownFrom = 40

// Status says what a report does with a blind spot. It is a number so that tables and
// counters can go by it without comparing texts. Like all of a [Result] it is made for
// writing: nothing reads it back.
type Status uint8

const (
	SpotUndetermined Status = iota // less than half of the signal weight was answered
	SpotClear                      // enough answers, and less exposure than ShownFrom
	SpotShown                      // enough answers, and an exposure of ShownFrom or more
)

// String returns the word for the status in results and tables.
func (s Status) String() string {
	return [...]string{"undetermined", "clear", "shown"}[s]
}

// MarshalText returns what [Status.String] does.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Traced is an answered signal: the answer behind a figure.
type Traced struct {
	Question string  `json:"question,omitempty"` // empty for a rule
	Answer   string  `json:"answer,omitempty"`   // state ids joined by ",", a number, a date, or "unknown"; empty for a rule
	Weight   float64 `json:"weight"`
	Exposure float64 `json:"exposure"` // 0-1

	Rule      *int     `json:"rule,omitempty"`      // index into the blind spot's signals; nil for a question
	Questions []string `json:"questions,omitempty"` // those that a rule names and that have an answer to quote, each once
	Sections  []string `json:"sections,omitempty"`  // those of whose score or items a rule speaks, or "overall", each once
}

// Clash is a contradiction found in the answers.
type Clash struct {
	ID        string   `json:"id"`
	Questions []string `json:"questions"`          // those with an answer to quote, each once
	Sections  []string `json:"sections,omitempty"` // those of whose score or items it speaks, or "overall", each once
}
