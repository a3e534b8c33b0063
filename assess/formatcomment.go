package assess

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"blindspot/questionnaires"
	"blindspot/strictyaml"
)

// ForeignComment returns the line, from 1, of the first comment in an answers file that
// [Format] would not write, and 0 for none: JSON has none. The file must be one that can
// be read. A heading is known wherever it stands.
func ForeignComment(data []byte, q *questionnaires.Questionnaire) int {
	same := func(text []byte) bool { return sameContent(data, text) }
	headings := make([]string, len(q.Sections))
	for i, top := range q.Sections {
		headings[i] = headingOf(top)
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	if same(spoilt(lines, len(lines), headings)) {
		return 0
	}
	return sort.Search(len(lines), func(n int) bool { return !same(spoilt(lines, n, headings)) })
}

// spoilt returns the text with an x for every # in the first lines, less headings. In a
// text the one is as good as the other, and nothing else in an answers file has it; but a
// comment is one no longer. So there is no need to know where YAML allows comments.
func spoilt(lines [][]byte, first int, headings []string) []byte {
	var b bytes.Buffer
	for i, line := range lines {
		if i < first && !slices.Contains(headings, string(bytes.TrimRight(line, "\r\n"))) {
			line = bytes.ReplaceAll(line, []byte("#"), []byte("x"))
		}
		b.Write(line)
	}
	return b.Bytes()
}

// sameContent reports whether two files hold the same but for any # and x.
func sameContent(data, other []byte) bool {
	a, err := strictyaml.Parse("", data, MaxFile)
	if err != nil {
		return false
	}
	b, err := strictyaml.Parse("", other, MaxFile)
	return err == nil && sameNodes(a.Root, b.Root)
}

func sameNodes(a, b *strictyaml.Node) bool {
	return a.Kind == b.Kind && sameText(a.Value, b.Value) &&
		slices.EqualFunc(a.Items, b.Items, sameNodes) &&
		slices.EqualFunc(a.Fields, b.Fields, func(a, b strictyaml.Field) bool {
			return sameText(a.Key, b.Key) && sameNodes(a.Value, b.Value)
		})
}

func sameText(a, b string) bool {
	return strings.ReplaceAll(a, "#", "x") == strings.ReplaceAll(b, "#", "x")
}
