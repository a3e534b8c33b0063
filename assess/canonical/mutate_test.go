package canonical_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// script is what a fuzz test decides: which changes are made to a file, and where.
type script struct{ rest []byte }

// n returns the script's next number below most; 0 when it is over.
func (s *script) n(most int) int {
	if most <= 1 || len(s.rest) == 0 {
		return 0
	}
	n := int(s.rest[0])
	s.rest = s.rest[1:]
	if most > 256 && len(s.rest) > 0 {
		n = n<<8 | int(s.rest[0])
		s.rest = s.rest[1:]
	}
	return n % most
}

func (s *script) over() bool { return len(s.rest) == 0 }

func choose[T any](s *script, from []T) T { return from[s.n(len(from))] }

// changes are what people, editors and broken copies do to files.
var changes = []func(*script, []byte) []byte{
	replacing(`"(?:[^"\\\n]|\\.)*"`, slices.Concat(words, texts, escapes)),
	replacing(`[^ \n{}\[\]",:]+`, slices.Concat(words, numbers, texts)),
	replacing(`-?[0-9][0-9.]*`, numbers),
	replacing(`[0-9]`, strings.Split("0123456789", "")),
	replacing(`\\.`, escapes),
	replacing(`[\[\]{}]`, []string{"", "{", "}", "[", "]", "{{", "[]", "{}"}),
	replacing(`[0-9-]{7,10}T[0-9:.]*Z|"[0-9]{4}-[0-9-]*"`, moments),
	replacing(`: |:`, []string{":", ": ", ":  ", " : ", ":\t", ":\n", " "}),
	replacing(`, |,`, []string{",", ", ", " ,", ",,", ",\n", "", ", x: y, "}),
	replacing(`\n`, []string{"", "\n\n", "\r\n", "\r", " \n", "\t\n", "\u0085", "\u2028", "\n# x\n", "\n---\n", "\n...\n", " # x\n", "\n  # x\n", "\n  \n", "\v\n"}),
	replacing(`(?m)^ *`, []string{"", " ", "  ", "   ", "\t", "    ", "- ", "? ", "&a ", "!!str ", "*a ", "> ", "| "}),
	replacing(`"`, []string{"'", "", `""`, `\"`, `''`, "“"}),
	replacing(`version: ?[0-9]+|sha256:[0-9a-f]+`, []string{"version: 1", "version: 99", "version: 0", "sha256:00", "sha256:" + strings.Repeat("0", 64), "version:1"}),
	inserting(fragments),
	lines(func(s *script, l [][]byte) [][]byte {
		i, j := s.n(len(l)), s.n(len(l))
		l[i], l[j] = l[j], l[i]
		return l
	}),
	lines(func(s *script, l [][]byte) [][]byte { i := s.n(len(l)); return slices.Delete(l, i, i+1) }),
	lines(func(s *script, l [][]byte) [][]byte { return slices.Insert(l, s.n(len(l)), choose(s, l)) }),
	lines(func(s *script, l [][]byte) [][]byte {
		return slices.Insert(l, s.n(len(l)), []byte(choose(s, extraLines)))
	}),
	parts(func(s *script, p [][]byte) [][]byte { i := s.n(len(p)); return slices.Insert(p, i, choose(s, p)) }),
	parts(func(s *script, p [][]byte) [][]byte { i := s.n(len(p)); return slices.Delete(p, i, i+1) }),
	parts(func(s *script, p [][]byte) [][]byte {
		i, j := s.n(len(p)), s.n(len(p))
		p[i], p[j] = p[j], p[i]
		return p
	}),
	func(s *script, data []byte) []byte { return data[:s.n(len(data)+1)] },
	func(s *script, data []byte) []byte { return data[s.n(len(data)+1):] },
	func(s *script, data []byte) []byte { return slices.Concat(data, data) },
	func(s *script, data []byte) []byte { return append([]byte("\ufeff"), data...) },
	func(s *script, data []byte) []byte { return bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")) },
	func(s *script, data []byte) []byte {
		if len(data) > 0 {
			data[s.n(len(data))] = byte(s.n(256))
		}
		return data
	},
}

var words = []string{
	"Null", "null", "NULL", "~", "Yes", "yes", "no", "y", "true", "True", "false", "0x1F", "1_000", "2026-11-21", ".nan", ".inf", "<<", "=", `""`, "", "''", `" "`, "x", "a b",
	"unknown", "not-applicable", "{unknown: true}", `{"unknown":true}`, "{unknown: false}", "{note: x}", `{note: "x"}`, `{"note":"x"}`, `{note: " "}`, "{}", "[]", "[a]", "[a, a-b]", "none", "some", "high", "claimed", "shown", "verified",
	"owner", "end", "a", "a-b", "a-b-c", "ab", "nan", `"null"`, `"no"`, "evidence", "relevance", "state", "states", "note", "text", "number", "date", "@a", "`a`", "%a", "&a x", "*a", "!a", "!!null", "|", ">-",
}

var numbers = []string{
	"0", "1", "7", "10", "11", "-1", "-0", "-0.0", "+1", "01", "00", "1.0", "0.10", ".5", "1.", "1e3", "1E3", "1.5e1", "0x1F", "0o17", "0b1", "1_000", "1,5", "0.30000000000000004", "0.1234567890123456789",
	"12345678901234", "123456789012345", "1234567890123456", "999999999999.99999999999999999", "1000000000000", "1000000000001", ".nan", "1:30", "½", "١", "4.9999999999999999",
}

var moments = []string{
	"2026-11-21T10:00:00Z", "2026-11-21T10:00:00.0Z", "2026-11-21T10:00:00.25Z", "2026-11-21T10:00:00,25Z", "2026-11-21T10:00:00.1234567891Z", "2026-11-21T10:00:00.123456789Z", "2026-11-21T10:00:00+01:00", "2026-11-21T10:00:00",
	"2026-11-21t10:00:00z", "2026-11-21 10:00:00Z", "2026-02-29T10:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29T23:59:60Z", "2024-02-29T23:60:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
	"2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-13-01T00:00:00Z", "2026-04-31T00:00:00Z", "1900-02-29T00:00:00Z", "2000-02-29T00:00:00Z", `"2026-11"`, `"2026-11-21"`, `"2026-11-22"`, `"2027-01-01"`, `"2026-02-29"`, `"1899-12"`, `"2200-12-31"`, `"2201-01"`, `"2026-1"`, `"2026-00"`, `"2026-01-00"`,
}

var texts = []string{
	`"x"`, `" "`, `""`, `"\n"`, `"\u0020"`, `"\u00a0"`, `"\u2028"`, "\"\u00a0\"", "\"\u2003\u3000\"", `"\t\r\n x"`, "\"a\u202eb\"", "\"a\u0085b\"", "\"a\ufeffb\"", "\"\xff\"", "\"\xed\xa0\x80\"", "\"a\x00b\"", "\"\x7f\"", "\"\t\"", "'x'", `'a''b'`,
	`"` + strings.Repeat("ü", 200) + `"`, `"` + strings.Repeat("ü", 201) + `"`, `"` + strings.Repeat(`\n`, 200) + `x"`, `"` + strings.Repeat("x", 20_000) + `"`, `"` + strings.Repeat("x", 20_001) + `"`, "\"\ufffd\"", `"\ufffd"`, "\"a\nb\"", "\"a\n\n  b\"", `"a\` + "\n" + `  b"`,
}

var escapes = []string{
	`\"`, `\\`, `\n`, `\r`, `\t`, `\/`, `\b`, `\f`, `\a`, `\e`, `\0`, `\x41`, `\u0041`, `\u00fc`, `\u00FC`, `\u0000`, `\uD83D\uDE00`, `\ud800`, `\uDC00`, `\U0001F600`, `\U00110000`, `\uFEFF`, `\ufffd`, `\uFFFD`, `\u 041`, `\u+041`, `\u00`, `\_`, `\N`, `\L`, `\P`, `\ `, `\`, `\v`, `\u2028`, `\u0085`, `\u001b`,
}

var fragments = slices.Concat(escapes, []string{
	"# x", " # x", "  # x\n", "\t", "\r", "\ufeff", "\u0085", "\u2028", "\u2029", "\u202e", "\x00", "\x1b[31m", "\x7f", "\u00a0", "\u200b", "\xc3", "\xff", "\xf0\x9f\x98", "---", "...", "\n...\n", "\n", " ", "  ", ",", ":", ": ", "{", "}", "[", "]", `"`, "'", "&a", "*a", "!!str ", "<<: ", "- ", "? ", "%YAML 1.2\n---\n", "\U000e0041", "😀",
})

