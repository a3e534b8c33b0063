package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/assess/form"
	"blindspot/reports"
	"blindspot/reports/terminal"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

// reportOptions is the command line of "report".
type reportOptions struct {
	answers string
	names   []string // ids or paths of the questionnaires; none: what the answers file says
	output  string   // a path, "-" for stdout, or empty for stdout made readable on a terminal
	format  string
	force   bool
}

func (p *program) reportCommand() *cobra.Command {
	var o reportOptions
	cmd := &cobra.Command{
		Use:   p.say("report ANTWORTEN [FRAGEBOGEN...] [Optionen]", "report ANSWERS [QUESTIONNAIRE...] [flags]"),
		Short: p.say("Schreibt den Bericht zu einer Antwortdatei", "Writes the report on an answers file"),
		Long: p.say(
			`Schreibt den Bericht zu einer Antwortdatei, in der Sprache des Lesers: als Markdown, oder
mit --format json als Daten mit ungerundeten Zahlen. Auf einem Terminal erscheint er lesbar gesetzt.
Zu welchem Fragebogen die Antworten gehören, steht in der Datei; einen eigenen findet der
Befehl auch neben ihr, wenn die Datei so heißt wie seine Kennung, oder Sie nennen ihn.`,
			`Writes the report on an answers file, in the reader's language: as Markdown, or with
--format json as data with unrounded figures. On a terminal it is laid out to be read.`),
		Example: `  blindspot report core-2026-11-21.answers.yaml
  blindspot report muster.answers.yaml --lang de -o muster.report.md
  blindspot report muster.answers.yaml ./offers-2026.yaml
  blindspot report muster.answers.yaml --format json | jq .overall.score`,
		Args: p.between(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.answers, o.names = args[0], args[1:]
			return p.report(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.output, "output", "o", "", p.say("`DATEI` für den Bericht, - für die Standardausgabe", "`FILE` to write, - for standard output"))
	flags.StringVar(&o.format, "format", "markdown", p.say("markdown oder json", "markdown or json"))
	flags.BoolVar(&o.force, "force", false, p.say("überschreibt eine vorhandene Datei", "overwrites an existing file"))
	return cmd
}

func (p *program) report(ctx context.Context, o reportOptions) error {
	write, err := p.reportWriter(o.format)
	if err != nil {
		return err
	}
	if base, isReport := strings.CutSuffix(o.answers, reportSuffix); isReport {
		return misuse("blindspot report "+shellQuote(base+answersSuffix), "%s: %s", o.answers,
			p.say("das ist schon der Bericht; gebraucht werden die Antworten", "this is the report itself; what is needed are the answers"))
	}
	if i := slices.IndexFunc(o.names, func(name string) bool { return strings.HasSuffix(name, answersSuffix) }); i >= 0 {
		return misuse("blindspot report "+shellQuote(o.names[i]), "%s: %s", o.names[i],
			p.say("ein Bericht gilt einer Antwortdatei; danach steht nur noch ihr Fragebogen", "a report is on one answers file; only its questionnaire follows it"))
	}
	q, answers, err := p.readAnswers(o.answers, o.names...)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	err = write(&text, reports.Report{Questionnaire: q, Answers: answers, Result: assess.Score(q, answers), Language: p.language})
	if err != nil {
		return err
	}
	if o.output != "" && o.output != "-" {
		return p.createFile(o, text.Bytes())
	}
	if o.output == "" && o.format == "markdown" && isTerminal(p.stdout) {
		return p.read(ctx, text.String())
	}
	_, err = p.stdout.Write(text.Bytes())
	return err
}

// read lays Markdown out on the terminal: on a full screen to scroll in when it is
// longer than that, else line by line.
func (p *program) read(ctx context.Context, markdown string) error {
	width, height := p.size()
	text, err := p.layOut(markdown, width)
	if err != nil {
		return err
	}
	if p.fullScreen() && strings.Count(text, "\n") > height {
		ctx, stop := interruptible(ctx)
		defer stop()
		err := form.Show(ctx, func(width int) (string, error) { return p.layOut(markdown, width) }, p.language, p.terminal())
		if ctx.Err() != nil {
			return stopped(exitInterrupted)
		}
		return err
	}
	return terminal.Render(p.stdout, markdown, terminal.Look{Width: width, Color: p.colorInLine(), ASCII: p.ascii()})
}

// layOut returns Markdown as it is read on a full screen of that many columns.
func (p *program) layOut(markdown string, width int) (string, error) {
	var text strings.Builder
	err := terminal.Render(&text, markdown, terminal.Look{Width: width, Color: p.color(), ASCII: p.ascii()})
	return text.String(), err
}

// reportWriter returns what writes a format.
func (p *program) reportWriter(format string) (func(io.Writer, reports.Report) error, error) {
	switch format {
	case "markdown":
		return reports.Markdown, nil
	case "json":
		return reports.JSON, nil
	}
	return nil, misuse("--format markdown", "%s", fmt.Sprintf(p.say("das Format %q gibt es nicht, nur markdown und json", "there is no format %q, only markdown and json"), format))
}

func (p *program) createFile(o reportOptions, text []byte) error {
	if safefile.SameFile(o.output, o.answers) {
		return misuse("", "%s: %s", o.output, p.say("Der Bericht würde die Antworten überschreiben", "the report would overwrite the answers"))
	}
	return p.createResult(o.output, text, o.force)
}

// reportExists says that a file is there already, and what to do: what else there is to do
// comes before overwriting it.
func (p *program) reportExists(path string, hints ...string) error {
	hints = append(hints, p.say("--force überschreibt die Datei", "--force overwrites the file"))
	return fail(strings.Join(hints, "; "), "%s", fmt.Sprintf(p.say("%s gibt es schon", "%s exists already"), path))
}
