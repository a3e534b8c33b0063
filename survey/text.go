package survey

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns a text as it is compared word for word: blanks and line breaks as single
// blanks, and letters with their accents as one character each.
func fold(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), " ")) }

// essence returns what makes a text the same whoever typed it: small letters and
// digits, umlauts spelled out, and of all signs those that change a meaning, such as
// the comma in 1,5 and the one of < and > that it was.
func essence(s string) string {
	runes := []rune(strings.ToLower(fold(s)))
	var b strings.Builder
	for i, r := range runes {
		between := i > 0 && i < len(runes)-1 && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		switch {
		case spelledOut[r] != "":
			b.WriteString(spelledOut[r])
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Sm, unicode.Sc) || r == '%':
			b.WriteRune(r)
		case between && (r == '.' || r == ','):
			b.WriteByte('.')
		case between && unicode.Is(unicode.Pd, r):
			b.WriteByte('-')
		}
	}
	return b.String()
}

var spelledOut = map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss"}

// alike says how much two essences resemble each other, from 0 to 1: the share of
// pairs of neighbouring characters that they have in common (Dice's coefficient).
func alike(a, b pairs) float64 {
	if a.count == 0 || b.count == 0 {
		return 0
	}
	common := 0
	for pair, n := range a.of {
		common += min(n, b.of[pair])
	}
	return 2 * float64(common) / float64(a.count+b.count)
}

// pairs are the pairs of neighbouring characters in an essence.
type pairs struct {
	of    map[[2]rune]int
	count int
}

func pairsOf(essence string) pairs {
	runes := []rune(essence)
	p := pairs{of: map[[2]rune]int{}, count: max(len(runes)-1, 0)}
	for i := 1; i < len(runes); i++ {
		p.of[[2]rune{runes[i-1], runes[i]}]++
	}
	return p
}

// isAlike is from where on two texts resemble each other enough for one to be proposed
// for the other, as a comment.
const isAlike = 0.7
