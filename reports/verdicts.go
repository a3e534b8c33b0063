package reports

import (
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// verdicts writes what the verdicts on the whole come to: before anything else, for
// whoever reads one line only.
func (m *markdown) verdicts() {
	for _, result := range m.Result.Verdicts {
		v, ok := verdictOf(m.Questionnaire.Verdicts, result.ID)
		if !ok {
			continue
		}
		m.paragraph(m.ruling(v, result))
		if result.Outcome == "" {
			m.bullets(m.firstFew(m.missingFor(result))...)
		}
		m.reasons(v, result)
	}
}

func verdictOf(verdicts []questionnaires.Verdict, id string) (questionnaires.Verdict, bool) {
	i := slices.IndexFunc(verdicts, func(v questionnaires.Verdict) bool { return v.ID == id })
	if i < 0 {
		return questionnaires.Verdict{}, false
	}
	return verdicts[i], true
}

func outcomeOf(v questionnaires.Verdict, id string) questionnaires.Outcome {
	i := slices.IndexFunc(v.Outcomes, func(o questionnaires.Outcome) bool { return o.ID == id })
	if i < 0 {
		return questionnaires.Outcome{}
	}
	return v.Outcomes[i]
}

// ruling says what a verdict comes to and what that means, or that it is open.
func (m *markdown) ruling(v questionnaires.Verdict, result assess.VerdictResult) md {
	if result.Outcome == "" {
		return sentences(m.headline(v.Title, m.say("noch offen", "still open")),
			m.say("Ein Urteil gibt es, sobald dies beantwortet ist:", "There will be a verdict once this is answered:"))
	}
	outcome := outcomeOf(v, result.Outcome)
	return sentences(m.headline(v.Title, m.text(outcome.Title)), m.text(outcome.Text))
}

// headline returns a verdict's title and its outcome as a sentence in bold.
func (m *markdown) headline(title questionnaires.Text, outcome md) md {
	return strong(titled(m.text(title), closed(outcome)))
}

// titled returns text after its title, with a colon between them, unless the title
// ends with a mark of its own.
func titled(title, text md) md {
	if endsSentence(title) {
		return title + " " + text
	}
	return title + ": " + text
}

// closed returns text with a full stop, unless it ends a sentence already.
func closed(text md) md {
	if endsSentence(text) {
		return text
	}
	return text + "."
}

func endsSentence(text md) bool {
	return strings.HasSuffix(string(text), "?") || strings.HasSuffix(string(text), ".") || strings.HasSuffix(string(text), "!")
}

// missingFor returns the questions and lists that a verdict waits for.
func (m *markdown) missingFor(result assess.VerdictResult) []md {
	var missing []md
	for _, id := range result.Open {
		missing = append(missing, m.asks(m.Questionnaire.Question(id)))
	}
	for _, id := range result.Lists {
		if s := m.section(id); s != nil {
			missing = append(missing, m.say("%s: Noch steht nichts auf der Liste.", "%s: nothing is on the list yet.", m.text(s.Title)))
		}
	}
	return missing
}

// reasons lists the rules behind a verdict with the answers they rest on, and then
// those that hold as well and would by themselves have led to another outcome.
func (m *markdown) reasons(v questionnaires.Verdict, result assess.VerdictResult) {
	told := map[md]bool{}
	for _, outcome := range v.Outcomes {
		reasons := m.reasonsFor(outcome, result, told)
		if lead := m.leadTo(outcome, result, len(reasons)); lead != "" {
			m.paragraph(lead)
			m.outline(reasons...)
		}
	}
}

// leadTo introduces the rules of an outcome that hold; n is their number.
func (m *markdown) leadTo(outcome questionnaires.Outcome, result assess.VerdictResult, n int) md {
	decided := outcome.ID == result.Outcome
	switch {
	case decided && n == 0:
		return m.say("Keine der Regeln, die dagegen sprächen, trifft zu; am Ende des Berichts stehen sie alle.",
			"None of the rules that would speak against it applies; they are all listed at the end of the report.")
	case n == 0:
		return ""
	case decided && n == 1:
		return m.say("Der Grund:", "The reason:")
	case decided:
		return m.say("Die Gründe:", "The reasons:")
	case result.Outcome == "":
		return m.say("Schon jetzt trifft dies zu; für sich allein hieße es %s:", "This holds already; by itself it would mean %s:", m.quoted(m.text(outcome.Title)))
	default:
		return m.say("Außerdem trifft dies zu; für sich allein hieße es %s:", "This holds as well; by itself it would mean %s:", m.quoted(m.text(outcome.Title)))
	}
}

// reasonsFor returns the rules of an outcome that hold, each with what it rests on,
// unless that was told before.
func (m *markdown) reasonsFor(outcome questionnaires.Outcome, result assess.VerdictResult, told map[md]bool) []item {
	var reasons []item
	for _, ruling := range result.Rules {
		if ruling.Outcome != outcome.ID {
			continue
		}
		rule := outcome.Rules[ruling.Rule]
		reason := item{text: m.text(rule.Because)}
		for _, line := range m.grounds(rule.When, ruling.Questions) {
			if !told[line] {
				told[line] = true
				reason.under = append(reason.under, []md{line})
			}
		}
		reasons = append(reasons, reason)
	}
	return reasons
}

// grounds returns what a rule that holds rests on: answers, and the scores of sections.
func (m *markdown) grounds(rule questionnaires.Condition, questions []string) []md {
	var lines []md
	for _, id := range questions {
		lines = append(lines, m.exchange(id))
	}
	rule.EachSection(func(id string) {
		if p, ok := m.placeOf(id); ok && p.result.Score.Known {
			lines = append(lines, m.say("%s: %s von 100", "%s: %s out of 100", m.text(p.section.Title), strong(whole(p.result.Score))))
		}
	})
	if len(lines) > 0 {
		return lines
	}
	rule.EachCount(func(count questionnaires.CountOf) {
		lines = append(lines, m.inReport().counts(count))
	})
	return lines
}

// placeOf returns the section with that id, or the whole for [questionnaires.Overall].
func (m *markdown) placeOf(id string) (place, bool) {
	if id == questionnaires.Overall {
		whole := m.overall()
		whole.section.Title = questionnaires.Text{"de": "Insgesamt", "en": "Overall"}
		return whole, true
	}
	for _, p := range m.places() {
		if p.section.ID == id {
			return p, true
		}
	}
	return place{}, false
}
