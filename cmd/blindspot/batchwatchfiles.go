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
		return in.TakesSpelled(path)
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
	for _, file := range cohortFiles(o, sum.Cohorts) {
		all = append(all, file.path)
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
type resultKind struct {
	folder, own   string
	before, after string
	alone         bool // there is only that of its own name
}

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
			mixed := file == o.output && t.Format == batch.JSONL
			r.kinds = append(r.kinds, resultKind{filepath.Dir(file), filepath.Base(file), before, after, mixed})
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
	return r.firstWhere(func(string) bool { return true })
}

// firstWhere returns the first result that is there already and of which something holds.
func (r results) firstWhere(holds func(path string) bool) (path string, exists bool) {
	for _, k := range r.kinds {
		first := ""
		eachName(k.folder, func(name string) {
			id, fits := k.idIn(name)
			if fits && (first == "" || name < first) && holds(filepath.Join(k.folder, name)) && (id == "" || r.known(id)) {
				first = name
			}
		})
		if first != "" {
			return filepath.Join(k.folder, first), true
		}
	}
	return "", false
}

// eachName calls do with the names in a folder, in any order and few at a time, as there
// may be a million. What cannot be read is for the run to tell.
func eachName(folder string, do func(name string)) {
	opened, err := os.Open(folder)
	if err != nil {
		return
	}
	defer opened.Close()
	const atOnce = 1 << 10
	for err == nil {
		var names []string
		names, err = opened.Readdirnames(atOnce)
		for _, name := range names {
			do(name)
		}
	}
}

// idIn returns the id in the name of a result, "" for the one of its own name, and reports
// whether it may be one.
func (k resultKind) idIn(name string) (id string, fits bool) {
	if name == k.own {
		return "", true
	}
	rest, begins := strings.CutPrefix(name, k.before)
	id, ends := strings.CutSuffix(rest, k.after)
	return id, begins && ends && id != "" && !k.alone
}
