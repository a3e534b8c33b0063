package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"blindspot/assess"
	"blindspot/questionnaires"
	"blindspot/reports/commonmark"
)

// md is Markdown within one line, in which foreign text is escaped.
type md = commonmark.Text

// say returns our own wording in the reader's language, with args in the places of
// its %s verbs.
func (m *markdown) say(de, en md, args ...md) md { return filled(m.either(de, en), args...) }

// either returns the one of two wordings that is in the reader's language.
func (m *markdown) either(de, en md) md {
	if m.Language == german {
		return de
	}
	return en
}

const german = "de"

// filled returns our own wording with args in the places of its %s verbs.
func filled(wording md, args ...md) md {
	values := make([]any, 0, len(args))
	for _, arg := range args {
		values = append(values, arg)
	}
	return md(fmt.Sprintf(string(wording), values...))
}

// text returns a text of the questionnaire in the reader's language.
func (m *markdown) text(t questionnaires.Text) md { return commonmark.Escape(t.In(m.Language)) }

// brief returns the first sentence of a text.
func (m *markdown) brief(t questionnaires.Text) md {
	return commonmark.Escape(firstSentence(t.In(m.Language)))
}

// quoted returns text in the quotation marks of the reader's language. Marks within
// it become single ones.
func (m *markdown) quoted(text md) md {
	inner := strings.NewReplacer("“", "‘", "”", "’")
	if m.Language == german {
		inner = strings.NewReplacer("„", "‚", "“", "‘")
	}
	return m.say("„%s“", "“%s”", md(inner.Replace(string(text))))
}

// labelled returns a paragraph that begins with a label, or nothing without text.
func labelled(label, text md) md {
	if text == "" {
		return ""
	}
	return strong(label) + " " + text
}

func strong(text md) md {
	if text == "" {
		return ""
	}
	return "**" + text + "**"
}

// whole returns a figure from 0 to 100 as a whole number. What is shown is rounded
// down from the true figure, and never computed from other shown figures.
func whole(f assess.Figure) md {
	if !f.Known {
		return "–"
	}
	return count(f.Whole())
}

// percent returns a share from 0 to 1. The German space before the sign does not break.
func (m *markdown) percent(f assess.Figure) md {
	if !f.Known {
		return whole(f)
	}
	return m.say("%s\u00a0%%", "%s%%", count(inHundred(f)))
}

// inHundred returns a known share from 0 to 1 as it is shown.
func inHundred(f assess.Figure) int { return assess.Known(100 * f.Value).Whole() }

func count(n int) md { return md(strconv.Itoa(n)) }

// counted returns a number with its noun.
func (m *markdown) counted(n int, de, des, en, ens md) md {
	if n == 1 {
		return m.say("%s "+de, "%s "+en, count(n))
	}
	return m.say("%s "+des, "%s "+ens, count(n))
}

// number returns an answer in digits, as they are written in the reader's language.
func (m *markdown) number(x float64) md {
	digits, fraction, broken := strings.Cut(strconv.FormatFloat(math.Abs(x), 'f', -1, 64), ".")
	group, point := ",", "."
	if m.Language == german {
		group, point = ".", ","
	}
	const longEnough = 5 // years and article numbers of four digits stay in one piece
	for i := len(digits) - 3; i > 0 && len(digits) >= longEnough; i -= 3 {
		digits = digits[:i] + group + digits[i:]
	}
	if broken {
		digits += point + fraction
	}
	if x < 0 {
		digits = "−" + digits
	}
	return md(digits)
}

// date returns a day, in the zone in which it was stored; nothing for the zero time.
func (m *markdown) date(t time.Time) md {
	switch {
	case t.IsZero():
		return ""
	case m.Language == german:
		return md(t.Format("02.01.2006"))
	default:
		return md(t.Format("2 January 2006"))
	}
}

// and joins parts as in a sentence.
func (m *markdown) and(parts []md) md {
	if len(parts) < 2 {
		return join(parts, "")
	}
	last := len(parts) - 1
	return m.say("%s und %s", "%s and %s", join(parts[:last], ", "), parts[last])
}

// join joins the parts that are not empty.
func join(parts []md, separator md) md {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, string(part))
		}
	}
	return md(strings.Join(kept, string(separator)))
}

// sentences joins sentences to a paragraph.
func sentences(parts ...md) md { return join(parts, " ") }

// firstSentence returns s up to the end of its first sentence. An end is a mark
// after a word, before a capital: the single letters of "z. B." are no words.
func firstSentence(s string) string {
	text := []rune(commonmark.OneLine(s))
	letters := 0
	for i, r := range text {
		ends := strings.ContainsRune(".!?", r) && letters >= 2 && i+2 < len(text) && text[i+1] == ' '
		if ends && unicode.IsUpper(text[i+2]) {
			return string(text[:i+1])
		}
		if letters++; !unicode.IsLetter(r) {
			letters = 0
		}
	}
	return string(text)
}
