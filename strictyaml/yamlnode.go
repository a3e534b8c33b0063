package strictyaml

import (
	"strings"

	"gopkg.in/yaml.v3"

	"blindspot/printable"
)

// converter turns the YAML library's nodes into ours, and refuses those that
// mean more than they show.
type converter struct {
	collector
	cursor *cursor // in the document's text
}

// convert makes node what n is, and one of kind Refused when there is a problem with it.
func (c *converter) convert(node *Node, n *yaml.Node) {
	node.Line, node.Column = n.Line, n.Column
	if !c.accepts(n) {
		node.Kind = Refused
		return
	}
	switch n.Kind {
	case yaml.MappingNode:
		node.Kind = Mapping
		c.convertFields(node, n)
	case yaml.SequenceNode:
		node.Kind = Sequence
		c.convertItems(node, n.Content)
	default:
		node.Value = n.Value
		node.Quoted = isQuoted(n)
	}
}

func (c *converter) convertItems(node *Node, content []*yaml.Node) {
	items := make([]Node, len(content)) // at once is cheaper than one by one
	node.Items = make([]*Node, 0, len(content))
	for i, item := range content {
		c.path = append(c.path, step{index: i})
		c.convert(&items[i], item)
		node.addItem(&items[i])
		c.path = c.path[:len(c.path)-1]
	}
}

func (c *converter) convertFields(node *Node, n *yaml.Node) {
	content := n.Content
	values := make([]Node, len(content)/2)
	node.Fields = make([]Field, 0, len(values))
	keys := keyLines{mapping: node}
	for i := 0; i+1 < len(content); i += 2 {
		key, value := content[i], content[i+1]
		if !c.acceptsKey(key) {
			continue
		}
		c.path = append(c.path, step{key: key.Value, keyed: true})
		if line, twice := keys.find(key.Value); twice {
			c.refuse(key, sameKeyAgain, line)
		} else {
			into := &values[len(node.Fields)]
			c.convertValue(into, key, value)
			node.addField(Field{key.Value, key.Line, key.Column, into})
		}
		if n.Style&yaml.FlowStyle != 0 {
			i += 2 * c.refuseRests(value, content[i+2:])
		}
		c.path = c.path[:len(c.path)-1]
	}
}

// convertValue makes node what the value of a key is. Where there is none, the problem
// is at the key.
func (c *converter) convertValue(node *Node, key, value *yaml.Node) {
	if isNull(value) {
		c.refuse(key, noValue)
		*node = Node{Kind: Refused, Line: key.Line, Column: key.Column}
		return
	}
	c.convert(node, value)
}

// accepts reports whether n can be read, and refuses what is not allowed. What stands
// in a list or mapping with an anchor or a tag can be read all the same.
func (c *converter) accepts(n *yaml.Node) bool {
	inside := n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode
	switch {
	case inside && len(c.path) >= MaxDepth:
		c.refuse(n, tooDeep, MaxDepth)
	case n.Kind == yaml.AliasNode:
		c.refuse(n, `aliases (%s) are not allowed; a text that begins with "*" needs quotation marks`, printable.Quote("*"+n.Value))
	case n.Anchor != "":
		c.refuse(n, `anchors (%s) are not allowed; a text that begins with "&" needs quotation marks`, printable.Quote("&"+n.Anchor))
		return inside
	case n.Style&yaml.TaggedStyle != 0:
		c.refuse(n, `tags (%s) are not allowed; a text that begins with "!" needs quotation marks`, printable.Quote(n.Tag))
		return inside
	case isNull(n):
		c.refuse(n, noValue)
	case strings.ContainsRune(n.Value, 0):
		c.refuse(n, nulInText)
	default:
		return true
	}
	return false
}

// acceptsKey reports whether n is a key, or else why not.
func (c *converter) acceptsKey(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode, n.Anchor != "", n.Style&yaml.TaggedStyle != 0:
		return c.accepts(n)
	case n.Kind != yaml.ScalarNode:
		c.refuse(n, "expected a text as key, found a list or mapping")
	case n.Tag == "!!merge":
		c.refuse(n, `merge keys ("<<") are not allowed`)
	case isNull(n):
		c.refuse(n, "expected a key, found %s", printable.Quote(n.Value))
	default:
		return c.accepts(n)
	}
	return false
}

func (c *converter) refuse(n *yaml.Node, format string, args ...any) {
	c.problemf(n.Line, n.Column, format, args...)
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func isQuoted(n *yaml.Node) bool {
	return n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0
}
