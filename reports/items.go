package reports

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// items compares the items of every list, and tells briefly what there is to say of each.
func (m *markdown) items() {
	for _, p := range m.lists() {
		m.Heading(2, m.text(p.section.Title))
		judged, tooFew := m.judged(p)
		m.ranking(p.section.Repeat, judged)
		if meanings := m.meanings(judged); len(meanings) > 0 {
			m.Paragraph(m.say("Was das heißt:", "What that means:"))
			m.Outline(meanings...)
		}
		if len(tooFew) > 0 {
			m.Paragraph(m.say("Noch zu wenige Antworten: %s.", "Too few answers yet: %s.", join(tooFew, ", ")))
		}
		if slices.ContainsFunc(judged, m.refersToQuestions) {
			m.Paragraph(m.whereNumbersAre())
		}
		for _, item := range judged {
			m.Heading(3, m.text(item.section.Title))
			m.within = item.section
			m.item(item)
			m.within = nil
		}
	}
}

// judged returns the items of a list by their scores, the best first or as the list has
// it the worst, and names those of which too much is open to say anything.
func (m *markdown) judged(list place) (judged []place, tooFew []md) {
	for i, section := range list.section.Sections {
		item := place{section, list.result.Sections[i], list.depth + 1, true}
		coverage := item.result.Coverage
		if 2*coverage.Open > coverage.Visible {
			tooFew = append(tooFew, m.say("%s (%s von %s Fragen)", "%s (%s of %s questions)",
				m.text(section.Title), count(coverage.Visible-coverage.Open), count(coverage.Visible)))
			continue
		}
		judged = append(judged, item)
	}
	worstFirst := list.section.Repeat.WorstFirst
	slices.SortStableFunc(judged, func(a, b place) int { return cmp.Compare(rank(a, worstFirst), rank(b, worstFirst)) })
	return judged, tooFew
}

// rank returns what to sort an item by; what has no score comes last.
func rank(p place, worstFirst bool) float64 {
	switch {
	case !p.result.Score.Known:
		return math.Inf(1)
	case worstFirst:
		return p.result.Score.Value
	default:
		return -p.result.Score.Value
	}
}

// ranking writes the items as a table, with a column for each verdict on them.
func (m *markdown) ranking(list *questionnaires.Repeat, items []place) {
	if len(items) == 0 {
		return
	}
	head := []md{commonmark.Escape(capitalized(list.One.In(m.Language))), m.say("Punkte", "Score")}
	for _, v := range items[0].section.Verdicts {
		head = append(head, m.text(v.Title))
	}
	var rows [][]md
	for _, item := range items {
		row := []md{m.text(item.section.Title), whole(item.result.Score)}
		for _, v := range item.section.Verdicts {
			row = append(row, m.outcomeIn(item, v))
		}
		rows = append(rows, row)
	}
	m.Table(head, rows)
}

// meanings says once what the outcomes and scores that occur in a ranking mean, so that
// the items need not repeat it.
func (m *markdown) meanings(items []place) []commonmark.Item {
	if len(items) == 0 {
		return nil
	}
	var meanings []commonmark.Item
	for _, v := range items[0].section.Verdicts {
		meaning := commonmark.Item{Text: strong(m.text(v.Title))}
		for _, outcome := range v.Outcomes {
			title := m.text(outcome.Title)
			reached := func(p place) bool { return m.outcomeIn(p, v) == title }
			if len(outcome.Text) > 0 && slices.ContainsFunc(items, reached) {
				meaning.Under = append(meaning.Under, []md{"*" + closed(title) + "* " + m.text(outcome.Text)})
			}
		}
		meanings = append(meanings, meaning)
	}
	scores := commonmark.Item{Text: strong(m.say("Punkte", "Score"))}
	for _, band := range items[0].section.Bands {
		inBand := func(p place) bool { b := p.band(); return b != nil && b.From == band.From }
		if slices.ContainsFunc(items, inBand) {
			scores.Under = append(scores.Under, []md{"*" + m.say("Ab %s.", "From %s.", m.number(band.From)) + "* " + m.text(band.Text)})
		}
	}
	return slices.DeleteFunc(append(meanings, scores), func(i commonmark.Item) bool { return len(i.Under) == 0 })
}

