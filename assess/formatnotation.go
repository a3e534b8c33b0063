package assess

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
)

// notation is how the two languages of answers files write what fits on a line.
type notation struct {
	colon, comma string
	text         func(string) string // in quotation marks
	word         func(string) string // an id or another word of ours: without them where the language allows it
}

var (
	inYAML = notation{": ", ", ", quoteYAML, plain}
	inJSON = notation{":", ",", quoteJSON, quoteJSON}
)

// field is a key with its value, which is written already.
type field struct{ key, value string }

func (n notation) field(f field) string { return n.word(f.key) + n.colon + f.value }

func (n notation) mapping(fields []field) string {
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = n.field(f)
	}
	return "{" + strings.Join(parts, n.comma) + "}"
}

func (n notation) list(values []string) string { return "[" + strings.Join(values, n.comma) + "]" }

// FormatID writes an id as [Format] does, in quotation marks where readers of YAML would
// take it for something else than a text.
func FormatID(id string) string { return plain(id) }

// plain writes an id, in quotation marks where readers of YAML would take it for
// something else than a text.
func plain(id string) string {
	switch id {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return quoteYAML(id)
	default:
		return id
	}
}

// formatNumber writes a number without an exponent, with all its digits.
func formatNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func quoteYAML(s string) string {
	return quote(s, func(r rune) string { return fmt.Sprintf(`\U%08X`, r) })
}

func quoteJSON(s string) string {
	return quote(s, func(r rune) string {
		high, low := utf16.EncodeRune(r)
		return fmt.Sprintf(`\u%04X\u%04X`, high, low)
	})
}

// quote writes a text in quotation marks, on one line. Letters, signs and blanks stand
// for themselves; line ends and everything that cannot be seen are escaped, what is
// beyond U+FFFF in the way that the language has.
func quote(s string, beyond func(rune) string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			b.WriteString(beyond(r))
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
