package form

import (
	"fmt"
	"math"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// items introduces a repeated section and has its list made, until the interview stands
// elsewhere.
func (p *plain) items(step assess.Step) error {
	if introduction := p.text(step.Section.Introduction); introduction != "" {
		p.say("%s", introduction)
	}
	p.say("%s", p.text(step.Section.Repeat.Name))
	p.sayItems(step.Section)
	p.say("%s", p.itemKeys(step.Section))
	asked := "" // the line that removes when it comes once more
	for {
		input, err := p.read()
		if err != nil {
			return err
		}
		if input == "" {
			return p.goOnFrom(p.indexOf(step))
		}
		again := input == asked
		asked = ""
		i, name, verb := itemCommand(input)
		switch {
		case verb != "" && i >= len(p.Session.Items(step.Section.ID)):
			p.say("%s", p.listed(step.Section))
		case verb == renameKey:
			p.changed(step.Section, i, name, p.renameItem(step.Section.ID, i, name))
		case verb == removeKey && !again && p.warned(step.Section, i, input):
			asked = input
		case verb == removeKey:
			p.remove(step.Section, i)
		case strings.EqualFold(input, restoreKey):
			p.restore(step.Section)
		case len([]rune(input)) == 1 || isFigures(input):
			if gone, err := p.common(input, p.indexOf(step), p.itemKeys(step.Section)); gone || err != nil {
				return err
			}
		default:
			p.changed(step.Section, len(p.Session.Items(step.Section.ID)), input, p.addItem(step.Section.ID, input))
		}
	}
}

// sayItems lists the items by number.
func (p *plain) sayItems(s *questionnaires.Section) {
	for i, name := range p.Session.Items(s.ID) {
		p.say("  %d  %s", i+1, printableLine(name))
	}
	p.say("%s", p.listed(s))
}

// itemKeys says what can be typed at a list.
func (p *plain) itemKeys(s *questionnaires.Section) string {
	if p.isFull(s) {
		return fmt.Sprintf(p.words.plainItemsFull, p.words.pause)
	}
	return fmt.Sprintf(p.words.plainItems, p.words.pause)
}

// itemCommand reads "r 2 new name" and "x 2". There is no verb where the line is neither.
func itemCommand(input string) (i int, name, verb string) {
	verb, rest, _ := strings.Cut(input, " ")
	number, name, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, ok := numberUpTo(number, math.MaxInt)
	name = strings.TrimSpace(name)
	switch verb = strings.ToLower(verb); {
	case !ok, verb != renameKey && verb != removeKey, verb == removeKey && name != "":
		return 0, "", ""
	}
	return n - 1, name, verb
}

// changed stores the list and tells the i-th item, or says why it could not have that
// name.
func (p *plain) changed(s *questionnaires.Section, i int, name string, err error) {
	if err != nil {
		p.say("%s", p.itemRefusal(s, name, err))
		return
	}
	p.store()
	p.say("  %d  %s", i+1, printableLine(p.Session.Items(s.ID)[i]))
}

// rearranged stores a list of which the numbers have changed, and tells it anew.
func (p *plain) rearranged(s *questionnaires.Section) {
	p.store()
	p.sayItems(s)
}

// warned asks once more before answers are thrown away with an item, and reports whether
// there are any.
func (p *plain) warned(s *questionnaires.Section, i int, input string) bool {
	n := p.answersTo(s.ID, i)
	if n == 0 {
		return false
	}
	p.say("%s", p.removalWarning(printableLine(p.Session.Items(s.ID)[i]), n, printableLine(input)))
	return true
}

func (p *plain) remove(s *questionnaires.Section, i int) {
	name := p.Session.Items(s.ID)[i]
	if err := p.removeItem(s.ID, i); err != nil {
		p.refuse(err)
		return
	}
	p.say(p.words.itemRemoved, printableLine(name))
	p.rearranged(s)
}

func (p *plain) restore(s *questionnaires.Section) {
	name, ok, err := p.restoreItem(s.ID)
	switch {
	case !ok:
		p.say("%s", p.words.nothingRemoved)
	case err != nil:
		p.say("%s", p.itemRefusal(s, name, err))
	default:
		p.say(p.words.itemRestored, printableLine(name))
		p.rearranged(s)
	}
}
