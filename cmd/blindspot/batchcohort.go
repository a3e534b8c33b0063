package main

import (
	"bytes"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"blindspot/batch"
	"blindspot/cohort"
	"blindspot/reports/summary"
	"blindspot/safefile"
)

// writeCohorts writes the report and the benchmark for each questionnaire: those of the
// first to the files named, and those of the others beside them.
func (p *program) writeCohorts(o batchOptions, sum batch.Summary, desk *batchDesk) error {
	for i, c := range sum.Cohorts {
		place := func(path string) string {
			if i == 0 {
				return path
			}
			return batch.Beside(path, c.Subject.ID())
		}
		if o.summary != "" {
			text, err := p.summaryOf(c, filepath.Ext(o.summary))
			if err != nil {
				return err
			}
			if err := p.createResult(place(o.summary), text, o.force); err != nil {
				return err
			}
		}
		if o.benchmark != "" {
			benchmark := c.Counts.Benchmark()
			if err := p.createResult(place(o.benchmark), benchmark.Format(), o.force); err != nil {
				return err
			}
			if benchmark.Companies == 0 {
				desk.line(p.say("%s enthält keine Zahlen: bei weniger als %d Unternehmen wären einzelne zu erkennen", "%s has no figures: of fewer than %d companies, single ones could be recognised"), place(o.benchmark), cohort.Least)
			}
		}
	}
	return nil
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
