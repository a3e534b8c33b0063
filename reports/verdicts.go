package reports

import (
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// verdicts writes what the verdicts on the whole come to: before anything else, for
// whoever reads one line only.
func (m *markdown) verdicts() {
	for _, result := range m.Result.Verdicts {
		v, ok := verdictOf(m.Questionnaire.Verdicts, result.ID)
		if !ok {
			continue
		}
		m.Paragraph(m.ruling(v, result))
		if result.Outcome == "" {
			m.Bullets(m.firstFew(m.missingFor(result))...)
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
	for _, outcome := range v.Outcomes {
		told := map[md]bool{}
		reasons := m.reasonsInBrief(outcome, result, outcome.ID == result.Outcome)
		if outcome.ID == result.Outcome && len(reasons) <= fewReasons {
			reasons = m.reasonsFor(outcome, result, told)
		}
		numbered := questionsBehind(outcome.ID, result) > len(told)
		if isBest(v, outcome.ID) && outcome.ID == result.Outcome {
			m.Paragraph(sentences(m.say("Der Grund:", "The reason:"), m.nothingAgainst(v)))
		} else if lead := m.leadTo(outcome, result, len(reasons), numbered); lead != "" {
			m.Paragraph(lead)
			m.Outline(reasons...)
		}
	}
}

// fewReasons are those that are quoted with their questions, before they become a wall
// of text.
const fewReasons = 5

// questionsBehind counts the questions behind the reasons of an outcome, one by one: any
// beyond those told in full are referred to by their numbers.
func questionsBehind(outcome string, result assess.VerdictResult) int {
	questions := 0
	for _, ruling := range result.Rules {
		if ruling.Outcome == outcome {
			questions += len(ruling.Questions)
		}
	}
	return questions
}

// whereNumbersAre says what the numbers of questions refer to.
func (m *markdown) whereNumbersAre() md {
	return m.say("Die Nummern sind die der Fragen unter „Alle Antworten“.", "The numbers are those of the questions under “All answers”.")
}

// leadTo introduces the rules of an outcome that hold; n is their number, and numbered
// says whether they give questions by number.
func (m *markdown) leadTo(outcome questionnaires.Outcome, result assess.VerdictResult, n int, numbered bool) md {
	decided := outcome.ID == result.Outcome
	switch {
	case n == 0:
		return ""
	case decided && n == 1:
		return m.say("Der Grund:", "The reason:")
	case decided && numbered:
		return m.say("Die Gründe; die Fragen dazu stehen unter „Alle Antworten“:", "The reasons; their questions stand under “All answers”:")
	case decided:
		return m.say("Die Gründe:", "The reasons:")
	}
	where := md("")
	if numbered {
		where = m.say(" (die Fragen dazu stehen unter „Alle Antworten“)", " (the questions stand under “All answers”)")
	}
	title := m.quoted(m.text(outcome.Title))
	if result.Outcome == "" {
		return m.say("Schon jetzt trifft dies zu%s; für sich allein hieße es %s:", "This holds already%s; by itself it would mean %s:", where, title)
	}
	return m.say("Außerdem trifft dies zu%s; für sich allein hieße es %s:", "This holds as well%s; by itself it would mean %s:", where, title)
}

// isBest reports whether an outcome is the last of a verdict, against which no rule speaks.
func isBest(v questionnaires.Verdict, outcome string) bool {
	return outcome == v.Outcomes[len(v.Outcomes)-1].ID
}

// nothingAgainst says why a verdict is at its best, and where that can be looked up.
func (m *markdown) nothingAgainst(v questionnaires.Verdict) md {
	rules := 0
	for _, outcome := range v.Outcomes {
		rules += len(outcome.Rules)
	}
	if rules == 1 {
		return m.say("Die einzige Regel, die dagegen spräche, trifft nicht zu; sie steht am Ende des Berichts unter „Wie gerechnet wurde“.",
			"The only rule that would speak against it does not hold; it is listed at the end of the report under “How it was calculated”.")
	}
	return m.say("Keine der %s Regeln, die dagegen sprächen, trifft zu; sie stehen am Ende des Berichts unter „Wie gerechnet wurde“.",
		"None of the %s rules that would speak against it holds; they are listed at the end of the report under “How it was calculated”.", count(rules))
}

// why returns the reasons of a verdict on a section or an item as entries of lines.
func (m *markdown) why(v questionnaires.Verdict, result assess.VerdictResult, told map[md]bool) [][]md {
	if isBest(v, result.Outcome) {
		return [][]md{{m.nothingAgainst(v)}}
	}
	var entries [][]md
	for _, reason := range m.reasonsFor(outcomeOf(v, result.Outcome), result, told) {
		entries = append(entries, append([]md{reason.Text}, slices.Concat(reason.Under...)...))
	}
	return entries
}

// reasonsFor returns the rules of an outcome that hold, each with what it rests on. An
// answer that was told before is referred to by its number.
func (m *markdown) reasonsFor(outcome questionnaires.Outcome, result assess.VerdictResult, told map[md]bool) []commonmark.Item {
	var reasons []commonmark.Item
	for _, ruling := range result.Rules {
		if ruling.Outcome != outcome.ID {
			continue
		}
		rule := outcome.Rules[ruling.Rule]
		var untold, again []string
		for _, id := range ruling.Questions {
			if told[m.exchange(id)] {
				again = append(again, id)
			} else {
				untold = append(untold, id)
			}
		}
		reason := commonmark.Item{Text: sentences(m.text(rule.Because), m.numbersOf(again))}
		for _, line := range append(m.exchanges(untold), m.besides(rule.When, ruling.Questions)...) {
			reason.Under = append(reason.Under, []md{line})
		}
		for _, id := range untold {
			told[m.exchange(id)] = true
		}
		reasons = append(reasons, reason)
	}
	return reasons
}

// reasonsInBrief returns the rules of an outcome that hold, each with the numbers of the
// questions that it rests on, and perhaps with the answers. What it rests on besides is
// told in full.
func (m *markdown) reasonsInBrief(outcome questionnaires.Outcome, result assess.VerdictResult, answers bool) []commonmark.Item {
	var reasons []commonmark.Item
	for _, ruling := range result.Rules {
		if ruling.Outcome != outcome.ID {
			continue
		}
		rule := outcome.Rules[ruling.Rule]
		reason := commonmark.Item{Text: m.text(rule.Because)}
		if answers {
			for _, id := range ruling.Questions {
				answer := m.say("Frage %s: %s", "Question %s: %s", m.numberOf(id), m.substantiated(id))
				reason.Under = append(reason.Under, []md{m.itemOfQuestion(id) + answer})
			}
		} else {
			reason.Text = sentences(reason.Text, m.numbersOf(ruling.Questions))
		}
		for _, line := range m.besides(rule.When, ruling.Questions) {
			reason.Under = append(reason.Under, []md{line})
		}
		reasons = append(reasons, reason)
	}
	return reasons
}

// numbersOf refers to questions by their numbers, in brackets and in order.
func (m *markdown) numbersOf(questions []string) md {
	var ordinals []int
	for _, id := range questions {
		ordinals = append(ordinals, m.ordinalOf(id))
	}
	slices.Sort(ordinals)
	var numbers []md
	for _, n := range slices.Compact(ordinals) {
		numbers = append(numbers, count(n))
	}
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return m.say("(Frage %s)", "(question %s)", numbers[0])
	default:
		return m.say("(Fragen %s)", "(questions %s)", m.and(numbers))
	}
}

// grounds returns what a rule that holds rests on: answers, and the scores of sections.
func (m *markdown) grounds(rule questionnaires.Condition, questions []string) []md {
	return append(m.exchanges(questions), m.besides(rule, questions)...)
}

// besides returns what a rule that holds rests on besides answers: the scores of which it
// speaks, or if there is nothing else to tell how many items it counts.
func (m *markdown) besides(rule questionnaires.Condition, questions []string) []md {
	var lines []md
	rule.EachSection(func(id string) {
		if p, ok := m.placeOf(id); ok && p.result.Score.Known {
			lines = append(lines, m.say("%s: %s von 100", "%s: %s out of 100", m.text(p.section.Title), strong(whole(p.result.Score))))
		}
	})
	if len(lines)+len(questions) > 0 {
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
		return m.overall(), true
	}
	for _, p := range m.places() {
		if p.section.ID == id {
			return p, true
		}
	}
	return place{}, false
}
