package form

import (
	"fmt"
	"strconv"

	"blindspot/assess"
	"blindspot/assess/terms"
)

// relevance asks how important the subject of an answered question is, and reports
// whether the interview stands elsewhere now.
func (p *plain) relevance(step assess.Step) (bool, error) {
	p.say("%s", p.words.relevance)
	for i, r := range relevances() {
		p.say("  %d  %s", i+1, terms.Relevance(r, p.Language))
	}
	before := p.Session.Answer(step.Question.ID)
	p.sayBefore(terms.Relevance(before.Relevance, p.Language))
	keys := fmt.Sprintf(p.words.plainRelevance, p.words.pause)
	p.say("%s", keys)
	for {
		input, err := p.read()
		if err != nil {
			return false, err
		}
		if n, ok := numberUpTo(input, len(relevances())); ok {
			return p.setRelevance(step, relevances()[n-1])
		}
		if _, err := strconv.Atoi(input); err == nil {
			p.say(p.words.plainNumber, len(relevances()))
			continue
		}
		switch commandOf(input) {
		case 'd', 'x': // would replace the answer itself
			p.say("%s", p.words.relevanceFirst)
			continue
		case 'b':
			return true, nil // to the answer of the same question
		case 'u':
			return false, p.change(step.Question, withRelevance(before, assess.RelevanceOpen), p.words.plainCleared)
		}
		if input == "" && before.Relevance != assess.RelevanceOpen {
			return true, p.goOnFrom(p.indexOf(step))
		}
		if gone, err := p.common(input, p.indexOf(step), keys); gone || err != nil {
			return gone, err
		}
	}
}

func (p *plain) setRelevance(step assess.Step, r assess.Relevance) (bool, error) {
	if err := p.record(step.Question, withRelevance(p.Session.Answer(step.Question.ID), r)); err != nil {
		p.refuse(err)
		return false, nil
	}
	p.say(p.words.plainTaken, terms.Relevance(r, p.Language))
	return true, p.goOnFrom(p.indexOf(step))
}
