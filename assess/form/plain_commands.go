package form

import (
	"cmp"
	"fmt"

	"blindspot/assess"
	"blindspot/assess/form/cells"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
)

// command handles what can be done at a question besides answering, and reports
// whether the interview stands elsewhere now.
func (p *plain) command(step assess.Step, command rune, input string) (bool, error) {
	q, before := step.Question, p.Session.Answer(step.Question.ID)
	switch command {
	case 'd':
		return p.set(step, unknown(before))
	case 'x':
		if q.MayNotApply {
			return p.set(step, notApplicable(before))
		}
		p.say("%s", p.words.alwaysApplies)
	case 'u':
		p.evidence = assess.NoEvidence
		return false, p.change(q, before.Cleared(), p.words.plainCleared)
	case 'n':
		return false, p.note(q)
	case '?':
		p.why(q)
	case 'e':
		return false, p.cycleEvidence(q, before)
	default:
		return p.common(input, p.indexOf(step), p.keys())
	}
	return false, nil
}

// common handles the commands that every step has.
func (p *plain) common(input string, at int, keys string) (gone bool, err error) {
	switch commandOf(input) {
	case 'b':
		if at == 0 {
			p.say("%s", p.words.atStart)
			return false, nil
		}
		return true, p.goTo(at - 1)
	case 's':
		return true, p.goOnFrom(at)
	case 'o':
		return p.overview(at)
	case 'w':
		return false, p.elsewhere()
	case 'q':
		return true, errLeft
	case 'h':
		p.help(at)
		p.say("%s", keys)
	case 0:
		if input != "" {
			p.say(p.words.plainUnknown, printableLine(cells.Fit(input, 40, "...")))
		}
		p.say("%s", keys)
	default:
		p.say("%s", p.words.plainNotHere)
	}
	return false, nil
}

// change records an answer and stays.
func (p *plain) change(q *questionnaires.Question, a assess.Answer, done string) error {
	if err := p.record(q, a); err != nil {
		p.refuse(err)
		return nil
	}
	p.store()
	p.say("%s", done)
	return nil
}

// note reads a note of one line; an empty line keeps what there is.
func (p *plain) note(q *questionnaires.Question) error {
	a := p.Session.Answer(q.ID)
	if a.Note != "" {
		p.say("%s %s", p.words.noteLabel, printableText(a.Note))
	}
	p.say("%s", p.words.plainNote)
	text, err := p.read()
	if err != nil || text == "" {
		return err
	}
	a.Note = text
	return p.change(q, a, p.words.plainNoted)
}

// why says why the question is asked.
func (p *plain) why(q *questionnaires.Question) {
	if len(q.Why) == 0 {
		p.say("%s", p.words.noWhy)
		return
	}
	p.say("%s %s", p.words.whyLabel, p.text(q.Why))
}

// cycleEvidence goes on to the next kind of evidence. Before there is an answer it is
// kept for the one to come.
func (p *plain) cycleEvidence(q *questionnaires.Question, a assess.Answer) error {
	switch {
	case !p.Interview:
		p.say("%s", p.words.onlyInterview)
		return nil
	case a.Unknown || a.NotApplicable:
		p.say("%s", p.words.noEvidence)
		return nil
	}
	p.evidence = nextEvidence(p.evidence)
	said := p.words.evidenceLabel + " " + cmp.Or(terms.Evidence(p.evidence, p.Language), "-")
	if a.Open() {
		p.say("%s", said)
		return nil
	}
	a.Evidence = p.evidence
	return p.change(q, a, said)
}

// elsewhere asks for another place to save to.
func (p *plain) elsewhere() error {
	if p.SaveElsewhere == nil {
		p.say("%s", p.words.noElsewhere)
		return nil
	}
	p.say("%s %s", p.words.placeTitle, p.words.placeText)
	path, err := p.read()
	if err != nil || path == "" {
		return err
	}
	if err := p.keeper.moveTo(path); err != nil {
		p.say(p.words.notSaved, printableLine(path), reason(err, p.words))
		return nil
	}
	p.say("%s: %s", p.words.saved, printableLine(path))
	return nil
}

// overview lists all steps and goes to the one whose number is typed.
func (p *plain) overview(at int) (gone bool, err error) {
	p.sayOutline()
	for {
		p.say(p.words.plainOverview, len(p.steps))
		input, err := p.read()
		if err != nil {
			return false, err
		}
		if n, ok := numberUpTo(input, len(p.steps)); ok {
			return true, p.goTo(n - 1)
		}
		switch commandOf(input) {
		case 'q':
			return true, errLeft
		case 'b', 's', 'o':
			return true, p.goTo(at)
		}
		if input == "" {
			return true, p.goTo(at)
		}
	}
}

// sayOutline lists all steps by number, and between them what other answers answer.
func (p *plain) sayOutline() {
	for _, e := range p.outline() {
		if e.implied != nil {
			p.say("     %s [%s]", p.name(e.question), p.reason(e.implied))
			continue
		}
		step := p.steps[e.step]
		p.say("  %d  %s%s", e.step+1, p.stepTitle(step), p.stepMark(step))
	}
}

// stepMark says in brackets what kind of answer a step has.
func (p *plain) stepMark(step assess.Step) string {
	w := p.words
	kind := w.legendAnswered
	switch {
	case step.Question == nil && len(step.Section.Estimate) == 0 && step.Section.Repeat == nil:
		return ""
	case p.lacking(step) != "":
		kind = w.relevanceMissing
	case !p.Session.Done(step):
		kind = w.legendOpen
	case step.Question == nil:
	case p.Session.Answer(step.Question.ID).Unknown:
		kind = w.legendUnknown
	case p.Session.Answer(step.Question.ID).NotApplicable:
		kind = w.legendNotApplicable
	}
	return fmt.Sprintf(" [%s]", kind)
}
