package survey

import (
	"slices"
	"strings"

	"blindspot/pattern"
	"blindspot/questionnaires"
)

// question proposes how the cells of a column answer its question.
func (e *entry) question(g guess, seen sighting, words []string, language string) {
	e.lines = []string{"question: " + word(g.question.ID)}
	if g.state != "" {
		e.state(g, seen, language)
		return
	}
	texts := seen.texts
	switch g.question.Kind {
	case questionnaires.Free:
		return
	case questionnaires.Multiple:
		var separator string
		if separator, texts = takenApart(g.question, texts); separator != "" {
			e.lines = append(e.lines, "separator: "+yamlText(separator))
		}
	case questionnaires.Date:
		e.layout("date", seen, language)
		texts = slices.DeleteFunc(slices.Clone(texts), func(text string) bool {
			return slices.ContainsFunc(seen.layouts, func(l layout) bool { _, ok := l.read(text, 0); return ok })
		})
	case questionnaires.Number:
		texts = e.numbers(texts, language)
	}
	for _, text := range words {
		if isWord(g.question, text) && !slices.Contains(texts, text) {
			texts = append(slices.Clip(texts), text)
		}
	}
	e.cells(g, sortOut(g.question, texts), seen, language)
	if seen.more {
		e.lines = append(e.lines, saidMore.with(maxTexts).in(language))
	}
}

// sorted are the texts in the cells of a column by what they mean.
type sorted struct {
	meant         map[string][]string // by the answer
	open, unclear []string
	languages     map[string]int // how many are the text of a state in which language
}

func sortOut(q *questionnaires.Question, texts []string) sorted {
	s := sorted{meant: map[string][]string{}, languages: map[string]int{}}
	for _, text := range texts {
		switch m := mean(q, text); {
		case m.certain && m.open:
			s.open = append(s.open, text)
		case m.certain:
			s.meant[m.answer] = append(s.meant[m.answer], text)
			s.languages[m.language]++
		default:
			s.unclear = append(s.unclear, text)
		}
	}
	return s
}

// cells proposes what the texts in the cells mean.
func (e *entry) cells(g guess, s sorted, seen sighting, language string) {
	cells := meantLines(g.question, s.meant, s.spoken(g.language, language))
	inForce := len(cells) > 0
	for _, text := range s.unclear {
		cells = append(cells, unclearLine(g.question, text, seen.rows[text], language))
	}
	e.unclear += len(s.unclear)
	indent := ""
	if inForce {
		e.lines = append(e.lines, "cells:")
		indent = "  "
	}
	for _, line := range cells {
		e.lines = append(e.lines, indent+line)
	}
	e.open(s.open)
}

// meantLines says what texts mean. States that nobody chose are listed with their own
// text, for somebody may choose them until the next export.
func meantLines(q *questionnaires.Question, meant map[string][]string, language string) []string {
	var lines []string
	add := func(answer string, texts []string) {
		for _, text := range texts {
			if key := yamlText(text); len(key) < maxKey {
				lines = append(lines, key+": "+word(answer))
			}
		}
	}
	for _, state := range q.States {
		texts := meant[state.ID]
		if len(texts) == 0 {
			texts = []string{fold(state.Text.In(language))}
		}
		add(state.ID, texts)
	}
	add(questionnaires.Unknown, meant[questionnaires.Unknown])
	add(questionnaires.NotApplicable, meant[questionnaires.NotApplicable])
	return lines
}

// spoken returns the language of a column: that of its title, or of most of its cells.
func (s sorted) spoken(title, otherwise string) string {
	best := otherwise
	if title != "" {
		best = title
	}
	for language, n := range s.languages {
		if language != "" && (n > s.languages[best] || n == s.languages[best] && language < best && best != title) {
			best = language
		}
	}
	return best
}

// unclearLine is a comment on a text that stands for no answer yet.
func unclearLine(q *questionnaires.Question, text string, rows int, language string) string {
	if m := mean(q, text); m.answer != "" {
		return "# " + yamlText(text) + ": " + word(m.answer) + "   # " + saidPerhapsRows.with(rows).in(language)
	}
	return "# " + yamlText(text) + ":   # " + saidNoAnswerRows.with(rows).in(language)
}

// state proposes a column that is there for one state.
func (e *entry) state(g guess, seen sighting, language string) {
	var chosen, notChosen, unclear []string
	for _, text := range seen.texts {
		switch essences := []string{essence(text)}; {
		case among(chosenWords, essences):
			chosen = append(chosen, text)
		case among(notChosenWords, essences):
			notChosen = append(notChosen, text)
		default:
			unclear = append(unclear, text)
		}
	}
	e.lines = append(e.lines, "state: "+word(g.state))
	if len(chosen) == 0 {
		chosen = []string{said{"Ja", "Yes"}.in(language)}
	}
	e.lines = append(e.lines, "chosen: "+yamlList(chosen))
	if len(notChosen) > 0 {
		e.lines = append(e.lines, "not-chosen: "+yamlList(notChosen))
	}
	for _, text := range unclear {
		e.lines = append(e.lines, "# "+yamlText(text)+":   # "+saidNoAnswerRows.with(seen.rows[text]).in(language))
	}
	e.unclear += len(unclear)
}

// takenApart returns what separates the texts of several states in cells, so that the
// most cells can be understood, and the different texts.
func takenApart(q *questionnaires.Question, cells []string) (separator string, texts []string) {
	known := &column{question: q, cells: map[string]string{}}
	for _, state := range q.States {
		for _, text := range state.Text {
			known.cells[fold(text)] = state.ID
			known.texts = append(known.texts, fold(text))
		}
	}
	most := -1
	for _, candidate := range []string{", ", ";"} {
		known.separator = candidate
		understood, found := 0, []string{}
		for _, cell := range cells {
			parts, ways := known.split(cell)
			understood += min(ways, 1)
			for _, part := range parts {
				if !slices.Contains(found, part) {
					found = append(found, part)
				}
			}
		}
		if understood > most {
			most, separator, texts = understood, candidate, found
		}
	}
	return separator, texts
}

var withUnit = pattern.New(`^(-?[0-9][0-9.,'’ ]*?)\s*([^0-9.,'’\s-]\S*)$`)

// numbers returns the texts that are no numbers, and proposes, as a comment, how to read
// those that might be.
func (e *entry) numbers(texts []string, language string) []string {
	var rest, units []string
	for _, text := range texts {
		_, ambiguous, ok := numberOf(text, "")
		unit := withUnit().FindStringSubmatch(text)
		switch {
		case ok:
		case ambiguous:
			e.unclear++
			if !slices.ContainsFunc(e.lines, func(line string) bool { return strings.HasPrefix(line, "# decimal") }) {
				e.lines = append(e.lines, "# decimal: comma   # "+saidDecimal.with(yamlText(text)).in(language))
			}
		case unit != nil:
			e.unclear++
			if !slices.Contains(units, unit[2]) {
				units = append(units, unit[2])
			}
		default:
			rest = append(rest, text)
		}
	}
	if len(units) > 0 {
		e.lines = append(e.lines, "# units: "+yamlList(units)+"   # "+saidUnits.in(language))
	}
	return rest
}
