package questionnaires

import (
	"maps"
	"slices"
	"strings"

	"blindspot/strictyaml"
)

// warnOfMissingLanguages warns of texts that lack a language which other texts of
// the same file have. A text without any language serves in all of them.
func warnOfMissingLanguages(root strictyaml.Value) {
	var texts []strictyaml.Value
	eachTranslated(root, func(v strictyaml.Value) { texts = append(texts, v) })
	languages := map[string]bool{}
	for _, text := range texts {
		for _, field := range text.Node.Fields {
			languages[field.Key] = true
		}
	}
	all := slices.Sorted(maps.Keys(languages))
	for _, text := range texts {
		if missing := missingLanguages(text, all); len(missing) > 0 {
			text.Warnf("the text is missing in %s", strings.Join(missing, ", "))
		}
	}
}

// missingLanguages returns the first few languages that a text lacks.
func missingLanguages(text strictyaml.Value, languages []string) []string {
	const few = 5
	var missing []string
	for _, language := range languages {
		if len(missing) < few && !text.Fields().Get(language).Present() {
			missing = append(missing, language)
		}
	}
	return missing
}

// eachTranslated calls visit for every text by language within a value. Under the
// keys that hold texts nothing else is a mapping.
func eachTranslated(v strictyaml.Value, visit func(strictyaml.Value)) {
	switch v.Node.Kind {
	case strictyaml.Sequence:
		for _, item := range v.List() {
			eachTranslated(item, visit)
		}
	case strictyaml.Mapping:
		for _, entry := range v.Fields().Entries() {
			switch {
			case !slices.Contains(textKeys(), entry.Key.Text()):
				eachTranslated(entry.Value, visit)
			case entry.Value.Node.Kind == strictyaml.Mapping:
				visit(entry.Value)
			case entry.Value.Node.Kind == strictyaml.Sequence: // key results
				for _, item := range entry.Value.List() {
					if item.Node.Kind == strictyaml.Mapping {
						visit(item)
					}
				}
			}
		}
	}
}

func textKeys() []string {
	return []string{"title", "introduction", "estimate", "text", "why", "probe", "unit",
		"what", "cost", "question", "first-step", "objective", "key-results", "leave-alone"}
}
