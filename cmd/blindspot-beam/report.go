package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"blindspot/batch"
	"blindspot/cohort"
	"blindspot/reports/summary"
)

// reportFn writes the cohort report and the benchmark for each questionnaire.
type reportFn struct {
	Settings settings

	office *office
}

func (f *reportFn) Setup() (err error) {
	f.office, err = f.Settings.open()
	return err
}

func (f *reportFn) Teardown() error { return f.office.close() }

// ProcessElement takes the tallies of all questionnaires at once: the first one's files
// have the names that were asked for, and those of the others lie beside them.
func (f *reportFn) ProcessElement(ctx context.Context, _ int, next func(*tally) bool) error {
	var met []tally
	rejected := int64(0)
	for t := (tally{}); next(&t); {
		rejected += t.Rejected
		if t.Met {
			met = append(met, t)
		}
	}
	slices.SortFunc(met, func(a, b tally) int {
		if a.First.before(b.First) {
			return -1
		}
		return 1
	})
	if len(met) == 1 {
		met[0].Rejected = rejected // with only one, everything else counts there too
	}
	for i, t := range met {
		place := func(path string) string {
			if i == 0 {
				return path
			}
			return batch.Beside(path, t.Questionnaire)
		}
		if err := f.report(ctx, t, place); err != nil {
			return err
		}
	}
	return nil
}

func (f *reportFn) report(ctx context.Context, t tally, place func(string) string) error {
	counts, err := f.office.counts(f.Settings, t)
	if err != nil {
		return err
	}
	if f.Settings.Summary != "" {
		err := write(ctx, place(f.Settings.Summary), func(to io.Writer) error { return f.summary(to, t, counts) })
		if err != nil {
			return err
		}
	}
	if f.Settings.Benchmark == "" {
		return nil
	}
	return write(ctx, place(f.Settings.Benchmark), func(to io.Writer) error {
		benchmark := counts.Benchmark()
		_, err := to.Write(benchmark.Format())
		return err
	})
}

func (f *reportFn) summary(to io.Writer, t tally, counts *cohort.Counts) error {
	subject, err := f.office.subjects.Find(t.Questionnaire)
	if err != nil {
		return err
	}
	tell := summary.Markdown
	if strings.HasSuffix(strings.ToLower(f.Settings.Summary), ".html") {
		tell = summary.HTML
	}
	return tell(to, summary.Report{
		Questionnaire: subject.Scorer.Questionnaire(),
		Sections:      subject.Scorer.Sections(),
		Statistics:    counts.Statistics(),
		Rejected:      int(t.Rejected),
		Language:      f.Settings.Language,
	})
}
