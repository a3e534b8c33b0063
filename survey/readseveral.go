package survey

import (
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/printable"
)

// readSeveral reads a cell with the texts of several states.
func (c *column) readSeveral(cell string) (assess.Answer, said) {
	texts, ways := c.split(cell)
	switch {
	case ways == 0:
		return assess.Answer{}, saidUnknown.with(quoted(texts), quoted(c.texts))
	case ways > 1:
		return assess.Answer{}, saidSeveralWays.with(printable.Quote(cell), printable.Quote(c.separator))
	}
	var chosen []string
	for _, text := range texts {
		if answer := c.cells[text]; !slices.Contains(chosen, answer) {
			chosen = append(chosen, answer)
		}
	}
	if excludes(c.question, chosen) {
		return assess.Answer{}, saidExclusive.with(printable.Quote(cell))
	}
	return answerOf(c.question, chosen), said{}
}

// maxParts is how many texts a cell can hold. A question has fewer states.
const maxParts = 400

// split takes a cell apart into texts that the mapping knows. These may hold the
// separator themselves, so that there can be one way to do so, several (then ways is 2),
// or none; then it returns the parts that are unknown.
func (c *column) split(cell string) (texts []string, ways int) {
	parts := c.parts(cell)
	if len(parts) > maxParts {
		return []string{fold(cell)}, 0
	}
	// from is in how many ways the parts from each on can be read, and next is where the
	// second text of one of them begins.
	from, next := make([]int, len(parts)+1), make([]int, len(parts)+1)
	from[len(parts)] = 1
	for i := len(parts) - 1; i >= 0; i-- {
		for end := i + 1; end <= min(i+c.longest(), len(parts)); end++ {
			if _, known := c.cells[c.joined(parts[i:end])]; known && from[end] > 0 {
				from[i], next[i] = min(from[i]+from[end], 2), end
			}
		}
	}
	if from[0] == 0 {
		return c.unknown(parts), 0
	}
	for i := 0; i < len(parts); i = next[i] {
		texts = append(texts, c.joined(parts[i:next[i]]))
	}
	return texts, from[0]
}

// parts returns what stands between the separators of a cell, less the empty part that a
// separator at the end leaves.
func (c *column) parts(cell string) []string {
	if c.separator == "" {
		return []string{cell}
	}
	parts := strings.Split(cell, c.separator)
	return slices.DeleteFunc(parts, func(part string) bool { return strings.TrimSpace(part) == "" })
}

func (c *column) joined(parts []string) string { return fold(strings.Join(parts, c.separator)) }

// longest returns of how many parts a text that the mapping knows can consist.
func (c *column) longest() int {
	longest := 1
	if sign := strings.TrimSpace(c.separator); sign != "" {
		for _, text := range c.texts {
			longest = max(longest, strings.Count(text, sign)+1)
		}
	}
	return longest
}

// unknown returns the parts of a cell that are no text of their own.
func (c *column) unknown(parts []string) []string {
	var unknown []string
	for _, part := range parts {
		if _, known := c.cells[fold(part)]; !known {
			unknown = append(unknown, fold(part))
		}
	}
	return unknown
}
