package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"blindspot/batch"
	"blindspot/cohort"
	"blindspot/safefile"
)

// checkBatchFiles refuses files that would destroy or become an input, and those that
// exist already, before the work is done.
func (p *program) checkBatchFiles(in *batch.Inputs, o batchOptions, t batch.Target) error {
	if path, found := p.batchResults(in, o, t).answers(in); found {
		return p.refuseOverwriting(path)
	}
	if t.Folder && in.Takes(filepath.Join(o.output, "core."+string(t.Format))) {
		return misuse("-o ../"+p.say("tabellen/", "tables/"), "%s: %s", o.output,
			p.say("Die Tabellen lägen selbst unter den Antworten; nehmen Sie einen anderen Ordner", "the tables would lie among the answers themselves; take another folder"))
	}
	var files []string
	for _, file := range []string{o.output, o.summary, o.benchmark} {
		if file != "" && !(t.Folder && file == o.output) {
			files = append(files, file)
		}
	}
	for i, file := range files {
		if in.Same(file, safefile.SameFile) { // also where systems make no difference between a and A
			return p.refuseOverwriting(file)
		}
		if in.Takes(file) && file != o.benchmark { // which a batch recognises and passes over
			return misuse("-o "+shellQuote(filepath.Join("..", filepath.Base(file))), "%s: %s", file,
				p.say("diese Datei läge selbst unter den Antworten; legen Sie sie in einen anderen Ordner", "this file would lie among the answers itself; put it into another folder"))
		}
		if slices.ContainsFunc(files[:i], func(other string) bool { return safefile.SameFile(file, other) }) {
			return misuse("", "%s: %s", file, p.say("zwei Ergebnisse können nicht in dieselbe Datei", "two results cannot go to the same file"))
		}
		if info, err := os.Stat(file); err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe|fs.ModeSocket) != 0 {
			return p.refuseDevice(file, file == o.output)
		}
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) && !o.force {
			return p.reportExists(file)
		}
	}
	return nil
}

// refuseDevice refuses what is no file. For a table there is another way.
func (p *program) refuseDevice(path string, isTable bool) error {
	reason := p.say("das ist ein Gerät oder eine Pipe und keine Datei", "this is a device or a pipe and not a file")
	if isTable {
		reason += p.say("; ohne -o geht die Tabelle auf die Standardausgabe", "; without -o the table goes to standard output")
	}
	return misuse("", "%s: %s", path, reason)
}

func (p *program) refuseOverwriting(path string) error {
	return misuse("", "%s: %s", path, p.say("Das würde die Antworten überschreiben", "this would overwrite the answers"))
}

// answers returns the first result that would replace answers.
func (r results) answers(in *batch.Inputs) (path string, found bool) {
	return r.firstWhere(func(path string) bool { return in.Takes(path) && !isBenchmark(path) })
}

// isBenchmark reports whether a file is one, as a batch may replace it by another.
func isBenchmark(path string) bool {
	data, err := safefile.Read(path, cohort.MaxBenchmark)
	if err != nil {
		return false
	}
	_, err = cohort.ParseBenchmark(path, data)
	return err == nil
}
