package batch

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// largestWindow is how much of a file zstd may refer back to, in bytes: all that it
// packs by itself needs 8 MiB at most, and with --ultra up to this at level 20.
const largestWindow = 32 << 20

// isPacked reports whether data begins as gzip or zstd do, whatever the file is called.
func isPacked(data []byte) bool { return isGzip(data) || isZstd(data) }

func isGzip(data []byte) bool { return bytes.HasPrefix(data, []byte("\x1f\x8b")) }
func isZstd(data []byte) bool { return bytes.HasPrefix(data, []byte("\x28\xb5\x2f\xfd")) }

// unpacked returns what a stream holds, unpacked where it is packed. The function gives
// its memory back.
func unpacked(in io.Reader) (io.Reader, func(), error) {
	magic := make([]byte, 4)
	n, err := io.ReadFull(in, magic)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, nil, err
	}
	magic = magic[:n]
	whole := io.MultiReader(bytes.NewReader(magic), in)
	switch {
	case isGzip(magic):
		unzip, err := gzip.NewReader(whole)
		if err != nil {
			return nil, nil, damaged(err)
		}
		return packed{unzip}, func() {}, nil
	case isZstd(magic):
		unzip, err := newZstd(whole)
		if err != nil {
			return nil, nil, damaged(err)
		}
		return packed{unzip}, unzip.Close, nil
	default:
		return whole, func() {}, nil
	}
}

func newZstd(in io.Reader) (*zstd.Decoder, error) {
	return zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(largestWindow))
}

// packed names the reason when unpacking fails.
type packed struct{ in io.Reader }

func (p packed) Read(data []byte) (int, error) {
	n, err := p.in.Read(data)
	return n, damaged(err)
}

// damaged names the reason why a stream breaks off, where it was packed.
func damaged(err error) error {
	switch err {
	case nil, io.EOF:
		return err
	case io.ErrUnexpectedEOF:
		return errors.New("the packed file breaks off: it was cut")
	default:
		return fmt.Errorf("the packed file is damaged: %w", err)
	}
}

// unpacker unpacks small files, one after the other.
type unpacker struct {
	gzip   *gzip.Reader
	zstd   *zstd.Decoder
	buffer []byte
}

// unpack returns at most limit+1 bytes of what is packed in data, valid until the next call.
func (u *unpacker) unpack(data []byte, limit int) ([]byte, error) {
	in, err := u.reader(data)
	if err != nil {
		return nil, damaged(err)
	}
	u.buffer = slices.Grow(u.buffer[:0], min(4*len(data), limit))
	for len(u.buffer) <= limit {
		if len(u.buffer) == cap(u.buffer) {
			u.buffer = slices.Grow(u.buffer, len(u.buffer)+bytes.MinRead)
		}
		n, err := in.Read(u.buffer[len(u.buffer):min(cap(u.buffer), limit+1)])
		u.buffer = u.buffer[:len(u.buffer)+n]
		if err == io.EOF {
			return u.buffer, nil
		}
		if err != nil {
			return nil, damaged(err)
		}
	}
	return u.buffer, nil
}

func (u *unpacker) reader(data []byte) (io.Reader, error) {
	in := bytes.NewReader(data)
	if isGzip(data) {
		if u.gzip == nil {
			u.gzip = new(gzip.Reader)
		}
		return u.gzip, u.gzip.Reset(in)
	}
	if u.zstd == nil {
		unzip, err := newZstd(nil)
		if err != nil {
			return nil, err
		}
		u.zstd = unzip
	}
	return u.zstd, u.zstd.Reset(in)
}
