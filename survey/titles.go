package survey

import (
	"slices"

	"blindspot/questionnaires"
)

// guess is what a column may hold, by its title.
type guess struct {
	use      use // empty when nothing is known of the title
	question *questionnaires.Question
	id       string // of a section or label
	state    string // of a column for one state
	language string // in which the title is a text of the questionnaire; empty for an id
	certain  bool   // the title is exactly that
	private  bool   // about the respondent, and not needed
}

// same reports whether two columns would say the same.
func (g guess) same(other guess) bool {
	return g.use == other.use && g.question == other.question && g.id == other.id && g.state == other.state
}

// titleIndex finds what a title may mean.
type titleIndex struct {
	exact map[string][]guess // by essence
	near  []nearTitle
}

type nearTitle struct {
	pairs pairs
	guess guess
}

func newTitleIndex(q *questionnaires.Questionnaire) *titleIndex {
	x := &titleIndex{exact: map[string][]guess{}}
	for _, question := range askedOnce(q.Sections) {
		x.addQuestion(question)
	}
	for _, section := range estimated(q.Sections) {
		for language, text := range section.Estimate {
			x.add(text, guess{use: useEstimate, id: section.ID, language: language})
		}
	}
	return x
}

func (x *titleIndex) addQuestion(q *questionnaires.Question) {
	x.addID(q.ID, guess{use: useQuestion, question: q})
	for language, text := range q.Text {
		x.add(text, guess{use: useQuestion, question: q, language: language})
		if q.Row != nil {
			x.add(q.Row.Stem.In(language)+" "+q.Row.Text.In(language), guess{use: useQuestion, question: q, language: language})
		}
	}
	if q.Kind != questionnaires.Multiple {
		return
	}
	for _, state := range q.States {
		x.addID(q.ID+state.ID, guess{use: useQuestion, question: q, state: state.ID})
		for language, text := range q.Text {
			x.add(text+" "+state.Text.In(language), guess{use: useQuestion, question: q, state: state.ID, language: language})
		}
	}
}

// add makes a text of the questionnaire known, exactly and nearly.
func (x *titleIndex) add(text string, g guess) {
	x.addID(text, g)
	x.near = append(x.near, nearTitle{pairsOf(essence(bare(text))), g})
}

func (x *titleIndex) addID(text string, g guess) {
	g.certain = true
	for _, e := range slices.Compact([]string{essence(text), essence(bare(text))}) {
		if !slices.ContainsFunc(x.exact[e], g.same) {
			x.exact[e] = append(x.exact[e], g)
		}
	}
}

// guess returns what a column with that title may hold.
func (x *titleIndex) guess(title string) guess {
	essences := titleVariants(title)
	if g, ok := x.lookUp(essences); ok {
		return g
	}
	if about, ok := remarkOn(title); ok {
		if g, ok := x.lookUp(titleVariants(about)); ok && g.use == useQuestion && g.state == "" {
			g.use = useNote
			return g
		}
	}
	if g, ok := guessHead(title, essences); ok {
		return g
	}
	return x.nearest(bare(title))
}

// lookUp returns what the essences of a title mean exactly. When they mean several
// things, such as a code that belongs to another question than the text behind it, the
// first of them is not certain.
func (x *titleIndex) lookUp(essences []string) (guess, bool) {
	var found []guess
	for _, e := range essences {
		for _, g := range x.exact[e] {
			if i := slices.IndexFunc(found, g.same); i < 0 {
				found = append(found, g)
			} else if found[i].language == "" {
				found[i] = g // by its text, and not by its id alone
			}
		}
	}
	if len(found) == 0 {
		return guess{}, false
	}
	found[0].certain = len(found) == 1
	return found[0], true
}

// guessHead recognises what surveys ask beside the questions, and what the tools add.
func guessHead(title string, essences []string) (guess, bool) {
	switch {
	case among(givenTitles, essences):
		return guess{use: useGiven, certain: true}, true
	case among(organizationTitles, essences):
		return guess{use: useOrganization, certain: true}, true
	case among(respondentTitles, essences):
		return guess{use: useIgnore, certain: true, private: true}, true
	case ofTool(title, essences):
		return guess{use: useIgnore, certain: true}, true
	}
	for label, titles := range labelTitles {
		if among(titles, essences) {
			return guess{use: useLabel, id: label, certain: true}, true
		}
	}
	return guess{}, false
}

// nearest returns what a title resembles most, if anything, which is never certain.
func (x *titleIndex) nearest(title string) guess {
	text := title
	if m := coded().FindStringSubmatch(title); m != nil {
		text = bare(m[2])
	}
	wanted, best, most := pairsOf(essence(text)), guess{}, isAlike
	for _, near := range x.near {
		if a := alike(wanted, near.pairs); a >= most {
			best, most = near.guess, a
		}
	}
	return best
}

// guessAll guesses what all columns hold. Of several that would say the same, each must
// do so in its own language, or none of them is certain.
func guessAll(header []string, q *questionnaires.Questionnaire) []guess {
	index := newTitleIndex(q)
	guesses := make([]guess, len(header))
	for i, title := range header {
		guesses[i] = index.guess(title)
	}
	certain := slices.Clone(guesses)
	for i, g := range certain {
		for j, other := range certain {
			rival := i != j && g.certain && other.certain && g.use != useIgnore && g.use != useNote && g.same(other)
			if rival && (g.language == other.language || g.language == "" || other.language == "") {
				guesses[i].certain = false
			}
		}
	}
	return guesses
}
