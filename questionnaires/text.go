package questionnaires

import (
	"encoding/json"
	"maps"
	"slices"
)

// Text is a text by language: "de", "en", or another code of two or three letters.
// A text that its author gave without a language has the single key "".
type Text map[string]string

// In returns the text in that language. Where it is missing the author's text
// without a language serves, then English, then the first language by code.
func (t Text) In(language string) string {
	for _, l := range []string{language, "", "en"} {
		if s, ok := t[l]; ok {
			return s
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		return t[l]
	}
	return ""
}

// MarshalJSON writes a plain string where there is no language, as authors do.
func (t Text) MarshalJSON() ([]byte, error) {
	if s, ok := t[""]; ok {
		return json.Marshal(s)
	}
	return json.Marshal(map[string]string(t))
}
