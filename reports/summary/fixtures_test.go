package summary_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"blindspot/assess"
	"blindspot/cohort"
	"blindspot/questionnaires"
	"blindspot/reports/summary"
)

// workshop returns the report on 1234 companies that answered a small questionnaire.
// Its sections are order, scrap within it, and safety; its questions tools, searching,
// labels, bins, lathe, guards, drill and crane.
func workshop(t *testing.T) summary.Report {
	t.Helper()
	r := reportOn(t, filepath.Join("testdata", "workshop.yaml"))
	r.Rejected = 2
	r.Statistics = cohort.Statistics{
		Companies: 1234,
		From:      time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC),
		To:        time.Date(2026, 6, 30, 17, 0, 0, 0, time.UTC),
		Overall:   spread(1234, 47.6),
		Levels:    [5]int{123, 617, 370, 123, 1},
		Sections:  []cohort.Distribution{spread(1234, 41.2), {}, spread(1200, 58.9)},
		Gaps: []cohort.GapStatistics{
			{Section: 0, Companies: 1000, Mean: 12.7, Overestimated: 430, Realistic: 500, Underestimated: 70},
			{Section: 2, Companies: 998, Mean: -3.2, Overestimated: 100, Realistic: 600, Underestimated: 298},
		},
		Spots: []cohort.SpotStatistics{
			{Shown: 500, Clear: 700, Undetermined: 34, First: 480, Exposure: 38.4, Unawareness: 0.21, Known: true},
			{Shown: 800, Clear: 400, Undetermined: 34, First: 790, Exposure: 61.5, Unawareness: 0.33, Known: true},
			{},
		},
		Together: []cohort.Pair{{A: 0, B: 1, Both: 400, Phi: 0.31}},
		Questions: []cohort.QuestionStatistics{
			{Visible: 1234, Answered: 1200, Unknown: 30, Open: 4, Scored: 1230, Mean: 2.04, Floor: 0.1, Ceiling: 0.3, ItemRest: assess.Known(0.512)},
			{Visible: 1234, Answered: 900, Unknown: 300, Open: 34, Scored: 1200, Mean: 1.2, Floor: 0.4, Ceiling: 0.2, ItemRest: assess.Known(0.199)},
			{Visible: 1234, Answered: 1230, Unknown: 4, Scored: 1234, Mean: 0.5, Floor: 0.713, Ceiling: 0.05, ItemRest: assess.Known(-0.041)},
			{Visible: 1234, Answered: 50, Unknown: 100, Open: 1084, Scored: 150, Mean: 3, Floor: 0.2, Ceiling: 0.6, ItemRest: assess.Known(0.45)},
			{Visible: 1234, Answered: 9, NotApplicable: 1225, Scored: 9, Mean: 2, Floor: 0.5, Ceiling: 0.5},
			{Visible: 1200, Answered: 1190, Unknown: 10, Scored: 1200, Mean: 3.6, Floor: 0.02, Ceiling: 0.805, ItemRest: assess.Known(0.39)},
			{Visible: 1200, Unknown: 1200, Scored: 1200, Floor: 1},
			{Visible: 4},
		},
		Scales: []cohort.Reliability{
			{Questions: 3, Alpha: assess.Known(0.7), Companies: 1180},
			{Questions: 2, Companies: 9},
			{Questions: 2, Alpha: assess.Known(0.5991), Companies: 1150},
		},
		Clashes: []int{61, 0},
		Keys: []cohort.KeyStatistics{
			{Key: "sector", Withheld: 4, Unsaid: 1, Groups: []cohort.Group{
				group("Handwerk", 1200, 46.9, 500, 790, 0), group("Industrie", 29, 63, 0, 0, 0),
			}},
			{Key: "chamber", TooMany: true},
		},
		Outliers: []cohort.Outlier{
			{Source: "answers/0017.answers.yaml", Reason: cohort.LowestScore, Figure: 3.2, Section: -1},
			{Source: "south.jsonl:4711", Reason: cohort.LargestGap, Figure: 71.3, Section: 2},
		},
	}
	return r
}

// reportOn returns a report on a questionnaire, in German and without statistics: on one
// in a file, or a built-in one by its id.
func reportOn(t *testing.T, name string) summary.Report {
	t.Helper()
	find := questionnaires.NewCatalogue("").Find
	if strings.HasSuffix(name, ".yaml") {
		find = questionnaires.NewCatalogue("").Open
	}
	q, err := find(name)
	if err != nil {
		t.Fatal(err)
	}
	return summary.Report{Questionnaire: q, Sections: sections(q.Sections), Language: "de"}
}

// sections returns all sections, each before those within it.
func sections(list []*questionnaires.Section) []*questionnaires.Section {
	var all []*questionnaires.Section
	for _, s := range list {
		all = append(append(all, s), sections(s.Sections)...)
	}
	return all
}

// spread returns a distribution around a median.
func spread(companies int, median float64) cohort.Distribution {
	tens := [10]int{0, 1, 120, 200, 350, 250, 150, 100, 24, 5}
	tens[0] = companies
	for _, n := range tens[1:] {
		tens[0] -= n
	}
	return cohort.Distribution{
		Companies: companies, Known: true, Median: median, Mean: median + 1.5, Deviation: 17.2,
		Q1: median - 12, Q3: median + 12, Lowest: median - 30.5, Highest: median + 30.5, Tens: tens,
	}
}

func group(value string, companies int, median float64, spots ...int) cohort.Group {
	middle := cohort.Distribution{Companies: companies, Known: true, Median: median}
	return cohort.Group{
		Value: value, Companies: companies, Overall: middle,
		Sections: []cohort.Distribution{middle, {}, {}}, Spots: spots,
	}
}

// few returns the report on three companies, of which nothing may be told.
func few(t *testing.T) summary.Report {
	r := workshop(t)
	r.Statistics = cohort.Statistics{Companies: 3}
	return r
}

// bare returns a report of which most parts have nothing to say: no dates, labels,
// estimates, blind spots, contradictions, and answers that came to no figures.
func bare(t *testing.T) summary.Report {
	r := workshop(t)
	s := &r.Statistics
	r.Rejected = 0
	s.From, s.To = time.Time{}, time.Time{}
	s.Keys, s.Gaps, s.Together, s.Outliers = nil, nil, nil, nil
	s.Clashes = []int{0, 0}
	s.Scales = make([]cohort.Reliability, 3)
	for i := range s.Spots {
		s.Spots[i] = cohort.SpotStatistics{}
	}
	for i := range s.Questions {
		s.Questions[i] = cohort.QuestionStatistics{Visible: 1234, Answered: 1234, Scored: 1234, Mean: 2, ItemRest: assess.Known(0.5)}
	}
	return r
}

// markdownOf and htmlOf return a report in their format.
func markdownOf(t *testing.T, r summary.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := summary.Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func htmlOf(t *testing.T, r summary.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := summary.HTML(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// in returns the report in a language.
func in(language string, r summary.Report) summary.Report {
	r.Language = language
	return r
}

// asked returns the report with other figures of its first question, and with
// nothing remarkable about the others.
func asked(t *testing.T, q cohort.QuestionStatistics) summary.Report {
	r := bare(t)
	r.Statistics.Questions = slices.Clone(r.Statistics.Questions)
	r.Statistics.Questions[0] = q
	return r
}
