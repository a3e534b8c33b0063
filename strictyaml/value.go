package strictyaml

import (
	"fmt"

	"blindspot/printable"
)

// Value is a node together with its place in the file. A Value without a node is
// absent: reading it gives the zero value, and is no problem.
type Value struct {
	Node   *Node
	at     *Node  // what stands in that place: Node itself, for a key its value, for what is absent the mapping that lacks it
	absent string // the way on from there to what is absent, of keys that the program names
	reader *Reader
}

// Present reports whether the file has the value.
func (v Value) Present() bool { return v.Node != nil }

// Problemf reports a problem at the value. Foreign text among the arguments must
// have passed [printable.Quote] or [printable.Line].
func (v Value) Problemf(format string, args ...any) { v.report(false, fmt.Sprintf(format, args...)) }

// Warnf is [Value.Problemf] for what can be read all the same.
func (v Value) Warnf(format string, args ...any) { v.report(true, fmt.Sprintf(format, args...)) }

func (v Value) report(warning bool, text string) {
	if v.Node != nil && v.Node.Kind == Refused {
		return // what is wrong with it has been told
	}
	p := Problem{File: v.reader.file, Path: v.path(), Text: text, Warning: warning}
	if v.Node != nil {
		p.Line, p.Column = v.Node.Line, v.Node.Column
	}
	v.reader.add(p)
}

// path returns the way from the top of the file, such as sections[0].questions[2].
func (v Value) path() string {
	switch path := v.at.path(); {
	case path == "" || v.absent == "":
		return path + v.absent
	default:
		return path + "." + v.absent
	}
}

// Key returns the key of a value within a mapping: a text of its own, with its position,
// and with the path of the value. It is absent for any other value.
func (v Value) Key() Value {
	if v.at == nil || v.at.field() == nil || v.absent != "" {
		return Value{reader: v.reader}
	}
	f := v.at.field()
	return Value{Node: &Node{Value: f.Key, Line: f.Line, Column: f.Column}, at: v.at, reader: v.reader}
}

// Expected reports that the value is not what it should be, and what it is.
func (v Value) Expected(what string) { v.Problemf("expected %s, found %s", what, v.found()) }

// found describes the value for a message, cut and safe to print.
func (v Value) found() string {
	switch {
	case v.Node == nil:
		return "nothing"
	case v.Node.Kind == Mapping:
		return "a mapping"
	case v.Node.Kind == Sequence:
		return "a list"
	default:
		return printable.Quote(v.Node.Value)
	}
}

// List returns the entries of a list.
func (v Value) List() []Value {
	if !v.is(Sequence, "a list") {
		return nil
	}
	items := make([]Value, len(v.Node.Items))
	for i, item := range v.Node.Items {
		items[i] = v.reader.Value(item)
	}
	return items
}

// is reports whether the value is of that kind; one that is present and of
// another kind is a problem.
func (v Value) is(kind Kind, name string) bool {
	if v.Node != nil && v.Node.Kind != kind {
		v.Expected(name)
		return false
	}
	return v.Node != nil
}
