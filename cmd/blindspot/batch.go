package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime/debug"
	"syscall"

	"blindspot/batch"
	"blindspot/questionnaires"
	"blindspot/table"

	"github.com/spf13/cobra"
)

// batchOptions is the command line of "batch".
type batchOptions struct {
	paths        []string
	format       string // of the table; empty: as the output is named, else CSV
	output       string // a file, a folder with a slash at its end, or empty or "-" for stdout
	workers      int    // 0: as many as there are processors
	summary      string // file for the cohort report
	benchmark    string // file for the benchmark
	labels       []string
	strict       bool
	strictReader bool
	raw          bool
	resume       bool
	watch        bool
	force        bool
}

func (p *program) batchCommand() *cobra.Command {
	var o batchOptions
	cmd := &cobra.Command{
		Use:     p.say("batch PFAD... [Optionen]", "batch PATH... [flags]"),
		Short:   p.say("Wertet viele Antwortdateien aus, zu einer Tabelle und einem Gesamtbericht", "Scores many answers files, to a table and a cohort report"),
		Long:    p.say(batchHelpGerman, batchHelpEnglish),
		Example: p.say(batchExamplesGerman, batchExamplesEnglish),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse("blindspot batch ./"+p.say("antworten", "answers")+" -o "+p.say("tabelle.csv", "table.csv"), "%s",
					p.say("PFAD fehlt: ein Ordner, eine Datei, oder - für die Standardeingabe", "PATH is missing: a folder, a file, or - for standard input"))
			}
			if cmd.Flags().Changed("workers") && o.workers < 1 {
				return misuse("--workers 2", "%s", p.say("--workers braucht eine Zahl ab 1", "--workers needs a number from 1"))
			}
			o.paths = args
			return p.runBatch(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "", p.say("csv, jsonl oder parquet (sonst nach der Endung von -o, sonst csv)", "csv, jsonl or parquet (default by the ending of -o, else csv)"))
	flags.StringVarP(&o.output, "output", "o", "", p.say("`DATEI` für die Tabelle; ORDNER/ für eine je Fragebogen (sonst Standardausgabe)", "`FILE` for the table; FOLDER/ for one for each questionnaire (default standard output)"))
	flags.StringVar(&o.summary, "summary", "", p.say("`DATEI`.md oder .html für den Gesamtbericht", "`FILE`.md or .html for the cohort report"))
	flags.StringVar(&o.benchmark, "benchmark", "", p.say("`DATEI` für den Benchmark: Vergleichszahlen, aus denen niemand zu erkennen ist", "`FILE` for the benchmark: figures to compare with, in which nobody can be recognised"))
	flags.StringArrayVar(&o.labels, "label", nil, p.say("`MERKMAL` aus labels, nach dem gruppiert wird, neben sector, size und region (mehrfach möglich)", "`KEY` under labels to group by, beside sector, size and region (may be repeated)"))
	flags.IntVar(&o.workers, "workers", 0, p.say("`ZAHL` der Dateien, die zugleich gelesen werden (sonst so viele wie Prozessorkerne)", "`NUMBER` of files read at a time (default as many as there are processor cores)"))
	flags.BoolVar(&o.strict, "strict", false, p.say("endet bei der ersten abgelehnten Datei, ohne Tabelle", "ends at the first rejected file, without a table"))
	flags.BoolVar(&o.resume, "resume", false, p.say("setzt einen unterbrochenen Lauf mit demselben Aufruf fort", "goes on with an interrupted run, called the same way"))
	flags.BoolVar(&o.watch, "watch", false, p.say("wertet neu aus, sobald sich Antworten ändern, bis Strg-C", "scores anew whenever answers change, until Ctrl-C"))
	flags.BoolVar(&o.force, "force", false, p.say("überschreibt vorhandene Dateien", "overwrites existing files"))
	flags.BoolVar(&o.raw, "raw", false, p.say("CSV ohne Schutz vor Formeln, für Programme", "CSV without the guard against formulas, for programs"))
	flags.BoolVar(&o.strictReader, "strict-reader", false, p.say("liest jede Datei auf dem langsamen Weg, zum Nachprüfen", "reads every file the slow way, to check the fast one"))
	cmd.AddCommand(p.batchImportCommand())
	return cmd
}

// batchGarbage is by how many hundredths garbage may outgrow what is in use. Measured, this
// saves a batch 15 MiB of the 400 that suit short runs and costs nothing, but where every file
// must be read the slow way: there it is a tenth of the time.
const batchGarbage = 100

