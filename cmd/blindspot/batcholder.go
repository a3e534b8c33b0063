package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"blindspot/batch"
	"blindspot/questionnaires"
)

// olderTables names the tables in the folder for them that the run did not write. They
// stay, as they may be wanted, but beside the new ones they would be taken for such.
func (d *batchDesk) olderTables(o batchOptions, sum batch.Summary) {
	if len(sum.Tables) == 0 || filepath.Dir(sum.Tables[0]) != filepath.Clean(o.output) {
		return // no folder was asked for
	}
	in, err := batch.NewInputs(o.paths)
	if err != nil {
		return // what was there to be read is there no longer
	}
	entries, err := os.ReadDir(o.output)
	if err != nil {
		return
	}
	find := d.findFor(in)
	var older []string
	for _, entry := range entries {
		path := filepath.Join(o.output, entry.Name())
		if isTable(entry, find) && !slices.Contains(sum.Tables, path) && !in.Takes(path) {
			older = append(older, entry.Name())
		}
	}
	if len(older) > 0 {
		d.line(d.say("%s: Hier liegen auch ältere Tabellen, nicht von diesem Lauf: %s", "%s: older tables lie here as well, not of this run: %s"), o.output, d.firstOf(older))
	}
}

// isTable reports whether a batch gives its tables such a name.
func isTable(entry fs.DirEntry, find func(id string) (*questionnaires.Questionnaire, error)) bool {
	extension := filepath.Ext(entry.Name())
	if !entry.Type().IsRegular() || !slices.Contains([]string{".csv", ".jsonl", ".parquet"}, extension) {
		return false
	}
	id := strings.TrimSuffix(entry.Name(), extension)
	if id == "rejected" {
		return true
	}
	_, err := find(id)
	return err == nil
}
