package form

import (
	"fmt"

	"blindspot/assess"
	"blindspot/assess/terms"
)

// review lists what is open and asks to finish.
func (p *plain) review() error {
	open := p.Session.Open()
	p.say("")
	p.say("%s", p.words.reviewTitle)
	p.say("%s", p.summary())
	for i, at := range open {
		p.say("  %d  %s", i+1, p.stepTitle(p.steps[at]))
	}
	p.say("%s", p.words.plainReview)
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
		if gone, err := p.common(input, len(p.steps), p.words.plainReview); gone || err != nil {
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
	p.say(p.words.reportIn, printableLine(p.report))
}

// result tells the level, the foundations and the most urgent blind spots.
func (p *plain) result(r assess.Result) {
	w := p.words
	p.say("")
	level := fmt.Sprintf(w.level, terms.Level(r.Overall.Level, p.Language))
	if r.Overall.Score.Known {
		level += ", " + fmt.Sprintf(w.points, r.Overall.Score.Whole())
	}
	p.say("%s. %s", level, terms.LevelMeaning(r.Overall.Level, p.Language))
	for i, section := range p.Session.Questionnaire.Sections {
		p.say("  %s: %s", p.title(section), p.figures(r.Sections[i], section.ID == bottleneck(p.Session.Questionnaire, r)))
	}
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

// figures tells the score of a section, and how it compares with the self-estimate.
func (p *plain) figures(r assess.SectionResult, bottleneck bool) string {
	s := terms.Level(r.Level, p.Language)
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
