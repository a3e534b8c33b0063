package survey

import (
	"regexp"
	"strconv"
	"strings"

	"blindspot/pattern"
)

// Which sign separates decimals in a column.
const (
	decimalPoint = "point"
	decimalComma = "comma"
)

// Numbers with a decimal point and with a decimal comma. Thousands may be grouped.
var (
	withPoint = pattern.New(`^-?([0-9]+|[1-9][0-9]{0,2}([,'’ ][0-9]{3})+)(\.[0-9]+)?$`)
	withComma = pattern.New(`^-?([0-9]+|[1-9][0-9]{0,2}([.'’ ][0-9]{3})+)(,[0-9]+)?$`)
)

// What makes plain numbers of them.
var (
	plainPoint = strings.NewReplacer(",", "", "'", "", "’", "", " ", "")
	plainComma = strings.NewReplacer(".", "", "'", "", "’", "", " ", "", ",", ".")
)

// numberOf returns the number in a cell. Where the mapping does not say which sign
// separates decimals, 1.500 could be one and a half, or a thousand and a half: then it
// is ambiguous, and no number.
func numberOf(cell, decimal string) (n float64, ambiguous, ok bool) {
	point, isPoint := parsed(cell, withPoint(), plainPoint)
	comma, isComma := parsed(cell, withComma(), plainComma)
	switch {
	case decimal == decimalPoint:
		return point, false, isPoint
	case decimal == decimalComma:
		return comma, false, isComma
	case isPoint && isComma && point != comma:
		return 0, true, false
	case isPoint:
		return point, false, true
	default:
		return comma, false, isComma
	}
}

func parsed(cell string, pattern *regexp.Regexp, plain *strings.Replacer) (float64, bool) {
	if !pattern.MatchString(cell) {
		return 0, false
	}
	n, err := strconv.ParseFloat(plain.Replace(cell), 64)
	return n + 0, err == nil // -0 becomes 0
}
