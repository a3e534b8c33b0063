package main

import (
	"context"
	"fmt"

	"blindspot/assess"
	"blindspot/assess/form"
	"blindspot/questionnaires"

	"github.com/spf13/cobra"
)

func (p *program) newCommand() *cobra.Command {
	return &cobra.Command{
		Use:   p.say("new DATEI", "new FILE"),
		Short: p.say("Legt einen kleinen Fragebogen an, mit dem Sie beginnen können", "Writes a small questionnaire to begin with"),
		Long: p.say(
			"Schreibt einen kleinen, kommentierten Fragebogen in zwei Sprachen: zwei Seiten, an denen\nsich alles Wichtige ablesen lässt. Der Name der Datei wird zu seiner Kennung. Eine\nvorhandene Datei bleibt, wie sie ist.",
			"Writes a small questionnaire in two languages, with comments: two pages that show all that\nmatters. The name of the file becomes its id. A file that exists already stays as it is."),
		Example: `  blindspot questionnaires new offers.yaml
  blindspot questionnaires lint offers.yaml
  blindspot questionnaires preview offers.yaml`,
		Args: p.between(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return p.writeExample(args[0]) },
	}
}

// writeExample begins a questionnaire in a file that does not exist yet.
func (p *program) writeExample(path string) error {
	id, ok := questionnaires.IDOfFile(path)
	if !ok {
		return misuse("blindspot questionnaires new offers.yaml", "%s: %s", path,
			p.say("der Name wird zur Kennung: Kleinbuchstaben, Ziffern und Bindestriche, dann .yaml",
				"the name becomes the id: lower-case letters, digits and hyphens, then .yaml"))
	}
	if err := p.createNew(path, questionnaires.Example(id, p.language)); err != nil {
		return err
	}
	file := shellQuote(path)
	_, err := fmt.Fprintf(p.stdout, p.say("%s ist angelegt. Ansehen: %[2]s questionnaires preview %[3]s · prüfen: %[2]s questionnaires lint %[3]s\n",
		"%s is written. To see it: %[2]s questionnaires preview %[3]s · to check it: %[2]s questionnaires lint %[3]s\n"), path, p.command, file)
	return err
}

func (p *program) previewCommand() *cobra.Command {
	var plain, interview bool
	cmd := &cobra.Command{
		Use:   p.say("preview ID|DATEI [Optionen]", "preview ID|FILE [flags]"),
		Short: p.say("Stellt die Fragen zur Probe, ohne etwas zu speichern", "Asks the questions on trial, without saving anything"),
		Example: `  blindspot questionnaires preview offers.yaml
  blindspot questionnaires preview offers.yaml --lang de --interview`,
		Args: p.between(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			q, err := p.open(args[0])
			if err != nil {
				return err
			}
			return p.preview(cmd.Context(), q, plain, interview)
		},
	}
	cmd.Flags().BoolVar(&interview, "interview", false, p.say("wie im Gespräch, mit Nachfragen", "as in an interview, with probes"))
	cmd.Flags().BoolVar(&plain, "plain", false, p.say("einfacher Text statt ganzer Bildschirm", "plain text instead of the full screen"))
	return cmd
}

// preview holds an interview of which nothing is kept.
func (p *program) preview(ctx context.Context, q *questionnaires.Questionnaire, plain, asInterview bool) error {
	ctx, stop := interruptible(ctx)
	defer stop()
	trial := &interview{program: p, session: assess.NewSession(q, assess.Answers{})}
	options := form.Options{
		Session:   trial.session,
		Language:  p.language,
		Interview: asInterview,
		Preview:   true,
		Now:       p.now,
		Save:      func() error { trial.session.Revise(p.now()); return nil },
		Finish:    func() (string, error) { return "", nil },
		Report:    trial.laidOut,
	}
	_, err := p.hold(ctx, options, plain)
	if err == nil && ctx.Err() != nil {
		return stopped(exitInterrupted)
	}
	return err
}

func (p *program) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   p.say("diff ALT NEU", "diff OLD NEW"),
		Short: p.say("Sagt, was an einem Fragebogen neu, geändert oder entfallen ist", "Says what was added to a questionnaire, changed in it or removed"),
		Long: p.say(
			"Vergleicht zwei Stände eines Fragebogens: was hinzukam, entfiel, umbenannt oder anders\ngewertet wurde. Umbenannt heißt: Der neue Stand nennt die alte Kennung unter former-ids.\nDer Rückgabewert ist 0, auch wenn es Unterschiede gibt.",
			"Compares two states of a questionnaire: what was added, removed, renamed or rescored.\nRenamed means that the new state names the old id under former-ids. The exit code is 0,\nalso when there are differences."),
		Example: `  blindspot questionnaires diff offers-2025.yaml offers.yaml
  blindspot questionnaires diff core ./my-core.yaml --lang de`,
		Args: p.between(2, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			before, err := p.open(args[0])
			if err != nil {
				return err
			}
			after, err := p.open(args[1])
			if err != nil {
				return err
			}
			return p.tellDifferences(before, after)
		},
	}
}
