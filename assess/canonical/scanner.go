package canonical

import (
	"bytes"
	"encoding/binary"
)

// scanner passes over a file. Its methods report whether what comes next is what was
// asked for, and pass it only then. Mostly the reading is over otherwise.
type scanner struct {
	data []byte
	at   int
}

func (s *scanner) take(token []byte) bool {
	if !bytes.HasPrefix(s.data[s.at:], token) {
		return false
	}
	s.at += len(token)
	return true
}

func (s *scanner) takeByte(c byte) bool {
	if !s.sees(c) {
		return false
	}
	s.at++
	return true
}

// sees reports whether the byte c comes next.
func (s *scanner) sees(c byte) bool { return s.at < len(s.data) && s.data[s.at] == c }

// eight returns the next eight bytes, the first as the lowest; what the file lacks is 0.
func (s *scanner) eight() uint64 {
	if rest := s.data[s.at:]; len(rest) >= 8 {
		return binary.LittleEndian.Uint64(rest)
	}
	var last [8]byte
	copy(last[:], s.data[s.at:])
	return binary.LittleEndian.Uint64(last[:])
}

// id passes an id.
func (s *scanner) id() (id []byte, ok bool) {
	const most = 64
	start := s.at
	for s.at < len(s.data) && inID(s.data[s.at]) {
		s.at++
	}
	id = s.data[start:s.at]
	return id, 0 < len(id) && len(id) <= most && 'a' <= id[0] && id[0] <= 'z'
}

// inID reports whether ids have the character.
func inID(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' }
