package form

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"blindspot/assess/terms"
)

// firstYear is the earliest year that a date can lie in.
const firstYear = 1900

// parseDate reads a month or a day as people type it, in figures or with the month's
// name in either language, and returns it as an answer has it: "2025-03" or
// "2025-03-14". It refuses what could be two different days.
func parseDate(s string) (string, bool) {
	parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" .,/-", r) })
	switch {
	case len(parts) == 2 && isYear(parts[0]):
		return dateOf(parts[0], parts[1], "")
	case len(parts) == 2:
		return dateOf(parts[1], parts[0], "")
	case len(parts) != 3:
		return "", false
	case isYear(parts[0]):
		return dateOf(parts[0], parts[1], parts[2])
	case monthOf(parts[0]) > 0 && !isFigures(parts[0]): // March 14, 2025
		return dateOf(parts[2], parts[0], parts[1])
	case strings.Contains(s, "/") && monthOf(parts[0]) > 0 && parts[0] != parts[1]:
		return "", false // some put the month first
	default:
		return dateOf(parts[2], parts[1], parts[0])
	}
}

// dateOf returns the date of that year and month, and of that day where there is one.
func dateOf(year, month, day string) (string, bool) {
	y, err := strconv.Atoi(year)
	m := monthOf(month)
	if err != nil || !isYear(year) || y < firstYear || m == 0 {
		return "", false
	}
	date := fmt.Sprintf("%04d-%02d", y, m)
	if day == "" {
		return date, true
	}
	d, err := strconv.Atoi(day)
	date = fmt.Sprintf("%s-%02d", date, d)
	_, wrong := time.Parse(time.DateOnly, date)
	return date, err == nil && wrong == nil
}

func isYear(s string) bool { return len(s) == 4 && isFigures(s) }

func isFigures(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// monthOf returns the month, from 1, that figures, a name or at least three letters of
// one stand for, or 0.
func monthOf(s string) int {
	if isFigures(s) {
		if n, err := strconv.Atoi(s); err == nil && n <= 12 && len(s) <= 2 {
			return n
		}
		return 0
	}
	if len([]rune(s)) < 3 {
		return 0
	}
	for _, language := range []string{"de", "en"} {
		for i, name := range terms.Months(language) {
			if strings.HasPrefix(strings.ToLower(name), s) {
				return i + 1
			}
		}
	}
	return 0
}

// formatDate writes a date of an answer in the reader's way, as in "14 March 2025".
func formatDate(date, language string) string { return printableLine(terms.Date(date, language)) }

// isToCome reports whether a date of an answer lies after the day of now.
func isToCome(date string, now time.Time) bool {
	return date > now.Format(time.DateOnly)[:len(date)]
}

// isDateKey reports whether a character other than a letter continues a date of which
// that much is typed.
func isDateKey(typed string, r rune) bool {
	return r >= '0' && r <= '9' || strings.ContainsRune("./-,", r) || r == ' ' && typed != ""
}
