package canonical

// scanner passes over a file. Its methods report whether what comes next is what was
// asked for, and pass it only then. Mostly the reading is over otherwise.
type scanner struct {
	data []byte
	at   int
}

func (s *scanner) take(t *token) bool {
	end := t.after(s.data, s.at)
	if end < 0 {
		return false
	}
	s.at = end
	return true
}

// oneOf passes one of the words and returns its index, or -1.
func (s *scanner) oneOf(w *words) int {
	i, end := w.after(s.data, s.at)
	if i >= 0 {
		s.at = end
	}
	return i
}

func (s *scanner) takeByte(c byte) bool {
	if !s.sees(c) {
		return false
	}
	s.at++
	return true
}

// sees reports whether the byte c comes next.
func (s *scanner) sees(c byte) bool { return sees(s.data, s.at, c) }

func sees(data []byte, at int, c byte) bool { return at < len(data) && data[at] == c }

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
