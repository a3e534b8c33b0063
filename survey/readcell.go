package survey

import (
	"strings"
	"unicode/utf8"

	"blindspot/assess"
	"blindspot/printable"
	"blindspot/questionnaires"
)

// read returns the answer that a cell is. Its text is the cell folded.
func (c *column) read(cell, text string) (assess.Answer, said) {
	if meant, ok := c.cells[text]; ok && c.separator == "" {
		return answerOf(c.question, []string{meant}), said{}
	}
	switch c.question.Kind {
	case questionnaires.Multiple:
		return c.readSeveral(cell)
	case questionnaires.Number:
		return c.readNumber(text)
	case questionnaires.Date:
		date, ok := c.layout.date(text)
		if !ok {
			return assess.Answer{}, saidNoTime.with(c.layout.written, printable.Quote(text))
		}
		return assess.Answer{Date: date}, said{}
	case questionnaires.Free:
		if n := utf8.RuneCountInString(cell); n > assess.MaxText {
			return assess.Answer{}, saidTooLong.with(assess.MaxText, n)
		}
		return assess.Answer{Text: lines(cell)}, said{}
	default:
		return assess.Answer{}, saidUnknown.with(printable.Quote(text), quoted(c.texts))
	}
}

func (c *column) readNumber(text string) (assess.Answer, said) {
	for _, unit := range c.units {
		if number, has := strings.CutSuffix(text, unit); has {
			text = strings.TrimSpace(number)
			break
		}
	}
	bounds := c.question.Range
	n, ambiguous, ok := numberOf(text, c.decimal)
	switch {
	case ambiguous:
		return assess.Answer{}, saidAmbiguous.with(printable.Quote(text))
	case !ok || n < bounds.Min || n > bounds.Max:
		return assess.Answer{}, saidNoNumber.with(bounds.Min, bounds.Max, printable.Quote(text))
	}
	return assess.Answer{Number: &n}, said{}
}

var (
	saidUnknown = said{"keine Antwort ist %s (bekannt: %s)", "no answer is %s (known: %s)"}
	saidTwice   = said{"%s, nachdem eine andere Spalte %v sagt", "%s, after another column says %v"}
	saidTooLong = said{"erwartet werden höchstens %d Zeichen, gefunden %d", "expected at most %d characters, found %d"}

	saidOtherwise  = said{"%s, und eine andere Spalte beantwortet dieselbe Frage anders", "%s, and another column answers the same question in another way"}
	saidAnother    = said{"eine andere Spalte beantwortet dieselbe Frage anders", "another column answers the same question in another way"}
	saidBeside     = said{"%s steht neben einer Antwort, mit der es nicht zusammenpasst", "%s stands beside an answer that it cannot go with"}
	saidExclusive  = said{"%s nennt Antworten, die nicht zusammenpassen", "%s names answers that cannot go together"}
	saidNoEstimate = said{"erwartet wird eine ganze Zahl von 0 bis 10, gefunden %s", "expected a whole number from 0 to 10, found %s"}
	saidNoNumber   = said{"erwartet wird eine Zahl von %v bis %v, gefunden %s", "expected a number from %v to %v, found %s"}
	saidNoTime     = said{"erwartet wird %s, gefunden %s", "expected %s, found %s"}

	saidAmbiguous = said{
		"%s kann zwei Zahlen meinen; schreiben Sie decimal: comma oder decimal: point in die Zuordnung",
		"%s can mean two numbers; say decimal: comma or decimal: point in the mapping",
	}
	saidSeveralWays = said{
		"%s lässt sich bei %s auf mehr als eine Weise teilen",
		"%s can be taken apart at %s in more than one way",
	}
)
