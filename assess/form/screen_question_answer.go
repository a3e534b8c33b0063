package form

import (
	"fmt"
	"slices"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// choose puts the cursor on a row; in a multiple choice it ticks the state, too.
func (s *questionScreen) choose(i int) tea.Cmd {
	if i < 0 {
		return nil
	}
	s.list.cursor = i
	if s.question.Kind == questionnaires.Multiple {
		return s.toggle(i)
	}
	return nil
}

// commit takes what is chosen as the answer and goes on.
func (s *questionScreen) commit() tea.Cmd {
	before := s.answer()
	switch i := s.list.cursor; {
	case s.question.Kind == questionnaires.Multiple && len(before.States) > 0:
		return s.goOn("enter")
	case i >= len(s.question.States):
		return s.row(s.list.rows[i].key)
	case s.question.Kind == questionnaires.Multiple:
		s.m.message = s.m.words.tickFirst
	case s.entry != nil:
		return s.commitTyped()
	case s.question.Kind == questionnaires.Free && before.Text == "":
		return s.writeText()
	case s.question.Kind == questionnaires.Free:
		return s.goOn("enter")
	case i < 0:
		s.m.message = s.m.words.chooseFirst
	default:
		return s.set(withState(before, s.question.States[i].ID), "enter")
	}
	return nil
}

// untaken reports whether enter would record something else than what is recorded.
func (s *questionScreen) untaken() bool {
	a, i := s.answer(), s.list.cursor
	switch {
	case s.inRelevance:
		return s.chosenRelevance() != a.Relevance && s.relevance.cursor >= 0
	case s.question.Kind == questionnaires.Multiple && len(a.States) > 0:
		return false // ticks are recorded at once, and enter goes on
	case i >= len(s.question.States) && s.list.rows[i].key == unknownKey:
		return !a.Unknown
	case i >= len(s.question.States):
		return !a.NotApplicable
	case s.entry != nil:
		return s.entry.text() != s.typedText()
	default:
		return s.question.Kind == questionnaires.Single && i >= 0 && !slices.Contains(a.States, s.question.States[i].ID)
	}
}

// row answers with one of the two rows below the states.
func (s *questionScreen) row(key string) tea.Cmd {
	if key == unknownKey {
		return s.set(unknown(s.answer()), unknownKey)
	}
	return s.setNotApplicable()
}

// toggle ticks or unticks a state of a multiple choice, which is recorded at once. It
// also answers with the rows below the states, and opens an answer in free text.
func (s *questionScreen) toggle(i int) tea.Cmd {
	switch {
	case s.question.Kind == questionnaires.Free && i < 0:
		return s.writeText()
	case i >= len(s.question.States):
		return s.row(s.list.rows[i].key)
	case s.question.Kind != questionnaires.Multiple || i < 0:
		return nil
	}
	s.keep(toggled(s.question, s.answer(), s.question.States[i].ID))
	return nil
}

// set records an answer and goes on. An answer that says what was said before is not
// recorded again, so that looking through a finished interview leaves it finished.
func (s *questionScreen) set(a assess.Answer, key string) tea.Cmd {
	if s.m.Interview && canHaveEvidence(a) {
		a.Evidence = s.evidence
	}
	if !sameAnswer(a, s.answer()) {
		if err := s.m.record(s.question, a); err != nil {
			s.refuse(err)
			return nil
		}
	}
	return s.goOn(key)
}

// keep records an answer and stays.
func (s *questionScreen) keep(a assess.Answer) {
	if err := s.m.record(s.question, a); err != nil {
		s.refuse(err)
		return
	}
	s.m.keeper.keep()
}

// refuse says why the session does not take an answer.
func (s *questionScreen) refuse(err error) {
	s.m.message = fmt.Sprintf(s.m.words.refused, printableLine(err.Error()))
}

func (s *questionScreen) setNotApplicable() tea.Cmd {
	if !s.question.MayNotApply {
		s.m.message = s.m.words.alwaysApplies
		return nil
	}
	return s.set(notApplicable(s.answer()), notApplicableKey)
}

// clear takes the answer back; its note stays.
func (s *questionScreen) clear() {
	s.keep(s.answer().Cleared())
	why := s.why
	*s = *newQuestion(s.m, s.step)
	s.why = why
}

// cycleEvidence says how far the advisor could see what was answered. Before there is
// an answer it is kept for the one to come.
func (s *questionScreen) cycleEvidence() {
	a := s.answer()
	switch {
	case !s.m.Interview:
		s.m.message = s.m.words.onlyInterview
	case a.Unknown || a.NotApplicable:
		s.m.message = s.m.words.noEvidence
	default:
		s.evidence = nextEvidence(s.evidence)
		s.m.said = s.m.words.evidenceLabel + " " + s.evidenceInWords() // its line may be out of sight
		if !a.Open() {
			a.Evidence = s.evidence
			s.keep(a)
		}
	}
}

func (s *questionScreen) toggleWhy() {
	if len(s.question.Why) == 0 {
		s.m.message = s.m.words.noWhy
		return
	}
	s.why = !s.why
	s.reading = s.why
}

// commitTyped takes what was typed as the answer and goes on.
func (s *questionScreen) commitTyped() tea.Cmd {
	if key := s.typedCommand(); key != "" {
		return s.command(key)
	}
	before := s.answer()
	if said := s.typedText(); said != "" && s.entry.text() == said {
		return s.set(before, "enter") // it was said before, perhaps in a notation that is not typed here
	}
	a, err := s.m.readTyped(s.question, before, s.entry.text())
	if err != nil {
		s.m.message = err.Error()
		return nil
	}
	return s.set(a, "enter")
}

// isTyping reports whether a key belongs to typing the answer.
func (s *questionScreen) isTyping(k tea.KeyMsg) bool {
	return s.takesLetters() && isTypingKey(s.question, s.entry.text(), k)
}

// edit gives the field for the answer a message. What is recorded already is replaced and
// not continued by a letter, and a date by any character.
func (s *questionScreen) edit(msg tea.Msg) tea.Cmd {
	if s.entry == nil {
		return nil
	}
	if k, ok := msg.(tea.KeyMsg); ok && k.Type == tea.KeyRunes && s.entry.text() == s.typedText() {
		if s.question.Kind == questionnaires.Date || unicode.IsLetter(k.Runes[0]) {
			s.openEntry("")
		}
	}
	return s.entry.update(msg)
}

// writeNote opens the note of the question.
func (s *questionScreen) writeNote() tea.Cmd {
	return openText(s.m, s, s.m.words.noteTitle, s.answer().Note, func(text string) error {
		return s.m.annotate(s.question, text)
	})
}

// writeText opens the answer in free text.
func (s *questionScreen) writeText() tea.Cmd {
	return openText(s.m, s, s.m.words.answerTitle, s.answer().Text, func(text string) error {
		return s.m.record(s.question, withText(s.answer(), text))
	})
}

// sameAnswer reports whether two answers say the same.
func sameAnswer(a, b assess.Answer) bool {
	sameNumber := a.Number == b.Number || a.Number != nil && b.Number != nil && *a.Number == *b.Number
	return sameNumber && slices.Equal(a.States, b.States) && a.Text == b.Text && a.Date == b.Date && a.Unknown == b.Unknown &&
		a.NotApplicable == b.NotApplicable && a.Relevance == b.Relevance && a.Note == b.Note && a.Evidence == b.Evidence
}
