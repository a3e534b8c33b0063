package survey

import (
	"slices"

	"blindspot/questionnaires"
)

// Proposal is a first mapping file for a table, and what it comes to.
type Proposal struct {
	YAML []byte // a mapping file; what is not certain stands in it as comments

	Columns int      // of the table
	Mapped  int      // columns that are read
	LeftOut int      // columns that are ignored, as nothing needs them
	Texts   int      // different texts in the columns that are read which stand for no answer yet
	More    int      // columns with more different texts than were looked at
	Missing []string // the ids of questions that no column answers
}

// Propose reads the rows that a table has left, and proposes a mapping to the
// questionnaire with comments in that language, "de" or another for English. Errors are
// those of [Export.Next].
func Propose(e *Export, q *questionnaires.Questionnaire, language string) (*Proposal, error) {
	guesses := guessAll(e.Header(), q)
	seen, err := look(e, guesses)
	if err != nil {
		return nil, err
	}
	entries := make([]entry, len(guesses))
	words := wordsSeen(guesses, seen)
	for i, g := range guesses {
		entries[i] = propose(g, seen[i], words, language)
	}
	timed := slices.ContainsFunc(entries, func(e entry) bool { return e.force && e.use == useGiven })
	if !timed {
		withoutDates(guesses, entries, language)
	}
	p := &Proposal{Columns: len(guesses)}
	p.count(q, guesses, entries)
	w := &proposalWriter{language: language}
	w.head(e, q, timed)
	for i, entry := range entries {
		w.column(columnKey(e.Header(), i), e.Header()[i], entry)
	}
	w.missing(p.Missing)
	p.YAML = w.text.Bytes()
	return p, nil
}

// withoutDates takes dates out of force in a table that does not say when it was answered:
// their age counts to then.
func withoutDates(guesses []guess, entries []entry, language string) {
	for i, g := range guesses {
		if entries[i].force && g.use == useQuestion && g.question.Kind == questionnaires.Date {
			entries[i].force, entries[i].remark = false, saidUndated.in(language)
		}
	}
}

// count counts what is proposed, and finds the questions that no column answers.
func (p *Proposal) count(q *questionnaires.Questionnaire, guesses []guess, entries []entry) {
	answered := map[*questionnaires.Question]bool{}
	for i, e := range entries {
		switch {
		case !e.force:
			continue
		case e.use == useIgnore:
			p.LeftOut++
			continue
		case e.use == useQuestion:
			answered[guesses[i].question] = true
		}
		p.Mapped++
		p.Texts += e.unclear
		if e.more {
			p.More++
		}
	}
	for _, question := range askedOnce(q.Sections) {
		if !answered[question] {
			p.Missing = append(p.Missing, question.ID)
		}
	}
}

// entry is what a proposal says of one column.
type entry struct {
	use     use
	force   bool   // false: a comment
	remark  string // why, or what to look at; may be empty
	lines   []string
	unclear int  // different texts in the cells that stand for no answer yet
	more    bool // there are more texts than were looked at
}

// wordsSeen returns the words beside the states, such as "don't know", that stand in any
// column. A survey offers the same ones everywhere, though nobody may have chosen them
// there yet.
func wordsSeen(guesses []guess, seen []sighting) []string {
	var found []string
	for i, g := range guesses {
		for _, text := range seen[i].texts {
			if g.use == useQuestion && isWord(g.question, text) && !slices.Contains(found, text) {
				found = append(found, text)
			}
		}
	}
	return found
}

// propose returns what to say of a column. The words are those seen in any column.
func propose(g guess, seen sighting, words []string, language string) entry {
	e := entry{use: g.use, force: g.certain, more: seen.more}
	switch {
	case g.use == "":
		e.lines = []string{"ignore: true"}
		e.remark = saidUnrecognised.with(seen.filled).in(language)
		return e
	case g.use == useIgnore:
		e.lines = []string{"ignore: true"}
		e.remark = saidTool.in(language)
		if g.private {
			e.remark = saidPrivate.in(language)
		}
		return e
	case !g.certain:
		e.remark = saidPerhaps.in(language)
	}
	switch g.use {
	case useOrganization:
		e.lines = []string{"organization: true"}
	case useLabel:
		e.lines = []string{"label: " + g.id}
	case useNote:
		e.lines = []string{"note: " + word(g.question.ID)}
	case useGiven:
		e.given(seen, language)
	case useEstimate:
		e.estimate(g, seen, language)
	case useQuestion:
		e.question(g, seen, words, language)
	}
	return e
}

// notKept is what LimeSurvey writes where a survey does not keep the time.
const notKept = "1980-01-01 00:00:00"

// given proposes how times are written, if the cells leave no doubt.
func (e *entry) given(seen sighting, language string) {
	e.more = false // different in every row
	e.layout("given", seen, language)
	if slices.Contains(seen.texts, notKept) {
		e.open([]string{notKept})
	}
}

// layout proposes the layout of the cells under a key.
func (e *entry) layout(key string, seen sighting, language string) {
	switch {
	case len(seen.layouts) == 1 && seen.filled > 0:
		e.lines = append(e.lines, key+": "+yamlText(seen.layouts[0].written))
		return
	case len(seen.layouts) == 0 || seen.filled == 0:
		e.lines = append(e.lines, key+`: "DD.MM.YYYY hh:mm:ss"`)
		e.remark = saidNoLayout.in(language)
	default:
		e.lines = append(e.lines, key+": "+yamlText(seen.layouts[0].written))
		e.remark = saidLayouts.with(yamlText(seen.layouts[1].written)).in(language)
	}
	e.force = false
}

// estimate proposes a column with a self-estimate.
func (e *entry) estimate(g guess, seen sighting, language string) {
	e.lines = []string{"estimate: " + word(g.id)}
	var open []string
	for _, text := range seen.texts {
		n, _, ok := numberOf(text, "")
		switch {
		case ok && n >= 0 && n <= 10 && n == float64(int(n)):
		case among(openWords, []string{essence(text)}):
			open = append(open, text)
		default:
			e.unclear++
			e.lines = append(e.lines, saidNoNumberHere.with(yamlText(text), seen.rows[text]).in(language))
		}
	}
	e.open(open)
}

// open proposes texts that say nothing.
func (e *entry) open(texts []string) {
	if len(texts) > 0 {
		e.lines = append(e.lines, "open: "+yamlList(texts))
	}
}
