package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"blindspot/batch"
	"blindspot/safefile"
	"blindspot/watch"
)

// checkWatch refuses what makes no sense with --watch.
func (p *program) checkWatch(o batchOptions) error {
	table := p.say("tabelle.csv", "table.csv")
	switch {
	case o.output == "" || o.output == "-":
		return misuse("--watch -o "+table, "%s", p.say("--watch braucht -o mit einer Datei oder einem Ordner, denn die Standardausgabe lässt sich nicht ersetzen", "--watch needs -o with a file or a folder, as standard output cannot be replaced"))
	case o.resume:
		return misuse("--watch", "%s", p.say("--watch wertet jedes Mal alles aus und setzt nichts fort; lassen Sie --resume weg", "--watch scores everything each time and resumes nothing; leave --resume out"))
	case slices.Contains(o.paths, batch.Stdin):
		return misuse("blindspot batch ./"+p.say("antworten", "answers")+" --watch -o "+table, "%s", p.say("die Standardeingabe lässt sich nur einmal lesen; --watch braucht Ordner oder Dateien", "standard input can be read only once; --watch needs folders or files"))
	default:
		return nil
	}
}

// watchScope says what is to be watched. It refuses results that would be answers
// themselves, and those that exist, whichever run would write them.
func (p *program) watchScope(o batchOptions) (watch.Scope, error) {
	target, err := p.batchTarget(&o)
	if err != nil {
		return watch.Scope{}, err
	}
	in, err := batch.NewInputs(o.paths)
	if err != nil {
		return watch.Scope{}, p.explainInputs(err)
	}
	if err := p.checkBatchFiles(in, o, target); err != nil {
		return watch.Scope{}, err
	}
	results := p.batchResults(in, o, target)
	if table := filepath.Join(o.output, "core."+string(target.Format)); target.Folder && in.Takes(table) {
		return watch.Scope{}, misuse("-o ../"+p.say("tabellen/", "tables/"), "%s: %s", o.output, p.say("die Tabellen lägen selbst unter den Antworten; nehmen Sie einen anderen Ordner", "the tables would lie among the answers themselves; take another folder"))
	}
	if path, exists := results.first(); exists && !o.force {
		return watch.Scope{}, p.reportExists(path)
	}
	return scopeOf(in, results)
}

// scopeOf is what the inputs take, less the results.
func scopeOf(in *batch.Inputs, results results) (watch.Scope, error) {
	here, err := os.Getwd()
	if err != nil {
		return watch.Scope{}, err
	}
	takes := func(path string) bool {
		if !filepath.IsAbs(path) {
			path = filepath.Join(here, path) // else the system is asked each time, as long as all the rest takes
		}
		return in.Takes(path)
	}
	same := func(a, b string) bool { return a == b }
	return watch.Scope{
		Folders: in.Folders(),
		Folder:  func(path string) bool { return takes(filepath.Join(path, "any.yaml")) },
		File:    func(path string) bool { return (takes(path) || in.Same(path, same)) && !results.has(path) },
	}, nil
}

// written returns the files that a run has written.
func (o batchOptions) written(sum batch.Summary) []string {
	all := slices.Clone(sum.Tables)
	for i, c := range sum.Cohorts {
		for _, path := range []string{o.summary, o.benchmark} {
			switch {
			case path == "":
			case i == 0:
				all = append(all, path)
			default:
				all = append(all, batch.Beside(path, c.Subject.ID()))
			}
		}
	}
	return all
}

// results are the files that the runs of a batch may write. Which questionnaires will be
// answered is not known beforehand, so that is for all that are known.
type results struct {
	kinds []resultKind
	known func(id string) bool
}

// resultKind are the results of one kind: the one of its own name, and those with the id of
// a questionnaire between the rest of their names.
type resultKind struct{ folder, own, before, after string }

func (p *program) batchResults(in *batch.Inputs, o batchOptions, t batch.Target) results {
	find := p.findFor(in)
	r := results{known: func(id string) bool { _, err := find(id); return err == nil }}
	files := []string{o.output, o.summary, o.benchmark}
	if t.Folder {
		r.kinds = append(r.kinds, resultKind{folder: o.output, own: "rejected." + string(t.Format), after: "." + string(t.Format)})
		files = files[1:]
	}
	for _, file := range files {
		if file != "" {
			const id = "\x00"
			before, after, _ := strings.Cut(batch.Beside(filepath.Base(file), id), id)
			r.kinds = append(r.kinds, resultKind{filepath.Dir(file), filepath.Base(file), before, after})
		}
	}
	return r
}

// has reports whether a file is a result, by whatever way its folder is reached.
func (r results) has(path string) bool {
	return slices.ContainsFunc(r.kinds, func(k resultKind) bool {
		id, fits := k.idIn(filepath.Base(path))
		return fits && safefile.SameFile(filepath.Dir(path), k.folder) && (id == "" || r.known(id))
	})
}

// first returns the first result that is there already.
func (r results) first() (path string, exists bool) {
	for _, k := range r.kinds {
		entries, _ := os.ReadDir(k.folder) // what cannot be read is for the run to tell
		for _, entry := range entries {
			if id, fits := k.idIn(entry.Name()); fits && (id == "" || r.known(id)) {
				return filepath.Join(k.folder, entry.Name()), true
			}
		}
	}
	return "", false
}

// idIn returns the id in the name of a result, "" for the one of its own name, and reports
// whether it may be one.
func (k resultKind) idIn(name string) (id string, fits bool) {
	if name == k.own {
		return "", true
	}
	rest, begins := strings.CutPrefix(name, k.before)
	id, ends := strings.CutSuffix(rest, k.after)
	return id, begins && ends && id != ""
}
