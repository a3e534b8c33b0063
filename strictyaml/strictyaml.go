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
type Kind uint8

const (
	Scalar   Kind = iota // a text or a number
	Sequence             // a list
	Mapping              // keys with their values
	Refused              // something that is not allowed; the problem has been told
)

// Node is a value in a file, and where it stands.
type Node struct {
	Kind   Kind
	Quoted bool   // Scalar: certainly a text, as it is quoted or a block
	index  int32  // of the item or field that it is within around
	Value  string // Scalar: the text, without quotation marks and with escapes resolved
	Line   int    // from 1
	Column int    // from 1, in characters
	Items  []*Node
	Fields []Field // in the file's order, with distinct keys
	around *Node   // the list or mapping that it stands in; nil at the top
}

// Field is a key of a mapping with its value.
type Field struct {
	Key    string
	Line   int // of the key, from 1
	Column int // of the key, from 1, in characters
	Value  *Node
}

// addItem makes item the last entry of a list.
func (n *Node) addItem(item *Node) {
	item.around, item.index = n, int32(len(n.Items))
	n.Items = append(n.Items, item)
}

// addField makes f the last field of a mapping.
func (n *Node) addField(f Field) {
	f.Value.around, f.Value.index = n, int32(len(n.Fields))
	n.Fields = append(n.Fields, f)
}

// fieldOf returns the field of a mapping with that key, or nil.
func (n *Node) fieldOf(key string) *Field {
	for i := range n.Fields {
		if n.Fields[i].Key == key {
			return &n.Fields[i]
		}
	}
	return nil
}

// field returns the field of a mapping whose value n is; nil when it is none.
func (n *Node) field() *Field {
	if n.around == nil || n.around.Kind != Mapping {
		return nil
	}
	return &n.around.Fields[n.index]
}

// path returns the way from the top to n. Only problems need it.
func (n *Node) path() string {
	switch {
	case n == nil || n.around == nil:
		return ""
	case n.field() != nil:
		return joinKey(n.around.path(), n.field().Key)
	default:
		return joinIndex(n.around.path(), int(n.index))
	}
}

// Document is a file that was read.
type Document struct {
	File string // as it was given to Parse
	Root *Node

	// Ended reports whether the file certainly is complete: it ends with the
	// YAML document end mark "...", or it is JSON.
	Ended bool
}
