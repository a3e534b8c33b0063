package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"blindspot/batch"
	"blindspot/cohort"
	"blindspot/reports/summary"
	"blindspot/safefile"
)

// writeCohorts writes the report and the benchmark for each questionnaire: those of the
// first to the files named, and those of the others beside them. If one of them exists
// already, it writes none.
func (p *program) writeCohorts(o batchOptions, cohorts []batch.Cohort, desk *batchDesk) error {
	files := cohortFiles(o, cohorts)
	if path, exists := firstThere(files); exists && !o.force {
		return p.reportExists(path)
	}
	for _, file := range files {
		text, err := p.cohortText(file, desk)
		if err != nil {
			return err
		}
		if err := p.createResult(file.path, text, o.force); err != nil {
			return err
		}
	}
	if len(cohorts) == 0 {
		for _, path := range []string{o.summary, o.benchmark} {
			if path != "" {
				desk.line(p.say("%s: nicht geschrieben, denn es wurde nichts ausgewertet", "%s: not written, as nothing was scored"), path)
			}
		}
	}
	return nil
}

// cohortFile is a report or a benchmark.
type cohortFile struct {
	path      string
	cohort    batch.Cohort
	benchmark bool
}

func cohortFiles(o batchOptions, cohorts []batch.Cohort) []cohortFile {
	var files []cohortFile
	for i, c := range cohorts {
		for _, file := range []cohortFile{{o.summary, c, false}, {o.benchmark, c, true}} {
			if file.path == "" {
				continue
			}
			if i > 0 {
				file.path = batch.Beside(file.path, c.Subject.ID())
			}
			files = append(files, file)
		}
	}
	return files
}

func firstThere(files []cohortFile) (path string, exists bool) {
	for _, file := range files {
		if _, err := os.Lstat(file.path); err == nil {
			return file.path, true
		}
	}
	return "", false
}

func (p *program) cohortText(file cohortFile, desk *batchDesk) ([]byte, error) {
	if !file.benchmark {
		return p.summaryOf(file.cohort, filepath.Ext(file.path))
	}
	benchmark := file.cohort.Counts.Benchmark()
	if benchmark.Companies == 0 {
		desk.line(p.say("%s enthält keine Zahlen: bei weniger als %d Unternehmen wären einzelne zu erkennen", "%s has no figures: of fewer than %d companies, single ones could be recognised"), file.path, cohort.Least)
	}
	return benchmark.Format(), nil
}

func (p *program) summaryOf(c batch.Cohort, ending string) ([]byte, error) {
	write := summary.Markdown
	if strings.EqualFold(ending, ".html") {
		write = summary.HTML
	}
	var text bytes.Buffer
	err := write(&text, summary.Report{
		Questionnaire: c.Subject.Scorer.Questionnaire(),
		Sections:      c.Subject.Scorer.Sections(),
		Statistics:    c.Counts.Statistics(),
		Rejected:      c.Rejected,
		Language:      p.language,
	})
	return text.Bytes(), err
}

func (p *program) createResult(path string, text []byte, force bool) error {
	err := safefile.Create(path, text, force)
	if errors.Is(err, fs.ErrExist) {
		return p.reportExists(path)
	}
	return err
}
