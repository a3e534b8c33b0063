package strictyaml

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// parseJSON reads a text as one JSON value. Readers of YAML refuse some valid
// JSON, such as tabs and pairs of escaped surrogates.
func parseJSON(file string, text []byte) (*Document, error) {
	r := &jsonReader{collector: collector{file: file}, text: text, decoder: json.NewDecoder(bytes.NewReader(text)), cursor: newCursor(text)}
	r.decoder.UseNumber()
	root, err := r.value()
	if err == nil {
		err = r.end()
	}
	if err != nil {
		return nil, err
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return &Document{File: file, Root: root, Ended: true}, nil
}

// jsonReader builds nodes from JSON tokens. Its methods return an error where the
// text is no JSON; what is JSON and still refused becomes a problem.
type jsonReader struct {
	collector
	text    []byte
	decoder *json.Decoder
	cursor  *cursor // at the start of the last token
}

// token returns the next token and moves the cursor to its start.
func (r *jsonReader) token() (json.Token, error) {
	start := r.skip(int(r.decoder.InputOffset()), " \t\r\n,:")
	token, err := r.decoder.Token()
	if err != nil {
		return nil, r.broken(err, start)
	}
	r.cursor.advance(start)
	return token, nil
}

// skip returns the first offset from at on without one of those characters.
func (r *jsonReader) skip(at int, characters string) int {
	for at < len(r.text) && strings.IndexByte(characters, r.text[at]) >= 0 {
		at++
	}
	return at
}

// broken tells where the text stops being JSON. start is where the last token
// begins, if there is one.
func (r *jsonReader) broken(err error, start int) error {
	var syntax *json.SyntaxError
	switch {
	case !errors.As(err, &syntax):
		return r.syntax(len(r.text), "the file ends in the middle")
	case strings.Contains(err.Error(), " in "): // within a token, where the library counts otherwise
		return r.syntax(start, err.Error())
	default:
		return r.syntax(int(syntax.Offset), err.Error())
	}
}

func (r *jsonReader) syntax(at int, reason string) error {
	r.cursor.advance(min(at, len(r.text)))
	return syntaxError{File: r.file, Line: r.cursor.line, Column: r.cursor.column, Text: "cannot be read as JSON: " + reason}
}

// end refuses anything after the value.
func (r *jsonReader) end() error {
	after := r.skip(int(r.decoder.InputOffset()), " \t\r\n")
	if after == len(r.text) {
		return nil
	}
	return r.syntax(after, "something follows after the end")
}

// refuse reports a problem at the last token.
func (r *jsonReader) refuse(format string, args ...any) {
	r.problemf(r.cursor.line, r.cursor.column, format, args...)
}

// value reads the next value.
func (r *jsonReader) value() (*Node, error) {
	token, err := r.token()
	if err != nil {
		return nil, err
	}
	node := &Node{Line: r.cursor.line, Column: r.cursor.column}
	switch t := token.(type) {
	case json.Delim:
		return node, r.container(node, t)
	case string:
		node.Value, node.Quoted = t, true
		r.checkText(t)
	case nil:
		r.refuse(noValue)
	default:
		node.Value = fmt.Sprint(t)
	}
	return node, nil
}

// container reads the rest of an object or array, after its opening bracket.
func (r *jsonReader) container(node *Node, open json.Delim) error {
	if len(r.path) >= MaxDepth {
		// Going deeper only to get over it could exhaust the stack.
		r.refuse(tooDeep, MaxDepth)
		return r.problems
	}
	var err error
	if open == '{' {
		node.Kind = Mapping
		err = r.fields(node)
	} else {
		node.Kind = Sequence
		err = r.items(node)
	}
	if err != nil {
		return err
	}
	_, err = r.token() // the closing bracket
	return err
}

func (r *jsonReader) items(node *Node) error {
	for r.decoder.More() {
		r.path = append(r.path, step{index: len(node.Items)})
		item, err := r.value()
		if err != nil {
			return err
		}
		node.addItem(item)
		r.path = r.path[:len(r.path)-1]
	}
	return nil
}

func (r *jsonReader) fields(node *Node) error {
	lines := map[string]int{}
	for r.decoder.More() {
		token, err := r.token()
		if err != nil {
			return err
		}
		key, _ := token.(string) // a token that is no string is a syntax error here
		field := Field{Key: key, Line: r.cursor.line, Column: r.cursor.column}
		r.path = append(r.path, step{key: key, keyed: true})
		r.checkText(key)
		if line, twice := lines[key]; twice {
			r.refuse(sameKeyAgain, line)
		}
		lines[key] = field.Line
		if field.Value, err = r.value(); err != nil {
			return err
		}
		node.addField(field)
		r.path = r.path[:len(r.path)-1]
	}
	return nil
}

// checkText refuses characters that no text has, and halves of characters, which
// the JSON library replaces without a word.
func (r *jsonReader) checkText(text string) {
	if strings.ContainsRune(text, 0) {
		r.refuse(nulInText)
	}
	const replacement = "\uFFFD"
	if !strings.Contains(text, replacement) {
		return
	}
	raw := string(r.text[r.cursor.offset:r.decoder.InputOffset()])
	meant := strings.Count(raw, replacement) + strings.Count(strings.ToLower(raw), `\ufffd`)
	if strings.Count(text, replacement) > meant {
		r.refuse(`found half of a pair of \u escapes`)
	}
}
