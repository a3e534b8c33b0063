package terminal

import (
	"html"
	"strings"

	"blindspot/printable"
)

// inline reads the text of a block. A line break within is a space, unless a
// backslash stands before it.
func inline(source string) phrase {
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(source, "\t", " "), "\n") {
		lines = append(lines, strings.Trim(line, " "))
	}
	s := scanner{rest: strings.Trim(strings.Join(lines, "\n"), "\n")}
	for s.rest != "" {
		s.next()
	}
	s.close()
	return s.done
}

// scanner goes through a text from character to character.
type scanner struct {
	rest string          // what is still to be read
	text strings.Builder // what was read in the present style
	now  style
	done phrase
}

func (s *scanner) next() {
	switch s.rest[0] {
	case '\\':
		s.escape()
	case '&':
		s.entity()
	case '`':
		s.code()
	case '*':
		s.emphasis()
	case '\n':
		s.take(1, " ")
	default:
		end := strings.IndexAny(s.rest, "\\&`*\n")
		if end < 0 {
			end = len(s.rest)
		}
		s.take(end, s.rest[:end])
	}
}

// take adds what the next n bytes stand for.
func (s *scanner) take(n int, meaning string) {
	s.text.WriteString(meaning)
	s.rest = s.rest[n:]
}

// close ends the text in the present style.
func (s *scanner) close() {
	if s.text.Len() > 0 {
		s.done = append(s.done, span{s.text.String(), s.now})
		s.text.Reset()
	}
}

// escape takes a backslash and the mark or the line break after it.
func (s *scanner) escape() {
	const marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	if len(s.rest) > 1 && (s.rest[1] == '\n' || strings.IndexByte(marks, s.rest[1]) >= 0) {
		s.take(2, s.rest[1:2])
	} else {
		s.take(1, `\`)
	}
}

// entity takes a character that is written as its number or its name. It may be one
// that a terminal would obey, and becomes visible like those in the source before.
func (s *scanner) entity() {
	const longest = 40 // bytes; no reference to a character has more
	reference, _, ended := strings.Cut(s.rest[:min(len(s.rest), longest)], ";")
	name := strings.TrimPrefix(reference[1:], "#")
	meaning := html.UnescapeString(reference + ";")
	switch {
	case !ended, name == "", strings.Trim(name, alphanumeric) != "":
		s.take(1, "&")
	case strings.HasSuffix(meaning, ";") && meaning != ";":
		s.take(1, "&") // no name of a character, or only its beginning is
	default:
		s.take(len(reference)+1, printable.Line(meaning))
	}
}

const alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// code takes what stands between two equal runs of backquotes, as it is.
func (s *scanner) code() {
	marks := s.rest[:len(s.rest)-len(strings.TrimLeft(s.rest, "`"))]
	if code, _, closed := strings.Cut(s.rest[len(marks):], marks); closed {
		s.take(len(code)+2*len(marks), strings.ReplaceAll(code, "\n", " "))
		return
	}
	s.take(len(marks), marks)
}

// emphasis takes a run of asterisks, which begins or ends a style: one italic, two
// bold, three both.
func (s *scanner) emphasis() {
	after := strings.TrimLeft(s.rest, "*")
	marks := s.rest[:len(s.rest)-len(after)]
	styles := map[string]style{"*": italic, "**": bold, "***": italic | bold}[marks]
	begins := s.now&styles == 0 && after != "" && after[0] != ' ' && strings.Contains(after, marks)
	ends := s.now&styles == styles
	if styles == 0 || !begins && !ends {
		s.take(len(marks), marks)
		return
	}
	s.close()
	s.now ^= styles
	s.rest = after
}
