package batch

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// names are the names in one folder, or the paths of one sorting, in ascending order. At
// most limit bytes of them are in memory at a time: what is more is sorted in parts in a
// temporary file and merged.
type names struct {
	limit int
	block nameBlock
	spill *os.File // nil while everything fits
	parts []*spilled
}

// nameBlock is a number of names in memory. A name takes its bytes and 16 more.
type nameBlock struct {
	text  []byte
	spans []span
}

type span struct {
	begin      uint64 // the first eight bytes of the name, in their order: they mostly decide
	start, end uint32
}

const spanSize = 16

func (p *nameBlock) add(name string) {
	start := len(p.text)
	p.text = append(p.text, name...)
	var begin [8]byte
	copy(begin[:], name)
	p.spans = append(p.spans, span{binary.BigEndian.Uint64(begin[:]), uint32(start), uint32(len(p.text))})
}

func (p *nameBlock) name(i int) []byte { return p.text[p.spans[i].start:p.spans[i].end] }

func (p *nameBlock) size() int { return len(p.text) + spanSize*len(p.spans) }

func (p *nameBlock) sort() {
	slices.SortFunc(p.spans, func(a, b span) int {
		if a.begin != b.begin {
			return cmp.Compare(a.begin, b.begin)
		}
		return bytes.Compare(p.text[a.start:a.end], p.text[b.start:b.end])
	})
}

// add adds a name, which must not be empty.
func (n *names) add(name string) error {
	n.block.add(name)
	if n.block.size() < n.limit {
		return nil
	}
	return n.writePart()
}

// writePart moves the names in memory to the temporary file.
func (n *names) writePart() error {
	if n.spill == nil {
		file, err := temporaryFile()
		if err != nil {
			return err
		}
		n.spill = file
	}
	n.block.sort()
	start, err := n.spill.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(n.spill)
	length := make([]byte, binary.MaxVarintLen64)
	size := int64(0)
	for i := range n.block.spans {
		name := n.block.name(i)
		head, _ := out.Write(length[:binary.PutUvarint(length, uint64(len(name)))])
		body, _ := out.Write(name) // a failure stays until Flush
		size += int64(head + body)
	}
	n.parts = append(n.parts, &spilled{in: bufio.NewReader(io.NewSectionReader(n.spill, start, size))})
	n.block.text, n.block.spans = n.block.text[:0], n.block.spans[:0]
	return out.Flush()
}

// each calls do with every name in ascending order, until it returns an error. The bytes
// of a name are valid until do returns.
func (n *names) each(do func(name []byte) error) error {
	if n.spill == nil {
		n.block.sort()
		for i := range n.block.spans {
			if err := do(n.block.name(i)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := n.writePart(); err != nil {
		return err
	}
	n.block = nameBlock{}
	return n.merge(do)
}

// merge goes through the parts at once: the least of their first names is the next.
func (n *names) merge(do func(name []byte) error) error {
	var queue []*spilled // a heap
	for _, p := range n.parts {
		if more, err := p.advance(); err != nil {
			return err
		} else if more {
			queue = append(queue, p)
		}
	}
	slices.SortFunc(queue, func(a, b *spilled) int { return bytes.Compare(a.name, b.name) })
	for len(queue) > 0 {
		first := queue[0]
		if err := do(first.name); err != nil {
			return err
		}
		more, err := first.advance()
		if err != nil {
			return err
		}
		if !more {
			queue[0] = queue[len(queue)-1]
			queue = queue[:len(queue)-1]
		}
		sink(queue)
	}
	return nil
}

// sink puts the first of a heap where it belongs.
func sink(queue []*spilled) {
	for i := 0; ; {
		least := i
		for _, child := range []int{2*i + 1, 2*i + 2} {
			if child < len(queue) && bytes.Compare(queue[child].name, queue[least].name) < 0 {
				least = child
			}
		}
		if least == i {
			return
		}
		queue[i], queue[least] = queue[least], queue[i]
		i = least
	}
}

// close gives the temporary file back.
func (n *names) close() {
	if n.spill != nil {
		n.spill.Close()
		os.Remove(n.spill.Name()) // where temporaryFile could not
	}
}

// spilled is a sorted part in the temporary file.
type spilled struct {
	in   *bufio.Reader
	name []byte // the next one
}

// advance reads the next name, and reports whether there is one.
func (p *spilled) advance() (bool, error) {
	length, err := binary.ReadUvarint(p.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	p.name = slices.Grow(p.name[:0], int(length))[:length]
	_, err = io.ReadFull(p.in, p.name)
	return err == nil, err
}

// temporaryFile returns a file that goes away with the process, as far as the system can
// do that.
func temporaryFile() (*os.File, error) {
	file, err := os.CreateTemp("", "blindspot-")
	if err != nil {
		return nil, err
	}
	os.Remove(file.Name()) // Windows refuses; then it goes when it is closed
	return file, nil
}
