package assess

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"blindspot/questionnaires"
)

// answersFormat is the first key's value in every answers file.
const answersFormat = "blindspot/answers/v1"

// endMark ends every file that we write: without it the file was cut off.
const endMark = "..."

// Format writes answers as an answers file, always in the same way: keys, sections
// and questions in a fixed order, one answer with its note per line, the end mark
// last. Reading the file gives the same answers again. The answers must fit the
// questionnaire, unfolded or not, as those of [Session.Answers] and [Document.Answers]
// do; a session's that hold a date must have been dated by [Session.Revise].
func Format(a Answers, q *questionnaires.Questionnaire) []byte {
	var b bytes.Buffer
	writeHead(&b, a)
	writeBody(&b, a, q.Unfold(a.Items))
	b.WriteString(endMark + "\n")
	return b.Bytes()
}

func writeHead(b *bytes.Buffer, a Answers) {
	writeLine(b, "format", answersFormat)
	writeLine(b, "questionnaire", formatReference(a.Questionnaire))
	if a.Organization != "" {
		writeLine(b, "organization", quote(a.Organization))
	}
	if a.Respondent != (Respondent{}) {
		writeLine(b, "respondent", formatRespondent(a.Respondent))
	}
	for _, moment := range []struct {
		key  string
		time time.Time
	}{{"started", a.Started}, {"updated", a.Updated}, {"finished", a.Finished}} {
		if !moment.time.IsZero() {
			writeLine(b, moment.key, moment.time.UTC().Format(time.RFC3339Nano))
		}
	}
	if a.Revision > 0 {
		writeLine(b, "revision", strconv.Itoa(a.Revision))
	}
	if a.At != "" {
		writeLine(b, "at", plain(a.At))
	}
}

func writeLine(b *bytes.Buffer, key, value string) {
	b.WriteString(key + ": " + value + "\n")
}

func formatReference(r Reference) string {
	if r.Version == 0 && r.Digest == "" {
		return plain(r.ID)
	}
	parts := []string{"id: " + plain(r.ID)}
	if r.Version > 0 {
		parts = append(parts, "version: "+strconv.Itoa(r.Version))
	}
	if r.Digest != "" {
		parts = append(parts, "digest: "+r.Digest)
	}
	return braced(parts)
}

func formatRespondent(r Respondent) string {
	var parts []string
	if r.Name != "" {
		parts = append(parts, "name: "+quote(r.Name))
	}
	switch {
	case slices.Contains(Roles(), r.Role):
		parts = append(parts, "role: "+r.Role)
	case r.Role != "":
		parts = append(parts, "role: "+quote(r.Role))
	}
	return braced(parts)
}

// plain writes an id, in quotation marks where readers of YAML would take it for
// something else than a text.
func plain(id string) string {
	switch id {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return quote(id)
	default:
		return id
	}
}

// formatNumber writes a number without an exponent, with all its digits.
func formatNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func braced(parts []string) string { return "{" + strings.Join(parts, ", ") + "}" }

// quote writes a text in quotation marks, on one line. Letters, signs and blanks stand
// for themselves; line ends and everything that cannot be seen are escaped.
func quote(s string) string {
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
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
