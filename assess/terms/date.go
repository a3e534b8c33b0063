package terms

import (
	"fmt"

	"blindspot/assess"
)

// Months names the months of the year, January first.
func Months(language string) [12]string {
	if language == "de" {
		return [...]string{"Januar", "Februar", "März", "April", "Mai", "Juni",
			"Juli", "August", "September", "Oktober", "November", "Dezember"}
	}
	return [...]string{"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"}
}

// Date writes the date of an answer in the reader's way, as in "14 March 2025" or "März
// 2025". What is no date stays as it is.
func Date(date, language string) string {
	begins, isDay, ok := assess.ParseDate(date)
	if !ok {
		return date
	}
	month := fmt.Sprintf("%s %d", Months(language)[begins.Month()-1], begins.Year())
	if !isDay {
		return month
	}
	return fmt.Sprintf(word{"%d. ", "%d "}.in(language), begins.Day()) + month
}
