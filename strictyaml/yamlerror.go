package strictyaml

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"blindspot/pattern"
)

const noYAML = "cannot be read as YAML: "

// yamlSyntax finds out where and why the YAML library cannot read the text.
//
// The library knows lines only, takes the first one for "unknown", counts some
// from 0 and some from 1, and names for errors in a block the line where the
// block begins. So the text is read again, with an empty line before it and line
// by line: then no line of interest is the first, and the lines read so far lead
// to the true place.
func yamlSyntax(file string, text []byte) error {
	if line, ok := prose(text); ok {
		return syntaxError{File: file, Line: line, Column: 1, Text: noYAML + `this looks like a text document and not like YAML; expected lines such as "key: value"`}
	}
	shifted := append([]byte("\n"), text...)
	message, read := firstError(shifted)
	kind := lineNumber().FindStringSubmatch(message)
	line, reason := 0, message
	if kind != nil {
		line, _ = strconv.Atoi(kind[1])
		reason = kind[2]
	}
	switch {
	case inFlow().MatchString(reason):
		line++ // counted from 0
	case kind == nil, inBlock().MatchString(reason):
		line = earliest(shifted, message, read)
	}
	content := lineOf(shifted, line)
	column := len(content) - len(strings.TrimLeft(content, " \t")) + 1
	return syntaxError{File: file, Line: max(1, line-1), Column: column, Text: noYAML + explain(reason, content)}
}

var (
	lineNumber = pattern.New(`^line (\d+): (.*)`)
	inFlow     = pattern.New(`^did not find expected ',' or '[\]}]'$`)
	inBlock    = pattern.New(`^did not find expected (key|'-' indicator|node content|<document start>)$|^found a tab character that violates indentation`)
)

// earliest returns the first line with which the text shows this error, at most
// the given one. The library looks a few tokens ahead, seldom more than a line.
func earliest(text []byte, message string, line int) int {
	const lookAhead = 3
	for range lookAhead {
		shorter, _ := firstError(firstLines(text, line-1))
		if shorter != message {
			break
		}
		line--
	}
	for line > 1 && saysNothing(lineOf(text, line)) {
		line--
	}
	return line
}

// saysNothing reports whether a line is blank or a comment.
func saysNothing(line string) bool {
	content, _, _ := strings.Cut(line, "#")
	return strings.TrimSpace(content) == ""
}

// firstError returns the library's error for a text, "" if there is none, and
// the number of lines read until then.
func firstError(text []byte) (message string, lines int) {
	reader := &lineReader{rest: text}
	decoder := yaml.NewDecoder(reader)
	for {
		switch err := decode(decoder, new(yaml.Node)); {
		case errors.Is(err, io.EOF):
			return "", reader.count
		case err != nil:
			return strings.TrimPrefix(err.Error(), "yaml: "), reader.count
		}
	}
}

// lineReader hands out a text line by line and counts them.
type lineReader struct {
	rest   []byte
	count  int  // lines of which something was handed out
	within bool // the last line was handed out in part
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		return 0, io.EOF
	}
	if !r.within {
		r.count++
	}
	n := copy(p, r.rest)
	end := bytes.IndexByte(p[:n], '\n')
	r.within = end < 0
	if !r.within {
		n = end + 1
	}
	r.rest = r.rest[n:]
	return n, nil
}

// firstLines returns the first n lines of a text.
func firstLines(text []byte, n int) []byte {
	end := 0
	for range n {
		next := bytes.IndexByte(text[end:], '\n')
		if next < 0 {
			return text
		}
		end += next + 1
	}
	return text[:end]
}

// lineOf returns the line with that number, from 1, or "" beyond the end.
func lineOf(text []byte, number int) string {
	rest := text[len(firstLines(text, number-1)):]
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	return strings.TrimSuffix(string(line), "\r")
}
