package form

import (
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// help lists what can be typed at the step at that index besides an answer.
func (p *plain) help(at int) {
	if at < len(p.steps) && p.sameMatrix(p.steps[at]) {
		p.sayChoices(p.steps[at].Question) // only named at the rows after the first
	}
	for _, h := range p.commands(at) {
		p.say("  %s  %s", h.key, h.label)
	}
	p.say("%s", p.words.helpSaved)
}

func (p *plain) commands(at int) []hint {
	w := p.words
	commands := []hint{{"b", w.helpBack}}
	if at < len(p.steps) {
		commands = append(commands, hint{"s", w.helpSkip})
		commands = append(commands, p.stepCommands(p.steps[at])...)
	}
	commands = append(commands, hint{"o", w.helpOverview})
	if p.SaveElsewhere != nil {
		commands = append(commands, hint{elsewhereKey, w.helpElsewhere})
	}
	return append(commands, hint{"q", w.helpPause})
}

// stepCommands are the commands that a step has for itself.
func (p *plain) stepCommands(step assess.Step) []hint {
	w := p.words
	switch {
	case step.Question != nil:
		return p.answerCommands(step.Question)
	case step.Section.Repeat != nil:
		return []hint{{"…", w.helpAddPlain}, {"r 2 …", w.helpRenamePlain}, {"x 2", w.helpRemovePlain}, {restoreKey, w.helpRestore}}
	default:
		return []hint{{"u", w.clear}}
	}
}

// answerCommands are the commands about an answer.
func (p *plain) answerCommands(q *questionnaires.Question) []hint {
	w := p.words
	commands := []hint{{unknownKey, w.helpUnknown}}
	if q.MayNotApply {
		commands = append(commands, hint{notApplicableKey, w.helpNotApplicable})
	}
	commands = append(commands, hint{"u", w.helpClear}, hint{"n", w.helpNote})
	if len(q.Why) > 0 {
		commands = append(commands, hint{"?", w.helpWhy})
	}
	if p.Interview {
		commands = append(commands, hint{"e", w.helpEvidence})
	}
	return commands
}

// instead names what can be typed in place of an answer that was not one.
func (p *plain) instead(q *questionnaires.Question) string {
	w := p.words
	commands := []string{unknownKey + " (" + w.legendUnknown + ")"}
	if q.MayNotApply {
		commands = append(commands, notApplicableKey+" ("+w.legendNotApplicable+")")
	}
	commands = append(commands, "s ("+w.skip+")")
	return w.plainInstead + " " + strings.Join(commands, ", ") + "."
}
