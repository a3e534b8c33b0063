package canonical

import (
	"encoding/binary"
	"strings"
)

// words are those of which one comes next, such as the states of a question. Which one
// it is no processor can foresee, so they are not tried one after the other: one is
// guessed by a few bytes of it, and nearly always rightly.
type words struct {
	tokens  []token
	skip    int    // how many bytes all of them have in common at the start
	mask    uint64 // of the bytes behind these that are part of each word, or its end
	factor  uint64
	guesses [slots]guess
}

// guess is a word by its index, and how long it is.
type guess struct{ index, size uint8 }

const (
	slotBits = 5
	slots    = 1 << slotBits
)

// newWords looks for the factor with which the fewest words share a slot; with few words
// that soon is none.
func newWords(texts []string) words {
	w := words{skip: min(common(texts), width-8)}
	shortest := width
	for _, text := range texts {
		w.tokens = append(w.tokens, newToken(text))
		shortest = min(shortest, len(text))
	}
	w.mask = masks[min(8, shortest+1-w.skip)][0]
	best, most := w, 0
	for try := 0; try < 8 && most < len(texts)*len(ends); try++ {
		w.factor = w.factor*6364136223846793005 + 1442695040888963407 // any numbers, none near another
		if found := w.fill(); found > most {
			best, most = w, found
		}
	}
	return best
}

// ends are what can come behind a word.
const ends = "\n,}]"

// fill fills the slots, and returns how many words with their ends are guessed rightly.
// Of those that share a slot the longest has it, for a shorter one may be its beginning.
func (w *words) fill() (found int) {
	w.guesses = [slots]guess{}
	each := func(do func(word guess, guessed *guess)) {
		for i, t := range w.tokens {
			for _, end := range []byte(ends) {
				var start [width]byte
				copy(start[copy(start[:], t.text):], []byte{end})
				do(guess{uint8(i), uint8(len(t.text))}, w.guess(&start))
			}
		}
	}
	each(func(word guess, guessed *guess) {
		if word.size > guessed.size {
			*guessed = word
		}
	})
	each(func(word guess, guessed *guess) {
		if word == *guessed {
			found++
		}
	})
	return found
}

// common returns how many bytes all texts have in common at the start.
func common(texts []string) int {
	shared := texts[0]
	for _, text := range texts {
		for !strings.HasPrefix(text, shared) {
			shared = shared[:len(shared)-1]
		}
	}
	return len(shared)
}

// guess guesses the word at the start of data.
func (w *words) guess(data *[width]byte) *guess {
	x := binary.LittleEndian.Uint64(data[w.skip:]) & w.mask
	return &w.guesses[x*w.factor>>(64-slotBits)]
}

// after returns the index of the word that stands at a place in the file, or -1, and
// where it ends. Where one word begins as another, it is the longer one.
func (w *words) after(data []byte, at int) (index, end int) {
	rest := data[at:]
	if len(rest) >= width {
		start := (*[width]byte)(rest)
		guess := *w.guess(start)
		if 0 < guess.size && guess.size <= width && w.tokens[guess.index].matches(start) {
			return int(guess.index), at + int(guess.size)
		}
	}
	return w.longest(data, at)
}

// longest is after without guessing.
func (w *words) longest(data []byte, at int) (index, end int) {
	index = -1
	for i := range w.tokens {
		if e := w.tokens[i].after(data, at); e > end {
			index, end = i, e
		}
	}
	return index, end
}
