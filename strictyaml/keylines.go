package strictyaml

// keyLines finds the lines of the keys that a mapping has so far, which are distinct.
type keyLines struct {
	mapping *Node
	lines   map[string]int // of the first keys, where there are many
}

// fewKeys are found as fast one by one, and without the memory that a map takes.
const fewKeys = 64

func (k *keyLines) find(key string) (line int, ok bool) {
	fields := k.mapping.Fields
	if len(fields) <= fewKeys {
		if field := k.mapping.fieldOf(key); field != nil {
			return field.Line, true
		}
		return 0, false
	}
	if k.lines == nil {
		k.lines = make(map[string]int, 2*fewKeys)
	}
	for _, field := range fields[len(k.lines):] {
		k.lines[field.Key] = field.Line
	}
	line, ok = k.lines[key]
	return line, ok
}
