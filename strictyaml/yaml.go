package strictyaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// parseYAML reads the one document of a YAML text.
func parseYAML(file string, text []byte) (*Document, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var top, second yaml.Node
	err := decode(decoder, &top)
	if errors.Is(err, io.EOF) {
		return nil, syntaxError{File: file, Text: "the file is empty"}
	}
	more := io.EOF
	if err == nil {
		more = decode(decoder, &second)
	}
	if err != nil || more != nil && !errors.Is(more, io.EOF) {
		return nil, yamlSyntax(file, text)
	}
	c := converter{collector: collector{file: file}, cursor: newCursor(text)}
	root := new(Node)
	c.convert(root, top.Content[0])
	if more == nil {
		c.refuse(&second, "found a second document, and a file holds one")
	}
	document := &Document{File: file, Root: root, Ended: hasEndMark(text)}
	if len(c.problems) > 0 {
		c.problems.sort(file)
		return document, c.problems
	}
	return document, nil
}

// decode reads the next document. The library panics on some broken files, which
// is an error like any other.
func decode(decoder *yaml.Decoder, into *yaml.Node) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("yaml: the reader gave up: %v", cause)
		}
	}()
	return decoder.Decode(into)
}

// hasEndMark reports whether the last line that is neither blank nor a comment is
// the document end mark. At the start of a line the mark cannot be anything else,
// not even in a block of text.
func hasEndMark(text []byte) bool {
	for len(text) > 0 {
		start := bytes.LastIndexByte(text, '\n') + 1
		line := string(text[start:])
		if !saysNothing(line) {
			rest, marked := strings.CutPrefix(line, "...")
			return marked && (rest == "" || strings.Contains(" \t\r\f", rest[:1]))
		}
		text = text[:max(0, start-1)]
	}
	return false
}
