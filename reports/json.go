package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/printable"
)

// JSON writes the result in the format blindspot/result/v1. Figures are unrounded;
// what could not be computed is null, and a list without entries is [].
func JSON(w io.Writer, r Report) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // a firm may be called Müller & Sohn
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(document(r)); err != nil {
		return fmt.Errorf("writing the result as JSON: %w", err)
	}
	_, err := w.Write(withoutHidden(b.Bytes()))
	return err
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
}

func document(r Report) resultDocument {
	d := resultDocument{Format: "blindspot/result/v1", Organization: r.Answers.Organization, Result: r.Result}
	d.Questionnaire.ID = r.Questionnaire.ID
	d.Questionnaire.Version = r.Questionnaire.Version
	d.Sections = sectionsNotNull(d.Sections)
	d.BlindSpots = append([]assess.Spot{}, d.BlindSpots...)
	for i := range d.BlindSpots {
		d.BlindSpots[i].Signals = append([]assess.Traced{}, d.BlindSpots[i].Signals...)
	}
	d.Contradictions = append([]assess.Clash{}, d.Contradictions...)
	for i := range d.Contradictions {
		d.Contradictions[i].Questions = append([]string{}, d.Contradictions[i].Questions...)
	}
	return d
}

// sectionsNotNull returns a copy in which no list is nil, which JSON would write as null.
func sectionsNotNull(sections []assess.SectionResult) []assess.SectionResult {
	copied := append([]assess.SectionResult{}, sections...)
	for i := range copied {
		copied[i].Sections = sectionsNotNull(copied[i].Sections)
	}
	return copied
}

// withoutHidden escapes what a terminal would obey. The encoder leaves some control
// characters as they are; escaped, the JSON says the same and is safe to look at.
func withoutHidden(encoded []byte) []byte {
	var b bytes.Buffer
	for len(encoded) > 0 {
		r, size := utf8.DecodeRune(encoded)
		if s := string(r); printable.Text(s) == s {
			b.Write(encoded[:size])
		} else {
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		}
		encoded = encoded[size:]
	}
	return b.Bytes()
}
