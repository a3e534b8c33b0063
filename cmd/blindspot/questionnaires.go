package main

import (
	"bufio"
	"errors"
	"fmt"
	"text/tabwriter"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/reports"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

func (p *program) questionnairesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "questionnaires",
		Short: p.say("Zeigt und prüft Fragebögen, und hilft beim Schreiben eigener", "Shows and checks questionnaires, and helps to write one's own"),
		Example: `  blindspot questionnaires list
  blindspot questionnaires show core
  blindspot questionnaires new offers.yaml
  blindspot questionnaires lint offers.yaml`,
		Args: p.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(p.listCommand(), p.showCommand(), p.previewCommand(), p.newCommand(), p.lintCommand(), p.diffCommand(), p.schemaCommand())
	return cmd
}

func (p *program) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: p.say("Nennt alle Fragebögen", "Names all questionnaires"),
		Example: `  blindspot questionnaires list
  blindspot questionnaires list --questionnaires ./mine`,
		Args: p.between(0, 0),
		RunE: func(*cobra.Command, []string) error {
			ids, err := p.catalogue().IDs()
			if err != nil {
				return err
			}
			table := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
			var faulty error
			for _, id := range ids {
				q, err := p.catalogue().Find(id)
				if err != nil {
					faulty = errors.Join(faulty, err)
					continue
				}
				fmt.Fprintf(table, "%s\t%s\t%s\n", id, printable.Line(q.Title.In(p.language)), p.extent(q))
			}
			return errors.Join(table.Flush(), faulty)
		},
	}
}

// extent says how much a questionnaire asks.
func (p *program) extent(q *questionnaires.Questionnaire) string {
	extent := fmt.Sprintf(p.say("%d Fragen", "%d questions"), len(q.Questions()))
	if len(q.Questions()) == 1 {
		extent = p.say("1 Frage", "1 question")
	}
	switch {
	case q.Minutes == 1:
		extent += p.say(", etwa 1 Minute", ", about 1 minute")
	case q.Minutes > 1:
		extent += fmt.Sprintf(p.say(", etwa %d Minuten", ", about %d minutes"), q.Minutes)
	}
	return extent
}

func (p *program) showCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   p.say("show ID|DATEI [Optionen]", "show ID|FILE [flags]"),
		Short: p.say("Zeigt einen Fragebogen: als Gliederung, als Bogen zum Ausdrucken oder als Daten", "Shows a questionnaire: as an outline, as a form to print, or as data"),
		Long: p.say(
			"Zeigt einen Fragebogen als Gliederung zum Durchsehen; mit --format markdown als Bogen zum\nAusdrucken und Ausfüllen von Hand; mit --format json das ganze Modell, so wie es gerechnet\nwird: alles aufgelöst, was die Datei von anderen übernimmt.",
			"Shows a questionnaire as an outline for review; with --format markdown as a form to print\nand fill in by hand; with --format json the whole model as it is scored: everything\nresolved that the file takes from others."),
		Example: `  blindspot questionnaires show core
  blindspot questionnaires show offers.yaml --format markdown > offers.md
  blindspot questionnaires show quick --format json | jq '.sections[].id'`,
		Args: p.between(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			q, err := p.open(args[0])
			if err != nil {
				return err
			}
			switch format {
			case "text":
				return p.outline(q)
			case "markdown":
				return reports.Paper(p.stdout, q, p.language)
			case "json":
				return printable.JSON(p.stdout, q)
			}
			return misuse("--format text", "%s", fmt.Sprintf(p.say("das Format %q gibt es nicht, nur text, markdown und json", "there is no format %q, only text, markdown and json"), format))
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", p.say("text, markdown oder json", "text, markdown or json"))
	return cmd
}

func (p *program) lintCommand() *cobra.Command {
	return &cobra.Command{
		Use:   p.say("lint DATEI...", "lint FILE..."),
		Short: p.say("Prüft Fragebögen und nennt alle Mängel mit Datei, Zeile und Spalte", "Checks questionnaires and names every flaw with file, line and column"),
		Long: p.say(
			"Prüft Dateien mit Fragebögen: alles, was beim Lesen abgelehnt würde, und dazu Warnungen.\nWarnungen allein ergeben den Rückgabewert 0.",
			"Checks files with questionnaires: everything that reading would refuse, and warnings.\nWarnings alone give exit code 0."),
		Example: "  blindspot questionnaires lint my-questions.yaml",
		Args:    p.between(1, -1),
		RunE:    func(_ *cobra.Command, args []string) error { return p.lint(args) },
	}
}

// lint prints what it finds on stdout, for it is what the command is asked for.
func (p *program) lint(paths []string) error {
	out := bufio.NewWriter(p.stdout)
	refused := false
	for _, path := range paths {
		p.file = path
		data, err := safefile.Read(path, questionnaires.MaxSize)
		if err != nil {
			p.tell(p.explainMissingFile(path, err))
			refused = true
			continue
		}
		problems := p.catalogue().Lint(path, data)
		for _, problem := range problems {
			fmt.Fprintln(out, problem)
			refused = refused || !problem.Warning
		}
		if len(problems) == 0 {
			fmt.Fprintf(out, "%s: %s\n", printable.Line(path), p.say("in Ordnung", "ok"))
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if refused {
		return stopped(exitError)
	}
	return nil
}

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: p.say("Gibt das JSON-Schema der Fragebögen aus, für Editoren", "Prints the JSON Schema of questionnaires, for editors"),
		Example: `  blindspot questionnaires schema > blindspot.schema.json
  # then, as the first line of a questionnaire:
  # yaml-language-server: $schema=blindspot.schema.json`,
		Args: p.between(0, 0),
		RunE: func(*cobra.Command, []string) error {
			_, err := p.stdout.Write(questionnaires.Schema())
			return err
		},
	}
}
