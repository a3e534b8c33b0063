package canonical

import "time"

// moment passes a point in time as the program writes it: in UTC, and with a fraction of
// a second only where there is one.
func (s *scanner) moment() (t time.Time, ok bool) {
	year, month, ok := s.month()
	day, hasDay := s.pair('-')
	hour, hasHour := s.pair('T')
	minute, hasMinute := s.pair(':')
	second, hasSecond := s.pair(':')
	nanosecond, inOrder := s.fraction()
	if !ok || !hasDay || !hasHour || !hasMinute || !hasSecond || !inOrder || !s.takeByte('Z') {
		return time.Time{}, false
	}
	t = time.Date(year, time.Month(month), day, hour, minute, second, nanosecond, time.UTC)
	return t, year >= 1970 && 1 <= day && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60
}

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
