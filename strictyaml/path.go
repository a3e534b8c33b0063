package strictyaml

import (
	"strconv"
	"strings"

	"blindspot/printable"
)

// path is the way from the top of a file to a value.
type path []step

// step goes into a mapping by key, or into a list by index when there is no key.
type step struct {
	key   string
	index int
	keyed bool
}

func (p path) String() string {
	s := ""
	for _, step := range p {
		if step.keyed {
			s = joinKey(s, step.key)
		} else {
			s = joinIndex(s, step.index)
		}
	}
	return s
}

// joinKey extends a path by a key. Keys that would blur the path are quoted.
func joinKey(path, key string) string {
	if !isPlainKey(key) {
		key = printable.Quote(key)
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

func joinIndex(path string, index int) string {
	return path + "[" + strconv.Itoa(index) + "]"
}

func isPlainKey(key string) bool {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
	return key != "" && len(key) <= 64 && strings.Trim(key, plain) == ""
}
