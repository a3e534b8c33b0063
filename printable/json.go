package printable

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON writes v as indented JSON for people and programs. Whatever a terminal would
// obey is escaped, which says the same to a program; "&" and "<" stay as they are,
// for a firm may be called Müller & Sohn.
func JSON(w io.Writer, v any) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(withoutHidden(b.Bytes()))
	return err
}

// withoutHidden escapes those control and format characters that the encoder leaves
// as they are.
func withoutHidden(encoded []byte) []byte {
	var b bytes.Buffer
	for len(encoded) > 0 {
		r, size := utf8.DecodeRune(encoded)
		if s := string(r); Text(s) == s {
			b.Write(encoded[:size])
		} else {
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		}
		encoded = encoded[size:]
	}
	return b.Bytes()
}
