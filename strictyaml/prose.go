package strictyaml

import (
	"bytes"

	"blindspot/pattern"
)

// prose reports whether a text that is no YAML was not meant to be any, such as a
// report in Markdown, and in which line it begins. Headings in Markdown look like
// comments, and the first line after them is what counts.
func prose(text []byte) (line int, ok bool) {
	if keyLine().Match(text) {
		return 0, false
	}
	for content := range bytes.Lines(text) {
		line++
		if !saysNothing(string(content)) {
			return line, sentence().Match(bytes.TrimSpace(content))
		}
	}
	return 0, false
}

var (
	// keyLine is a line that begins with a key as files of ours have them.
	keyLine = pattern.New(`(?m)^\s*[a-z][a-z0-9-]*:(\s|$)`)

	// sentence is a line of several words that does not begin as YAML can.
	sentence = pattern.New("^[^\\s\\[\\]{}\"'&*!|>%@`?:-][^:]*\\s[^:]*$")
)
