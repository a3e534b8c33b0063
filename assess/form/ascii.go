package form

import "strings"

// inASCII writes quotation marks, dashes and the like as ASCII has them, and leaves
// letters alone: where a terminal has no frames it may well have umlauts.
func inASCII(s string) string { return asciiMarks.Replace(s) }

var asciiMarks = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`,
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "‹", "'", "›", "'",
	"–", "-", "—", "-", "‒", "-", "‑", "-", "‐", "-", "−", "-",
	"…", "...", "→", "->", "•", "*", "·", "-",
	"\u00a0", " ", "\u202f", " ", "\u2009", " ",
)
