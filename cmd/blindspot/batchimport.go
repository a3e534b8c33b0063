package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"blindspot/printable"
	"blindspot/questionnaires"
	"blindspot/safefile"
	"blindspot/survey"

	"github.com/spf13/cobra"
)

const (
	mappingSuffix  = ".mapping.yaml"
	importedSuffix = ".answers.jsonl"
)

// importOptions is the command line of "batch import".
type importOptions struct {
	table   string // the CSV file
	to      string // id or path of the questionnaire; empty: what the mapping says
	mapping string // empty: one is to be proposed
	output  string // a path, "-" for stdout, or empty for a file beside the table
	skip    bool   // import rows without the cells that the mapping does not know
	force   bool
}

func (p *program) batchImportCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   p.say("import TABELLE.csv --to FRAGEBOGEN | --mapping ZUORDNUNG [Optionen]", "import TABLE.csv --to QUESTIONNAIRE | --mapping MAPPING [flags]"),
		Short: p.say("Macht Antworten aus der Tabelle eines Umfragewerkzeugs", "Makes answers of the table that a survey tool exported"),
		Long: p.say(
			`Macht Antworten aus einer Tabelle, wie Google Forms, Microsoft Forms und LimeSurvey sie
als CSV ausgeben: eine Zeile je Befragtem. Das geht in zwei Schritten.

1. --to schreibt neben die Tabelle einen Vorschlag, welche Spalte welche Frage beantwortet
   und welcher Text in den Zellen welche Antwort ist. Was nicht sicher ist, steht darin als
   Kommentar. Lesen Sie ihn durch und ergänzen Sie ihn. Sonst wird nichts geschrieben.
2. --mapping liest die Tabelle nach dieser Zuordnung und schreibt die Antworten, eine je
   Zeile, für „blindspot batch“. Jede Zelle, die die Zuordnung nicht kennt, wird mit Zeile
   und Spalte genannt, und ihre Zeile wird nicht übernommen. Leere Zellen bleiben offen.

Die Datei ist UTF-8; Komma, Semikolon und Tabulator werden an der ersten Zeile erkannt.`,
			`Makes answers of a table as Google Forms, Microsoft Forms and LimeSurvey export it as
CSV: one row for each respondent. This takes two steps.

1. --to writes, beside the table, a proposal which column answers which question and which
   text in the cells is which answer. What is not certain stands there as a comment. Read it
   through and complete it. Nothing else is written.
2. --mapping reads the table by this mapping and writes the answers, one a line, for
   “blindspot batch”. Every cell that the mapping does not know is named with its row and
   column, and its row is not imported. Empty cells stay open.

The file is UTF-8; commas, semicolons and tabs are told by the first line.`),
		Example: p.say(`  blindspot batch import umfrage.csv --to core
  blindspot batch import umfrage.csv --mapping umfrage.mapping.yaml
  blindspot batch umfrage.answers.jsonl -o tabelle.csv`,
			`  blindspot batch import survey.csv --to core
  blindspot batch import survey.csv --mapping survey.mapping.yaml
  blindspot batch survey.answers.jsonl -o table.csv`),
		Args: p.between(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.table = args[0]
			return p.importTable(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.to, "to", "", p.say("`FRAGEBOGEN`, den die Tabelle beantwortet: Kennung oder Datei", "`QUESTIONNAIRE` that the table answers: id or file"))
	flags.StringVar(&o.mapping, "mapping", "", p.say("`DATEI` mit der Zuordnung, nach der importiert wird", "`FILE` with the mapping to import by"))
	flags.StringVarP(&o.output, "output", "o", "", p.say("`DATEI` für das Ergebnis, - für die Standardausgabe (sonst neben der Tabelle)", "`FILE` for the result, - for standard output (default beside the table)"))
	flags.BoolVar(&o.skip, "skip-unmapped", false, p.say("übernimmt Zeilen ohne die Zellen, die die Zuordnung nicht kennt", "imports rows without the cells that the mapping does not know"))
	flags.BoolVar(&o.force, "force", false, p.say("überschreibt eine vorhandene Datei", "overwrites an existing file"))
	return cmd
}

// importTable takes the step that the options ask for.
func (p *program) importTable(ctx context.Context, o importOptions) error {
	base := strings.TrimSuffix(o.table, filepath.Ext(o.table))
	suffix := importedSuffix
	if o.mapping == "" {
		suffix = mappingSuffix
	}
	if o.output == "" {
		o.output = base + suffix
	}
	switch {
	case o.mapping == "" && o.to == "":
		return misuse("blindspot batch import "+shellQuote(o.table)+" --to core", "%s",
			p.say("--to fehlt: Welchen Fragebogen beantwortet die Tabelle? Mit --mapping wird importiert", "--to is missing: which questionnaire does the table answer? --mapping imports"))
	case o.mapping == "" && o.skip:
		return misuse("", "%s", p.say("--skip-unmapped gilt erst beim Import mit --mapping", "--skip-unmapped is for the import with --mapping"))
	case o.output != "-" && (safefile.SameFile(o.output, o.table) || o.mapping != "" && safefile.SameFile(o.output, o.mapping)):
		return misuse("", "%s: %s", o.output, p.say("das Ergebnis würde eine Eingabe überschreiben", "the result would overwrite an input"))
	case o.mapping == "":
		return p.proposeMapping(o)
	default:
		return p.importByMapping(ctx, o)
	}
}

