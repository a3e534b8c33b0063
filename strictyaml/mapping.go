package strictyaml

import (
	"iter"
	"slices"

	"blindspot/printable"
)

// Fields is a mapping, ready to be read key by key.
type Fields struct{ value Value }

// Entry is a key with its value. The key is as [Value.Key] returns it.
type Entry struct{ Key, Value Value }

// Fields returns the fields of a mapping. Where keys are given, all others are
// problems.
func (v Value) Fields(known ...string) Fields {
	if !v.is(Mapping, "a mapping") {
		v.Node = nil
		return Fields{v}
	}
	fields := Fields{v}
	if len(known) > 0 {
		for key, value := range fields.All() {
			if !slices.Contains(known, key) {
				value.Key().Problemf("unknown key %s%s", printable.Quote(key), v.reader.suggest(key, known))
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
	if f.value.Present() {
		if field := f.value.Node.fieldOf(key); field != nil {
			return f.value.reader.Value(field.Value)
		}
	}
	absent := f.value
	absent.Node = nil
	if absent.absent != "" {
		key = absent.absent + "." + key
	}
	absent.absent = key
	return absent
}

// All returns all keys with their values, in the file's order.
func (f Fields) All() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		if !f.value.Present() {
			return
		}
		for i := range f.value.Node.Fields {
			field := &f.value.Node.Fields[i]
			if !yield(field.Key, f.value.reader.Value(field.Value)) {
				return
			}
		}
	}
}

// Entries returns what [Fields.All] does, with the places of the keys.
func (f Fields) Entries() []Entry {
	if !f.value.Present() {
		return nil
	}
	entries := make([]Entry, 0, len(f.value.Node.Fields))
	for _, value := range f.All() {
		entries = append(entries, Entry{value.Key(), value})
	}
	return entries
}
