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
// As wherever a figure decides, it is taken to nine decimals first: 18.4921875 must go up
// although it was added up to a little less. What is beyond 10⁶, or no number, is no
// figure of ours.
func millionths(f assess.Figure) (n int64, known bool) {
	if !f.Known || !(math.Abs(f.Value) < 1e6) {
		return 0, false
	}
	half := int64(500)
	if f.Value < 0 {
		half = -half
	}
	return (f.Billionths() + half) / 1000, true
}

// appendMillionths writes n millionths as a decimal number, without zeros at its end.
// It runs for most cells of every row, and is several times faster than strconv.
func appendMillionths(dst []byte, n int64) []byte {
	if n < 0 {
		dst = append(dst, '-')
		n = -n
	}
	whole, rest := uint64(n)/million, uint32(uint64(n)%million)
	dst = strconv.AppendUint(dst, whole, 10)
	if rest == 0 {
		return dst
	}
	digits := uint64(pair[rest/10_000]) | uint64(pair[rest/100%100])<<16 | uint64(pair[rest%100])<<32
	zeros := bits.LeadingZeros64(digits^sixZeros) / 8 // of eight bytes, of which two are none
	dst = append(dst, '.')
	return binary.LittleEndian.AppendUint64(dst, digits)[:len(dst)+8-zeros]
}

// sixZeros are the digits 000000 as bytes.
const sixZeros = 0x303030303030

// pair holds the numbers from 0 to 99 as two digits each, the first in the low byte.
var pair = func() (digits [100]uint16) {
	for n := range digits {
		digits[n] = uint16('0'+n/10) | uint16('0'+n%10)<<8
	}
	return digits
}()
