package canonical

import "strconv"

// integer passes a whole number from 0 to most, of at most 15 digits, as many as any
// number in an answers file can have.
func (s *scanner) integer(most int) (n int, ok bool) {
	const digits = 15
	start := s.at
	for s.at < len(s.data) && s.at < start+digits && isDigit(s.data[s.at]) {
		n = 10*n + int(s.data[s.at]-'0')
		s.at++
	}
	leading := s.at > start+1 && s.data[start] == '0'
	return n, s.at > start && !leading && n <= most
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number passes a decimal number, written as shortly as it can be.
func (s *scanner) number() (n float64, ok bool) {
	negative := s.takeByte('-')
	start := s.at
	whole, ok := s.integer(1e15)
	if !ok {
		return 0, false
	}
	n = float64(whole)
	if s.takeByte('.') {
		if n, ok = s.decimals(start); !ok {
			return 0, false
		}
	}
	if negative {
		return -n, n != 0
	}
	return n, true
}

// decimals passes what follows the point of a number that begins at start, and returns
// the whole number.
func (s *scanner) decimals(start int) (n float64, ok bool) {
	const most = 17
	point := s.at
	for s.at < len(s.data) && isDigit(s.data[s.at]) {
		s.at++
	}
	if decimals := s.at - point; decimals == 0 || decimals > most || s.data[s.at-1] == '0' {
		return 0, false
	}
	n, err := strconv.ParseFloat(string(s.data[start:s.at]), 64)
	return n, err == nil
}
