package form

import (
	"fmt"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// review lists what is open and asks to finish.
func (p *plain) review() error {
	open := p.Session.Open()
	p.say("")
	p.say("%s", p.words.reviewTitle)
	p.say("%s", p.summary())
	for i, at := range open {
		p.say("  %d  %s", i+1, p.stepTitle(p.steps[at])+p.lacking(p.steps[at]))
	}
	keys := fmt.Sprintf(p.words.plainReview, p.words.pause)
	p.say("%s", keys)
	for {
		input, err := p.read()
		if err != nil {
			return err
		}
		if n, ok := numberUpTo(input, len(open)); ok {
			return p.goTo(open[n-1])
		}
		switch commandOf(input) {
		case 'f':
			p.finish()
			return nil
		case 's':
			p.say("%s", p.words.plainNotHere) // nothing comes after the review
			continue
		}
		if gone, err := p.common(input, len(p.steps), keys); gone || err != nil {
			return err
		}
	}
}

// finish writes the report and tells what it says in short.
func (p *plain) finish() {
	if p.unreported = p.interview.finish(); p.unreported != nil {
		err := p.unreported
		if p.keeper.failing() {
			p.say(p.words.notSaved+". %s", printableLine(p.keeper.path), reason(err, p.words), p.elsewhereHint())
			return
		}
		p.say(p.words.noReport, printableLine(err.Error()))
		return
	}
	p.result(assess.Score(p.Session.Questionnaire, p.Session.Answers()))
	if p.report != "" {
		p.say(p.words.reportIn, printableLine(p.report))
	}
}

// result tells the level, the foundations and the most urgent blind spots.
func (p *plain) result(r assess.Result) {
	w := p.words
	p.say("")
	for _, verdict := range p.verdicts(r) {
		p.say("%s", verdict)
	}
	if rates(p.Session.Questionnaire) {
		level, meaning := p.level(r.Overall)
		if r.Overall.Score.Known {
			level += ", " + fmt.Sprintf(w.points, r.Overall.Score.Whole())
		}
		p.say("%s. %s", level, meaning)
	}
	p.foundations(r)
	top := r.TopSpots(shownSpots)
	if len(top) == 0 {
		p.say("%s", w.noSpots)
		return
	}
	p.say("%s:", w.spotsTitle)
	for i, spot := range top {
		text := blindSpot(p.Session.Questionnaire, spot.ID)
		p.say("  %d  %s. %s", i+1, p.line(text.Title), p.line(text.FirstStep))
	}
}

// foundations tells the sections at the top, and of a list the best items.
func (p *plain) foundations(r assess.Result) {
	q := p.Session.Questionnaire
	for i, section := range q.Sections {
		if !scores(section) && !r.Sections[i].Estimate.Known {
			continue
		}
		p.say("  %s: %s", p.title(section), p.figures(section, r.Sections[i], section.ID == bottleneck(q, r)))
		for _, item := range bestItems(section, r.Sections[i]) {
			p.say("    %s: %s", printableLine(item.Name), p.figures(section, item, false))
		}
	}
}

// figures tells the score of a section, and how it compares with the self-estimate.
func (p *plain) figures(section *questionnaires.Section, r assess.SectionResult, bottleneck bool) string {
	s := p.called(section, r)
	if r.Score.Known {
		s = fmt.Sprintf(p.words.points, r.Score.Whole()) + ", " + s
	}
	if r.Estimate.Known {
		s += ", " + fmt.Sprintf(p.words.yourEstimate, int(r.Estimate.Value))
	}
	if bottleneck {
		s += " (" + p.words.plainBottleneck + ")"
	}
	return s
}
