package batch

import (
	"path/filepath"
	"strings"
)

// source is how the answers in a file are laid out.
type source uint8

const (
	oneObject  source = iota // one answers object: YAML or JSON
	manyLines                // JSON Lines: one answers object a line
	ofContent                // the content will tell
	stdinLines               // JSON Lines from standard input
)

// sourceOf says by its name how the answers in a file are laid out. ofContent means that
// the name does not tell, and that a folder's walk ignores it.
func sourceOf(name string) source {
	bare, _ := unpackedName(name)
	switch filepath.Ext(bare) {
	case ".yaml", ".yml", ".json":
		return oneObject
	case ".jsonl", ".ndjson":
		return manyLines
	default:
		return ofContent
	}
}

// unpackedName returns a name in small letters and without the endings of gzip and zstd, and
// whether it had one.
func unpackedName(name string) (bare string, packed bool) {
	name = strings.ToLower(name)
	bare = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	return bare, bare != name
}

// LayoutOf says by a file's name how a batch reads it: whether it holds JSON Lines, which
// is one answers object a line, and whether it is packed with gzip or zstd.
func LayoutOf(name string) (lines, packed bool) {
	_, packed = unpackedName(name)
	return sourceOf(name) == manyLines, packed
}

// hidden reports whether a walk passes over a name: also those of locks and of files that
// are being written.
func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// walkable reports whether the walk of a folder takes a file, by its path within.
func walkable(within string) bool {
	for part := range strings.SplitSeq(filepath.ToSlash(within), "/") {
		if hidden(part) {
			return false
		}
	}
	return sourceOf(within) != ofContent
}
