package canonical

import (
	"encoding/binary"
	"math/bits"
)

// lead is the first of the two bytes of each letter from À to ÿ.
const lead = 0xC3

// ordinary returns how many bytes at the start are characters that stand for themselves
// and end nothing, of ASCII or the letters from À to ÿ. It looks at eight bytes at a time,
// for most of a text is of these.
func ordinary(data []byte) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	n, begun := 0, uint64(0)
	for ; n+8 <= len(data); n += 8 {
		x := binary.LittleEndian.Uint64(data[n : n+8])
		// Marked is the high bit of each byte of ASCII that is a control character or a
		// quotation mark, which is below ! once blank and mark have changed places, or a
		// backslash or the last of ASCII. Borrowing and carrying can mark a byte wrongly
		// only after a right one.
		swapped, backslash := x^each*(' '^'"'), x^each*'\\'
		marks := ((swapped-each*'!')&^swapped | (backslash-each)&^backslash | (x + each)) & high &^ x
		if x&high|begun != 0 {
			// Beyond ASCII each first byte of a letter needs a second one behind it, and
			// each second one a first; others are marked.
			other := x ^ each*lead
			first := ^((other&^high + ^uint64(high)) | other) & high
			second := x &^ (x << 1) & high
			marks |= second ^ (first<<8 | begun) | x&high&^first&^second
			begun = first >> 56
		}
		if marks != 0 {
			return withoutHalf(data, n+bits.TrailingZeros64(marks)/8)
		}
	}
	n = withoutHalf(data, n)
	for n < len(data) && ' ' <= data[n] && data[n] < 0x7F && data[n] != '"' && data[n] != '\\' {
		n++
	}
	return n
}

// withoutHalf returns n, or one less when the first n bytes end with half a letter.
func withoutHalf(data []byte, n int) int {
	if n > 0 && data[n-1] == lead {
		n--
	}
	return n
}
