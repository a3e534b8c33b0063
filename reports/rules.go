package reports

import (
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// rules puts the rules of all verdicts into words, so that anybody can follow how
// they come about.
func (m *markdown) rules() {
	var blocks []ruledVerdict
	for _, v := range m.Questionnaire.Verdicts {
		blocks = append(blocks, ruledVerdict{m.text(v.Title), v, nil})
	}
	var collect func([]*questionnaires.Section, *questionnaires.Section)
	collect = func(sections []*questionnaires.Section, list *questionnaires.Section) {
		for _, s := range sections {
			list := list
			if s.Repeat != nil {
				list = s
			}
			for _, v := range s.Verdicts {
				blocks = append(blocks, ruledVerdict{titled(m.text(s.Title), m.text(v.Title)), v, list})
			}
			collect(s.Sections, list)
		}
	}
	collect(m.Questionnaire.Folded().Sections, nil)
	if len(blocks) == 0 {
		return
	}
	m.Paragraph(m.say("Die Urteile folgen festen Regeln. Es gilt das erste, zu dem eine Regel zutrifft, in dieser Reihenfolge; die Nummern sind die der Fragen unter „Alle Antworten“:",
		"The verdicts follow fixed rules. The first applies for which a rule holds, in this order; the numbers are those of the questions under “All answers”:"))
	for _, block := range blocks {
		m.Paragraph(strong(block.title))
		m.Outline(m.outcomes(block)...)
	}
}

// ruledVerdict is a verdict under the title that says what it is on.
type ruledVerdict struct {
	title md
	questionnaires.Verdict
	list *questionnaires.Section // on whose items it is; nil for others
}

// outcomes returns the outcomes of a verdict, each with its rules.
func (m *markdown) outcomes(v ruledVerdict) []commonmark.Item {
	w := m.byNumber()
	w.list = v.list
	var outcomes []commonmark.Item
	for _, o := range v.Outcomes {
		entry := commonmark.Item{Text: m.quoted(m.text(o.Title)) + m.when(len(o.Rules))}
		for _, rule := range o.Rules {
			entry.Under = append(entry.Under, []md{md(capitalized(string(w.condition(rule.When))))})
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
