package table

import (
	"encoding/binary"
	"errors"

	"blindspot/assess"
)

// AppendPacked adds a row in the form in which it crosses from the goroutine that made
// it to the one that holds the [ParquetWriter]: its cells in their order, an empty one
// as 0, a number as one more than itself, a text as one more than its length and then
// the text. The form is for the way within a program, not for keeping.
func (c *Columns) AppendPacked(dst []byte, r *Row) []byte {
	if r.Figures == nil {
		return c.appendPackedCells(dst, c.columns, r)
	}
	dst = c.appendPackedCells(dst, c.columns[:c.firstSpot], r)
	for i := range r.Figures.Spots {
		dst = appendPackedSpot(dst, &r.Figures.Spots[i])
	}
	return c.appendPackedCells(dst, c.columns[c.afterSpots:], r)
}

func (c *Columns) appendPackedCells(dst []byte, columns []column, r *Row) []byte {
	for i := range columns {
		col := &columns[i]
		value := c.cell(col, r)
		switch {
		case !value.known && col.value != source:
			dst = append(dst, 0)
		case col.kind == foreign:
			dst = appendPackedText(dst, validUTF8(value.text))
		case col.kind == word:
			dst = appendPackedText(dst, value.text)
		case col.kind == words:
			dst = appendPackedText(dst, string(c.appendWords(nil, r)))
		default:
			dst = appendPackedNumber(dst, value.number, true)
		}
	}
	return dst
}

func appendPackedFigures(dst []byte, figures ...assess.Figure) []byte {
	for _, figure := range figures {
		n, known := millionths(figure)
		dst = appendPackedNumber(dst, n, known)
	}
	return dst
}

func appendPackedNumber(dst []byte, n int64, known bool) []byte {
	if !known {
		return append(dst, 0)
	}
	return binary.AppendUvarint(dst, zigzag(n)+1)
}

func appendPackedText(dst []byte, text string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(text))+1), text...)
}

var errNotPacked = errors.New("these are no rows of AppendPacked")

// unpack returns the head of the first cell, which is the number or the length of its
// text, and what follows it.
func unpack(packed []byte) (head uint64, known bool, rest []byte, err error) {
	head, size := binary.Uvarint(packed)
	if size <= 0 {
		return 0, false, nil, errNotPacked
	}
	return head - 1, head > 0, packed[size:], nil
}

// unpackText returns a text of that length, and what follows it.
func unpackText(length uint64, packed []byte) (text, rest []byte, err error) {
	if length > uint64(len(packed)) {
		return nil, nil, errNotPacked
	}
	return packed[:length], packed[length:], nil
}

// zigzag makes small numbers of small ones, negative or not.
func zigzag(n int64) uint64   { return uint64(n<<1) ^ uint64(n>>63) }
func unzigzag(n uint64) int64 { return int64(n>>1) ^ -int64(n&1) }
