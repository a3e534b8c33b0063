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

// Scores is a score from 0 to 100, and the range that the open questions still allow.
type Scores struct {
	Score Figure `json:"score"`
	Low   Figure `json:"low"`  // every open question answered at its worst
	High  Figure `json:"high"` // every open question answered at its best
}

// Overall is the score of the whole questionnaire.
type Overall struct {
	Scores
	Level      Level  // at most one above the level of the bottleneck
	Bottleneck string // the id of the weakest foundation; empty without scores
	Capped     bool   // the score alone would give a higher level
}

// MarshalJSON writes the bottleneck as null when there is none.
func (o Overall) MarshalJSON() ([]byte, error) {
	form := struct {
		Scores
		Level      Level   `json:"level"`
		Bottleneck *string `json:"bottleneck"`
		Capped     bool    `json:"capped"`
	}{Scores: o.Scores, Level: o.Level, Capped: o.Capped}
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
}

// Perception compares the section's self-estimate with its score.
func (s SectionResult) Perception() Perception { return perceptionOf(s.Gap) }

// Spot is a blind spot as far as the answers can judge it.
//
// A signal is answered when its question is asked, applies and has an answer that can
// be rated. The exposure is the weighted mean over the answered signals: 1 - question
// score each, or what the questionnaire says about the state, the worst where several
// were chosen. "Don't know" exposes as much as the worst answer would. The unawareness
// is the larger of the share of the signal weight answered "don't know", and the
// overestimation: the mean positive gap, divided by 50 and at most 1, of the sections
// around the signals that ask a self-estimate, as far as they have a gap.
type Spot struct {
	ID          string   `json:"id"`
	Exposure    Figure   `json:"exposure"`    // 0-100
	Unawareness Figure   `json:"unawareness"` // 0-1
	Attention   Figure   `json:"attention"`   // 0-100: exposure × (1 + unawareness) / 2
	Status      Status   `json:"status"`
	Signals     []Traced `json:"signals"` // the answered signals behind the figures
}

// Status says what a report does with a blind spot.
type Status string

const (
	SpotShown        Status = "shown"        // enough answers, and an exposure of 40 or more
	SpotClear        Status = "clear"        // enough answers, and less exposure
	SpotUndetermined Status = "undetermined" // less than half of the signal weight was answered
)

// Traced is an answered signal: the answer behind a figure.
type Traced struct {
	Question string  `json:"question"`
	Answer   string  `json:"answer"` // state ids joined by ",", a number, or "unknown"
	Weight   float64 `json:"weight"`
	Exposure float64 `json:"exposure"` // 0-1
}

// Clash is a contradiction found in the answers.
type Clash struct {
	ID        string   `json:"id"`
	Questions []string `json:"questions"`
}
