package reports

import (
	"io"
	"slices"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// Paper writes a questionnaire as a Markdown document to print and fill in by hand:
// every question with its answers to tick, and neither points nor what the answers
// reveal. Texts of the questionnaire are escaped, as in a report.
func Paper(w io.Writer, q *questionnaires.Questionnaire, language string) error {
	q = q.Folded()
	m := &markdown{Page: commonmark.New(w), Report: Report{Questionnaire: q, Language: language}, ordinal: ordinals(q)}
	p := paper{m}
	m.Heading(1, m.text(q.Title))
	m.Paragraph(m.text(q.Introduction))
	m.Table([]md{m.say("Unternehmen", "Organisation"), m.say("Wer antwortet", "Who answers"), m.say("Datum", "Date")},
		[][]md{{gap, gap, gap}})
	for _, s := range q.Sections {
		p.section(s, 2)
	}
	return m.Err()
}

// paper is a questionnaire on its way to the printer.
type paper struct{ *markdown }

const (
	gap  md = "&nbsp;" // something in a cell, so that it keeps its height
	line md = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"
	box  md = "☐"
)

func (p paper) section(s *questionnaires.Section, level int) {
	p.Heading(min(level, 6), p.text(s.Title))
	p.Paragraph(p.text(s.Introduction))
	if s.Repeat != nil {
		p.repeated(s.Repeat)
	}
	if len(s.Estimate) > 0 {
		p.Paragraph(strong(p.text(s.Estimate)))
		p.Paragraph(p.estimateScale())
	}
	for rest := s.Questions; len(rest) > 0; {
		rows := matrixAt(rest)
		if rows > 1 {
			p.matrix(rest[:rows])
		} else {
			p.question(rest[0])
		}
		rest = rest[max(1, rows):]
	}
	for _, inner := range s.Sections {
		p.section(inner, level+1)
	}
}

// repeated asks for a copy of a section for each entry of a list.
func (p paper) repeated(list *questionnaires.Repeat) {
	const room md = "\\_\\_\\_\\_"
	p.Paragraph(p.say("Füllen Sie für jeden Eintrag der Liste ein eigenes Exemplar dieses Teils aus, und nummerieren Sie es.",
		"Fill in a fresh copy of this part for each entry of the list, and number it."))
	p.Paragraph(p.say("**%s** Nr. %s von %s", "**%s** no. %s of %s", commonmark.Escape(capitalized(list.One.In(p.Language))), room, room))
	p.Paragraph(sentences(p.text(list.Name), line))
}

// estimateScale offers 0 to 10.
func (p paper) estimateScale() md {
	var figures []md
	for i := range 11 {
		figures = append(figures, box+" "+count(i))
	}
	return join(figures, " \u00a0 ") + p.say(" (0 sehr schlecht, 10 sehr gut)", " (0 very badly, 10 very well)")
}

// matrixAt returns how many of the questions, from the first on, are rows of one matrix.
func matrixAt(questions []*questionnaires.Question) int {
	first := questions[0].Row
	if first == nil {
		return 0
	}
	other := func(q *questionnaires.Question) bool { return q.Row == nil || q.Row.Matrix != first.Matrix }
	if end := slices.IndexFunc(questions, other); end >= 0 {
		return end
	}
	return len(questions)
}

func (p paper) question(q *questionnaires.Question) {
	p.Paragraph(strong(p.numberOf(q.ID)+". "+p.text(q.Text)) + p.instruction(q))
	p.onlyWhen(q)
	switch q.Kind {
	case questionnaires.Number:
		p.Paragraph(sentences(line, p.text(q.Unit), p.say("(von %s bis %s)", "(from %s to %s)", p.number(q.Range.Min), p.number(q.Range.Max))))
	case questionnaires.Date:
		p.Paragraph(p.say("Monat und Jahr: %s", "Month and year: %s", line))
	case questionnaires.Free:
		p.Paragraph(line + line + line)
	}
	var choices []md
	for _, state := range q.States {
		choices = append(choices, p.text(state.Text)+p.alone(state))
	}
	p.Checklist(append(choices, p.others(q)...)...)
	p.relevance(q)
}

// instruction says how to answer where ticking one box is not all there is to it.
func (p paper) instruction(q *questionnaires.Question) md {
	if q.Kind == questionnaires.Multiple {
		return " " + p.say("(mehrere möglich)", "(several possible)")
	}
	return ""
}

// alone marks a state that cannot be ticked beside others.
func (p paper) alone(s questionnaires.State) md {
	if s.Exclusive {
		return " " + p.say("(nur für sich allein)", "(only by itself)")
	}
	return ""
}

// others are the answers that are no states.
func (p paper) others(q *questionnaires.Question) []md {
	others := []md{commonmark.Escape(terms.Unknown(p.Language))}
	if q.MayNotApply {
		others = append(others, commonmark.Escape(terms.NotApplicable(p.Language)))
	}
	return others
}

// relevance asks, where the question does, how much it matters.
func (p paper) relevance(q *questionnaires.Question) {
	if q.Relevance {
		p.Paragraph(p.say("Für uns: %s", "For us: %s", p.relevances()))
	}
}

func (p paper) relevances() md {
	var choices []md
	for _, r := range []assess.Relevance{assess.NotRelevant, assess.SomeRelevance, assess.HighlyRelevant} {
		choices = append(choices, box+"\u00a0"+commonmark.Escape(terms.Relevance(r, p.Language)))
	}
	return join(choices, " \u00a0 ")
}

// matrix writes questions that share their states as a table, a row each.
func (p paper) matrix(rows []*questionnaires.Question) {
	first := rows[0]
	p.Paragraph(strong(p.text(first.Row.Stem)))
	p.onlyWhen(first)
	head := []md{gap}
	for _, state := range first.States {
		head = append(head, p.text(state.Text))
	}
	head = append(head, p.others(first)...)
	boxes := len(head) - 1
	if first.Relevance {
		head = append(head, p.say("Für uns", "For us"))
	}
	var cells [][]md
	for _, q := range rows {
		row := append([]md{p.numberOf(q.ID) + ". " + p.text(q.Row.Text)}, slices.Repeat([]md{box}, boxes)...)
		if first.Relevance {
			row = append(row, p.relevances())
		}
		cells = append(cells, row)
	}
	p.Table(head, cells)
}

// onlyWhen says under which answers a question is meant to be filled in, and under
// which it answers itself.
func (p paper) onlyWhen(q *questionnaires.Question) {
	if q.When != nil {
		p.Paragraph("*" + p.say("Nur wenn %s", "Only if %s", p.words().condition(*q.When)) + "*")
	}
	for _, implied := range q.Implied {
		p.Paragraph("*" + p.say("Nicht nötig, wenn %s", "Not needed if %s", p.words().condition(implied.When)) + "*")
	}
}

// words returns words that call a question by its number.
func (p paper) words() words { return words{p.markdown, p.Report.question, p.callByNumber, nil} }
