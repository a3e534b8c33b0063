package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"blindspot/assess"
	"blindspot/batch"
	"blindspot/printable"
	"blindspot/questionnaires"
)

// batchDesk tells on stderr how a batch goes: what was rejected, on a terminal how far it
// is, and in the end what came of it.
type batchDesk struct {
	*program
	terminal bool
	started  time.Time
	shown    time.Time
	width    int            // of the line that is being rewritten
	last     batch.Progress // as it was told last
	hint     string         // what mends the first rejection for which there is one
}

func (p *program) newBatchDesk() *batchDesk {
	return &batchDesk{program: p, terminal: isTerminal(p.stderr), started: p.now()}
}

// rejected names what cannot be scored, with everything that is wrong.
func (d *batchDesk) rejected(r batch.Rejection) {
	d.clear()
	err := d.explainRejection(r)
	var f *failure
	if errors.As(err, &f) && d.hint == "" {
		d.hint = f.hint
	}
	d.tellLines("blindspot: ", err.Error())
}

// explainRejection says in the user's language why answers were rejected, as far as that
// is not for whoever mends the file.
func (p *program) explainRejection(r batch.Rejection) error {
	var foreign *batch.ForeignError
	var unknown *questionnaires.UnknownError
	var mismatch *assess.MismatchError
	switch {
	case errors.As(r.Err, &foreign) && p.language == "de":
		return fmt.Errorf("%s: Die Antworten gehören zum Fragebogen %s, und diese Tabelle zu %s; mit -o ORDNER/ bekommt jeder eine eigene", foreign.Source, printable.Quote(foreign.ID), printable.Quote(foreign.Wanted))
	case errors.As(r.Err, &unknown):
		return fail(p.say("--questionnaires ORDNER nennt den Ordner mit Ihren Fragebögen", "--questionnaires DIR names the folder with your questionnaires"),
			"%s: %w", r.At, p.explainUnknown(unknown))
	case errors.As(r.Err, &mismatch) && mismatch.Answered.Version > mismatch.Questionnaire.Version:
		return fail(p.say("Die Antworten gehören zu einem späteren Stand des Fragebogens; eine neuere Version des Programms oder --questionnaires ORDNER hat ihn",
			"The answers belong to a later state of the questionnaire; a newer version of the program, or --questionnaires DIR, has it"), "%w", p.explainMismatch(r.Err))
	case strings.EqualFold(filepath.Ext(r.At.Path), ".csv"):
		return fail(p.say("Aus der Tabelle einer Umfrage macht dieser Befehl Antworten: ", "This makes answers of the table of a survey: ")+
			"blindspot batch import "+shellQuote(r.At.Path)+" --to core", "%w", r.Err)
	default:
		return p.explainMismatch(r.Err)
	}
}

func (d *batchDesk) anew(why error) {
	reason := why.Error()
	switch why {
	case batch.ErrChanged:
		reason = d.say("Dateien, die schon gelesen waren, haben sich geändert", "files that were read already have changed")
	case batch.ErrOtherRun:
		reason = d.say("der unterbrochene Lauf hatte andere Eingaben, Optionen oder eine andere Programmversion", "the interrupted run had other inputs, options or another version of the program")
	}
	d.tellLines("blindspot: ", fmt.Sprintf(d.say("beginnt von vorn: %s", "begins anew: %s"), reason))
}

// progress rewrites the line that says how far it is, a few times a second.
func (d *batchDesk) progress(b batch.Progress) {
	d.last = b
	const pause = 200 * time.Millisecond
	now := d.now()
	if !d.terminal || now.Sub(d.shown) < pause {
		return
	}
	d.shown = now
	d.rewrite(d.howFar(b, now.Sub(d.started)))
}

// howFar says how much is done, how fast, and how long the rest will take where that is known.
func (d *batchDesk) howFar(b batch.Progress, spent time.Duration) string {
	done := b.Scored + b.Rejected
	now, read := done-b.Earlier, b.Read-b.EarlierRead // less what an earlier run did
	rate := float64(now) / max(spent.Seconds(), 0.001)
	text := fmt.Sprintf(d.say("%s ausgewertet, %s abgelehnt, %s je Sekunde", "%s scored, %s rejected, %s a second"),
		d.count(b.Scored), d.count(b.Rejected), d.count(int(rate)))
	switch {
	case b.Size > 0 && read > 0:
		left := time.Duration(float64(spent) * float64(b.Size-b.Read) / float64(read))
		text += d.remaining(left)
	case b.AllFound && b.Files > done && now > 0:
		left := time.Duration(float64(spent) * float64(b.Files-done) / float64(now))
		text += fmt.Sprintf(d.say(", von %s", ", of %s"), d.count(b.Files)) + d.remaining(left)
	case b.Files > done:
		text += fmt.Sprintf(d.say(", von mindestens %s", ", of at least %s"), d.count(b.Files))
	}
	return text
}

