package reports

import (
	"io"

	"blindspot/assess"
	"blindspot/assess/terms"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// Markdown writes the report as a Markdown document, in CommonMark with tables. It
// is made for a reader with ten minutes: the first screenful is worth having alone,
// and what needs more time comes last. Texts from the questionnaire and the answers
// are escaped, so that they appear as they were written and nothing else.
func Markdown(w io.Writer, r Report) error {
	m := newMarkdown(w, r)
	m.head()
	if m.nothingAnswered() {
		m.invitation()
		return m.Err()
	}
	m.verdicts()
	m.summary()
	m.items()
	m.blindSpots()
	m.needs()
	m.profile()
	m.perception()
	m.contradictions()
	m.unknowns()
	m.order()
	m.plan()
	m.strategy()
	m.allAnswers()
	m.method()
	return m.Err()
}

// markdown is a report being written. Each of its parts has a method, in a file of
// the same name, and leaves itself out when there is nothing to say.
type markdown struct {
	*commonmark.Page
	Report
	implied map[string]assess.ImpliedAnswer    // by question
	short   map[string][]assess.ShortOfState   // by question
	ordinal map[string]int                     // by question, as the questionnaire was read: its number, also on paper
	itemOf  map[string]*questionnaires.Section // by question: the item that it is asked of
	within  *questionnaires.Section            // the item that is being told of; nil outside of items

	takesPart map[string]bool // by question: whether it is asked, or answered by others
}

func newMarkdown(w io.Writer, r Report) *markdown {
	r.Questionnaire = r.Questionnaire.Unfold(r.Answers.Items)
	m := &markdown{
		Page:    commonmark.New(w),
		Report:  r,
		implied: map[string]assess.ImpliedAnswer{},
		short:   map[string][]assess.ShortOfState{},
		ordinal: ordinals(r.Questionnaire),
		itemOf:  map[string]*questionnaires.Section{},

		takesPart: map[string]bool{},
	}
	for _, implied := range r.Result.Implied {
		m.implied[implied.Question] = implied
		m.takesPart[implied.Question] = true
	}
	for _, q := range m.asked() {
		m.takesPart[q.ID] = true
	}
	for _, short := range r.Result.Short {
		m.short[short.Question] = append(m.short[short.Question], short)
	}
	for _, p := range m.places() {
		if p.section.Item {
			eachQuestion(p.section, func(q *questionnaires.Question) { m.itemOf[q.ID] = p.section })
		}
	}
	return m
}

func eachQuestion(s *questionnaires.Section, visit func(*questionnaires.Question)) {
	for _, q := range s.Questions {
		visit(q)
	}
	for _, inner := range s.Sections {
		eachQuestion(inner, visit)
	}
}

// head writes the title, and who answered when.
func (m *markdown) head() {
	title := m.text(m.Questionnaire.Title)
	if organization := commonmark.Escape(m.Answers.Organization); organization != "" {
		title = titled(title, organization)
	}
	m.Heading(1, title)
	before := join([]md{m.answeredOn(), m.respondent()}, " · ")
	progress := m.progress()
	if before == "" {
		progress = md(capitalized(string(progress)))
	}
	m.Paragraph(join([]md{before, progress}, " · "))
}

// answeredOn returns the day of the answers: when they were finished, or changed last.
func (m *markdown) answeredOn() md {
	for _, t := range []md{m.date(m.Answers.Finished), m.date(m.Answers.Updated), m.date(m.Answers.Started)} {
		if t != "" {
			return t
		}
	}
	return ""
}

func (m *markdown) respondent() md {
	role := terms.Role(m.Answers.Respondent.Role, m.Language)
	return join([]md{commonmark.Escape(m.Answers.Respondent.Name), commonmark.Escape(role)}, ", ")
}

func (m *markdown) progress() md {
	c := m.Result.Coverage
	done := m.say("%s von %s Fragen beantwortet", "%s of %s questions answered", count(c.Visible-c.Open), count(c.Visible))
	if c.Open == 0 {
		done = m.say("alle %s Fragen beantwortet", "all %s questions answered", count(c.Visible))
	}
	if c.Unknown > 0 {
		done += m.say(", %s mit „%s“", ", %s with “%s”", count(c.Unknown), m.unknown())
	}
	return done
}

func (m *markdown) nothingAnswered() bool { return m.Result.Coverage.Open == m.Result.Coverage.Visible }

// invitation stands for the whole report as long as no question is answered.
func (m *markdown) invitation() {
	m.Paragraph(sentences(
		m.say("Noch ist keine Frage beantwortet, deshalb steht hier kein Ergebnis.",
			"No question has been answered yet, so there is no result here."),
		m.say("Führen Sie die Befragung fort und erstellen Sie den Bericht danach neu.",
			"Continue the questionnaire, then create the report again."),
		m.minutes(),
		m.say("„Weiß ich nicht“ ist eine ehrliche Antwort und hilft weiter als eine geratene.",
			"“I don’t know” is an honest answer, and worth more than a guess.")))
}

func (m *markdown) minutes() md {
	if m.Questionnaire.Minutes == 0 {
		return ""
	}
	return m.say("Das dauert etwa %s.", "It takes about %s.",
		m.counted(m.Questionnaire.Minutes, "Minute", "Minuten", "minute", "minutes"))
}
