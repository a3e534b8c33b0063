package canonical

import (
	"bytes"
	"encoding/binary"
)

// token is a piece of text that is compared with what stands in a file. Its first bytes
// are compared all at once, for no processor can foresee where a loop over them ends.
type token struct {
	text []byte
	head [width / 8]uint64 // the first bytes of the text, eight at a time, the first as the lowest
	mask *[width / 8]uint64
}

// width is how many bytes of a token are compared at once: nearly every one has no more.
const width = 32

func newToken(text string) token {
	var padded [width]byte
	copy(padded[:], text)
	t := token{text: []byte(text), mask: &masks[min(len(text), width)]}
	for i := range t.head {
		t.head[i] = binary.LittleEndian.Uint64(padded[8*i:])
	}
	return t
}

// after returns where the token ends that stands at a place in the file, or -1 when it
// does not stand there.
func (t *token) after(data []byte, at int) int {
	rest := data[at:]
	if len(rest) < width || len(t.text) > width {
		if !bytes.HasPrefix(rest, t.text) {
			return -1
		}
	} else if !t.matches((*[width]byte)(rest)) {
		return -1
	}
	return at + len(t.text)
}

// matches reports whether a token of at most width bytes stands at the start of data.
func (t *token) matches(data *[width]byte) bool {
	return (binary.LittleEndian.Uint64(data[0:])^t.head[0])&t.mask[0]|
		(binary.LittleEndian.Uint64(data[8:])^t.head[1])&t.mask[1]|
		(binary.LittleEndian.Uint64(data[16:])^t.head[2])&t.mask[2]|
		(binary.LittleEndian.Uint64(data[24:])^t.head[3])&t.mask[3] == 0
}

// masks are those of the first bytes, as many as the index says.
var masks = func() (masks [width + 1][width / 8]uint64) {
	for size := range masks {
		for i := range masks[size] {
			masks[size][i] = ^uint64(0) >> (64 - 8*max(0, min(8, size-8*i)))
		}
	}
	return masks
}()
