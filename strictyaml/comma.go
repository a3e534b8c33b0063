package strictyaml

import (
	"bytes"

	"gopkg.in/yaml.v3"

	"blindspot/pattern"
	"blindspot/printable"
)

// refuseRests reports a text within braces that lacks quotation marks and has
// commas in it. The first comma ends it, and each part after a comma becomes a key
// without colon. It returns how many of the entries that follow are such parts.
func (c *converter) refuseRests(text *yaml.Node, following []*yaml.Node) (rests int) {
	if text.Kind != yaml.ScalarNode || isQuoted(text) || isNull(text) {
		return 0
	}
	for 2*rests+1 < len(following) && c.isRest(following[2*rests], following[2*rests+1]) {
		rests++
	}
	if rests > 0 {
		rest := following[0].Value
		decimal := ""
		if rests == 1 && wholePart().MatchString(text.Value) && decimalPart().MatchString(rest) {
			decimal = "a number is written " + text.Value + "." + rest + ", and "
		}
		c.refuse(text, "found %s without a value after the comma; %swithin { } a text with a comma needs quotation marks", printable.Quote(rest), decimal)
	}
	return rests
}

// isRest reports whether an entry is a key without colon. A value that is left out
// stands where the next comma or brace does.
func (c *converter) isRest(key, value *yaml.Node) bool {
	if key.Kind != yaml.ScalarNode || key.Anchor != "" || key.Style&yaml.TaggedStyle != 0 || !isNull(value) || value.Value != "" {
		return false
	}
	c.cursor.seek(value.Line, value.Column)
	before := bytes.TrimRight(c.cursor.text[:c.cursor.offset], " \t\r\n")
	return !bytes.HasSuffix(before, []byte(":"))
}

var (
	wholePart = pattern.New(`^-?[0-9]{1,15}$`)

	// decimalPart is too short for thousands: 1,000 is not 1.000.
	decimalPart = pattern.New(`^[0-9]{1,2}$`)
)
