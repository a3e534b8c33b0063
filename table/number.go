package table

import (
	"encoding/binary"
	"math"
	"math/bits"
	"strconv"

	"blindspot/assess"
)

const million = 1_000_000

// millionths returns a figure rounded to six decimals, as a whole number of millionths:
// from there on there is nothing left to round, and all formats hold the same value.
// As wherever a figure decides, it is taken to nine decimals first, as
// [assess.Figure.Billionths] does: 18.4921875 must go up although it was added up to a
// little less. What is beyond 10⁶, or no number, is no figure of ours.
func millionths(f assess.Figure) (n int64, known bool) {
	size := math.Abs(f.Value)
	if !f.Known || !(size < 1e6) {
		return 0, false
	}
	size *= 1e9 // by itself, for a fused multiplication and addition would round once instead of twice
	billionths := uint64(int64(size + 0.5))
	n = int64((billionths + 500) / 1000)
	minus := int64(math.Float64bits(f.Value)) >> 63 // -1 for a figure with a minus sign, else 0
	return n ^ minus - minus, true
}

// appendMillionths writes n millionths as a decimal number, without zeros at its end.
// Most cells of a row are such numbers, and a processor cannot foresee how long the next
// one is. So nothing is decided by it: the digits come from tables and are all written,
// and then cut to length.
func appendMillionths(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	whole := uint64(n) / million
	rest := uint32(uint64(n) - whole*million)
	if whole >= uint64(len(plain)) {
		dst = strconv.AppendUint(dst, whole, 10)
	} else {
		digits := plain[whole]
		dst = binary.LittleEndian.AppendUint32(dst, digits)[:len(dst)+int(digits>>24)]
	}
	decimals := '.' | uint64(padded[rest/1000])<<8 | uint64(padded[rest%1000])<<32
	length := (bits.Len64(decimals^noDecimals) + 7) / 8
	return binary.LittleEndian.AppendUint64(dst, decimals)[:len(dst)+length]
}

// noDecimals is ".000000" as bytes: from the last one on in which decimals differ from
// it there are only zeros.
const noDecimals = 0x303030303030_2e

// appendWhole writes a whole number.
func appendWhole(dst []byte, n uint64) []byte {
	if n >= uint64(len(plain)) {
		return strconv.AppendUint(dst, n, 10)
	}
	digits := plain[n]
	return binary.LittleEndian.AppendUint32(dst, digits)[:len(dst)+int(digits>>24)]
}

// plain and padded hold the digits of the numbers from 0 to 999, the first in the low
// byte: plain without zeros before them, and with their number in the high byte; padded
// always three.
var plain, padded = digits()

func digits() (plain, padded [1000]uint32) {
	for n := range uint32(1000) {
		padded[n] = '0' + n/100 | ('0'+n/10%10)<<8 | ('0'+n%10)<<16
		length := uint32(len(strconv.Itoa(int(n))))
		plain[n] = padded[n]>>(24-8*length) | length<<24
	}
	return plain, padded
}