func (d *batchDesk) remaining(left time.Duration) string {
	return fmt.Sprintf(d.say(", noch %s", ", %s left"), max(left, 0).Round(time.Second))
}

// rewrite replaces the last line on the terminal.
func (d *batchDesk) rewrite(text string) {
	width, _ := d.size()
	text = cutTo(text, width-1)
	fmt.Fprintf(d.stderr, "\r%s%s", text, strings.Repeat(" ", max(d.width-len([]rune(text)), 0)))
	d.width = len([]rune(text))
}

func cutTo(text string, width int) string {
	if runes := []rune(text); len(runes) > width {
		return string(runes[:max(width, 0)])
	}
	return text
}

// clear takes the line away.
func (d *batchDesk) clear() {
	if d.width > 0 {
		fmt.Fprintf(d.stderr, "\r%s\r", strings.Repeat(" ", d.width))
		d.width = 0
	}
}

// conclude says what came of it.
func (d *batchDesk) conclude(o batchOptions, sum batch.Summary) {
	if len(sum.Tables) > 1 {
		for _, path := range sum.Tables {
			d.line(d.say("Tabelle: %s", "table: %s"), path)
		}
	}
	if sum.Other > 0 {
		d.line(d.say("übergangen, weil ohne Antworten (Fragebögen und andere Dateien des Programms): %s", "passed over, as they hold no answers (questionnaires and other files of the program): %s"), d.count(sum.Other))
	}
	if sum.Ignored > 0 {
		d.line(d.say("übergangen, weil andere Dateien: %s", "passed over, as other files: %s"), d.count(sum.Ignored))
	}
	if sum.Scored+sum.Rejected == 0 {
		d.noAnswers(o.paths)
	}
	text := fmt.Sprintf(d.say("%s ausgewertet, %s abgelehnt in %s s", "%s scored, %s rejected in %s s"),
		d.count(sum.Scored), d.count(sum.Rejected), d.decimal(d.now().Sub(d.started).Seconds()))
	if sum.Slow > 0 {
		text += fmt.Sprintf(d.say(" (%s auf dem langsamen Weg gelesen: blindspot fmt macht sie schnell)", " (%s read the slow way: blindspot fmt makes them fast)"), d.count(sum.Slow))
	}
	d.line("%s", text)
	d.tellHint()
}

func (d *batchDesk) noAnswers(paths []string) {
	first := paths[0]
	if first == batch.Stdin {
		first = d.say("der Standardeingabe", "standard input")
	}
	if more := len(paths) - 1; more > 0 {
		first += fmt.Sprintf(d.say(" und %s weiteren", " and %s more"), d.count(more))
	}
	d.line(d.say("keine Antworten gefunden in %s", "no answers found in %s"), first)
}

// tellHint tells, once for all rejections, what to type.
func (d *batchDesk) tellHint() {
	d.tellLines("hint: ", strings.ReplaceAll(d.hint, "blindspot ", d.command+" "))
}

// failedStrictly says that there is no table.
func (d *batchDesk) failedStrictly() {
	d.line("%s", d.say("mit --strict endet der Lauf hier; es ist keine Tabelle entstanden", "with --strict the run ends here; no table was written"))
	d.tellHint()
}

func (d *batchDesk) interrupted(o batchOptions, err error) {
	done := d.count(d.last.Scored + d.last.Rejected)
	if errors.Is(err, batch.ErrNotKept) {
		d.line(d.say("unterbrochen nach %s; fortsetzen lässt sich das nicht, denn vor den ersten ausgewerteten Antworten wurden zu viele abgelehnt", "interrupted after %s; this cannot be resumed, as too many answers were rejected before the first were scored"), done)
		return
	}
	if o.resume {
		d.line(d.say("unterbrochen nach %s; derselbe Aufruf setzt den Lauf fort", "interrupted after %s; the same call continues the run"), done)
		return
	}
	d.line(d.say("unterbrochen nach %s; es ist keine Tabelle entstanden", "interrupted after %s; no table was written"), done)
}

func (d *batchDesk) line(format string, args ...any) {
	fmt.Fprintln(d.stderr, printable.Line(fmt.Sprintf(format, args...)))
}

// count writes a whole number with its thousands apart.
func (p *program) count(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + p.say(".", ",") + digits[at:]
	}
	return digits
}

// decimal writes a figure with one decimal.
func (p *program) decimal(figure float64) string {
	return strings.Replace(strconv.FormatFloat(figure, 'f', 1, 64), ".", p.say(",", "."), 1)
}
