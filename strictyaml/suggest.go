package strictyaml

import (
	"strings"

	"blindspot/printable"
)

// DidYouMean returns ` (did you mean "…"?)` with the word among known that is
// most like the given one, or nothing when none is.
func DidYouMean(word string, known []string) string {
	if near := nearest(word, known); near != "" {
		return " (did you mean " + printable.Quote(near) + "?)"
	}
	return ""
}

// DidYouMean is the function of that name for a value that is a text.
func (v Value) DidYouMean(known []string) string { return v.reader.suggest(v.Node.Value, known) }

// suggest is [DidYouMean] as long as somebody may read it: a file with thousands of
// unknown words is not worth the time.
func (r *Reader) suggest(word string, known []string) string {
	r.suggested++
	if r.suggested > maxReported {
		return ""
	}
	return DidYouMean(word, known)
}

// nearest returns the word among known with the fewest edits from word, the first
// one of several, if it needs no more than a third of the letters edited.
func nearest(word string, known []string) string {
	if len(word) > 64 {
		return ""
	}
	word = spelling(word)
	best, fewest := "", len(word)/3+1
	for _, k := range known {
		if n := edits(word, spelling(k), fewest); n < fewest {
			best, fewest = k, n
		}
	}
	return best
}

// spelling makes what people mix up alike.
func spelling(word string) string { return strings.ReplaceAll(strings.ToLower(word), "_", "-") }

// edits counts the insertions, deletions, replacements and swaps of neighbours
// between two words, as far as the count stays below limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
