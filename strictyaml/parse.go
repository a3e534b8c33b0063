package strictyaml

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// MaxDepth is how many lists and mappings can be nested.
const MaxDepth = 32

// Parse reads a file of at most limit bytes as one YAML or JSON document. The
// file's name serves in messages only. The error is of type [Problems].
//
// Where a document comes with an error, all of its values that are not refused can
// still be read, to find what else is wrong: see [Reader.Include]. Without an error
// nothing in it is refused.
func Parse(file string, data []byte, limit int) (*Document, error) {
	return parse(file, data, limit, parseText)
}

// ParseJSON is [Parse] where only JSON will do, as in a line of JSON Lines.
func ParseJSON(file string, data []byte, limit int) (*Document, error) {
	return parse(file, data, limit, parseJSON)
}

// parse checks what holds for any text before it is read as one of a language.
func parse(file string, data []byte, limit int, language func(file string, text []byte) (*Document, error)) (*Document, error) {
	if reason := unreadable(data, limit); reason != "" {
		return nil, Problems{{File: file, Text: reason}}
	}
	text := bytes.TrimPrefix(data, []byte(byteOrderMark))
	if problem, ok := badEncoding(file, text); ok {
		return nil, Problems{problem}
	}
	document, err := language(file, text)
	var syntax syntaxError
	if errors.As(err, &syntax) {
		return nil, Problems{Problem(syntax)}
	}
	return document, err
}

// syntaxError says that a text is not of the language at all, where other
// problems say that it uses something we refuse.
type syntaxError Problem

func (e syntaxError) Error() string { return Problem(e).String() }

func parseText(file string, text []byte) (*Document, error) {
	content := bytes.TrimLeft(text, " \t\r\n")
	if len(content) == 0 {
		return nil, syntaxError{File: file, Text: "the file is empty"}
	}
	if content[0] != '{' {
		return parseYAML(file, text)
	}
	document, jsonErr := parseJSON(file, text)
	if _, syntax := jsonErr.(syntaxError); !syntax {
		return document, jsonErr
	}
	// The braces may be YAML's as well: {id: core}.
	document, yamlErr := parseYAML(file, text)
	if _, syntax := yamlErr.(syntaxError); syntax && startsLikeJSON(content) {
		return nil, jsonErr
	}
	return document, yamlErr
}

// startsLikeJSON reports whether the first key is quoted, as JSON demands.
func startsLikeJSON(content []byte) bool {
	rest := bytes.TrimLeft(content[1:], " \t\r\n")
	return len(rest) > 0 && rest[0] == '"'
}

const byteOrderMark = "\xef\xbb\xbf"

// unreadable says why data cannot be a text of that size, or nothing.
func unreadable(data []byte, limit int) string {
	switch {
	case len(data) > limit:
		return fmt.Sprintf("the file is larger than the %d bytes allowed", limit)
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "the file is in UTF-16: save the file as UTF-8"
	default:
		return overloaded(data, limit)
	}
}

// badEncoding reports the first place that is no UTF-8 text.
func badEncoding(file string, text []byte) (Problem, bool) {
	at, found := bytes.IndexByte(text, 0), "a NUL character"
	if !utf8.Valid(text) {
		if invalid := invalidUTF8(text); at < 0 || invalid < at {
			at, found = invalid, "bytes that are not UTF-8"
		}
	}
	if at < 0 {
		return Problem{}, false
	}
	c := newCursor(text)
	c.advance(at)
	return Problem{File: file, Line: c.line, Column: c.column, Text: "found " + found + ": save the file as UTF-8"}, true
}

// invalidUTF8 returns the offset of the first byte that is no part of UTF-8.
func invalidUTF8(text []byte) int {
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}
