package strictyaml

import (
	"fmt"

	"blindspot/printable"
)

// Value is a node together with its place in the file. A Value without a node is
// absent: reading it gives the zero value, and is no problem.
type Value struct {
	Node *Node
	Path string // such as sections[0].questions[2]; empty at the top

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
	p := Problem{File: v.reader.file, Path: v.Path, Text: text, Warning: warning}
	if v.Node != nil {
		p.Line, p.Column = v.Node.Line, v.Node.Column
	}
	v.reader.add(p)
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
		items[i] = Value{Node: item, Path: joinIndex(v.Path, i), reader: v.reader}
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
