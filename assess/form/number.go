package form

import (
	"strconv"
	"strings"

	"blindspot/questionnaires"
)

// parseNumber reads a number as people type it: digits, with a decimal comma or
// point. Where "1.000" could mean a thousand as well as one, it is refused.
func parseNumber(s string) (float64, bool) {
	s = strings.Replace(strings.TrimSpace(s), ",", ".", 1)
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if whole+fraction == "" || strings.Trim(whole+fraction, "0123456789") != "" {
		return 0, false
	}
	if len(fraction) == 3 && strings.Trim(whole, "0") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil
}

// formatNumber writes a number with the language's decimal mark.
func formatNumber(n float64, language string) string {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if language == "de" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// isNumberKey reports whether a character can be a part of a number in the range.
func isNumberKey(r rune, within *questionnaires.Range) bool {
	return r >= '0' && r <= '9' || r == ',' || r == '.' || r == '-' && within.Min < 0
}
