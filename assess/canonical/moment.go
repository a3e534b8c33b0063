package canonical

import (
	"encoding/binary"
	"time"
)

// moment passes a point in time as the program writes it: in UTC, and with a fraction of
// a second only where there is one.
func (s *scanner) moment() (t time.Time, ok bool) {
	const size = len("2006-01-02T15:04:05")
	rest := s.data[s.at:]
	if len(rest) <= size {
		return time.Time{}, false
	}
	date, isDate := yearAndMonth.pairs(binary.LittleEndian.Uint64(rest))
	hours, isTime := dayAndHour.pairs(binary.LittleEndian.Uint64(rest[8:]))
	seconds, isSecond := lastSecond.pairs(uint64(binary.LittleEndian.Uint32(rest[16:])))
	s.at += size
	nanosecond, isFraction := s.fraction()
	if !isDate || !isTime || !isSecond || !isFraction || !s.takeByte('Z') {
		return time.Time{}, false
	}
	year, month, day := 100*pair(date, 0)+pair(date, 2), pair(date, 5), pair(hours, 0)
	hour, minute, second := pair(hours, 3), pair(hours, 6), pair(seconds, 1)
	t = time.Date(year, time.Month(month), day, hour, minute, second, nanosecond, time.UTC)
	return t, year >= 1970 && 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60
}

// The parts of a point in time, eight bytes each, with a 0 for any digit.
var yearAndMonth, dayAndHour, lastSecond = newLayout("0000-00-"), newLayout("00T00:00"), newLayout(":00")

// layout is how eight bytes look, of which some are digits.
type layout struct{ like, spare, mask uint64 }

func newLayout(like string) layout {
	l := layout{like: newToken(like).head[0], mask: masks[len(like)][0]}
	for i, c := range []byte(like) {
		spare := uint64(0x7F)
		if c == '0' {
			spare -= 9
		}
		l.spare |= spare << (8 * i)
	}
	return l
}

// pairs reads all pairs of digits at once. The number of each is where its first digit is.
func (l layout) pairs(x uint64) (numbers uint64, ok bool) {
	const high = 0x8080808080808080
	// What is left of a digit is its value, and of a byte that is as it has to be 0.
	x = (x ^ l.like) & l.mask
	return 10*x + x>>8, (x|(x+l.spare))&high == 0
}

// pair returns the number in one of eight bytes.
func pair(numbers uint64, i int) int { return int(numbers >> (8 * i) & 0xFF) }

// month passes a month of the calendar, such as 2025-03.
func (s *scanner) month() (year, month int, ok bool) {
	century, hasCentury := s.figures()
	rest, hasRest := s.figures()
	month, hasMonth := s.pair('-')
	return 100*century + rest, month, hasCentury && hasRest && hasMonth && 1 <= month && month <= 12
}

// pair passes two digits after the byte before.
func (s *scanner) pair(before byte) (n int, ok bool) {
	if !s.takeByte(before) {
		return 0, false
	}
	return s.figures()
}

// figures passes two digits.
func (s *scanner) figures() (n int, ok bool) {
	if s.at+2 > len(s.data) || !isDigit(s.data[s.at]) || !isDigit(s.data[s.at+1]) {
		return 0, false
	}
	n = 10*int(s.data[s.at]-'0') + int(s.data[s.at+1]-'0')
	s.at += 2
	return n, true
}

// fraction passes the fraction of a second, if there is one, and returns it in nanoseconds.
func (s *scanner) fraction() (n int, ok bool) {
	if !s.takeByte('.') {
		return 0, true
	}
	start := s.at
	for unit := 100_000_000; unit > 0 && s.at < len(s.data) && isDigit(s.data[s.at]); unit /= 10 {
		n += unit * int(s.data[s.at]-'0')
		s.at++
	}
	return n, s.at > start && s.data[s.at-1] != '0'
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}
