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

// convert returns the node; one of kind Refused when there is a problem with it.
func (c *converter) convert(n *yaml.Node) *Node {
	node := &Node{Line: n.Line, Column: n.Column}
	if !c.accepts(n) {
		node.Kind = Refused
		return node
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
	return node
}

func (c *converter) convertItems(node *Node, content []*yaml.Node) {
	node.Items = make([]*Node, 0, len(content))
	for i, item := range content {
		c.path = append(c.path, step{index: i})
		node.Items = append(node.Items, c.convert(item))
		c.path = c.path[:len(c.path)-1]
	}
}

func (c *converter) convertFields(node *Node, n *yaml.Node) {
	content := n.Content
	node.Fields = make([]Field, 0, len(content)/2)
	lines := make(map[string]int, len(content)/2)
	for i := 0; i+1 < len(content); i += 2 {
		key, value := content[i], content[i+1]
		if !c.acceptsKey(key) {
			continue
		}
		c.path = append(c.path, step{key: key.Value, keyed: true})
		if line, twice := lines[key.Value]; twice {
			c.refuse(key, sameKeyAgain, line)
		} else if isNull(value) {
			c.refuse(key, noValue)
			lines[key.Value] = key.Line
			node.Fields = append(node.Fields, Field{key.Value, key.Line, key.Column, &Node{Kind: Refused, Line: key.Line, Column: key.Column}})
		} else {
			lines[key.Value] = key.Line
			node.Fields = append(node.Fields, Field{key.Value, key.Line, key.Column, c.convert(value)})
		}
		if n.Style&yaml.FlowStyle != 0 {
			i += 2 * c.refuseRests(value, content[i+2:])
		}
		c.path = c.path[:len(c.path)-1]
	}
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