// outcomeIn names what a verdict on an item comes to.
func (m *markdown) outcomeIn(item place, v questionnaires.Verdict) md {
	for _, result := range item.result.Verdicts {
		if result.ID == v.ID && result.Outcome != "" {
			return m.text(outcomeOf(v, result.Outcome).Title)
		}
	}
	return m.say("noch offen", "still open")
}

// item tells of one item what its verdicts are and why, what else was said about it,
// and where it is weakest. No answer is quoted twice.
func (m *markdown) item(p place) {
	told := map[md]bool{}
	if p.result.Score.Known {
		m.Paragraph(m.say("**%s von 100**", "**%s out of 100**", whole(p.result.Score)))
	}
	m.Outline(m.rulings(p, told)...)
	weak := slices.DeleteFunc(m.weak(m.questionsIn(p.section)), func(i commonmark.Item) bool { return told[i.Text] })
	if len(weak) > 0 {
		m.Paragraph(m.say("Am schwächsten:", "Weakest:"))
		m.Outline(weak...)
	}
	if remarks := m.remarks(p, told); len(remarks) > 0 {
		m.Paragraph(m.say("Außerdem gesagt: %s", "Also said: %s", join(remarks, " · ")))
	}
}

// refersToQuestions reports whether what is told of an item gives answers by the numbers
// of their questions.
func (m *markdown) refersToQuestions(p place) bool {
	m.within = p.section
	defer func() { m.within = nil }()
	told := map[md]bool{}
	m.rulings(p, told)
	questions := 0
	for _, result := range p.result.Verdicts {
		questions += questionsBehind(result.Outcome, result)
	}
	return questions > len(told) || len(m.remarks(p, told)) > 0
}

// rulings returns the verdicts on an item, each with its reasons.
func (m *markdown) rulings(p place, told map[md]bool) []commonmark.Item {
	var rulings []commonmark.Item
	for _, result := range p.result.Verdicts {
		v, ok := verdictOf(p.section.Verdicts, result.ID)
		if !ok {
			continue
		}
		ruling := commonmark.Item{Text: m.itemRuling(v, result)}
		if result.Outcome == "" {
			for _, open := range m.firstFew(m.missingFor(result)) {
				ruling.Under = append(ruling.Under, []md{open})
			}
		}
		ruling.Under = append(ruling.Under, m.why(v, result, told)...)
		rulings = append(rulings, ruling)
	}
	return rulings
}

// itemRuling names the outcome of a verdict on an item; what it means stands above.
func (m *markdown) itemRuling(v questionnaires.Verdict, result assess.VerdictResult) md {
	if result.Outcome == "" {
		return m.ruling(v, result)
	}
	return m.headline(v.Title, m.text(outcomeOf(v, result.Outcome).Title))
}

// remarks names, with the numbers of their questions, the answers that count for nothing
// but say what an item is, unless they were told before.
func (m *markdown) remarks(p place, told map[md]bool) []md {
	var answers []md
	for _, q := range m.questionsIn(p.section) {
		a := m.answer(q.ID)
		if !q.Scored() && !a.Open() && !a.Unknown && !a.NotApplicable && !told[m.exchange(q.ID)] {
			answers = append(answers, sentences(strong(m.answered(q)), m.numbersOf([]string{q.ID})))
		}
	}
	return answers
}

// questionsIn returns the questions of a section and of those within it that take part.
func (m *markdown) questionsIn(s *questionnaires.Section) []*questionnaires.Question {
	var questions []*questionnaires.Question
	eachQuestion(s, func(q *questionnaires.Question) {
		if m.takesPart[q.ID] {
			questions = append(questions, q)
		}
	})
	return questions
}

// capitalized returns a word as it begins a heading.
func capitalized(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}
