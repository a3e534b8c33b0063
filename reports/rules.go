package reports

import "blindspot/questionnaires"

// rules puts the rules of all verdicts into words, so that anybody can follow how
// they come about.
func (m *markdown) rules() {
	verdicts := m.Questionnaire.Verdicts
	var collect func([]*questionnaires.Section)
	collect = func(sections []*questionnaires.Section) {
		for _, s := range sections {
			verdicts = append(verdicts[:len(verdicts):len(verdicts)], s.Verdicts...)
			collect(s.Sections)
		}
	}
	collect(m.Questionnaire.Folded().Sections)
	if len(verdicts) == 0 {
		return
	}
	m.paragraph(m.say("Die Urteile folgen festen Regeln. Es gilt das erste, zu dem eine Regel zutrifft, in dieser Reihenfolge:",
		"The verdicts follow fixed rules. The first applies for which a rule holds, in this order:"))
	for _, v := range verdicts {
		m.paragraph(strong(m.text(v.Title)))
		m.outline(m.outcomes(v)...)
	}
}

// outcomes returns the outcomes of a verdict, each with its rules.
func (m *markdown) outcomes(v questionnaires.Verdict) []item {
	var outcomes []item
	for _, o := range v.Outcomes {
		entry := item{text: m.quoted(m.text(o.Title)) + m.when(len(o.Rules))}
		for _, rule := range o.Rules {
			entry.under = append(entry.under, []md{m.inReport().condition(rule.When)})
		}
		outcomes = append(outcomes, entry)
	}
	return outcomes
}

// when introduces n rules of an outcome.
func (m *markdown) when(n int) md {
	switch n {
	case 0:
		return m.say(", wenn nichts davon zutrifft", ", if none of that holds")
	case 1:
		return m.say(", wenn dies zutrifft:", ", if this holds:")
	default:
		return m.say(", wenn eines davon zutrifft:", ", if one of these holds:")
	}
}
