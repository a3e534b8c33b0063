package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// run is the program: it carries out the command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code exitCode) {
	p := &program{
		stdin: stdin, stdout: stdout, stderr: stderr,
		lines:  bufio.NewReaderSize(stdin, 64<<10),
		getenv: os.Getenv, now: time.Now,
		command:  calledAs(os.Args[0]),
		language: languageOf(args, os.Getenv),
	}
	defer func() {
		if bug := recover(); bug != nil {
			code = p.tell(p.explainBug(bug))
		}
	}()
	root := p.root()
	root.SetArgs(args)
	return p.tell(root.ExecuteContext(ctx))
}

// explainBug turns a panic into an error. What was panicked with may hold words of a
// respondent, so only its kind is told, and where in the program it happened.
func (p *program) explainBug(bug any) error {
	place := "?"
	for line := range strings.Lines(string(debug.Stack())) {
		if _, after, ok := strings.Cut(line, "/blindspot/"); ok && strings.Contains(line, ".go:") && !strings.Contains(line, "run.go") {
			place, _, _ = strings.Cut(after, " ")
			break
		}
	}
	return fail(
		p.say("Bitte melden Sie das mit dieser Meldung. Gespeicherte Antworten sind unversehrt.",
			"Please report this with this message. Saved answers are intact."),
		"%s: %T, %s", p.say("Fehler im Programm bei ", "a bug in the program at ")+orDefault(p.file, "-"), bug, strings.TrimSpace(place))
}

func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "blindspot",
		Short: p.say("Zeigt, wo ein Unternehmen bei der Digitalisierung steht und was es nicht sieht", "Shows how ready a company is for digitalization, and what it does not see"),
		Long: p.say(
			`blindspot fragt nach Tatsachen der letzten Monate: wer entscheidet, wie Abläufe wirklich
laufen, welche Zahlen stimmen, welche Regeln gelten. Daraus entsteht ein Bericht mit den
drei größten blinden Flecken und dem ersten Schritt. Nichts verlässt diesen Rechner.

Ohne Befehl öffnet sich im Terminal ein Startmenü.`,
			`blindspot asks for facts of the last months: who decides, how work really flows, which
figures are right, which rules hold. The result is a report with the three largest blind
spots and the first step to take. Nothing leaves this computer.

Without a command, a start menu opens in the terminal.`),
		Example: `  blindspot assess
  blindspot assess quick --lang de
  blindspot report core-2026-11-21.answers.yaml`,
		Args:                       p.noArguments,
		Version:                    version(),
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		SilenceUsage:               true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !p.onTerminal() {
				return cmd.Help()
			}
			return p.startMenu(cmd.Context())
		},
	}
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return misuse(cmd.CommandPath()+" --help", "%w", p.explainFlag(err))
	})
	root.PersistentFlags().String("lang", p.language, p.say("Sprache: de oder en (sonst die des Systems)", "language: de or en (default: the system's)"))
	root.PersistentFlags().Lookup("lang").DefValue = "" // the help text says it better
	root.PersistentFlags().StringVar(&p.own, "questionnaires", "", p.say("`ORDNER` mit eigenen Fragebögen (sonst $BLINDSPOT_QUESTIONNAIRES)", "`DIR` with questionnaires of your own (default $BLINDSPOT_QUESTIONNAIRES)"))
	root.PersistentPreRunE = p.checkSurroundings
	root.AddCommand(p.assessCommand(), p.reportCommand(), p.batchCommand(), p.benchmarkCommand(), p.migrateCommand(), p.fmtCommand(), p.questionnairesCommand(), p.versionCommand())
	p.localize(root)
	return root
}

// checkSurroundings refuses what no command can work with.
func (p *program) checkSurroundings(cmd *cobra.Command, _ []string) error {
	if language, _ := cmd.Flags().GetString("lang"); language != "de" && language != "en" {
		return misuse("--lang de", "%s", fmt.Sprintf(p.say("Sprache %q gibt es nicht, nur de und en", "there is no language %q, only de and en"), language))
	}
	if cmd.Name() == "version" {
		return nil
	}
	return p.checkFolder()
}

// noArguments is cobra's rule for commands that take none, as a usage error with a hint.
func (p *program) noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if suggestions := cmd.SuggestionsFor(args[0]); len(suggestions) > 0 {
		return misuse(cmd.CommandPath()+" "+suggestions[0], "%s", fmt.Sprintf(p.say("unbekannter Befehl %q", "unknown command %q"), args[0]))
	}
	return misuse(cmd.CommandPath()+" --help", "%s", fmt.Sprintf(p.say("unbekannter Befehl %q", "unknown command %q"), args[0]))
}

// between is cobra's rule for a number of arguments, as a usage error that names them.
func (p *program) between(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most >= 0 && len(args) > most {
			return misuse(cmd.CommandPath()+" --help", "%s: %s", p.say("so wird der Befehl gerufen", "this is how to call it"), cmd.UseLine())
		}
		return nil
	}
}
