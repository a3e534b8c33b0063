package assess

import (
	"errors"
	"time"

	"blindspot/questionnaires"
)

// The years that a date can lie in. An older or later one is a slip of the pen.
const (
	minYear = 1900
	maxYear = 2200
)

// ParseDate reads a month or a day of the calendar, as an answer gives it: "2025-03" or
// "2025-03-14". It returns when that begins, and whether it is a day.
func ParseDate(s string) (begins time.Time, isDay, ok bool) {
	const month = "2006-01"
	layout := time.DateOnly
	if len(s) == len(month) {
		layout = month
	}
	begins, err := time.Parse(layout, s)
	return begins, layout == time.DateOnly, err == nil
}

func validDate(s string) bool {
	date, _, ok := ParseDate(s)
	return ok && minYear <= date.Year() && date.Year() <= maxYear
}

// isToCome reports whether a date begins after now. The next day does not count as to
// come, as it has begun somewhere.
func isToCome(date string, now time.Time) bool {
	begins, _, ok := ParseDate(date)
	return ok && begins.After(now.UTC().AddDate(0, 0, 1))
}

// notBefore returns the time now, or when the latest date among the answers begins that
// is still to come by then, as after a clock was set back.
func (a Answers) notBefore(now time.Time) time.Time {
	latest := now
	for _, answer := range a.Answers {
		if begins, _, _ := ParseDate(answer.Date); isToCome(answer.Date, now) && begins.After(latest) {
			latest = begins
		}
	}
	return latest
}

func checkDate(q *questionnaires.Question, date string) error {
	if q.Kind != questionnaires.Date {
		return errors.New("it is not answered by a date")
	}
	if !validDate(date) {
		return errors.New("a date is " + dateForm)
	}
	return nil
}

// dateForm says what a date looks like.
const dateForm = "a month such as 2025-03 or a day such as 2025-03-14, in the years 1900 to 2200"

// Given returns when answers were given, to which the age of a date is counted: when
// the file was written last, or as near to that as it says. It is zero when the file
// has no time at all.
func (a Answers) Given() time.Time {
	for _, moment := range []time.Time{a.Updated, a.Finished} {
		if !moment.IsZero() {
			return moment
		}
	}
	return a.Started
}
