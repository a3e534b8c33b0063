package form

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"blindspot/assess"
	"blindspot/questionnaires"
)

// The answer to some questions is typed into a line: a number, or a date.

func isTyped(q *questionnaires.Question) bool {
	return q.Kind == questionnaires.Number || q.Kind == questionnaires.Date
}

// typedText returns a typed answer as it is shown, and typed again; it is empty where
// there is none.
func (iv *interview) typedText(a assess.Answer) string {
	switch {
	case a.Number != nil:
		return formatNumber(*a.Number, iv.Language)
	case a.Date != "":
		return formatDate(a.Date, iv.Language)
	default:
		return ""
	}
}

// readTyped reads a typed answer. Its error says what would be one.
func (iv *interview) readTyped(q *questionnaires.Question, before assess.Answer, text string) (assess.Answer, error) {
	if q.Kind == questionnaires.Number {
		return iv.readNumber(q, before, text)
	}
	date, ok := parseDate(text)
	switch now := iv.Now(); {
	case !ok:
		return before, errors.New(iv.words.dateWanted)
	case isToCome(date, now):
		return before, fmt.Errorf(iv.words.dateToCome, formatDate(now.Format("2006-01"), iv.Language))
	}
	return withDate(before, date), nil
}

func (iv *interview) readNumber(q *questionnaires.Question, before assess.Answer, text string) (assess.Answer, error) {
	n, ok := parseNumber(text)
	if !ok || n < q.Range.Min || n > q.Range.Max {
		return before, fmt.Errorf(iv.words.numberWanted, formatNumber(q.Range.Min, iv.Language), formatNumber(q.Range.Max, iv.Language))
	}
	return withNumber(before, n), nil
}

// typedHint says what can be typed, as in "A number from 0 to 100 %".
func (iv *interview) typedHint(q *questionnaires.Question) string {
	if q.Kind == questionnaires.Date {
		return iv.words.dateHint
	}
	hint := fmt.Sprintf(iv.words.numberFromTo, formatNumber(q.Range.Min, iv.Language), formatNumber(q.Range.Max, iv.Language))
	return strings.TrimSpace(hint + " " + iv.line(q.Unit))
}

// isTypingKey reports whether a key belongs to typing the answer, of which that much is
// there. Every letter does, also one that begins no answer: a command is typed and taken
// by enter like one, so that no word that somebody types can do anything on the way.
func isTypingKey(q *questionnaires.Question, typed string, k tea.KeyMsg) bool {
	switch k.Type {
	case tea.KeyBackspace, tea.KeyDelete, tea.KeyCtrlU:
		return true
	case tea.KeyRunes, tea.KeySpace:
		if len(k.Runes) != 1 || k.Alt {
			return false
		}
	default:
		return false
	}
	switch r := k.Runes[0]; {
	case unicode.IsLetter(r):
		return true
	case q.Kind == questionnaires.Date:
		return isDateKey(typed, r)
	default:
		return isNumberKey(r, q.Range)
	}
}

// isTypedCommand reports whether a typed line is the key of a command.
func isTypedCommand(text string) bool {
	return len(text) == 1 && strings.Contains("bdehnoqsuwx", text)
}

// takesLetters reports whether letters are typed and no commands.
func (s *questionScreen) takesLetters() bool { return s.entry != nil && !s.inRelevance }

// typedCommand is the command that enter would carry out; empty for none.
func (s *questionScreen) typedCommand() string {
	if !s.takesLetters() || s.list.cursor >= 0 || !isTypedCommand(s.entry.text()) {
		return ""
	}
	return s.entry.text()
}

// command carries out a typed command. The line is then as it was before.
func (s *questionScreen) command(key string) tea.Cmd {
	s.openEntry(s.typedText())
	if cmd, ok := s.navigate(key); ok {
		return cmd
	}
	return s.act(key)
}
