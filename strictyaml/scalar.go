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
func IsID(s string) bool {
	const letters, others = "abcdefghijklmnopqrstuvwxyz", "0123456789-"
	return s != "" && len(s) <= 64 && strings.Contains(letters, s[:1]) && strings.Trim(s, letters+others) == ""
}

// OneOf returns one of the words allowed.
func (v Value) OneOf(words ...string) string {
	switch {
	case !v.Present():
	case v.Node.Kind == Scalar && slices.Contains(words, v.Node.Value):
		return v.Node.Value
	case len(words) == 1:
		v.Expected(printable.Quote(words[0]))
	case v.Node.Kind != Scalar:
		v.Expected("one of " + strings.Join(words, ", "))
	default:
		v.Problemf("expected one of %s, found %s%s", strings.Join(words, ", "), v.found(), v.DidYouMean(words))
	}
	return ""
}

// Number returns a plain decimal number from low to high.
func (v Value) Number(low, high float64) float64 {
	if !v.Present() {
		return 0
	}
	if v.isWritten(decimalPattern()) {
		if n, err := strconv.ParseFloat(v.Node.Value, 64); err == nil && low <= n && n <= high {
			return n + 0 // -0 becomes 0
		}
	}
	v.expectedWritten(fmt.Sprintf("a number from %s to %s", plain(low), plain(high)), decimalPattern())
	return 0
}

// Integer returns a whole number from low to high.
func (v Value) Integer(low, high int) int {
	if !v.Present() {
		return 0
	}
	if v.isWritten(integerPattern()) {
		if n, err := strconv.Atoi(v.Node.Value); err == nil && low <= n && n <= high {
			return n
		}
	}
	v.expectedWritten(fmt.Sprintf("a whole number from %d to %d", low, high), integerPattern())
	return 0
}

// Bool returns true or false.
func (v Value) Bool() bool {
	if v.isWritten(truthPattern()) {
		return v.Node.Value == "true"
	}
	v.expectedWritten("true or false", truthPattern())
	return false
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
func (v Value) isWritten(pattern *regexp.Regexp) bool {
	return v.Present() && v.Node.Kind == Scalar && !v.Node.Quoted && pattern.MatchString(v.Node.Value)
}

// expectedWritten is [Value.Expected] for what is written in that pattern, with a hint
// where little is amiss. For an absent value it does nothing.
func (v Value) expectedWritten(what string, pattern *regexp.Regexp) {
	if !v.is(Scalar, what) {
		return
	}
	matches := pattern.MatchString(v.Node.Value)
	switch {
	case matches && v.Node.Quoted:
		v.Problemf("expected %s, found the text %s; leave the quotation marks out", what, v.found())
	case !matches && pattern.MatchString(strings.Replace(v.Node.Value, ",", ".", 1)):
		v.Problemf("expected %s, found %s; decimals follow a point, not a comma", what, v.found())
	default:
		v.Expected(what)
	}
}

// plain writes a number without an exponent.
func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

var (
	truthPattern   = pattern.New(`^(true|false)$`)
	integerPattern = pattern.New(`^-?(0|[1-9][0-9]{0,14})$`)

	// decimalPattern has room for every digit that a number of this size can hold.
	decimalPattern = pattern.New(`^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,17})?$`)
)
