package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"blindspot/assess"
	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

// migrateOptions is the command line of "migrate".
type migrateOptions struct {
	answers string
	to      string // id or path of the questionnaire
	output  string // empty: a free name beside the answers
}

func (p *program) migrateCommand() *cobra.Command {
	var o migrateOptions
	cmd := &cobra.Command{
		Use:   p.say("migrate ANTWORTEN --to FRAGEBOGEN [Optionen]", "migrate ANSWERS --to QUESTIONNAIRE [flags]"),
		Short: p.say("Überträgt Antworten auf einen anderen Stand des Fragebogens", "Carries answers over to another state of the questionnaire"),
		Long: p.say(
			`Überträgt Antworten auf einen anderen Stand ihres Fragebogens, oder auf einen anderen
Fragebogen. Was dieselbe Kennung hat oder unter former-ids steht, kommt mit, samt Notiz und
Beleg. Geraten wird nichts: Was nicht passt, bleibt offen und wird mit Grund genannt. Es
entsteht eine neue Datei; die alte bleibt, wie sie ist.`,
			`Carries answers over to another state of their questionnaire, or to another one. What has the
same id or is named under former-ids comes along, with note and evidence. Nothing is guessed:
what does not fit stays open and is named with its reason. A new file is written; the old one
stays as it is.`),
		Example: `  blindspot migrate core-2026-03-02.answers.yaml --to core
  blindspot migrate muster.answers.yaml --to offers.yaml -o muster-2.answers.yaml`,
		Args: p.between(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.answers = args[0]
			return p.migrate(o)
		},
	}
	cmd.Flags().StringVar(&o.to, "to", "", p.say("`FRAGEBOGEN`, zu dem die Antworten gehören sollen: Kennung oder Datei", "`QUESTIONNAIRE` that the answers are to belong to: id or file"))
	cmd.Flags().StringVarP(&o.output, "output", "o", "", p.say("neue `DATEI` (sonst neben der alten, mit der Version im Namen)", "new `FILE` (default beside the old one, with the version in its name)"))
	return cmd
}

// migrate writes the new file, then the list of what became of the answers.
func (p *program) migrate(o migrateOptions) error {
	if o.to == "" {
		return misuse("blindspot migrate "+shellQuote(o.answers)+" --to core", "%s", p.say("--to fehlt: zu welchem Fragebogen?", "--to is missing: to which questionnaire?"))
	}
	data, err := safefile.Read(o.answers, assess.MaxFile)
	if err != nil {
		return p.explainMissing(o.answers, err)
	}
	p.file = o.answers
	document, err := assess.Parse(o.answers, data)
	if err != nil {
		return err
	}
	q, err := p.open(o.to)
	if err != nil {
		return err
	}
	answers, migration, err := assess.Migrate(document, q)
	if err != nil {
		return err
	}
	path, err := p.createMigrated(o, q, assess.Format(answers, q))
	if err != nil {
		return err
	}
	return p.tellMigration(o, path, document.Questionnaire(), q, migration)
}

// createMigrated writes the new file: where the user wants it, which must be free, or
// under the first free name beside the old one.
func (p *program) createMigrated(o migrateOptions, q *questionnaires.Questionnaire, data []byte) (string, error) {
	if o.output != "" {
		return o.output, p.createNew(o.output, data)
	}
	base := fmt.Sprintf("%s-v%d", strings.TrimSuffix(reportPath(o.answers), reportSuffix), q.Version)
	path := base + answersSuffix
	err := safefile.Create(path, data, false)
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		path = fmt.Sprintf("%s-%d%s", base, n, answersSuffix)
		err = safefile.Create(path, data, false)
	}
	return path, err
}

// tellMigration lists what was kept, renamed and dropped, and what is open now.
func (p *program) tellMigration(o migrateOptions, path string, was assess.Reference, q *questionnaires.Questionnaire, m assess.Migration) error {
	out := bufio.NewWriter(p.stdout)
	line := func(format string, args ...any) { fmt.Fprintln(out, printable.Line(fmt.Sprintf(format, args...))) }
	line(p.say("%s → %s, geschrieben: %s", "%s → %s, written: %s"), nameOf(was), nameOf(assess.Reference{ID: q.ID, Version: q.Version}), path)
	line(p.say("Übernommen (Antworten und Einschätzungen): %d", "Kept (answers and estimates): %d"), len(m.Kept))
	for _, id := range m.Kept {
		line("  %s", id)
	}
	for _, r := range m.Renamed {
		line(p.say("Umbenannt: %s → %s", "Renamed: %s → %s"), r.From, r.To)
	}
	for _, d := range m.Dropped {
		line(p.say("Entfallen: %s: %s (%s)", "Dropped: %s: %s (%s)"), d.Question, droppedValue(d), p.reasonForDrop(d.Reason))
	}
	for _, id := range m.New {
		line(p.say("Offen: %s", "Open: %s"), id)
	}
	if len(m.New)+len(m.Dropped) > 0 {
		line(p.say("Weiter: %s assess %s --answers %s", "To continue: %s assess %s --answers %s"), p.command, shellQuote(o.to), shellQuote(path))
	}
	line(p.say("Bericht: %s report %s %s", "Report: %s report %s %s"), p.command, shellQuote(path), shellQuote(o.to))
	return out.Flush()
}

func nameOf(r assess.Reference) string {
	if r.Version == 0 {
		return r.ID
	}
	return fmt.Sprintf("%s %d", r.ID, r.Version)
}

// droppedValue is everything that was said where it could not be carried over.
func droppedValue(d assess.Drop) string {
	var parts []string
	for _, part := range []string{d.Value, string(d.Evidence), string(d.Relevance), d.Note} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func (p *program) reasonForDrop(reason assess.DropReason) string {
	switch reason {
	case assess.Gone:
		return p.say("wird nicht mehr gefragt", "is not asked any more")
	case assess.Moved:
		return p.say("gehört jetzt in eine Liste, oder nicht mehr", "belongs to a list now, or no longer does")
	case assess.Ambiguous:
		return p.say("nicht eindeutig zuzuordnen", "could belong to more than one question")
	case assess.OtherKind:
		return p.say("wird jetzt anders beantwortet", "is answered in another way now")
	case assess.UnknownState:
		return p.say("diese Antwort steht nicht mehr zur Wahl", "this answer is no longer on offer")
	case assess.NoRoom:
		return p.say("die Liste kann nicht so viele Einträge haben", "the list cannot have so many entries")
	default:
		return p.say("wird so nicht mehr angenommen", "is no longer accepted like this")
	}
}
