package strictyaml_test

import (
	"strconv"
	"strings"

	"blindspot/strictyaml"
)

// show writes a node on one line, with all scalars in quotation marks.
func show(n *strictyaml.Node) string {
	var parts []string
	switch n.Kind {
	case strictyaml.Sequence:
		for _, item := range n.Items {
			parts = append(parts, show(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case strictyaml.Mapping:
		for _, field := range n.Fields {
			key := field.Key
			if !strictyaml.IsID(key) {
				key = strconv.Quote(key)
			}
			parts = append(parts, key+": "+show(field.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	default:
		return strconv.Quote(n.Value)
	}
}
