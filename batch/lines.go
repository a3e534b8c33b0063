package batch

import (
	"bytes"
	"io"
	"slices"

	"blindspot/assess"
)

// blockSize is about how many bytes of a stream make a block; a longer line makes a
// longer one.
const blockSize = 256 << 10

// lineReader cuts a stream into blocks of whole lines.
type lineReader struct {
	in      io.Reader
	rest    []byte // read already: the beginning of the next block
	line    int    // the number of the first line of the next block, from 1
	offset  int64  // of the next block in the stream
	err     error  // what comes when rest is used up
	pending int    // lines and bytes of the block that was given last
	size    int64
}

func newLineReader(in io.Reader) *lineReader { return &lineReader{in: in, line: 1} }

// skip passes over what was read in an earlier run: so many bytes, in lines up to line.
func (r *lineReader) skip(bytes int64, line int) error {
	_, err := io.CopyN(io.Discard, r.in, bytes)
	r.offset, r.line = bytes, line
	return err
}

// next fills the block with whole lines, of which at least one and as many as come at a
// time. The last line of the stream may lack its end. Of a line that is too long for an
// answers object there is as much as shows that. The error is [io.EOF] at the end.
func (r *lineReader) next(block []byte) ([]byte, error) {
	r.line += r.pending
	r.offset += r.size
	block = append(block[:0], r.rest...)
	r.rest = r.rest[:0]
	r.pending, r.size = 0, 0
	for from := 0; ; {
		if end := bytes.LastIndexByte(block[from:], '\n') + 1; end > 0 {
			end += from
			r.rest = append(r.rest, block[end:]...)
			return r.give(block[:end]), nil
		}
		if len(block) > assess.MaxFile {
			return r.skipLine(block)
		}
		if r.err != nil {
			if r.err != io.EOF || len(block) == 0 {
				return nil, r.err // a line that breaks off is none
			}
			return r.give(block), nil
		}
		from = len(block)
		block = slices.Grow(block, max(blockSize-len(block), blockSize/4))
		var n int
		n, r.err = r.in.Read(block[len(block):cap(block)])
		block = block[:len(block)+n]
	}
}

func (r *lineReader) give(block []byte) []byte {
	r.pending, r.size = bytes.Count(block, []byte("\n")), int64(len(block))
	if r.offset == 0 {
		return bytes.TrimPrefix(block, []byte("\ufeff"))
	}
	return block
}

// skipLine passes over the rest of a line, of which the block has more than enough.
func (r *lineReader) skipLine(block []byte) ([]byte, error) {
	r.size = int64(len(block))
	block = append(block[:assess.MaxFile+1], '\n')
	scratch := make([]byte, 64<<10)
	for r.err == nil {
		var n int
		n, r.err = r.in.Read(scratch)
		if end := bytes.IndexByte(scratch[:n], '\n') + 1; end > 0 {
			r.size += int64(end)
			r.rest = append(r.rest, scratch[end:n]...)
			break
		}
		r.size += int64(n)
	}
	r.pending = 1
	return block, nil
}
