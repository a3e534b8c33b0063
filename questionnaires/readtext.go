package questionnaires

import (
	"strings"

	"blindspot/pattern"
	"blindspot/printable"
	"blindspot/strictyaml"
)

// readText reads a text: a string, or a mapping from languages to strings. Blanks
// around it, such as the last newline of a block, are no part of it.
func readText(v strictyaml.Value) Text {
	if !v.Present() {
		return nil
	}
	if v.Node.Kind == strictyaml.Scalar {
		return Text{"": readWords(v)}
	}
	if v.Node.Kind != strictyaml.Mapping || len(v.Node.Fields) == 0 {
		v.Expected("a text, or texts by language")
		return nil
	}
	t := Text{}
	for _, entry := range v.Fields().Entries() {
		language := entry.Key.Text()
		if !languageCode().MatchString(language) {
			entry.Key.Problemf("expected a language such as de or en, found %s", printable.Quote(language))
			continue
		}
		t[language] = readWords(entry.Value)
	}
	return t
}

// readWords reads a string that says something.
func readWords(v strictyaml.Value) string {
	words := strings.TrimSpace(v.Text())
	if words == "" && v.Node.Kind == strictyaml.Scalar {
		v.Expected("a text")
	}
	return words
}

var languageCode = pattern.New(`^[a-z]{2,3}$`)
