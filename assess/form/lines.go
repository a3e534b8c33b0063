package form

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
)

// maxLine is how many bytes a line of input may have, its end included.
const maxLine = 64 << 10

var errLineTooLong = errors.New("line too long")

// lines reads lines one at a time, and only when asked: what follows the interview in
// the same input is left to whoever reads next.
type lines struct {
	wanted chan struct{}
	read   chan line
	begun  bool
}

type line struct {
	text string
	err  error
}

// newLines reads from in. A [bufio.Reader] with a large enough buffer is used as it
// is, so that several readers can follow each other on one input.
func newLines(in io.Reader) *lines {
	l := &lines{wanted: make(chan struct{}), read: make(chan line, 1)}
	go l.serve(bufio.NewReaderSize(in, maxLine))
	return l
}

// serve reads in the background, because reading cannot be cancelled.
func (l *lines) serve(r *bufio.Reader) {
	for range l.wanted {
		text, err := readLine(r)
		l.read <- line{text, err}
	}
}

// close ends the reading. A read that is under way ends with its line.
func (l *lines) close() { close(l.wanted) }

// next returns the next line without its end. The last line counts without one, too.
func (l *lines) next(ctx context.Context) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	l.wanted <- struct{}{}
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case got := <-l.read:
		if !l.begun {
			got.text = strings.TrimPrefix(got.text, "\uFEFF") // some editors begin files with it
		}
		l.begun = true
		return got.text, got.err
	}
}

func readLine(r *bufio.Reader) (string, error) {
	data, err := r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = r.ReadSlice('\n')
		}
		return "", errLineTooLong
	}
	if err != nil && len(data) == 0 {
		return "", err
	}
	return string(bytes.TrimRight(data, "\r\n")), nil
}
