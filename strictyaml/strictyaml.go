// Package strictyaml reads YAML and JSON files that strangers wrote, and says
// exactly what is wrong with them.
//
// A file becomes a tree of [Node] values with their positions, and nothing in it
// is guessed: there are no anchors, aliases, merge keys, tags, empty values or
// duplicate keys, and a number is a number only where the reader of the tree
// asks for one. [Parse] makes the tree, a [Reader] walks it. Both collect all
// problems of a file instead of stopping at the first.
//
// The package knows nothing of questionnaires or answers, opens no files, and
// writes no YAML. It alone touches the YAML library.
package strictyaml

// Kind says what a node is.
type Kind int

const (
	Scalar   Kind = iota // a text or a number
	Sequence             // a list
	Mapping              // keys with their values
	Refused              // something that is not allowed; the problem has been told
)

// Node is a value in a file, and where it stands.
type Node struct {
	Kind   Kind
	Value  string // Scalar: the text, without quotation marks and with escapes resolved
	Quoted bool   // Scalar: certainly a text, as it is quoted or a block
	Line   int    // from 1
	Column int    // from 1, in characters
	Items  []*Node
	Fields []Field // in the file's order, with distinct keys
}

// Field is a key of a mapping with its value.
type Field struct {
	Key    string
	Line   int // of the key, from 1
	Column int // of the key, from 1, in characters
	Value  *Node
}

// Document is a file that was read.
type Document struct {
	File string // as it was given to Parse
	Root *Node

	// Ended reports whether the file certainly is complete: it ends with the
	// YAML document end mark "...", or it is JSON.
	Ended bool
}
