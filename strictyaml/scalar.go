package strictyaml

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"blindspot/pattern"
	"blindspot/printable"
)

// Text returns a text, which may be empty. Whatever stands there unquoted is a
// text too.
func (v Value) Text() string {
	if !v.is(Scalar, "a text") {
		return ""
	}
	return v.Node.Value
}

// ID returns an id: a lower-case letter, then at most 63 lower-case letters,
// digits and hyphens.
func (v Value) ID() string {
	const what = `an id (a lower-case letter, then lower-case letters, digits and "-", at most 64)`
	if !v.is(Scalar, what) {
		return ""
	}
	if !IsID(v.Node.Value) {
		v.Expected(what)
		return ""
	}
	return v.Node.Value
}

// IsID reports whether s is an id as [Value.ID] accepts it.
func IsID(s string) bool { return idPattern().MatchString(s) }

// OneOf returns one of the words allowed.
func (v Value) OneOf(words ...string) string {
	what := "one of " + strings.Join(words, ", ")
	if len(words) == 1 {
		what = printable.Quote(words[0])
	}
	switch {
	case !v.is(Scalar, what):
		return ""
	case slices.Contains(words, v.Node.Value):
		return v.Node.Value
	case len(words) == 1:
		v.Expected(what)
	default:
		v.Problemf("expected %s, found %s%s", what, v.found(), v.DidYouMean(words))
	}
	return ""
}

// Number returns a plain decimal number from low to high.
func (v Value) Number(low, high float64) float64 {
	what := fmt.Sprintf("a number from %s to %s", plain(low), plain(high))
	if !v.isWritten(what, decimalPattern()) {
		return 0
	}
	n, err := strconv.ParseFloat(v.Node.Value, 64)
	if err != nil || n < low || n > high {
		v.Expected(what)
		return 0
	}
	return n + 0 // -0 becomes 0
}

// Integer returns a whole number from low to high.
func (v Value) Integer(low, high int) int {
	what := fmt.Sprintf("a whole number from %d to %d", low, high)
	if !v.isWritten(what, integerPattern()) {
		return 0
	}
	n, err := strconv.Atoi(v.Node.Value)
	if err != nil || n < low || n > high {
		v.Expected(what)
		return 0
	}
	return n
}

// Bool returns true or false.
func (v Value) Bool() bool {
	return v.isWritten("true or false", truthPattern()) && v.Node.Value == "true"
}

// Time returns a point in time, given with its offset from UTC.
func (v Value) Time() time.Time {
	const what = "a time such as 2026-11-21T10:00:00Z"
	if !v.is(Scalar, what) {
		return time.Time{}
	}
	t, err := time.Parse(time.RFC3339, v.Node.Value)
	if err != nil {
		v.Expected(what)
		return time.Time{}
	}
	return t
}

// isWritten reports whether the value is written in that pattern, and without
// quotation marks, which would make it a text.
func (v Value) isWritten(what string, pattern *regexp.Regexp) bool {
	switch {
	case !v.is(Scalar, what):
		return false
	case pattern.MatchString(v.Node.Value) && v.Node.Quoted:
		v.Problemf("expected %s, found the text %s; leave the quotation marks out", what, v.found())
	case !pattern.MatchString(v.Node.Value) && pattern.MatchString(strings.Replace(v.Node.Value, ",", ".", 1)):
		v.Problemf("expected %s, found %s; decimals follow a point, not a comma", what, v.found())
	case !pattern.MatchString(v.Node.Value):
		v.Expected(what)
	default:
		return true
	}
	return false
}

// plain writes a number without an exponent.
func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

var (
	truthPattern   = pattern.New(`^(true|false)$`)
	idPattern      = pattern.New(`^[a-z][a-z0-9-]{0,63}$`)
	integerPattern = pattern.New(`^-?(0|[1-9][0-9]{0,14})$`)

	// decimalPattern has room for every digit that a number of this size can hold.
	decimalPattern = pattern.New(`^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,17})?$`)
)
