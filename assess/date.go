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

// validDate reports whether s is a month or a day of the calendar, as an answer gives
// it: "2025-03" or "2025-03-14".
func validDate(s string) bool {
	for _, layout := range []string{"2006-01", time.DateOnly} {
		if date, err := time.Parse(layout, s); err == nil {
			return minYear <= date.Year() && date.Year() <= maxYear
		}
	}
	return false
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

// given returns when answers were given, to which the age of a date is counted: when
// the file was written last, or as near to that as it says. It is zero when the file
// has no time at all.
func (a Answers) given() time.Time {
	for _, moment := range []time.Time{a.Updated, a.Finished} {
		if !moment.IsZero() {
			return moment
		}
	}
	return a.Started
}
