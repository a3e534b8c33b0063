package main

import (
	"os"
	"path/filepath"
	"slices"

	"blindspot/batch"
)

// olderTables names the tables in the folder for them that the run did not write. They
// stay, as they may be wanted, but beside the new ones they would be taken for such.
func (d *batchDesk) olderTables(o batchOptions, sum batch.Summary) {
	target, err := d.batchTarget(&o)
	if err != nil || !target.Folder {
		return
	}
	in, err := batch.NewInputs(o.paths)
	if err != nil {
		return // what was there to be read is there no longer
	}
	var tables []results
	for _, format := range tableFormats() {
		target.Format = format
		tables = append(tables, d.batchResults(in, batchOptions{output: o.output}, target))
	}
	entries, _ := os.ReadDir(o.output) // what cannot be read cannot be mistaken
	var older []string
	for _, entry := range entries {
		path := filepath.Join(o.output, entry.Name())
		isTable := func(r results) bool { return r.has(path) }
		if entry.Type().IsRegular() && slices.ContainsFunc(tables, isTable) && !slices.Contains(sum.Tables, path) && !in.Takes(path) {
			older = append(older, entry.Name())
		}
	}
	if len(older) > 0 {
		d.line(d.say("%s: Hier liegen auch ältere Tabellen, nicht von diesem Lauf: %s", "%s: older tables lie here as well, not of this run: %s"), o.output, d.firstOf(older))
	}
}