// importByMapping writes the answers in a table, and names what it could not import.
func (p *program) importByMapping(ctx context.Context, o importOptions) error {
	file, q, err := p.openMapping(o)
	if err != nil {
		return err
	}
	table, export, err := p.openTable(o.table, file.Separator())
	if err != nil {
		return err
	}
	defer table.Close()
	p.file = o.mapping
	columns, err := file.Mapping(q, export.Header())
	if err != nil {
		return err
	}
	p.file = o.table
	if left := columns.Unmentioned(); len(left) > 0 {
		p.tellLines("blindspot: ", fmt.Sprintf(p.say("%s: nicht in der Zuordnung und darum nicht gelesen: %s", "%s: not in the mapping, and so not read: %s"), o.table, firstTitles(left)))
	}
	ctx, stop := interruptible(ctx)
	defer stop()
	return p.writeAnswers(ctx, o, survey.NewImporter(columns, export, o.skip))
}

// firstTitles names columns, the first few of many.
func firstTitles(titles []string) string {
	const most = 10
	var quotes []string
	for _, title := range titles[:min(len(titles), most)] {
		quotes = append(quotes, printable.Quote(title))
	}
	if more := len(titles) - most; more > 0 {
		quotes = append(quotes, fmt.Sprintf("… (+%d)", more))
	}
	return strings.Join(quotes, ", ")
}

// openMapping reads the mapping and finds its questionnaire.
func (p *program) openMapping(o importOptions) (*survey.MappingFile, *questionnaires.Questionnaire, error) {
	p.file = o.mapping
	data, err := safefile.Read(o.mapping, survey.MaxMapping)
	if err != nil {
		return nil, nil, p.explainMissingFile(o.mapping, err)
	}
	file, err := survey.ParseMapping(o.mapping, data)
	if err != nil {
		return nil, nil, err
	}
	if o.to != "" {
		q, err := p.openMapped(o.to)
		return file, q, err
	}
	q, err := p.find(file.Questionnaire(), filepath.Dir(o.mapping))
	return file, q, err
}

// openMapped finds a questionnaire by its path, by its id, or several by their ids.
func (p *program) openMapped(name string) (*questionnaires.Questionnaire, error) {
	if isPath(name) {
		return p.open(name)
	}
	return p.openAll(strings.Split(name, "+"))
}

// openTable opens a table to be closed again, and reads its titles.
func (p *program) openTable(path string, separator rune) (io.Closer, *survey.Export, error) {
	p.file = path
	file, err := safefile.Open(path)
	if err != nil {
		return nil, nil, p.explainMissingFile(path, err)
	}
	export, err := survey.NewExport(path, file, separator)
	if err != nil {
		file.Close()
		return nil, nil, p.explainTable(err)
	}
	return file, export, nil
}

// explainTable says in the user's language why a table cannot be read.
func (p *program) explainTable(err error) error {
	var problem survey.Problem
	if errors.As(err, &problem) {
		return errors.New(problem.In(p.language))
	}
	return fmt.Errorf("%s: %w", p.file, err)
}

// importSum is what became of the rows.
type importSum struct{ rows, imported, cells, problems int }

// writeAnswers imports all rows. The file with the answers appears whole or not at all.
func (p *program) writeAnswers(ctx context.Context, o importOptions, importer *survey.Importer) error {
	if o.output == "-" {
		sum, err := p.importRows(ctx, importer, p.stdout)
		return p.concludeImport(o, sum, err)
	}
	draft, err := safefile.Begin(o.output, o.force)
	if err != nil {
		return p.explainOutput(o, err)
	}
	defer draft.Discard()
	sum, err := p.importRows(ctx, importer, draft)
	if err == nil && sum.imported > 0 {
		err = draft.Publish()
	}
	return p.concludeImport(o, sum, err)
}

func (p *program) importRows(ctx context.Context, importer *survey.Importer, w io.Writer) (sum importSum, err error) {
	out := bufio.NewWriterSize(w, 64<<10)
	for ctx.Err() == nil {
		row, err := importer.Next()
		if errors.Is(err, io.EOF) {
			return sum, out.Flush()
		}
		if err != nil {
			return sum, p.explainTable(err)
		}
		sum.rows++
		sum.problems += len(row.Problems)
		for _, problem := range row.Problems {
			if problem.Column != "" {
				sum.cells++
			}
			p.tellLines("blindspot: ", problem.In(p.language))
		}
		if row.Answers == nil {
			continue
		}
		sum.imported++
		if _, err := out.Write(row.Answers); err != nil {
			return sum, err
		}
	}
	return sum, stopped(exitInterrupted)
}

// concludeImport says what became of the rows.
func (p *program) concludeImport(o importOptions, sum importSum, err error) error {
	if err != nil {
		return err
	}
	if sum.imported == 0 {
		return fail("", "%s: %s", o.table, fmt.Sprintf(p.say("keine von %d Zeilen wurde importiert; nichts wurde geschrieben", "none of %d rows was imported; nothing was written"), sum.rows))
	}
	cells := p.say("nicht zugeordnete Zellen", "cells not mapped")
	if o.skip {
		cells = p.say("ausgelassene Zellen", "cells left out")
	}
	account := fmt.Sprintf(p.say("%s: %d von %d Zeilen importiert; abgelehnt: %d, %s: %d", "%s: %d of %d rows imported; rejected: %d, %s: %d"),
		o.table, sum.imported, sum.rows, sum.rows-sum.imported, cells, sum.cells)
	p.tellLines("", account)
	if o.output != "-" {
		p.tellLines("", fmt.Sprintf(p.say("Geschrieben: %s. Auswerten: %s batch %s", "Written: %s. To score them: %s batch %s"), o.output, p.command, shellQuote(o.output)))
	}
	if sum.imported < sum.rows {
		return stopped(exitError)
	}
	return nil
}
