package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"blindspot/batch"
	"blindspot/strictyaml"
	"blindspot/table"
)

// options is the command line, without what Beam adds to it.
type options struct {
	inputs         list
	output         string
	format         string
	raw            bool
	labels         list
	summary        string
	benchmark      string
	language       string
	questionnaires string
	force          bool
	blockSize      int // bytes; no flag
}

// list is a flag that may be repeated, and hold several at once.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(text string) error {
	*l = append(*l, strings.Split(text, ",")...)
	return nil
}

// addFlags adds the flags of this program to those of Beam. Help shows these, and only
// names the others: they are many, and of one engine each.
func addFlags(all *flag.FlagSet) *options {
	own := flag.NewFlagSet("blindspot-beam", flag.ContinueOnError)
	o := newOptions(own)
	own.VisitAll(func(f *flag.Flag) { all.Var(f.Value, f.Name, f.Usage) })
	all.Usage = func() {
		own.SetOutput(all.Output())
		fmt.Fprint(all.Output(), usage, "\n\n")
		own.PrintDefaults()
		fmt.Fprintln(all.Output(), usageOfBeam)
	}
	return o
}

const (
	usage = `Scores JSON Lines on Apache Beam, to what "blindspot batch -o FOLDER/" makes of them.

  blindspot-beam --input 'answers/*.jsonl.gz' --output tables/ --summary cohort.md`
	usageOfBeam = `
Flags of Beam say where it runs: --runner prism (within this process, the default), direct,
flink, spark, universal or dataflow; --endpoint HOST:PORT of a job server, --environment_type,
--parallelism, --async, and those of Dataflow. docs/beam.md shows them.

Exit codes: 0 all scored · 1 an error, or something was rejected · 2 wrong usage`
)

func newOptions(set *flag.FlagSet) *options {
	o := &options{blockSize: blockSize}
	set.Var(&o.inputs, "input", "`FILES` of JSON Lines, plain or packed (.gz, .zst): names or patterns in quotes, separated by commas; may be repeated")
	set.StringVar(&o.output, "output", "", "`FOLDER` for the tables, one for each questionnaire")
	set.StringVar(&o.format, "format", "csv", "csv, jsonl or parquet")
	set.BoolVar(&o.raw, "raw", false, "CSV without the guard against formulas, for programs")
	set.Var(&o.labels, "label", "`KEY` under labels to group by, beside sector, size and region; may be repeated")
	set.StringVar(&o.summary, "summary", "", "`FILE`.md or .html for the cohort report")
	set.StringVar(&o.benchmark, "benchmark", "", "`FILE` for the benchmark: figures to compare with, in which nobody can be recognised")
	set.StringVar(&o.language, "lang", "en", "language of the cohort report: de or en")
	set.StringVar(&o.questionnaires, "questionnaires", "", "`FOLDER` with questionnaires of your own, on this machine")
	set.BoolVar(&o.force, "force", false, "overwrites existing files")
	return o
}

// usageError says that the command line makes no sense.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text + " (see --help)" }

func misuse(format string, args ...any) error { return &usageError{fmt.Sprintf(format, args...)} }

// prepare returns what the pipeline needs: the settings, and the files in their order.
func (o options) prepare(ctx context.Context, args []string) (settings, []string, error) {
	if err := o.check(args); err != nil {
		return settings{}, nil, err
	}
	own, err := readOwn(o.questionnaires)
	if err != nil {
		return settings{}, nil, err
	}
	s := settings{
		Output: strings.TrimSuffix(o.output, "/") + "/", Format: batch.Format(o.format), Raw: o.raw,
		Labels: append(table.DefaultLabels(), o.labels...), Summary: o.summary, Benchmark: o.benchmark,
		Language: o.language, BlockSize: o.blockSize, Questionnaires: own,
	}
	paths, err := o.find(ctx)
	if err != nil {
		return s, nil, err
	}
	if !isRemote(s.Output) {
		if err := os.MkdirAll(s.Output, 0o700); err != nil {
			return s, nil, err
		}
	}
	if !o.force {
		err = o.checkFree(ctx, s)
	}
	return s, paths, err
}

// blockSize is small enough for a machine to hold many, and large enough for the
// objects on the way to stay few.
const blockSize = 4 << 20

func (o options) check(args []string) error {
	formats := []batch.Format{batch.CSV, batch.JSONL, batch.Parquet}
	ending := strings.ToLower(path.Ext(o.summary))
	switch {
	case len(args) > 0:
		return misuse("%q: files are named with --input", args[0])
	case len(o.inputs) == 0:
		return misuse("--input FILES is missing")
	case o.output == "":
		return misuse("--output FOLDER is missing")
	case strings.ContainsAny(o.output, "*?["):
		return misuse("%s: a folder cannot have * ? or [ in its name here", o.output)
	case !slices.Contains(formats, batch.Format(o.format)):
		return misuse("there is no format %q, only csv, jsonl and parquet", o.format)
	case o.raw && batch.Format(o.format) != batch.CSV:
		return misuse("--raw is for CSV alone")
	case o.summary != "" && ending != ".md" && ending != ".html":
		return misuse("%s: the cohort report is .md or .html", o.summary)
	case o.language != "de" && o.language != "en":
		return misuse("--lang is de or en")
	}
	keys := table.DefaultLabels()
	for _, key := range o.labels {
		if !strictyaml.IsID(key) || slices.Contains(keys, key) {
			return misuse("%q is no label that can be added", key)
		}
		keys = append(keys, key)
	}
	return nil
}

// find returns the files with answers, in the order of their paths and each once.
func (o options) find(ctx context.Context) ([]string, error) {
	var paths []string
	var errs []error
	for _, pattern := range o.inputs {
		found, err := matching(ctx, pattern)
		if err == nil && len(found) == 0 {
			err = fmt.Errorf("%s: there is no such file", pattern)
		}
		for _, path := range found {
			if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
				err = fmt.Errorf("%s: it is a folder; name the files in it, as %s/*.jsonl", path, path)
			}
		}
		paths, errs = append(paths, found...), append(errs, err)
	}
	slices.Sort(paths)
	return slices.Compact(paths), errors.Join(errs...)
}

// checkFree refuses to write where results of an earlier run lie.
func (o options) checkFree(ctx context.Context, s settings) error {
	for _, pattern := range []string{s.Output + "*." + string(s.Format), s.rejectedPath(), s.Summary, s.Benchmark} {
		if pattern == "" {
			continue
		}
		found, err := matching(ctx, pattern)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			return fmt.Errorf("%s: it is there already; --force overwrites it", slices.Min(found))
		}
	}
	return nil
}
