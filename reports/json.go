package reports

import (
	"fmt"
	"io"
	"slices"

	"blindspot/assess"
	"blindspot/printable"
)

// JSON writes the result in the format blindspot/result/v1. Figures are unrounded;
// what could not be computed is null, and a list without entries is [].
func JSON(w io.Writer, r Report) error {
	if err := printable.JSON(w, document(r)); err != nil {
		return fmt.Errorf("writing the result as JSON: %w", err)
	}
	return nil
}

// resultDocument is the form of the format. Its names are a contract.
type resultDocument struct {
	Format        string `json:"format"`
	Questionnaire struct {
		ID      string `json:"id"`
		Version int    `json:"version"`
	} `json:"questionnaire"`
	Organization string `json:"organization"`
	assess.Result
	Answers []answerDocument `json:"answers"`
}

func document(r Report) resultDocument {
	d := resultDocument{Format: "blindspot/result/v1", Organization: r.Answers.Organization, Result: r.Result}
	d.Questionnaire.ID = r.Questionnaire.ID
	d.Questionnaire.Version = r.Questionnaire.Version
	d.Sections = sectionsNotNull(d.Sections)
	d.Verdicts = verdictsNotNull(d.Verdicts)
	d.BlindSpots = append([]assess.Spot{}, d.BlindSpots...)
	for i := range d.BlindSpots {
		d.BlindSpots[i].Signals = append([]assess.Traced{}, d.BlindSpots[i].Signals...)
	}
	d.Contradictions = append([]assess.Clash{}, d.Contradictions...)
	for i := range d.Contradictions {
		d.Contradictions[i].Questions = append([]string{}, d.Contradictions[i].Questions...)
	}
	d.Answers = answersOf(r)
	return d
}

// sectionsNotNull returns a copy in which no list is nil, which JSON would write as null.
func sectionsNotNull(sections []assess.SectionResult) []assess.SectionResult {
	copied := append([]assess.SectionResult{}, sections...)
	for i := range copied {
		copied[i].Sections = sectionsNotNull(copied[i].Sections)
		copied[i].Verdicts = verdictsNotNull(copied[i].Verdicts)
	}
	return copied
}

// verdictsNotNull does so for verdicts, which are left out where there are none.
func verdictsNotNull(verdicts []assess.VerdictResult) []assess.VerdictResult {
	copied := slices.Clone(verdicts)
	for i := range copied {
		copied[i].Rules = append([]assess.Ruling{}, copied[i].Rules...)
		copied[i].Open = append([]string{}, copied[i].Open...)
		for j := range copied[i].Rules {
			copied[i].Rules[j].Questions = append([]string{}, copied[i].Rules[j].Questions...)
		}
	}
	return copied
}
