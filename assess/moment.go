package assess

import "time"

// moment is a day of the calendar, to which the age of a date is counted.
type moment struct {
	known            bool
	year, month, day int
}

// momentOf returns the day in UTC; it is not known of the zero time.
func momentOf(t time.Time) moment {
	if t.IsZero() {
		return moment{}
	}
	year, month, day := t.UTC().Date()
	return moment{true, year, int(month), day}
}

// ageInMonths returns how many whole months lie between the date of a reply and now; 0
// for a date to come. It is not known without now.
func (r *Reply) ageInMonths(now moment) (months float64, known bool) {
	if !now.known || r.Month == 0 {
		return 0, false
	}
	age := 12*(now.year-int(r.Year)) + now.month - int(r.Month)
	if r.Day != 0 && now.day < int(r.Day) {
		age--
	}
	return float64(max(0, age)), true
}
