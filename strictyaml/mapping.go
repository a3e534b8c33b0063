package strictyaml

import (
	"slices"

	"blindspot/printable"
)

// Fields is a mapping, ready to be read key by key.
type Fields struct{ value Value }

// Entry is a key with its value. The key is a text of its own, with its position,
// and with the path of the value.
type Entry struct{ Key, Value Value }

// Fields returns the fields of a mapping. Where keys are given, all others are
// problems.
func (v Value) Fields(known ...string) Fields {
	if !v.is(Mapping, "a mapping") {
		return Fields{Value{Path: v.Path, reader: v.reader}}
	}
	fields := Fields{v}
	if len(known) > 0 {
		for _, entry := range fields.Entries() {
			if name := entry.Key.Node.Value; !slices.Contains(known, name) {
				entry.Key.Problemf("unknown key %s%s", printable.Quote(name), v.reader.suggest(name, known))
			}
		}
	}
	return fields
}

// Require reports the keys that are missing.
func (f Fields) Require(keys ...string) {
	if !f.value.Present() {
		return
	}
	for _, key := range keys {
		if !f.Get(key).Present() {
			f.value.Problemf("the key %s is missing", printable.Quote(key))
		}
	}
}

// Get returns the value of a key; it is absent when the mapping lacks the key.
func (f Fields) Get(key string) Value {
	v := Value{Path: joinKey(f.value.Path, key), reader: f.value.reader}
	if f.value.Present() {
		fields := f.value.Node.Fields
		if i := slices.IndexFunc(fields, func(field Field) bool { return field.Key == key }); i >= 0 {
			v.Node = fields[i].Value
		}
	}
	return v
}

// Entries returns all keys with their values, in the file's order.
func (f Fields) Entries() []Entry {
	if !f.value.Present() {
		return nil
	}
	entries := make([]Entry, len(f.value.Node.Fields))
	for i, field := range f.value.Node.Fields {
		path := joinKey(f.value.Path, field.Key)
		key := &Node{Value: field.Key, Line: field.Line, Column: field.Column}
		entries[i] = Entry{
			Key:   Value{Node: key, Path: path, reader: f.value.reader},
			Value: Value{Node: field.Value, Path: path, reader: f.value.reader},
		}
	}
	return entries
}
