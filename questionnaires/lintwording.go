package questionnaires

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"blindspot/pattern"
	"blindspot/printable"
	"blindspot/strictyaml"
)

const (
	// narrowWindow is the narrowest window that people are to answer in without
	// scrolling, and lineWidth what it leaves for a state's text.
	narrowWindow, lineWidth = 40, 36

	// maxLines is how many lines of it are read at a glance.
	maxLines = 2
)

// warnOfLongText warns of a state that nobody reads at a glance.
func warnOfLongText(text Text, at strictyaml.Value) {
	for _, language := range slices.Sorted(maps.Keys(text)) {
		if n := countLines(text[language], lineWidth); n > maxLines {
			at.Warnf("the text%s takes %d lines in a window of %d columns (wrapped at %d characters); %d are read at a glance",
				inLanguage(language), n, narrowWindow, lineWidth, maxLines)
		}
	}
}

// countLines returns how many lines a text takes when it is wrapped between words.
func countLines(text string, width int) int {
	lines, left := 0, 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		if n+1 > left || lines == 0 {
			lines += max(1, (n+width-1)/width)
			left = width*max(1, (n+width-1)/width) - n
			continue
		}
		left -= n + 1
	}
	return lines
}

// lintWording warns of a question that asks for states, and is worded so that the
// answer is yes or no: whoever means well says yes.
func lintWording(q placedQuestion) {
	asked := q.Text
	if q.Row != nil {
		asked = q.Row.Stem
	}
	for _, language := range slices.Sorted(maps.Keys(asked)) {
		if verb := firstVerb(asked[language], language); verb != "" {
			q.at.Fields().Get("text").Warnf("the question%s begins with %s, so that its answer is yes or no; ask what, who, when or how, and let the states tell the degree",
				inLanguage(language), printable.Quote(verb))
		}
	}
}

// warnOfYesOrNo warns of a state that reads as a bare yes or no.
func warnOfYesOrNo(text Text, at strictyaml.Value) {
	for _, language := range slices.Sorted(maps.Keys(text)) {
		if yesOrNo().MatchString(text[language]) {
			at.Warnf("the text%s reads as yes or no; say what one would see where this is so", inLanguage(language))
			return
		}
	}
}

var yesOrNo = pattern.New(`(?i)^(ja|nein|yes|no)([,.;:!–-].*)?$`)

// firstVerb returns the verb with which a question begins, or nothing.
func firstVerb(text, language string) string {
	first, _, _ := strings.Cut(strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), " ")
	for _, l := range []string{"de", "en"} {
		if (language == "" || language == l) && slices.Contains(verbs(l), strings.ToLower(first)) {
			return first
		}
	}
	return ""
}

// verbs returns forms that stand first only in a question for yes or no.
func verbs(language string) []string {
	if language == "de" {
		return []string{"haben", "hat", "hatten", "hatte", "gibt", "gab", "ist", "sind", "waren", "werden", "wird", "wurde", "wurden",
			"kann", "können", "konnte", "konnten", "darf", "dürfen", "muss", "müssen", "soll", "sollen"}
	}
	return []string{"do", "does", "did", "is", "are", "were", "have", "has", "had", "can", "could", "will", "would", "should", "must", "may"}
}

func inLanguage(language string) string {
	if language == "" {
		return ""
	}
	return " in " + language
}
