package survey

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
)

// proposalWriter writes a mapping file with comments in a language.
type proposalWriter struct {
	text     bytes.Buffer
	language string
}

func (w *proposalWriter) line(format string, args ...any) { fmt.Fprintf(&w.text, format+"\n", args...) }

func (w *proposalWriter) comment(indent string, text said) {
	for line := range strings.SplitSeq(text.in(w.language), "\n") {
		w.line("%s# %s", indent, line)
	}
}

// head writes what stands above the columns. Where there are times, so does their zone.
func (w *proposalWriter) head(e *Export, q *questionnaires.Questionnaire, timed bool) {
	w.comment("", saidHead.with(printable.Line(e.File())))
	w.line("format: %s", MappingFormat)
	w.line("questionnaire: {id: %s, version: %d}", word(q.ID), q.Version)
	w.line("separator: %s", yamlText(string(e.Separator())))
	if timed {
		w.line(`zone: "+00:00"   # %s`, saidZone.in(w.language))
	}
	w.line("columns:")
}

// column writes what is proposed for a column, in force or as a comment.
func (w *proposalWriter) column(key, title string, e entry) {
	prefix := "  "
	if !e.force {
		prefix = "  # "
	}
	if key != yamlText(title) && title != "" {
		w.line("  # %s: %s", strings.Trim(key, `"`), printable.Quote(title))
	}
	remark := ""
	if e.remark != "" {
		remark = "   # " + e.remark
	}
	if len(e.lines) == 1 {
		w.line("%s%s: {%s}%s", prefix, key, e.lines[0], remark)
		return
	}
	w.line("%s%s:%s", prefix, key, remark)
	for _, line := range e.lines {
		w.line("%s  %s", prefix, line)
	}
}

// missing names the questions that no column answers.
func (w *proposalWriter) missing(ids []string) {
	if len(ids) > 0 {
		w.comment("  ", saidMissing.with(strings.Join(ids, ", ")))
	}
}

// maxKey is how many bytes a text can have as a key: YAML knows no longer ones.
const maxKey = 1000

// columnKey is the key by which the mapping names a column: its title, or its number
// where the title is missing, is not the only one, or is too long for a key.
func columnKey(header []string, index int) string {
	title := header[index]
	alone := slices.Index(header, title) == index && !slices.Contains(header[index+1:], title)
	if key := yamlText(title); title != "" && alone && len(key) < maxKey && !numberedColumn().MatchString(title) {
		return key
	}
	return yamlText("#" + strconv.Itoa(index+1))
}

// yamlText writes a text in quotation marks, on one line. What Go escapes, YAML
// understands.
func yamlText(s string) string { return strconv.Quote(s) }

func yamlList(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = yamlText(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// word writes an id, in quotation marks where readers of YAML would take it for
// something else than a text.
func word(id string) string {
	if slices.Contains([]string{"null", "true", "false", "yes", "no", "on", "off", "y", "n"}, id) {
		return yamlText(id)
	}
	return id
}

var (
	saidHead = said{`Wie die Spalten von %s gelesen werden: ein Vorschlag. Lesen Sie ihn durch, bevor Sie
importieren. Was mit # beginnt, gilt nicht; nehmen Sie das Zeichen weg, wo es stimmt.
Spalten, die hier fehlen, werden nicht gelesen. Antworten sind die Kennungen des Fragebogens,
dazu unknown (weiß nicht) und, wo die Frage es zulässt, not-applicable (trifft nicht zu).
Unter open stehen Texte, die nichts sagen: Die Frage bleibt offen.`,
		`How the columns of %s are read: a proposal. Read it through before you import.
What begins with # is not in force; remove that sign where it is right. Columns that are
missing here are not read. Answers are the ids of the questionnaire, and unknown
("don't know") and, where the question allows it, not-applicable. Texts under open say
nothing: the question stays open.`}
	saidZone         = said{`Abstand der Uhr von UTC; deutsche Winterzeit wäre "+01:00"`, `how far the clock is ahead of UTC; German winter time would be "+01:00"`}
	saidMissing      = said{"Ohne Spalte: %s", "Without a column: %s"}
	saidUnrecognised = said{"nicht erkannt; gefüllt in Zeilen: %d", "not recognised; rows filled in: %d"}
	saidTool         = said{"vom Umfragewerkzeug", "by the survey tool"}
	saidPrivate      = said{"Angaben zur Person werden nicht gebraucht", "details of the person are not needed"}
	saidPerhaps      = said{"vielleicht", "perhaps"}
	saidPerhapsRows  = said{"vielleicht; Zeilen: %d", "perhaps; rows: %d"}
	saidNoAnswerRows = said{"keine Antwort dieser Frage; Zeilen: %d", "no answer of this question; rows: %d"}
	saidNoNumberHere = said{"# %s   # keine Zahl von 0 bis 10; Zeilen: %d", "# %s   # no number from 0 to 10; rows: %d"}
	saidMore         = said{"# Es gibt mehr als %d verschiedene Texte; nicht alle wurden angesehen.", "# There are more than %d different texts; not all were looked at."}
	saidUndated      = said{"das Alter eines Datums zählt bis zur Antwort; es fehlt eine Spalte mit given, die sagt, wann das war", "the age of a date counts to when it was answered; a column with given, which says when, is missing"}
	saidNoLayout     = said{"die Schreibweise ist nicht erkannt; bitte eintragen", "how these are written was not recognised; please fill it in"}
	saidLayouts      = said{"oder %s: die Zellen lassen beides zu", "or %s: the cells allow both"}
	saidDecimal      = said{"oder point; %s kann zwei Zahlen meinen", "or point; %s can mean two numbers"}
	saidUnits        = said{"Einheiten hinter Zahlen", "units behind numbers"}
)
