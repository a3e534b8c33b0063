package batch

import "context"

// belt carries chunks from the producer to the workers and, in their order, to the
// writer, and empty ones back. There is a fixed number of them, so that nobody runs
// ahead.
type belt struct {
	free    chan *chunk
	work    chan *chunk
	inOrder chan *chunk
	proceed chan struct{} // after a checkpoint
}

func newBelt(workers int) *belt {
	n := 2*workers + 2
	b := &belt{
		free:    make(chan *chunk, n),
		work:    make(chan *chunk, n),
		inOrder: make(chan *chunk, n+1), // and a checkpoint
		proceed: make(chan struct{}, 1),
	}
	for range n {
		b.free <- newChunk()
	}
	return b
}

// take waits for an empty chunk.
func (b *belt) take(ctx context.Context) (*chunk, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	select {
	case c := <-b.free:
		return c, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// hand gives a chunk to whichever worker is free, and to the writer.
func (b *belt) hand(c *chunk) {
	b.inOrder <- c
	b.work <- c
}

// putBack returns a chunk that is no longer needed.
func (b *belt) putBack(c *chunk) {
	c.clear()
	b.free <- c
}

// checkpoint waits until the writer has written everything before.
func (b *belt) checkpoint(ctx context.Context, at position) error {
	b.inOrder <- &chunk{checkpoint: &at}
	select {
	case <-b.proceed:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// end says that nothing more comes.
func (b *belt) end() {
	close(b.work)
	close(b.inOrder)
}
