package survey

import (
	"slices"

	"blindspot/questionnaires"
)

// meaning is what a text in the cells of a question stands for.
type meaning struct {
	answer   string // a state, Unknown or NotApplicable; empty when nothing is known
	open     bool   // it says nothing, such as "no answer"
	certain  bool   // it is exactly that
	language string // in which it is the text of a state; empty otherwise
}

// mean returns what a text stands for.
func mean(q *questionnaires.Question, text string) meaning {
	essences := []string{essence(text), essence(listed().ReplaceAllString(text, ""))}
	if m, ok := meanState(q, essences); ok {
		return m
	}
	switch {
	case essences[0] == "" || among(openWords, essences):
		return meaning{open: true, certain: essences[0] != ""}
	case among(unknownWords, essences):
		return meaning{answer: questionnaires.Unknown, certain: true}
	case among(notApplicableWords, essences) && q.MayNotApply:
		return meaning{answer: questionnaires.NotApplicable, certain: true}
	}
	return nearestState(q, essences[1])
}

// isWord reports whether a text is one beside the states of a question, such as "don't
// know" or "no answer".
func isWord(q *questionnaires.Question, text string) bool {
	m := mean(q, text)
	return m.certain && (m.open || m.answer == questionnaires.Unknown || m.answer == questionnaires.NotApplicable)
}

// meanState finds the state whose text or id it is, if it is that of one state alone.
func meanState(q *questionnaires.Question, essences []string) (meaning, bool) {
	found := meaning{certain: true}
	for _, state := range q.States {
		language, is := "", slices.Contains(essences, essence(state.ID))
		for l, text := range state.Text {
			if slices.Contains(essences, essence(text)) {
				language, is = max(language, l), true
			}
		}
		switch {
		case is && found.answer != "":
			return meaning{}, false
		case is:
			found.answer, found.language = state.ID, language
		}
	}
	return found, found.answer != ""
}

// nearestState returns the state whose text resembles it most, if one does.
func nearestState(q *questionnaires.Question, e string) meaning {
	wanted, best, most := pairsOf(e), meaning{}, isAlike
	for _, state := range q.States {
		for _, text := range state.Text {
			if a := alike(wanted, pairsOf(essence(text))); a > most {
				best, most = meaning{answer: state.ID}, a
			}
		}
	}
	return best
}
