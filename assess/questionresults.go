package assess

import (
	"cmp"
	"slices"
)

// needs lists the questions whose subject was said to be relevant and is not all
// done, most needed first; equal ones stay in the questionnaire's order.
func (b *builder) needs() []Need {
	var needs []Need
	for i, q := range b.questions() {
		relevance, score := b.relevance(i), b.brought[i].score
		if !q.Relevance || relevance == RelevanceOpen || !score.Known {
			continue
		}
		if need := b.weighs(i) * (1 - score.Value); settled(need) > 0 {
			needs = append(needs, Need{Question: q.ID, Relevance: relevance, Score: score.Value, Need: need})
		}
	}
	slices.SortStableFunc(needs, func(a, b Need) int { return cmp.Compare(settled(b.Need), settled(a.Need)) })
	return needs
}

// implied lists the questions that other answers answer.
func (b *builder) implied() []ImpliedAnswer {
	var answers []ImpliedAnswer
	for i, q := range b.questions() {
		if by := int(b.places[i].implied); by >= 0 {
			answers = append(answers, ImpliedAnswer{Question: q.ID, Answer: q.Implied[by].Answer, By: by})
		}
	}
	return answers
}

// short lists the chosen states that do not count as the answers stand.
func (b *builder) short() []ShortOfState {
	var short []ShortOfState
	for i, q := range b.questions() {
		if b.places[i].form != FormStates {
			continue
		}
		for k := range q.States {
			worth := &b.plan.worths[i].states[k]
			if worth.caveat == nil || !b.places[i].said.Has(k) {
				continue
			}
			switch as := worth.countsAs(&b.facts); {
			case as == nil:
				short = append(short, ShortOfState{Question: q.ID, State: q.States[k].ID})
			case as.state != k:
				short = append(short, ShortOfState{Question: q.ID, State: q.States[k].ID, CountsAs: q.States[as.state].ID})
			}
		}
	}
	return short
}

// answer returns what counts as the answer to a question.
func (b *builder) answer(i int) Answer {
	q := b.questions()[i]
	switch p := &b.places[i]; {
	case p.hidden:
		return Answer{}
	case p.implied >= 0:
		return AnswerImplied(q.Implied[p.implied].Answer)
	default:
		return b.answers.Answers[q.ID]
	}
}
