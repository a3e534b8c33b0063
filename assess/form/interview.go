package form

import (
	"math"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/printable"
	"blindspot/questionnaires"
)

// interview is what both surfaces share: the session with its saving, and what is
// derived from it for showing.
type interview struct {
	Options
	words   *wording
	ascii   bool // texts have no marks but those of ASCII
	keeper  keeper
	parents map[string][]*questionnaires.Section // by section id: the path to it, itself included
	traced  *questionnaires.Questionnaire        // what the parents are of

	steps       []assess.Step // as the interview stands
	done, total int           // of the questions asked

	removed  *assess.RemovedItem // the one taken off a list last; nil for none
	report   string              // where the report was written; empty before, and for a preview
	finished bool                // the report was written, and no answer has changed since
}

func newInterview(o Options) *interview {
	iv := &interview{
		Options: o,
		words:   wordsFor(o.Language),
		keeper:  keeper{save: o.Save, elsewhere: o.SaveElsewhere, path: o.Path},
	}
	if o.Preview {
		iv.words = iv.words.forPreview(o.Language)
	}
	iv.refresh()
	return iv
}

func (iv *interview) trace(path, sections []*questionnaires.Section) {
	for _, s := range sections {
		here := append(slices.Clone(path), s)
		iv.parents[s.ID] = here
		iv.trace(here, s.Sections)
	}
}

// refresh derives anew what answers can change. It is not done for each key: with
// hundreds of questions it is the most expensive part of a screen.
func (iv *interview) refresh() {
	if q := iv.Session.Questionnaire; q != iv.traced { // the items have changed
		iv.traced, iv.parents = q, map[string][]*questionnaires.Section{}
		iv.trace(nil, q.Sections)
	}
	iv.steps = iv.Session.Steps()
	iv.done, iv.total = iv.Session.Progress()
}

// record takes an answer into the session. It stores it only where the questions that
// are asked depend on that.
func (iv *interview) record(q *questionnaires.Question, a assess.Answer) error {
	if err := iv.Session.Record(q.ID, a); err != nil {
		return err
	}
	iv.touched()
	if a.Date != "" { // its age counts to when the answers were stored, and may bring up questions
		iv.keeper.store()
		iv.refresh()
	}
	return nil
}

// estimate takes a self-estimate into the session, without storing it yet.
func (iv *interview) estimate(s *questionnaires.Section, value int) error {
	if err := iv.Session.SetEstimate(s.ID, value); err != nil {
		return err
	}
	iv.touched()
	return nil
}

// annotate takes the note of a question into the session, without storing it yet. It
// comes with every key, and leaves alone what a note cannot change.
func (iv *interview) annotate(q *questionnaires.Question, note string) error {
	a := iv.Session.Answer(q.ID)
	a.Note = note
	if err := iv.Session.Record(q.ID, a); err != nil {
		return err
	}
	iv.keeper.changed, iv.finished = true, false
	return nil
}

// touched notes that the session says something else than before.
func (iv *interview) touched() {
	iv.keeper.changed, iv.finished = true, false
	iv.refresh()
}

// moveTo stores that the interview stands at the i-th step, together with whatever
// has been recorded.
func (iv *interview) moveTo(i int) {
	iv.Session.MoveTo(i)
	iv.keeper.keep()
}

// indexOf returns the place of a step as the interview stands. A step that is hidden
// by now is replaced by where the session stands.
func (iv *interview) indexOf(step assess.Step) int {
	if i := slices.IndexFunc(iv.steps, func(s assess.Step) bool { return s.ID() == step.ID() }); i >= 0 {
		return i
	}
	return iv.Session.At()
}

// finish stores the answers and has the report written. Without stored answers there
// is no report: it must not say what no file holds.
func (iv *interview) finish() error {
	iv.Session.Finish(iv.Now())
	if iv.keeper.keep(); iv.keeper.failing() {
		return iv.keeper.err
	}
	report, err := iv.Finish()
	if err != nil {
		return err
	}
	iv.report, iv.finished = report, true
	if iv.Preview {
		iv.report = "" // there is none but the one on the screen
	}
	return nil
}

// ending says how the interview ends when the respondent leaves now.
func (iv *interview) ending() Outcome {
	if iv.finished {
		return Finished
	}
	return Paused
}

// crumbs returns the path to a section, from the questionnaire's title on.
func (iv *interview) crumbs(s *questionnaires.Section) []string {
	path := []string{iv.line(iv.Session.Questionnaire.Title)}
	for _, section := range iv.parents[s.ID] {
		path = append(path, iv.title(section))
	}
	return path
}

// title returns the title of a section, or its id where the author gave none. That of
// an item says which of how many it is.
func (iv *interview) title(s *questionnaires.Section) string {
	if s.Item {
		return iv.itemTitle(s)
	}
	if title := iv.line(s.Title); title != "" {
		return title
	}
	return s.ID
}

// minutesLeft estimates the time for the questions without an answer; 0 is unknown
// or nothing. It goes by what the author says for all questions, until a list tells how
// many they are. At the end nothing is left: what is open there was left open.
func (iv *interview) minutesLeft() int {
	if iv.total == 0 || iv.Session.At() >= len(iv.steps) {
		return 0
	}
	open, minutes := float64(iv.total-iv.done), float64(iv.Session.Questionnaire.Minutes)
	if minutes > 0 && iv.listsSomething() {
		return int(math.Ceil(open * minutesPerQuestion))
	}
	return int(math.Ceil(open / float64(iv.total) * minutes))
}

// minutesPerQuestion is the pace at which questions are answered that are asked again for
// each item: nobody could say beforehand how many that would be.
const minutesPerQuestion = 0.5

// listsSomething reports whether an item is listed in a repeated section.
func (iv *interview) listsSomething() bool {
	return slices.ContainsFunc(iv.steps, func(step assess.Step) bool {
		return step.Section.Repeat != nil && len(iv.Session.Items(step.Section.ID)) > 0
	})
}

// text returns a text of the questionnaire in the interview's language, ready to show
// and to lay out.
func (iv *interview) text(t questionnaires.Text) string {
	if iv.ascii {
		return inASCII(printableText(t.In(iv.Language)))
	}
	return printableText(t.In(iv.Language))
}

// line is text for what belongs on one line.
func (iv *interview) line(t questionnaires.Text) string {
	return strings.Join(strings.Fields(iv.text(t)), " ")
}

// printableText makes foreign text safe to show. It drops soft hyphens: terminals do
// not agree on their width.
func printableText(s string) string { return strings.ReplaceAll(printable.Text(s), softHyphen, "") }

// printableLine is printableText for one line.
func printableLine(s string) string { return strings.ReplaceAll(printable.Line(s), softHyphen, "") }

const softHyphen = "\u00AD"