// runBatch scores what there is, once or whenever it changes.
func (p *program) runBatch(ctx context.Context, o batchOptions) error {
	ctx, stop := interruptible(ctx)
	defer stop()
	if o.watch {
		return p.watchBatch(ctx, o)
	}
	desk := p.newBatchDesk()
	sum, err := p.scoreBatch(ctx, o, desk, desk.rejected)
	if err != nil {
		return err
	}
	desk.olderTables(o, sum)
	desk.conclude(o, sum)
	return failedFor(sum)
}

// failedFor is how a run ends that has told everything. Where there are no answers, a script
// should notice.
func failedFor(sum batch.Summary) error {
	if sum.Rejected > 0 || sum.Scored == 0 {
		return stopped(exitError)
	}
	return nil
}

// scoreBatch scores what there is and writes what was asked for. It may be called again
// with the same options.
func (p *program) scoreBatch(ctx context.Context, o batchOptions, desk *batchDesk, rejected func(batch.Rejection)) (batch.Summary, error) {
	target, err := p.batchTarget(&o)
	if err != nil {
		return batch.Summary{}, err
	}
	in, err := batch.NewInputs(o.paths)
	if err != nil {
		return batch.Summary{}, p.explainInputs(err)
	}
	if err := p.checkBatchFiles(in, o, target); err != nil {
		return batch.Summary{}, err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(batchGarbage))
	labels := table.DefaultLabels()
	var unwritten error // why there is no report or benchmark
	sum, err := batch.Run(ctx, in, target, batch.Options{
		Subjects: batch.NewSubjects(p.findFor(in), append(labels, o.labels...)),
		Labels:   append(labels, o.labels...),
		Stdin:    p.stdin,
		Workers:  o.workers, Strict: o.strict, StrictReader: o.strictReader,
		Count:    o.summary != "" || o.benchmark != "",
		Version:  version(),
		Rejected: rejected, Progress: desk.progress, Anew: desk.anew,
		Counted: func(cohorts []batch.Cohort) error {
			desk.clear()
			unwritten = p.writeCohorts(o, cohorts, desk)
			return unwritten
		},
	})
	desk.clear()
	switch {
	case unwritten != nil:
		return sum, unwritten
	case err != nil:
		return sum, p.explainBatch(o, desk, err)
	default:
		return sum, nil
	}
}

// findFor returns how questionnaires are found: by their id, or in the folders that the
// inputs name or lie in.
func (p *program) findFor(in *batch.Inputs) func(id string) (*questionnaires.Questionnaire, error) {
	folders := in.Folders()
	return func(id string) (*questionnaires.Questionnaire, error) { return p.lookUp(id, folders) }
}

// explainInputs says in the user's language which paths are not there.
func (p *program) explainInputs(err error) error {
	var errs []error
	for _, err := range joined(err) {
		var path *fs.PathError
		var none *batch.NoMatchError
		switch {
		case errors.As(err, &none):
			err = fmt.Errorf("%s: %s", none.Pattern, p.say("nichts passt auf dieses Muster", "nothing matches this pattern"))
		case errors.As(err, &path) && errors.Is(err, filepath.ErrBadPattern):
			err = fmt.Errorf("%s: %s", path.Path, p.say("Das ist kein gültiges Muster; zu [ gehört ein ]", "this is no valid pattern; [ needs a ]"))
		case errors.As(err, &path):
			err = p.explainMissingFile(path.Path, err)
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// joined returns the errors that errors.Join has joined.
func joined(err error) []error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		return several.Unwrap()
	}
	return []error{err}
}

// explainBatch says why there is no table, and what to do.
func (p *program) explainBatch(o batchOptions, desk *batchDesk, err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, context.Canceled):
		desk.interrupted(o, err)
		return stopped(exitInterrupted)
	case errors.Is(err, syscall.EPIPE) && o.output == "":
		return stopped(exitDone) // whoever reads has enough; most systems end the program before it gets here
	case errors.Is(err, batch.ErrStrict):
		desk.failedStrictly()
		return stopped(exitError)
	case errors.As(err, &path) && errors.Is(err, fs.ErrExist):
		return p.reportExists(path.Path)
	case errors.As(err, &path) && o.output == "":
		return fmt.Errorf("%s: %w", p.say("die Standardausgabe lässt sich nicht schreiben", "standard output cannot be written"), path.Err)
	default:
		return err
	}
}
