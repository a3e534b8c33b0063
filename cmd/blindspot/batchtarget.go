package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"blindspot/assess"
	"blindspot/batch"
	"blindspot/strictyaml"
	"blindspot/table"
)

// batchTarget says where the tables go, and refuses what makes no sense together.
func (p *program) batchTarget(o *batchOptions) (batch.Target, error) {
	if o.output == "-" {
		o.output = ""
	}
	if o.summary == "-" || o.benchmark == "-" {
		return batch.Target{}, misuse("--summary cohort.md", "%s", p.say("--summary und --benchmark brauchen eine Datei", "--summary and --benchmark need a file"))
	}
	format, err := p.batchFormat(*o)
	if err != nil {
		return batch.Target{}, err
	}
	target := batch.Target{Format: format, Raw: o.raw, Path: o.output, Resume: o.resume, Force: o.force, Stdout: p.stdout}
	if info, err := os.Stat(o.output); o.output != "" && (os.IsPathSeparator(o.output[len(o.output)-1]) || err == nil && info.IsDir()) {
		target.Folder = true
	}
	return target, p.checkBatch(*o, target)
}

func tableFormats() []batch.Format { return []batch.Format{batch.CSV, batch.JSONL, batch.Parquet} }

// batchFormat is the format that was asked for, or else the one that the output's name
// tells.
func (p *program) batchFormat(o batchOptions) (batch.Format, error) {
	if o.format != "" {
		if format := batch.Format(o.format); slices.Contains(tableFormats(), format) {
			return format, nil
		}
		return "", misuse("--format csv", "%s", fmt.Sprintf(p.say("das Format %q gibt es nicht, nur csv, jsonl und parquet", "there is no format %q, only csv, jsonl and parquet"), o.format))
	}
	switch strings.ToLower(filepath.Ext(o.output)) {
	case ".jsonl", ".ndjson":
		return batch.JSONL, nil
	case ".parquet":
		return batch.Parquet, nil
	default:
		return batch.CSV, nil
	}
}

// checkBatch refuses options that make no sense together.
func (p *program) checkBatch(o batchOptions, t batch.Target) error {
	switch {
	case o.raw && t.Format != batch.CSV:
		return misuse("", "%s", p.say("--raw gilt nur für CSV; die anderen Formate enthalten den Text ohnehin, wie er ist", "--raw is for CSV alone; the other formats have the text as it is anyway"))
	case t.Format == batch.Parquet && o.output == "" && isTerminal(p.stdout):
		return misuse("-o "+p.say("tabelle.parquet", "table.parquet"), "%s", p.say("Parquet lässt sich im Terminal nicht lesen", "Parquet cannot be read in a terminal"))
	case o.resume && (o.output == "" || t.Folder):
		return misuse("--resume -o "+p.say("tabelle.csv", "table.csv"), "%s", p.say("fortsetzen lässt sich nur ein Lauf, der mit -o in eine Datei schreibt", "only a run that writes a file with -o can be resumed"))
	case o.resume && t.Format == batch.Parquet:
		return misuse("--format csv", "%s", p.say("ein Lauf mit Parquet lässt sich nicht fortsetzen, denn eine halbe solche Datei kann niemand weiterschreiben", "a run with Parquet cannot be resumed, as nobody can go on writing half of such a file"))
	case o.resume && o.strict:
		return misuse("", "%s", p.say("--strict lässt nach einer Ablehnung nichts übrig, was sich fortsetzen ließe", "--strict leaves nothing after a rejection that could be resumed"))
	case o.resume && slices.Contains(o.paths, batch.Stdin):
		return misuse("", "%s", p.say("die Standardeingabe lässt sich nicht fortsetzen; schreiben Sie sie erst in eine Datei", "standard input cannot be resumed; write it to a file first"))
	}
	return p.checkBatchNames(o)
}

func (p *program) checkBatchNames(o batchOptions) error {
	keys := table.DefaultLabels()
	for _, key := range o.labels {
		if !strictyaml.IsID(key) {
			return misuse("--label state", "%s", fmt.Sprintf(p.say("%q ist kein Merkmal: Kleinbuchstaben, Ziffern und Bindestriche", "%q is no label: small letters, digits and hyphens"), key))
		}
		if slices.Contains(keys, key) {
			return misuse("", "%s", fmt.Sprintf(p.say("nach %s wird schon gruppiert", "%s is grouped by already"), key))
		}
		keys = append(keys, key)
	}
	if len(keys) > assess.MaxLabels {
		return misuse("", "%s", fmt.Sprintf(p.say("nach höchstens %d Merkmalen kann gruppiert werden, sector, size und region eingerechnet", "at most %d labels can be grouped by, with sector, size and region"), assess.MaxLabels))
	}
	if ending := strings.ToLower(filepath.Ext(o.summary)); o.summary != "" && ending != ".md" && ending != ".html" {
		return misuse("--summary cohort.md", "%s: %s", o.summary, p.say("der Gesamtbericht ist .md oder .html", "the cohort report is .md or .html"))
	}
	return nil
}
