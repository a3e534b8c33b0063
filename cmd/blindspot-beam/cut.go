package main

import (
	"context"
	"fmt"
	"io"

	"blindspot/batch"

	"github.com/klauspost/compress/zstd"
)

// input is a file of JSON Lines, with its place in the order of all of them.
type input struct {
	File int64
	Path string
}

// block is a number of whole lines of a file.
type block struct {
	File, Number int64 // its place in the order of all
	Path         string
	Line         int    // number of the first line
	Packed       []byte // the lines: answers pack to a fraction, and blocks travel
	Broken       string // instead of lines: why the file cannot be read from there on
}

// cutFn cuts files into blocks.
type cutFn struct{ Settings settings }

// ProcessElement cuts one file. That it cannot be read is an error, and the engine tries
// again; that what it holds is damaged is not, and becomes a rejection.
func (f *cutFn) ProcessElement(ctx context.Context, in input, emit func(block)) error {
	return read(ctx, in.Path, func(from io.Reader) error {
		watched := &watcher{in: from}
		err := f.cut(watched, in, emit)
		if watched.err != nil {
			return fmt.Errorf("%s: %w", in.Path, watched.err)
		}
		return err
	})
}

func (f *cutFn) cut(from io.Reader, in input, emit func(block)) error {
	packer, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	blocks, err := batch.NewBlocks(from, f.Settings.BlockSize)
	if err != nil {
		emit(block{File: in.File, Path: in.Path, Broken: err.Error()})
		return nil
	}
	defer blocks.Close()
	var lines []byte
	for number := int64(0); ; number++ {
		b := block{File: in.File, Number: number, Path: in.Path}
		lines, b.Line, err = blocks.Next(lines)
		switch err {
		case nil:
			b.Packed = packer.EncodeAll(lines, nil)
			emit(b)
		case io.EOF:
			return nil
		default:
			b.Broken = err.Error()
			emit(b)
			return nil
		}
	}
}

// watcher notes why a file cannot be read, which is no fault of what it holds.
type watcher struct {
	in  io.Reader
	err error
}

func (w *watcher) Read(data []byte) (int, error) {
	n, err := w.in.Read(data)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}
