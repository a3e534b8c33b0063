package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"blindspot/assess"
	"blindspot/cohort"
	"blindspot/printable"
	"blindspot/safefile"

	"github.com/spf13/cobra"
)

func (p *program) benchmarkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "benchmark",
		Short: p.say("Führt Benchmarks mehrerer Regionen zusammen und zeigt sie", "Adds up the benchmarks of several regions, and shows them"),
		Long: p.say(
			`Ein Benchmark sind die Vergleichszahlen vieler Unternehmen; "blindspot batch --benchmark"
schreibt ihn in eine Benchmark-Datei. Sie enthält Summen und Anzahlen, keine Antworten und keine
Namen, und keine Anzahl von einem bis vier Unternehmen. So können Regionen ihre Benchmarks
zusammenlegen, ohne Antworten weiterzugeben.`,
			`A benchmark is the figures of many companies, to compare one's own with; "blindspot batch
--benchmark" writes it to a benchmark file. It has sums and counts, no answers and no names, and
no count of one to four companies. So regions can pool their benchmarks without passing answers
on.`),
		Example: `  blindspot benchmark merge north.benchmark.json south.benchmark.json -o all.benchmark.json
  blindspot benchmark show all.benchmark.json`,
		Args: p.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(p.mergeBenchmarksCommand(), p.showBenchmarkCommand())
	return cmd
}

// mergeOptions is the command line of "benchmark merge".
type mergeOptions struct {
	files  []string
	output string // a path, or "-" for stdout
	force  bool
}

func (p *program) mergeBenchmarksCommand() *cobra.Command {
	var o mergeOptions
	cmd := &cobra.Command{
		Use:   p.say("merge DATEI DATEI... [Optionen]", "merge FILE FILE... [flags]"),
		Short: p.say("Führt Benchmark-Dateien zu einer zusammen", "Adds benchmark files up to one"),
		Long: p.say(
			`Führt Benchmark-Dateien zum selben Stand eines Fragebogens zu einer zusammen. Die Reihenfolge
ist gleichgültig, und zusammengeführte Dateien lassen sich weiter zusammenführen. Kommt eine
Datei zweimal vor, auch als Teil einer anderen, wird das abgelehnt: Ihre Unternehmen würden
doppelt zählen.`,
			`Adds up benchmark files on the same state of a questionnaire. Their order makes no
difference, and files that were added up can be added to others. A file that is there twice,
even as a part of another one, is refused: its companies would count twice.`),
		Example: `  blindspot benchmark merge north.benchmark.json south.benchmark.json -o all.benchmark.json
  blindspot benchmark merge *.benchmark.json | jq .companies`,
		Args: p.between(2, -1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.files = args
			return p.mergeBenchmarks(o)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.output, "output", "o", "-", p.say("`DATEI` für das Ergebnis, - für die Standardausgabe", "`FILE` to write, - for standard output"))
	flags.BoolVar(&o.force, "force", false, p.say("überschreibt eine vorhandene Datei", "overwrites an existing file"))
	return cmd
}

func (p *program) mergeBenchmarks(o mergeOptions) error {
	var all []cohort.Benchmark
	for _, path := range o.files {
		b, err := p.readBenchmark(path)
		if err != nil {
			return err
		}
		all = append(all, b)
	}
	merged, err := cohort.MergeBenchmarks(all...)
	if err != nil {
		return p.explainMerge(o.files, err)
	}
	if o.output == "-" {
		_, err := p.stdout.Write(merged.Format())
		return err
	}
	if err := p.createMerged(o, merged.Format()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, p.say("%s: %s Unternehmen aus %s Dateien\n", "%s: %s companies from %s files\n"),
		printable.Line(o.output), p.count(int(merged.Companies)), p.count(len(o.files)))
	return err
}

func (p *program) readBenchmark(path string) (cohort.Benchmark, error) {
	p.file = path
	data, err := safefile.Read(path, cohort.MaxBenchmark)
	if errors.Is(err, fs.ErrNotExist) {
		return cohort.Benchmark{}, fail(p.say("blindspot batch ORDNER --benchmark "+shellQuote(path)+" schreibt eine", "blindspot batch DIR --benchmark "+shellQuote(path)+" writes one"),
			"%w", p.explainMissingFile(path, err))
	}
	if err != nil {
		return cohort.Benchmark{}, err
	}
	return cohort.ParseBenchmark(path, data)
}

func (p *program) createMerged(o mergeOptions, data []byte) error {
	if i := slices.IndexFunc(o.files, func(path string) bool { return safefile.SameFile(path, o.output) }); i >= 0 {
		return misuse("", "%s: %s", o.output, p.say("das Ergebnis würde eine der Dateien überschreiben, die zusammengeführt werden", "the result would overwrite one of the files that are added up"))
	}
	return p.createResult(o.output, data, o.force)
}

// explainMerge says why files do not add up, names the two that do not fit together, and
// says what to do.
func (p *program) explainMerge(files []string, err error) error {
	if errors.Is(err, cohort.ErrTooManyCompanies) {
		return errors.New(p.say("die Benchmarks haben zusammen mehr Unternehmen, als in eine Datei passen", "the benchmarks have more companies together than a file has room for"))
	}
	var refused *cohort.MergeError
	if !errors.As(err, &refused) {
		return err
	}
	a, b := files[refused.A], files[refused.B]
	if refused.Twice {
		return fail(p.say("Lassen Sie eine der beiden weg.", "Leave one of them out."), "%s",
			fmt.Sprintf(p.say("%s und %s haben Unternehmen gemeinsam, die doppelt zählen würden", "%s and %s have companies in common, which would count twice"), a, b))
	}
	return fail(p.say("Zusammenführen lassen sich nur Dateien zum selben Stand eines Fragebogens.", "Only files on the same state of a questionnaire can be added up."), "%s",
		fmt.Sprintf(p.say("%s gehört zu %s, und %s zu %s", "%s belongs to %s, and %s to %s"), a, stateOf(refused.Of[0]), b, stateOf(refused.Of[1])))
}

// stateOf names a state of a questionnaire by everything that tells it from others.
func stateOf(r assess.Reference) string { return fmt.Sprintf("%s %d (%s)", r.ID, r.Version, r.Digest) }
