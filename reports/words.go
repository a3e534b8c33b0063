package reports

import (
	"strings"

	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// words puts conditions into words. How a question is called depends on where they
// are read: on paper it has a number, in a report its text.
type words struct {
	*markdown
	find func(question string) *questionnaires.Question
	call func(question string) md
	list *questionnaires.Section // of whose items, one by one, a rule speaks; nil for others
}

// inReport returns words that call a question by its text.
func (m *markdown) inReport() words {
	return words{m, m.question, func(question string) md { return m.quoted(m.text(m.question(question).Text)) }, nil}
}

// byNumber returns words that call a question by its number among all answers, or by
// its text where it does not stand there.
func (m *markdown) byNumber() words {
	listed := map[md]bool{}
	for id := range m.takesPart {
		listed[m.numberOf(id)] = true
	}
	inReport := m.inReport()
	return words{m, m.question, func(question string) md {
		if listed[m.numberOf(question)] {
			return m.callByNumber(question)
		}
		return inReport.call(question)
	}, nil}
}

// ordinals numbers the questions as they were read, those of a list once.
func ordinals(q *questionnaires.Questionnaire) map[string]int {
	numbers := map[string]int{}
	for i, question := range q.Folded().Questions() {
		numbers[question.ID] = i + 1
	}
	return numbers
}

// numberOf returns a question's number as it is written.
func (m *markdown) numberOf(question string) md { return count(m.ordinalOf(question)) }

// ordinalOf returns a question's number, which those of all items share.
func (m *markdown) ordinalOf(question string) int {
	if item := m.itemOf[question]; item != nil {
		question = strings.TrimPrefix(question, item.ID+".")
	}
	return m.ordinal[question]
}

// callByNumber calls a question by its number.
func (m *markdown) callByNumber(question string) md {
	return m.say("Frage %s", "question %s", m.numberOf(question))
}

// condition returns what must hold, for use after "if".
func (w words) condition(c questionnaires.Condition) md {
	if only := c.Any; len(only) > 0 && len(w.demands(c)) == 1 {
		return w.oneOf(only)
	}
	return join(w.demands(c), w.either(", und ", ", and "))
}

// demands returns the parts of a condition, which must all hold.
func (w words) demands(c questionnaires.Condition) []md {
	var parts []md
	for _, d := range c.Questions {
		parts = append(parts, w.call(d.Question)+": "+w.states(d))
	}
	for _, d := range c.Numbers {
		parts = append(parts, w.call(d.Question)+": "+w.amounts(d))
	}
	for _, d := range c.Scores {
		parts = append(parts, w.scored(d.Section)+": "+w.bounds(d.Bounds, w.either("mindestens %s von 100", "at least %s out of 100"), w.either("unter %s von 100", "below %s out of 100")))
	}
	for _, d := range c.Counts {
		parts = append(parts, w.counts(d))
	}
	for _, inner := range c.All {
		parts = append(parts, w.demands(inner)...)
	}
	if len(c.Any) > 0 {
		parts = append(parts, "("+w.oneOf(c.Any)+")")
	}
	if c.Not != nil {
		parts = append(parts, w.say("nicht (%s)", "not (%s)", w.condition(*c.Not)))
	}
	return parts
}

// oneOf returns conditions of which at least one must hold.
func (w words) oneOf(list []questionnaires.Condition) md {
	var parts []md
	for _, c := range list {
		part := w.condition(c)
		if len(list) > 1 && len(w.demands(c)) > 1 {
			part = "(" + part + ")"
		}
		parts = append(parts, part)
	}
	return join(parts, w.either(", oder ", ", or "))
}

func (w words) states(d questionnaires.StatesOf) md {
	var texts []md
	for _, id := range d.States {
		texts = append(texts, w.quoted(w.stateText(d.Question, id)))
	}
	if d.Each {
		return w.and(texts)
	}
	return join(texts, w.either(" oder ", " or "))
}

// stateText returns the text of a state, or of an answer that is none.
func (w words) stateText(question, state string) md {
	switch state {
	case questionnaires.Unknown:
		return commonmark.Escape(terms.Unknown(w.Language))
	case questionnaires.NotApplicable:
		return commonmark.Escape(terms.NotApplicable(w.Language))
	}
	s, _ := w.find(question).State(state)
	return w.text(s.Text)
}

// amounts returns a demand on a number, or on the age of a date.
func (w words) amounts(d questionnaires.NumberOf) md {
	q := w.find(d.Question)
	if q.Kind == questionnaires.Date {
		return w.bounds(d.Bounds, w.either("mindestens %s Monate her", "at least %s months ago"), w.either("weniger als %s Monate her", "less than %s months ago"))
	}
	demand := w.bounds(d.Bounds, w.either("mindestens %s", "at least %s"), w.either("unter %s", "below %s"))
	if len(q.Unit) == 0 {
		return demand
	}
	return demand + "\u00a0" + w.text(q.Unit)
}

// scored calls the score of a section. To the items of a list, that of the list is
// their own and not the average.
func (w words) scored(section string) md {
	if section == questionnaires.Overall {
		return w.say("Ergebnis insgesamt", "Overall result")
	}
	title := commonmark.Escape(section)
	if s := within(w.Questionnaire.Folded().Sections, section); s != nil {
		title = w.text(s.Title)
	}
	if s := w.section(section); s != nil {
		title = w.text(s.Title)
	}
	switch {
	case w.list == nil || within([]*questionnaires.Section{w.list}, section) == nil:
		return w.say("Ergebnis %s", "Result of %s", w.quoted(title))
	case section == w.list.ID:
		return w.say("Ergebnis (je %s)", "Result (for each %s)", w.text(w.list.Repeat.One))
	default:
		return w.say("Ergebnis %s (je %s)", "Result of %s (for each %s)", w.quoted(title), w.text(w.list.Repeat.One))
	}
}

// counts returns a demand on how many items meet a condition.
func (w words) counts(d questionnaires.CountOf) md {
	list := commonmark.Escape(d.Section)
	if s := w.section(d.Section); s != nil {
		list = w.text(s.Title)
	}
	number := w.bounds(d.Bounds, w.either("mindestens %s", "at least %s"), w.either("weniger als %s", "fewer than %s"))
	counted := w.say("Zahl der Einträge unter %s: %s", "Number of entries under %s: %s", w.quoted(list), number)
	if d.Where == nil {
		return counted
	}
	return w.say("Zahl der Einträge unter %s, für die gilt (%s): %s", "Number of entries under %s for which this holds (%s): %s",
		w.quoted(list), w.condition(*d.Where), number)
}

// bounds fills the least number and the limit into their wordings.
func (w words) bounds(b questionnaires.Bounds, least, limit md) md {
	var parts []md
	if b.AtLeast != nil {
		parts = append(parts, filled(least, w.number(*b.AtLeast)))
	}
	if b.Below != nil {
		parts = append(parts, filled(limit, w.number(*b.Below)))
	}
	return join(parts, w.either(" und ", " and "))
}
