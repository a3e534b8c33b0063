package form

import (
	"slices"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// The functions here build answers. What they return replaces the answer before; the
// note stays with the question, and evidence only with an answer it can belong to.

// withState returns the answer that a single state was chosen.
func withState(before assess.Answer, state string) assess.Answer {
	a := before.Cleared()
	a.States = []string{state}
	if slices.Equal(before.States, a.States) {
		a.Evidence = before.Evidence
	}
	return a
}

// toggled returns the answer in which a state of a multiple choice was ticked or
// unticked. A state that excludes the others unticks them, and the other way round.
func toggled(q *questionnaires.Question, before assess.Answer, id string) assess.Answer {
	a := before.Cleared()
	if i := slices.Index(before.States, id); i >= 0 {
		a.States = slices.Delete(slices.Clone(before.States), i, i+1)
	} else {
		a.States = append(standingBeside(q, before.States, id), id)
	}
	if len(a.States) > 0 {
		a.Evidence = before.Evidence
	}
	return a
}

// standingBeside returns those of the chosen states that can stand beside another one.
func standingBeside(q *questionnaires.Question, chosen []string, id string) []string {
	if added, _ := q.State(id); added.Exclusive {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(chosen), func(other string) bool {
		state, _ := q.State(other)
		return state.Exclusive
	})
}

// withNumber returns the answer that is a number.
func withNumber(before assess.Answer, n float64) assess.Answer {
	a := before.Cleared()
	a.Number = &n
	if before.Number != nil && *before.Number == n {
		a.Evidence = before.Evidence
	}
	return a
}

// withDate returns the answer that is a date.
func withDate(before assess.Answer, date string) assess.Answer {
	a := before.Cleared()
	a.Date = date
	if before.Date == date {
		a.Evidence = before.Evidence
	}
	return a
}

// withText returns the answer in free text; it is open when there is none.
func withText(before assess.Answer, text string) assess.Answer {
	a := before.Cleared()
	a.Text = text
	if text != "" {
		a.Evidence = before.Evidence
	}
	return a
}

// unknown returns the answer "don't know".
func unknown(before assess.Answer) assess.Answer {
	a := before.Cleared()
	a.Unknown = true
	return a
}

// notApplicable returns the answer "does not apply".
func notApplicable(before assess.Answer) assess.Answer {
	a := before.Cleared()
	a.NotApplicable = true
	return a
}

// withRelevance returns the answer with another relevance.
func withRelevance(before assess.Answer, r assess.Relevance) assess.Answer {
	before.Relevance = r
	return before
}

// nextEvidence returns the evidence after another, from none to verified and round.
func nextEvidence(e assess.Evidence) assess.Evidence {
	order := []assess.Evidence{assess.NoEvidence, assess.Claimed, assess.Shown, assess.Verified}
	return order[(slices.Index(order, e)+1)%len(order)]
}

// canHaveEvidence reports whether there is something that could be shown or verified.
func canHaveEvidence(a assess.Answer) bool { return saysSomething(a) }

// asksRelevance reports whether the question with that answer asks how important its
// subject is: of what nobody knows, or does not apply, that is not asked.
func asksRelevance(q *questionnaires.Question, a assess.Answer) bool {
	return q.Relevance && saysSomething(a)
}

// saysSomething reports whether an answer is more than that there is none to give.
func saysSomething(a assess.Answer) bool { return !a.Open() && !a.Unknown && !a.NotApplicable }
