package strictyaml

import "fmt"

// bytesPerMark is how few bytes a file may hold for each mark of structure, if it
// were as large as allowed. Files that people and programs write have more than
// twice as many.
const bytesPerMark = 8

// overloaded says that a text of a few bytes per value would claim many times its
// size in memory, or nothing. It counts what every value needs at least one of.
func overloaded(text []byte, limit int) string {
	allowed := max(limit/bytesPerMark, 1)
	if len(text) <= allowed {
		return "" // every mark takes a byte
	}
	marks := 0
	for i, c := range text {
		switch c {
		case '\n', ',', ':', '[', '{':
			marks++
		case '-', '?':
			if i+1 < len(text) && text[i+1] == ' ' {
				marks++
			}
		}
	}
	if marks > allowed {
		return fmt.Sprintf("the file has more than %d lines, keys and entries", allowed)
	}
	return ""
}
