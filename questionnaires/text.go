package questionnaires

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
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

// joinTexts returns texts in one, in every language that one of them has. Those that
// are not given are left out.
func joinTexts(between string, texts ...Text) Text {
	given := slices.DeleteFunc(texts, func(t Text) bool { return len(t) == 0 })
	languages := map[string]bool{}
	for _, t := range given {
		for language := range t {
			languages[language] = true
		}
	}
	if len(languages) > 1 {
		delete(languages, "") // serves in all others
	}
	var joined Text
	for language := range languages {
		if joined == nil {
			joined = Text{}
		}
		joined[language] = strings.Join(each(given, func(t Text) string { return t.In(language) }), between)
	}
	return joined
}

// MarshalJSON writes a plain string where there is no language, as authors do.
func (t Text) MarshalJSON() ([]byte, error) {
	if s, ok := t[""]; ok {
		return json.Marshal(s)
	}
	return json.Marshal(map[string]string(t))
}
