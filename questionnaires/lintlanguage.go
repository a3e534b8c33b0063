package questionnaires

import (
	"maps"
	"slices"
	"strings"

	"blindspot/printable"
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
		if warnOfLateQuote(text) {
			continue // which is why a language is missing
		}
		if missing := missingLanguages(text, all); len(missing) > 0 {
			text.Warnf("the text is missing in %s", strings.Join(missing, ", "))
		}
	}
}

// warnOfLateQuote warns of a text that has swallowed the one in the next language, as in
// {de: 'Der Plan, en: The plan'}, and reports whether it does.
func warnOfLateQuote(text strictyaml.Value) bool {
	for _, entry := range text.Fields().Entries() {
		for _, other := range []string{"de", "en"} {
			if next := ", " + other + ": "; !text.Fields().Get(other).Present() && strings.Contains(entry.Value.Text(), next) {
				entry.Value.Warnf("the text in %s contains %s; its quotation mark probably ends too late", entry.Key.Text(), printable.Quote(next))
				return true
			}
		}
	}
	return false
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

// eachTranslated calls visit for every text by language within a value.
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
			case isTranslated(entry.Value):
				visit(entry.Value)
			case entry.Value.Node.Kind == strictyaml.Sequence: // key results
				for _, item := range entry.Value.List() {
					if isTranslated(item) {
						visit(item)
					}
				}
			}
		}
	}
}

// isTranslated reports whether a value under the key of a text is one by language. A
// condition may have such a key too, as a question or scale can be called "text".
func isTranslated(v strictyaml.Value) bool {
	if v.Node.Kind != strictyaml.Mapping {
		return false
	}
	return !slices.ContainsFunc(v.Node.Fields, func(f strictyaml.Field) bool {
		return !languageCode().MatchString(f.Key) || f.Value.Kind != strictyaml.Scalar
	})
}

func textKeys() []string {
	return []string{"title", "introduction", "estimate", "text", "why", "probe", "unit",
		"one", "name", "because", "afterwards", "what", "cost", "question", "first-step", "objective", "key-results", "leave-alone"}
}