var extraLines = []string{
	"# x", "  # x", "", " ", "...", "---", "extra: 1", "  extra: 1", "items:", "items: {}", `labels: {size: "x"}`, `labels: {size: "x", a: "y"}`, `labels: {null: "x"}`, `labels: {"null": "x"}`, `labels: {a: "x", a: "y"}`, "organization: Null", `organization: "x"`, "organization: x", "at: end", "at: nowhere", "revision: 1", "revision: 0",
	"updated: 2026-11-21T10:00:00Z", "finished: 2020-01-01T00:00:00Z", "estimates:", "answers:", "  a: x", `  "null": x`, "respondent: {}", "respondent: {role: owner}", "respondent: {name: x}", `respondent: {role: "x", name: "y"}`,
}

// replacing returns a change that puts a word in the place of something.
func replacing(pattern string, with []string) func(*script, []byte) []byte {
	p := regexp.MustCompile(pattern)
	return func(s *script, data []byte) []byte {
		found := p.FindAllIndex(data, -1)
		if len(found) == 0 {
			return data
		}
		at := choose(s, found)
		return slices.Concat(data[:at[0]], []byte(choose(s, with)), data[at[1]:])
	}
}

func inserting(what []string) func(*script, []byte) []byte {
	return func(s *script, data []byte) []byte {
		at := s.n(len(data) + 1)
		return slices.Concat(data[:at], []byte(choose(s, what)), data[at:])
	}
}

// lines returns a change of the lines of a file.
func lines(change func(*script, [][]byte) [][]byte) func(*script, []byte) []byte {
	return splitting("\n", change)
}

// parts returns a change of what stands between commas.
func parts(change func(*script, [][]byte) [][]byte) func(*script, []byte) []byte {
	return splitting(",", change)
}

func splitting(by string, change func(*script, [][]byte) [][]byte) func(*script, []byte) []byte {
	return func(s *script, data []byte) []byte {
		return bytes.Join(change(s, bytes.Split(data, []byte(by))), []byte(by))
	}
}

// apply makes the changes of a script, mostly few.
func apply(s *script, data []byte) []byte {
	for range 1 + s.n(4) {
		if s.over() {
			break
		}
		data = choose(s, changes)(s, data)
	}
	return data
}
