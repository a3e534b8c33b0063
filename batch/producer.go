package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"

	"blindspot/safefile"
)

// filesAtOnce is how many files make a chunk.
const filesAtOnce = 128

// producer cuts the inputs into chunks.
type producer struct {
	in    *Inputs
	stdin io.Reader
	belt  *belt
	chunk *chunk   // with files, not yet handed on
	track *tracker // nil where the run cannot be resumed
}

// run hands on everything there is. It ends early with the error of the context.
func (p *producer) run(ctx context.Context) error {
	err := p.in.each(func(i item) error { return p.item(ctx, i) })
	if err == nil {
		err = p.flush(ctx)
	}
	return err
}

func (p *producer) item(ctx context.Context, i item) error {
	if i.source != oneObject {
		if err := p.flush(ctx); err != nil {
			return err
		}
	}
	if p.track != nil && p.track.meet(i) {
		return ctx.Err()
	}
	switch {
	case i.err != nil || i.source == oneObject:
		return p.file(ctx, i)
	case i.source == stdinLines:
		return p.lines(ctx, i, p.stdin)
	default:
		return p.stream(ctx, i)
	}
}

// file adds a file to the chunk.
func (p *producer) file(ctx context.Context, i item) error {
	if p.chunk == nil {
		c, err := p.belt.take(ctx)
		if err != nil {
			return err
		}
		p.chunk = c
	}
	p.chunk.files = append(p.chunk.files, i)
	if len(p.chunk.files) < filesAtOnce {
		return nil
	}
	return p.flush(ctx)
}

// flush hands the chunk on.
func (p *producer) flush(ctx context.Context) error {
	c := p.chunk
	if c == nil {
		return nil
	}
	p.chunk = nil
	p.belt.hand(c)
	return p.pass(ctx)
}

// stream opens a file that may hold several objects.
func (p *producer) stream(ctx context.Context, i item) error {
	file, err := safefile.Open(i.path)
	if err != nil {
		i.err = err
		return p.file(ctx, i)
	}
	defer file.Close()
	if i.source == ofContent {
		if several, err := holdsLines(file); err != nil || !several {
			i.err = err
			return p.file(ctx, i)
		}
	}
	return p.lines(ctx, i, file)
}

// lines hands on the lines of a stream in blocks.
func (p *producer) lines(ctx context.Context, i item, from io.Reader) error {
	in, free, err := unpacked(from)
	if err != nil {
		i.err = err
		return p.file(ctx, i)
	}
	defer free()
	p.weigh(from, in)
	reader := newLineReader(in)
	if p.track != nil {
		defer p.track.leave()
		if err := p.track.enter(reader); err != nil {
			return err
		}
	}
	for {
		c, err := p.belt.take(ctx)
		if err != nil {
			return err
		}
		c.lines, err = reader.next(c.lines)
		if err != nil {
			p.belt.putBack(c)
			if err == io.EOF {
				return nil
			}
			i.err, i.line = err, reader.line
			return p.file(ctx, i)
		}
		c.at = Place{Path: i.path, Line: reader.line}
		p.belt.hand(c)
		if err := p.pass(ctx); err != nil {
			return err
		}
	}
}

// weigh notes how much there is to be read where it is one file, and not packed.
func (p *producer) weigh(from, in io.Reader) {
	file, plain := from.(*os.File)
	if _, isPacked := in.(packed); isPacked || !plain || len(p.in.roots) > 1 || p.in.roots[0].kind != fileRoot {
		return
	}
	if info, err := file.Stat(); err == nil {
		p.in.size.Store(info.Size())
	}
}

// pass notes that everything so far is on its way, and lets a checkpoint pass if one is due.
func (p *producer) pass(ctx context.Context) error {
	if p.track == nil || !p.track.pass() {
		return nil
	}
	return p.belt.checkpoint(ctx, p.track.safe)
}

// holdsLines reports whether a file without a telling name holds JSON Lines: an object on
// its first line, and something after it. The file is at its beginning again then.
func holdsLines(file *os.File) (bool, error) {
	in, free, err := unpacked(file)
	if err != nil {
		return false, err
	}
	defer free()
	begin := make([]byte, 2*blockSize)
	n, err := io.ReadFull(in, begin)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, err
	}
	begin = bytes.TrimLeft(bytes.TrimPrefix(begin[:n], []byte("\ufeff")), " \t\r\n")
	line, rest, _ := bytes.Cut(begin, []byte("\n"))
	several := bytes.HasPrefix(line, []byte("{")) && json.Valid(line) && len(bytes.TrimSpace(rest)) > 0
	_, err = file.Seek(0, io.SeekStart)
	return several, err
}
